// Lineages are joined here as fold() joins them; actors that roll-up hides are dropped later, for they are
// not in the graph.
#include <entente/viz/maps/cast.hpp>

#include <entente/graphs/folding/standing.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace entente {
namespace {

constexpr double wider_bracket = 1.3;  ///< than other lines

/// A name that ends in brackets, `Police (South Africa)`, has them in a line of their own where they fit.
std::vector<std::string> whole_bracket(std::string_view label, double size, double width,
                                       std::size_t most_lines) {
  WrapOptions options{.width = width, .most_lines = most_lines, .holds_marks = true};
  const std::size_t at = label.ends_with(')') ? label.rfind(" (") : std::string_view::npos;
  std::vector<std::string> lines = wrapped(label, size, options);
  if (at == std::string_view::npos || at == 0 || lines.size() == 1 || most_lines == 1) return lines;
  const std::string bracket = clean(label.substr(at + 1));
  options.most_lines = most_lines - 1;
  std::vector<std::string> apart = wrapped(label.substr(0, at), size, options);
  if (text_width(bracket, size) > wider_bracket * width || apart.back().ends_with("…")) return lines;
  apart.push_back(bracket);
  return apart;
}

/// Three lines at most; a long name gets wider lines and a fourth one before it loses its end.
std::vector<std::string> label_lines(std::string_view label, Kind kind, double width) {
  struct Form {
    double stretch;
    std::size_t most_lines;
  };
  std::vector<std::string> lines;
  for (const Form form : {Form{1, 3}, {1.2, 3}, {1.45, 3}, {1.45, 4}, {2, 4}}) {
    lines = whole_bracket(label, style::label_size(kind), form.stretch * width, form.most_lines);
    if (!lines.back().ends_with("…")) break;
  }
  // One word may be wider than any line, and would press a whole map together.
  for (std::string& line : lines) line = fitted(line, 2 * width, style::label_size(kind));
  return lines;
}

constexpr std::size_t longest_code = 6;
constexpr double small_label_width = 58, widest_brief_state = 70;

std::string_view label(const Actor& actor) { return actor.label.empty() ? actor.code : actor.label; }

/// The last word of a person's name with the particles before it: `bin Laden`.
std::string last_name(std::string_view name) {
  std::size_t begin = name.rfind(' ') + 1;
  while (begin > 1) {
    const std::size_t before = name.rfind(' ', begin - 2) + 1;
    if (before == 0 || name[before] < 'a' || name[before] > 'z') break;
    begin = before;
  }
  return std::string(name.substr(begin));
}

std::vector<std::string> small_lines(const Actor& actor) {
  if (shown_by_code(actor)) return {actor.code};
  std::string words = clean(label(actor));
  if (actor.kind == Kind::leader) words = last_name(words);
  return label_lines(words, actor.kind, small_label_width);
}

/// The whole name in a line or two, none wider than two codes, of a state than `Soviet Union`; nothing where
/// it is longer.
std::vector<std::string> brief_lines(const Actor& actor) {
  const double size = style::label_size(actor.kind), two_codes = 2 * text_width(actor.code, size);
  const double widest = actor.kind == Kind::state ? std::max(two_codes, widest_brief_state) : two_codes;
  std::vector<std::string> lines = wrapped(label(actor), size, {.width = widest, .most_lines = 2});
  const bool is_long = lines.back().ends_with("…") || std::ranges::any_of(lines, [&](const auto& line) {
                         return text_width(line, size) > widest;
                       });
  return is_long ? std::vector<std::string>{} : lines;
}

std::vector<std::string> narrow_lines(const Actor& actor) {
  std::vector<std::string> brief;
  if (shown_by_code(actor)) brief = brief_lines(actor);
  return brief.empty() ? small_lines(actor) : brief;
}

Node node_with(const Actor& actor, std::vector<std::string> lines) {
  Node node;
  node.id = actor.code;
  node.kind = actor.kind;
  node.size = shape_size(lines, actor.kind, style::label_size(actor.kind));
  node.lines = std::move(lines);
  return node;
}

bool counts(const Chronicle& chronicle, const Claim& claim, const FoldOptions& fold) {
  if (!fold.statuses.test(static_cast<std::size_t>(claim.status)) || claim.outcome == Outcome::not_held)
    return false;
  if (chronicle.codebook[claim.relation].duration == Duration::judgement) return false;
  if (!counts_family(chronicle.codebook[claim.relation].family, fold)) return false;
  if (claim.cites.empty()) return fold.only_sources.empty();
  return std::ranges::any_of(claim.cites, [&](const Citation& cite) { return is_heard(cite.source, fold); });
}

/// The labels of those whom `actor` continues, nearest first, behind its own.
void add_continued(std::string& names, const Chronicle& chronicle, const std::vector<ActorId>& heirs,
                   ActorId actor, ActorId heir) {
  for (const ActorId before : chronicle.roster[actor].predecessors) {
    if (heirs[index(before)] != heir) continue;
    names += fmt::format(" / {}", label(chronicle.roster[before]));
    add_continued(names, chronicle, heirs, before, heir);
  }
}

}  // namespace

