#include <entente/viz/maps/occurring.hpp>

#include <entente/viz/render/mark.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace entente {

Occurring occurring(const Diagram& diagram, Statuses statuses) {
  Occurring found;
  found.statuses = statuses;
  std::set<Kind> kinds;
  for (const Node& node : diagram.nodes) {
    if (node.presence == Presence::present) kinds.insert(node.kind);
    const bool both = node.unsure && node.unpartnered;
    found.unsure = found.unsure || (node.unsure && !both);
    found.unpartnered = found.unpartnered || (node.unpartnered && !both);
    found.unsure_and_unpartnered = found.unsure_and_unpartnered || both;
    found.absent = found.absent || node.presence != Presence::present;
  }
  found.kinds.assign(kinds.begin(), kinds.end());
  std::set<std::pair<Change, Tone>> changes;
  for (const Link& link : diagram.links) {
    found.cooperative = found.cooperative || link.tone == Tone::cooperative;
    found.hostile = found.hostile || link.tone == Tone::hostile;
    found.neutral = found.neutral || link.tone == Tone::neutral;
    found.membership = found.membership || link.tone == Tone::membership;
    if (link.tone == Tone::membership) continue;
    const bool directed = link.direction != Direction::none;
    found.arrows = found.arrows || (directed && link.tone != Tone::hostile);
    found.lone_tees = found.lone_tees || (directed && link.tone == Tone::hostile);
    found.mutual_tees = found.mutual_tees || (!directed && link.tone == Tone::hostile);
    const auto on_line = mark(link, {});
    found.minuses = found.minuses || (on_line && on_line->minus);
    found.ringed = found.ringed || link.ringed;
    found.badges = found.badges || !link.badge.empty();
    found.unlabelled = found.unlabelled || link.badge.empty();
    found.strengths[static_cast<std::size_t>(std::clamp(link.strength, 1, 5) - 1)] = true;
    if (link.change == Change::none) continue;
    changes.emplace(link.change, link.tone);
    found.both_levels = found.both_levels || link.badge.find("→") != std::string::npos;
    found.new_levels = found.new_levels || link.badge.starts_with("new ");
    found.past_levels = found.past_levels || link.badge.find("was ") != std::string::npos;
  }
  found.changes.assign(changes.begin(), changes.end());
  return found;
}

}  // namespace entente
