#include <entente/engine/analysis/pair_timelines.hpp>

#include <entente/engine/alignment/explanation.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
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

/// The parts that go the way of the shift into an era, the largest first.
struct ShiftParts {
  bool is_said = false;
  double size = 0;  ///< of the shift
  std::vector<TimelinePart> parts{};
};

bool may_be_said(const PairTimeline& timeline, std::size_t era) {
  return std::ranges::any_of(timeline.shifts, [&](const ComparedShift& shift) {
    return shift.eras.after == era && shift.verdict && is_said(shift.verdict->grade);
  });
}

ShiftParts parts_of(const PairTimeline& timeline, std::size_t era) {
  const Value shift = timeline.eras[era].alignment.level - timeline.eras[era - 1].alignment.level;
  if (!shift.defined()) return {};
  ShiftParts found{may_be_said(timeline, era), std::abs(shift.number())};
  for (std::size_t place = 0; place < timeline.claims.size(); ++place) {
    const std::vector<double>& values = timeline.claims[place].values;
    const double part = values[era] - values[era - 1];
    if (part * shift.number() > 0 && std::abs(part) >= least_told_part)
      found.parts.push_back({place, era, part});
  }
  std::ranges::stable_sort(found.parts, std::greater(),
                           [](const TimelinePart& one) { return std::abs(one.part); });
  return found;
}

std::vector<ShiftParts> parts_of_shifts(const PairTimeline& timeline) {
  std::vector<ShiftParts> shifts;
  for (std::size_t era = 1; era < timeline.eras.size(); ++era) shifts.push_back(parts_of(timeline, era));
  std::ranges::stable_sort(shifts, std::greater(),
                           [](const ShiftParts& one) { return std::pair(one.is_said, one.size); });
  return shifts;
}

}  // namespace

std::vector<TimelinePart> PairTimeline::largest_parts(const Chronicle& chronicle, std::size_t most) const {
  std::set<std::uint32_t> named;
  std::set<EventId> events;
  const auto is_new = [&](const TimelinePart& part) {
    const std::uint32_t claim = claims[part.claim].claim;
    const EventId event = chronicle.claims[claim].event;
    return named.insert(claim).second && (event == EventId::none || events.insert(event).second);
  };
  std::vector<TimelinePart> chosen;
  std::vector<ShiftParts> turns = parts_of_shifts(*this);
  for (bool is_more = true; is_more && chosen.size() < most;) {
    is_more = false;
    for (ShiftParts& shift : turns) {
      const auto next = std::ranges::find_if(shift.parts, is_new);
      if (next == shift.parts.end() || chosen.size() == most) continue;
      chosen.push_back(*next);
      is_more = true;
    }
  }
  const std::size_t before = std::min(first_largest_parts, chosen.size());
  std::ranges::sort(std::span(chosen).first(before), {}, &TimelinePart::claim);
  std::ranges::sort(std::span(chosen).subspan(before), {}, &TimelinePart::claim);
  return chosen;
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
