// Eras first, for themselves; pairs by their ties.
#include <entente/engine/analysis/record_limits.hpp>

#include <entente/engine/analysis/pair_alignments.hpp>
#include <entente/engine/verdicts/shift_verdict.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace entente {
namespace {

constexpr std::int64_t days_of_year = 366;

void add_one_source(std::vector<RecordLimit>& found, const Chronicle& chronicle, const EraGraph& graph,
                    std::size_t era) {
  std::set<SourceId> cited;
  for (const ClaimShare& share : graph.shares()) {
    const std::vector<Citation>& cites = chronicle.claims[share.claim].cites;
    if (cites.empty()) return;
    for (const Citation& cite : cites)
      if (is_heard(cite.source, graph.folding())) cited.insert(cite.source);
  }
  if (cited.size() == 1) found.push_back({.limit = Limit::one_source, .era = era, .source = *cited.begin()});
}

void add_undated(std::vector<RecordLimit>& found, const Chronicle& chronicle, const EraGraph& graph,
                 std::size_t era) {
  double all = 0, undated = 0;
  for (const ClaimShare& share : graph.shares()) {
    all += std::abs(share.value);
    if (!chronicle.claims[share.claim].when.dated()) undated += std::abs(share.value);
  }
  if (all > 0 && undated >= least_undated * all)
    found.push_back({.limit = Limit::undated, .era = era, .share = undated / all});
}

bool any_state_holds(const Chronicle& chronicle, const EraGraph& graph) {
  return std::ranges::any_of(graph.shares(), [&](const ClaimShare& share) {
    return !chronicle.is_event(chronicle.claims[share.claim]);
  });
}

void add_short_era(std::vector<RecordLimit>& found, const Chronicle& chronicle,
                   std::span<const EraGraph> graphs, std::size_t era) {
  const bool is_short = std::ranges::any_of(
      graphs, [&](const EraGraph& other) { return is_too_short(graphs[era].era().span, other.era().span); });
  if (is_short && !any_state_holds(chronicle, graphs[era]))
    found.push_back({.limit = Limit::short_era, .era = era});
}

/// The first day that any claim of the tie may touch.
Date first_told(const Chronicle& chronicle, const EraGraph& graph, const Tie& tie) {
  Date first = distant_future;
  for (const ClaimShare& share : graph.shares(tie))
    first = std::min(first, chronicle.extent(chronicle.claims[share.claim]).hull.first);
  return first;
}

void add_silence(std::vector<RecordLimit>& found, const Chronicle& chronicle,
                 std::span<const EraGraph> graphs, const Pair& pair) {
  for (std::size_t era = 0; era < graphs.size(); ++era) {
    const Tie* tie = graphs[era].tie(pair.first, pair.second);
    if (tie == nullptr) continue;
    const Date first = first_told(chronicle, graphs[era], *tie);
    const Date begins = graphs.front().era().span.first;
    if (begins != distant_past && Interval{begins, first}.days() >= days_of_year)
      found.push_back({.limit = Limit::silence, .era = era, .pair = pair, .first_told = first});
    return;
  }
}

}  // namespace

std::vector<RecordLimit> record_limits(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                       std::span<const Pair> pairs) {
  std::vector<RecordLimit> found;
  for (std::size_t era = 0; era < graphs.size(); ++era) {
    if (graphs[era].shares().empty()) continue;
    add_one_source(found, chronicle, graphs[era], era);
    add_undated(found, chronicle, graphs[era], era);
    add_short_era(found, chronicle, graphs, era);
  }
  for (const Pair& pair : pairs) {
    add_silence(found, chronicle, graphs, pair);
    for (const PairAlignment& row : pair_alignments(chronicle, graphs, {.pairs = {pair}}))
      if (row.open_share.defined() && row.open_share.number() >= most_unseen_ends)
        found.push_back(
            {.limit = Limit::unseen_ends, .era = row.era, .pair = pair, .share = row.open_share.number()});
  }
  return found;
}

}  // namespace entente
