// Both eras' ties, pair by pair.
#include <entente/viz/maps/change_map.hpp>

#include <entente/engine/shifts/ended_ties.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/map_notes.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/routing.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace entente {
namespace {

constexpr double unmoved = 0.05;  ///< a level or a change of it that counts as none
/// What became of a tie, in a word that fits its sign.
std::string_view name(Change change, Tone tone) {
  switch (change) {
    case Change::none:
      return "unchanged";
    case Change::formed:
      return "formed";
    case Change::dissolved:
      return "dissolved";
    case Change::unrecorded:
      return "no longer recorded";
    case Change::flipped:
      return "flipped";
    case Change::strengthened:
      return tone == Tone::hostile ? "more hostile" : "more cooperative";
    case Change::weakened:
      return tone == Tone::hostile ? "less hostile" : "less cooperative";
  }
  return "";
}

/// A pair's tie before and after; null where it has none.
struct TieInTwoEras {
  const Tie* before = nullptr;
  const Tie* after = nullptr;
  bool ended = false;  ///< by a claim, before the later era
  double level_before() const { return before != nullptr ? before->level() : 0; }
  double level_after() const { return after != nullptr ? after->level() : 0; }
};

std::map<Pair, TieInTwoEras> pairs(const Chronicle& chronicle, const EraGraph& before,
                                   const EraGraph& after) {
  std::map<Pair, TieInTwoEras> found;
  for (const Tie& tie : before.ties()) found[before.pair(tie)].before = &tie;
  for (const Tie& tie : after.ties()) found[after.pair(tie)].after = &tie;
  for (const Pair& pair : ended_ties(chronicle, before, after)) found[pair].ended = true;
  return found;
}

int sign_of(double level) { return std::abs(level) < unmoved ? 0 : level > 0 ? 1 : -1; }

Change change(const TieInTwoEras& pair) {
  const double before = pair.level_before(), after = pair.level_after();
  const int was = sign_of(before), is = sign_of(after);
  if (std::abs(after - before) < unmoved) return Change::none;
  if (was == 0) return is == 0 ? Change::none : Change::formed;
  if (pair.after == nullptr) return pair.ended ? Change::dissolved : Change::unrecorded;
  if (is != 0 && was != is) return Change::flipped;
  return std::abs(after) > std::abs(before) ? Change::strengthened : Change::weakened;
}

std::string badge(Change change, double before, double after) {
  switch (change) {
    case Change::dissolved:
      return "×";
    case Change::flipped:
      return signed_number(before) + " → " + signed_number(after);
    case Change::strengthened:
      return "▲";
    case Change::weakened:
      return "▼";
    default:
      return "";
  }
}

std::string level_words(const Tie* tie) {
  return tie != nullptr ? "level " + signed_number(tie->level()) : "no claim";
}

/// The line of a pair that changed; nothing when it did not.
std::optional<Link> changed(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                            const TieInTwoEras& pair, const EraMapOptions& options) {
  const FoldOptions& fold = options.fold;
  const double was = pair.level_before(), is = pair.level_after();
  const Change what = change(pair);
  if (what == Change::none) return std::nullopt;
  // The head and the dash are those of the tie that is there to see: the later one, if it is left.
  const bool of_before = pair.after == nullptr;
  Link link = of_before ? tie_link(chronicle, before, *pair.before, fold, TieLabels::none)
                        : tie_link(chronicle, after, *pair.after, fold, TieLabels::none);
  const auto [a, b] = of_before ? before.pair(*pair.before) : after.pair(*pair.after);
  link.change = what;
  link.tone = tone_of(sign_of(is) == 0 ? was : is);
  link.strength = style::strength_step(is - was, options.strength_steps);
  link.badge = badge(what, was, is);
  link.facts.push_back({"change", std::string(name(what, link.tone))});
  if (pair.before != nullptr) link.facts.push_back({"level_before", fmt::format("{}", was)});
  if (pair.after != nullptr) link.facts.push_back({"level_after", fmt::format("{}", is)});
  link.tooltip = fmt::format("{}: {}, {} before and {} after", pair_words(chronicle, {a, b}, fold),
                             name(what, link.tone), level_words(pair.before), level_words(pair.after));
  return link;
}

std::vector<Link> changes(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                          const Stand& stand, const EraMapOptions& options) {
  std::vector<Link> links;
  for (const auto& [ends, pair] : pairs(chronicle, before, after)) {
    const auto a = stand.place_of(ends.first), b = stand.place_of(ends.second);
    std::optional<Link> link = a && b ? changed(chronicle, before, after, pair, options) : std::nullopt;
    if (!link) continue;
    link->from = *a;
    link->to = *b;
    links.push_back(std::move(*link));
  }
  return links;
}

/// `3 formed, 1 dissolved`: the kinds of change that there are.
std::string tally(const std::vector<Link>& links) {
  const std::pair<Change, Tone> kinds[] = {
      {Change::formed, Tone::neutral},           {Change::dissolved, Tone::neutral},
      {Change::unrecorded, Tone::neutral},       {Change::flipped, Tone::neutral},
      {Change::strengthened, Tone::cooperative}, {Change::weakened, Tone::cooperative},
      {Change::strengthened, Tone::hostile},     {Change::weakened, Tone::hostile}};
  std::string words;
  for (const auto& [change, tone] : kinds) {
    const auto number =
        std::count_if(links.begin(), links.end(), [change = change, tone = tone](const Link& link) {
          return link.change == change && name(link.change, link.tone) == name(change, tone);
        });
    if (number > 0) words += fmt::format("{}{} {}", words.empty() ? "" : ", ", number, name(change, tone));
  }
  return words.empty() ? "none changed" : words;
}

std::string short_title(const Era& era) {
  const std::string when = years(era.span);
  return when.empty() ? era_name(era) : fmt::format("{} ({})", era_name(era), when);
}

/// The changes of the largest lines, in words.
std::string largest(const std::vector<Link>& links) {
  std::vector<Link> sorted = links;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Link& x, const Link& y) { return x.strength > y.strength; });
  std::string words;
  for (std::size_t i = 0; i < std::min<std::size_t>(4, sorted.size()); ++i)
    words += " " + sorted[i].tooltip + ".";
  return words;
}

