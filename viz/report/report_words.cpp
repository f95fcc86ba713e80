// Labels are for people; codes are for commands.
#include <entente/viz/report/report_words.hpp>

#include <entente/graphs/reading/partings.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>

namespace entente {

std::string label(const MarkdownReport& report, ActorId actor) {
  return shown_actor(report.package.world, actor, report.folding).label;
}

std::string pair_label(const MarkdownReport& report, ActorId a, ActorId b) {
  return label(report, a) + " – " + label(report, b);
}

std::string pair_option(const MarkdownReport& report, std::span<const Pair> pairs) {
  std::string list;
  for (const auto& [a, b] : pairs) list += (list.empty() ? "" : ",") + pair_name(report.package.world, a, b);
  const IsName is_actor = [&](std::string_view name) {
    return !report.package.world.roster.find(name).empty();
  };
  const auto is_pair = [&](std::string_view text) { return pairs_in(text, is_actor).ways.size() == 1; };
  return lists_in(list, is_pair).ways.size() == 1 ? option_text("pair", list) : "";
}

}  // namespace entente