Actor shown_actor(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold) {
  Actor shown = chronicle.roster[actor];
  if (!fold.lineage || shown.predecessors.empty()) return shown;
  shown.label = label(shown);
  add_continued(shown.label, chronicle, lineage(chronicle.roster), actor, actor);
  return shown;
}

Actor shown_actor_in(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold, Interval days) {
  Actor shown = shown_actor(chronicle, actor, fold);
  if (!fold.lineage || shown.predecessors.empty() || days.past == distant_future) return shown;
  const std::vector<ActorId> heirs = lineage(chronicle.roster);
  for (std::size_t i = 0; i < chronicle.roster.size(); ++i) {
    const Actor& one = chronicle.roster[actor_id(i)];
    if (heirs[i] == actor && !one.lives.empty() && one.life().contains(days.past + -1))
      shown.label = label(one);
  }
  return shown;
}

Actor shown_actor_in(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold,
                     std::span<const Interval> spans) {
  Actor shown = shown_actor(chronicle, actor, fold);
  if (!fold.lineage || shown.predecessors.empty() || spans.empty()) return shown;
  const Actor first = shown_actor_in(chronicle, actor, fold, spans.front());
  const bool alike = std::ranges::all_of(spans, [&](const Interval& days) {
    return shown_actor_in(chronicle, actor, fold, days).label == first.label;
  });
  return alike ? first : shown;
}

std::vector<Actor> shown_in_any_era(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold) {
  std::vector<Actor> shown;
  if (!fold.lineage || chronicle.roster[actor].predecessors.empty()) return shown;
  const std::vector<ActorId> heirs = lineage(chronicle.roster);
  for (std::size_t i = 0; i < chronicle.roster.size(); ++i) {
    if (heirs[i] != actor) continue;
    shown.push_back(chronicle.roster[actor]);
    shown.back().label = label(chronicle.roster[actor_id(i)]);
  }
  return shown;
}

std::string short_name(const Actor& actor) {
  return clean(shown_by_code(actor) ? actor.code : label(actor), 80);
}

std::vector<bool> ever_tied(const Chronicle& chronicle, const FoldOptions& fold) {
  std::vector<bool> tied(chronicle.roster.size(), false);
  const std::vector<Ends> claim_ends = ends(chronicle, fold);
  for (std::size_t i = 0; i < chronicle.claims.size(); ++i) {
    const auto [from, to] = claim_ends[i];
    if (from == to || !counts(chronicle, chronicle.claims[i], fold)) continue;
    tied[index(from)] = tied[index(to)] = true;
  }
  return tied;
}

Node actor_node(const Actor& actor) { return actor_node(actor, style::label_width(actor.kind)); }

Node actor_node(const Actor& actor, double label_width) {
  return node_with(actor, label_lines(label(actor), actor.kind, label_width));
}

Node small_actor_node(const Actor& actor) { return node_with(actor, small_lines(actor)); }

Node in_small_print(Node node) {
  node.small_print = true;
  node.size = shape_size(node.lines, node.kind, style::label_size(node));
  return node;
}

Node in_bold(Node node) {
  node.bold = true;
  node.size = shape_size(node.lines, node.kind, style::label_size(node), Weight::bold);
  return node;
}

Node narrow_actor_node(const Actor& actor) { return node_with(actor, narrow_lines(actor)); }

std::string narrow_name(const Actor& actor) { return fmt::format("{}", fmt::join(narrow_lines(actor), " ")); }

bool shown_by_code(const Actor& actor) {
  const auto capital = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return actor.code.size() <= longest_code && label(actor).size() > actor.code.size() &&
         std::all_of(actor.code.begin(), actor.code.end(), capital);
}

std::vector<Membership> memberships(const Chronicle& chronicle, const FoldOptions& fold, Interval span) {
  const std::vector<ActorId> heirs = fold.lineage ? lineage(chronicle.roster) : std::vector<ActorId>{};
  const auto heir = [&](ActorId actor) { return fold.lineage ? heirs[index(actor)] : actor; };
  std::vector<Membership> found;
  for (const Affiliation& affiliation : chronicle.affiliations) {
    const bool is_plain = affiliation.role == "member" || affiliation.role == "part";
    const Membership one{heir(affiliation.member), heir(affiliation.group), is_plain ? "" : affiliation.role};
    if (one.member != one.group && affiliation.span().overlaps(span)) found.push_back(one);
  }
  std::ranges::sort(found);
  const auto again = std::unique(found.begin(), found.end(), [](const Membership& a, const Membership& b) {
    return a.member == b.member && a.group == b.group;
  });
  found.erase(again, found.end());
  return found;
}

}  // namespace entente