std::string subtitle(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                     const std::vector<Link>& links, const FoldOptions& fold) {
  std::string words = fmt::format("{} Ties: {}.", map_indicator(chronicle, fold), tally(links));
  for (const EraGraph* graph : {&before, &after})
    words += fmt::format(" {}: {}.", era_name(graph->era()), counts_words(chronicle, *graph, fold));
  return words;
}

}  // namespace

Diagram change_map(const Chronicle& chronicle, const EraGraph& whole_before, const EraGraph& whole_after,
                   const Layout& layout, const EraMapOptions& options) {
  const Stand scene = stand(chronicle, layout, options);
  const bool all = options.only.empty();
  const EraGraph graphs[] = {all ? whole_before : shown_part(whole_before, scene),
                             all ? whole_after : shown_part(whole_after, scene)};
  const auto& [before, after] = graphs;
  Diagram diagram;
  diagram.id = "change-" + before.era().id + "-" + after.era().id;
  diagram.title =
      options.title.empty() ? short_title(before.era()) + " → " + short_title(after.era()) : options.title;
  diagram.links = changes(chronicle, before, after, scene, options);
  diagram.subtitle = subtitle(chronicle, before, after, diagram.links, options.fold);
  diagram.source_note = source_note(chronicle, graphs, options.fold, options.package_hash);
  diagram.description = fmt::format("Changes of ties from {} to {}: {}.{}", era_title(before.era()),
                                    era_title(after.era()), tally(diagram.links), largest(diagram.links));
  const EraGraph* const both[] = {&before, &after};
  diagram = placed(chronicle, both, scene, options, std::move(diagram));
  diagram.legend = change_legend(occurring(diagram, surest_statuses(before) | surest_statuses(after)),
                                 options.strength_steps);
  diagram = explained_on_narrow(std::move(diagram), chronicle, scene, options);
  const std::string longest = diagram.subtitle;
  return routed(on_sheet(std::move(diagram), scene.content, longest, options.page_width));
}

}  // namespace entente
