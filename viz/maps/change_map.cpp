// Both eras' ties, pair by pair, then as lines.
#include <entente/viz/maps/change_map.hpp>

#include <entente/engine/shifts/ended_ties.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/change_words.hpp>
#include <entente/viz/maps/ego_words.hpp>
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
#include <functional>
#include <map>
#include <set>

namespace entente {
namespace {

constexpr double unmoved = 0.05;  ///< a level or a change of it that counts as none

int sign_of(double level) { return std::abs(level) < unmoved ? 0 : level > 0 ? 1 : -1; }

Change fate(const TieChange& tie, bool is_ended) {
  const double before = tie.before.value_or(0), after = tie.after.value_or(0);
  const int was = sign_of(before), is = sign_of(after);
  if (std::abs(after - before) < unmoved) return Change::none;
  if (was == 0) return is == 0 ? Change::none : Change::formed;
  if (!tie.after) return is_ended ? Change::dissolved : Change::unrecorded;
  if (is != 0 && was != is) return Change::flipped;
  return std::abs(after) > std::abs(before) ? Change::strengthened : Change::weakened;
}

/// Every pair with a tie in one of the eras, and what became of it.
std::map<Pair, TieChange> fates(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after) {
  std::map<Pair, TieChange> pairs;
  for (const Tie& tie : before.ties()) {
    TieChange& one = pairs[before.pair(tie)];
    one.before = tie.level();
    one.claims_before = tie.claims;
  }
  for (const Tie& tie : after.ties()) {
    TieChange& one = pairs[after.pair(tie)];
    one.after = tie.level();
    one.claims_after = tie.claims;
  }
  const std::vector<Pair> ended = ended_ties(chronicle, before, after);
  const Interval spans[] = {before.era().span, after.era().span};
  for (auto& [ends, tie] : pairs) {
    tie.ends = ends;
    tie.name = pair_words_in(chronicle, ends, before.folding(), spans);
    tie.what = fate(tie, std::ranges::binary_search(ended, ends));
    tie.moved = tie.after.value_or(0) - tie.before.value_or(0);
    tie.tone = tone_of(sign_of(tie.after.value_or(0)) == 0 ? tie.before.value_or(0) : *tie.after);
  }
  return pairs;
}

double size_of(const TieChange& tie) { return std::abs(tie.moved); }

/// How many of so many changes options draw: a change has more to tell than a tie.
std::size_t most_changes_drawn(std::size_t changes, const EraMapOptions& options) {
  const std::size_t readable = is_narrow(options) ? 20 : 30, shown_of_more = 20;
  if (options.most_ties != 0 || options.min_level) return most_drawn(changes, options);
  return changes > readable ? shown_of_more : changes;
}

/// Leaves out of the drawing what options leave out; `changes` go from the largest down, but for flips.
void choose_drawn(std::vector<TieChange>& changes, const EraMapOptions& options) {
  std::vector<TieChange*> chosen;
  for (TieChange& tie : changes) {
    tie.is_drawn = size_of(tie) >= options.min_level.value_or(0);
    if (tie.is_drawn) chosen.push_back(&tie);
  }
  const std::size_t most = most_changes_drawn(chosen.size(), options);
  std::ranges::stable_sort(chosen, std::greater(), [&](const TieChange* tie) {
    const auto [a, b] = tie->ends;
    return std::pair(options.is_ego(a) || options.is_ego(b), size_of(*tie));
  });
  for (std::size_t i = most; i < chosen.size(); ++i) chosen[i]->is_drawn = false;
}

std::vector<TieChange> changes_of(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                                  const EraMapOptions& options) {
  std::vector<TieChange> changes;
  for (const auto& [ends, tie] : fates(chronicle, before, after))
    if (tie.what != Change::none) changes.push_back(tie);
  std::ranges::stable_sort(changes, std::greater(), [](const TieChange& tie) {
    return std::pair(tie.what == Change::flipped, size_of(tie));
  });
  choose_drawn(changes, options);
  return changes;
}

/// The line of a change. Head and dash are those of the tie that is there to see.
Link change_link(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                 const TieChange& tie, const EraMapOptions& options) {
  const EraGraph& seen = tie.after ? after : before;
  const Tie& shown = *seen.tie(tie.ends.first, tie.ends.second);
  Link link = tie_link(chronicle, seen, shown, options.fold, TieLabels::none);
  link.change = tie.what;
  link.tone = tie.tone;
  link.strength = style::strength_step(tie.moved, options.strength_steps);
  link.facts.push_back({"change", std::string(name(tie.what, tie.tone))});
  if (tie.before) link.facts.push_back({"level_before", fmt::format("{}", *tie.before)});
  if (tie.after) link.facts.push_back({"level_after", fmt::format("{}", *tie.after)});
  link.badge = change_badge(tie, options.labels, options.strength_steps);
  link.tooltip = change_words(tie);
  return link;
}

/// Those that are drawn, in their order.
std::vector<Link> change_links(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                               const std::vector<TieChange>& changes, const Stand& stand,
                               const EraMapOptions& options) {
  std::vector<Link> links;
  for (const TieChange& tie : changes) {
    const auto a = stand.place_of(tie.ends.first), b = stand.place_of(tie.ends.second);
    if (!a || !b || !tie.is_drawn) continue;
    Link link = change_link(chronicle, before, after, tie, options);
    link.from = *a;
    link.to = *b;
    links.push_back(std::move(link));
  }
  return links;
}

/// Of the ties that are there to see.
Statuses drawn_statuses(const EraGraph& before, const EraGraph& after,
                        const std::vector<TieChange>& changes) {
  Statuses statuses;
  for (const TieChange& tie : changes) {
    const Tie* seen = (tie.after ? after : before).tie(tie.ends.first, tie.ends.second);
    if (tie.is_drawn) statuses.set(static_cast<std::size_t>(seen->surest));
  }
  return statuses;
}

std::string short_title(const Era& era) {
  const std::string when = unless_in_label(era, years(era.span));
  return when.empty() ? era_name(era) : fmt::format("{} ({})", era_name(era), when);
}

/// How much each era tells, each in a sentence with a space before it.
std::string counts_of_both(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                           const FoldOptions& fold) {
  std::string words;
  for (const EraGraph* graph : {&before, &after})
    words += fmt::format(" {}: {}.", era_name(graph->era()), counts_words(chronicle, *graph, fold));
  return words;
}

/// Those whose changes are not drawn, and who has none.
std::vector<Note> notes(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                        const std::vector<TieChange>& changes, const Stand& stand,
                        const EraMapOptions& options) {
  std::set<ActorId> everyone(stand.actors.begin(), stand.actors.end()), changed, drawn;
  for (const EraGraph* graph : {&before, &after})
    everyone.insert(graph->actors().begin(), graph->actors().end());
  for (const TieChange& tie : changes) {
    changed.insert({tie.ends.first, tie.ends.second});
    if (tie.is_drawn) drawn.insert({tie.ends.first, tie.ends.second});
  }
  Bystanders found;
  for (const ActorId actor : everyone) {
    if (drawn.contains(actor) || options.is_ego(actor)) continue;
    const bool is_there = before.vertex(actor) || after.vertex(actor);
    if (changed.contains(actor))
      found.smaller.push_back(actor);
    else if (is_there)
      found.unchanged.push_back(actor);
  }
  return change_notes(chronicle, found, options);
}

}  // namespace

std::vector<TieChange> tie_changes(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                                   const EraMapOptions& options) {
  return changes_of(chronicle, chosen_part(before, options), chosen_part(after, options), options);
}

std::vector<EraGraph> drawn_changes(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                                    const EraMapOptions& options) {
  std::set<Pair> drawn;
  for (const TieChange& tie : tie_changes(chronicle, before, after, options))
    if (tie.is_drawn) drawn.insert(tie.ends);
  std::vector<EraGraph> parts;
  for (const EraGraph* graph : {&before, &after}) {
    std::vector<Tie> ties;
    for (const Tie& tie : graph->ties())
      if (drawn.contains(graph->pair(tie))) ties.push_back(tie);
    parts.emplace_back(graph->era(), graph->roster_size(), graph->actors(), std::move(ties), graph->shares(),
                       graph->folding());
  }
  return parts;
}

Diagram change_map(const Chronicle& chronicle, const EraGraph& whole_before, const EraGraph& whole_after,
                   const Layout& layout, const EraMapOptions& options) {
  const Stand scene = stand(chronicle, layout, options);
  const EraGraph graphs[] = {chosen_part(whole_before, options), chosen_part(whole_after, options)};
  const auto& [before, after] = graphs;
  const std::vector<TieChange> changes = changes_of(chronicle, before, after, options);
  Diagram diagram;
  diagram.id = "change-" + before.era().id + "-" + after.era().id;
  diagram.title = options.title.empty() ? ego_heading(chronicle, options) + short_title(before.era()) +
                                              " → " + short_title(after.era())
                                        : options.title;
  diagram.links = change_links(chronicle, before, after, changes, scene, options);
  if (options.title.empty()) diagram.subject = clean(chronicle.title, longest_subject);
  diagram.shows_finding = options.title.empty();
  diagram.finding = change_finding(changes);
  const std::string gap = gap_words(before.era().span, after.era().span);
  diagram.subtitle = indicator_words(chronicle, options.fold, "each tie") + changes_cut(changes) + gap;
  diagram.source_note = source_note(chronicle, graphs, options.fold, options.package_hash);
  diagram.description =
      fmt::format("{} Changes of ties from {} to {}: {}.{}{}{}", diagram.finding, era_title(before.era()),
                  era_title(after.era()), change_tally(changes), gap, changes_told(changes),
                  counts_of_both(chronicle, before, after, options.fold));
  const EraGraph* const both[] = {&before, &after};
  diagram = placed(chronicle, both, scene, options, std::move(diagram));
  diagram.reading_note = note_of(
      {ego_words(chronicle, options), bold_words(diagram, options), counting_words(graphs, options.fold)});
  diagram.legend = change_legend(occurring(diagram, drawn_statuses(before, after, changes)), options.labels,
                                 options.strength_steps);
  diagram.notes = notes(chronicle, before, after, changes, scene, options);
  diagram = explained_on_narrow(std::move(diagram), chronicle, scene, options);
  const std::string longest = diagram.subtitle;
  const Box content = drawn_content(diagram, scene.content);
  return routed(on_sheet(std::move(diagram), content, longest, options.page_width));
}

}  // namespace entente
