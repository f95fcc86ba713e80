#include <entente/engine/analysis/pair_timelines.hpp>

#include <entente/engine/alignment/explanation.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace entente {
namespace {

/// Parts below this do not show in a level of two decimals.
constexpr double least_told_part = 0.005;

std::vector<TimelineClaim> claims_of(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                     const Pair& pair) {
  std::map<std::uint32_t, TimelineClaim> found;
  const std::vector<Explanation> eras = explanations(chronicle, graphs, pair.first, pair.second);
  for (std::size_t era = 0; era < eras.size(); ++era) {
    for (const ExplainedRow& row : eras[era].rows) {
      if (!row.counts) continue;
      TimelineClaim& one = found[row.claim];
      if (one.values.empty()) {
        const Claim& claim = chronicle.claims[row.claim];
        one = {row.claim, chronicle.extent(claim), chronicle.is_event(claim),
               std::vector<double>(graphs.size(), 0.0)};
      }
      one.values[era] = row.value;
    }
  }
  std::vector<TimelineClaim> claims;
  for (auto& [place, claim] : found) claims.push_back(std::move(claim));
  return claims;
}

std::vector<ComparedShift> shifts_of(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                     std::span<const Pair> pairs, const TimelineOptions& options,
                                     const Progress& progress) {
  if (!options.intervals || graphs.empty()) return {};
  std::vector<Era> eras;
  for (const EraGraph& graph : graphs) eras.push_back(graph.era());
  std::vector<Comparison> comparisons;
  for (const Pair& pair : pairs)
    for (std::size_t era = 1; era < eras.size(); ++era) comparisons.push_back({era - 1, era, pair});
  const ComparisonOptions how{.choice = {.pair_measures = {"level"}},
                              .intervals = options.intervals,
                              .resampled = progress,
                              .refolded = progress,
                              .threads = options.threads};
  return compared_pairs(chronicle, eras, graphs.front().folding(), comparisons, how);
}

/// The largest part of a claim; nothing where it moves no level that can be told.
std::optional<TimelinePart> largest_part(const PairTimeline& timeline, std::size_t place) {
  const TimelineClaim& claim = timeline.claims[place];
  std::optional<TimelinePart> largest;
  for (std::size_t era = 1; era < timeline.eras.size(); ++era) {
    const Value shift = timeline.eras[era].alignment.level - timeline.eras[era - 1].alignment.level;
    const double part = claim.values[era] - claim.values[era - 1], size = std::abs(part);
    if (!shift.defined() || size < least_told_part) continue;
    const double before = largest ? std::abs(largest->part) : 0;
    if (claim.is_event ? size > before : size >= before) largest = {place, era, part};
  }
  return largest;
}

}  // namespace

std::vector<TimelinePart> PairTimeline::largest_parts(const Chronicle& chronicle, std::size_t most) const {
  std::vector<TimelinePart> parts;
  for (std::size_t place = 0; place < claims.size(); ++place)
    if (const auto part = largest_part(*this, place)) parts.push_back(*part);
  std::ranges::stable_sort(parts, std::greater(), [](const TimelinePart& one) { return std::abs(one.part); });
  std::set<EventId> events;
  std::erase_if(parts, [&](const TimelinePart& part) {
    const EventId event = chronicle.claims[claims[part.claim].claim].event;
    return event != EventId::none && !events.insert(event).second;
  });
  parts.resize(std::min(most, parts.size()));
  return parts;
}

std::vector<PairTimeline> pair_timelines(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                         std::span<const Pair> pairs, const TimelineOptions& options,
                                         const Progress& progress) {
  std::vector<PairTimeline> timelines;
  for (const auto& [a, b] : pairs) {
    const Pair pair = std::minmax(a, b);
    if (std::ranges::count(timelines, pair, &PairTimeline::pair) > 0) continue;
    timelines.push_back(
        {pair, pair_alignments(chronicle, graphs, {.pairs = {pair}, .intervals = options.intervals}),
         claims_of(chronicle, graphs, pair)});
  }
  std::vector<Pair> named;
  for (const PairTimeline& one : timelines) named.push_back(one.pair);
  for (ComparedShift& shift : shifts_of(chronicle, graphs, named, options, progress)) {
    const Pair pair{shift.shift.a, shift.shift.b.value()};
    std::ranges::find(timelines, pair, &PairTimeline::pair)->shifts.push_back(std::move(shift));
  }
  return timelines;
}

}  // namespace entente
