// The claims with p count as they are, those with q with the other sign; what they sum to is the leaning.
#include <entente/engine/verdicts/leaning.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/resampling/sum_intervals.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace entente {

namespace {

using AmountsOfRows = std::map<std::uint32_t, Amounts>;

AmountsOfRows amounts_of_rows(const EraGraph& graph, const Between& between) {
  AmountsOfRows amounts;
  for (const auto& [other, sign] : {std::pair(between.p, 1.0), std::pair(between.q, -1.0)})
    for (const Tie* tie : ties_of(graph, {between.actor, other}))
      for (const ClaimShare& row : graph.shares(*tie)) {
        const double value = sign * row.value;
        (value >= 0 ? amounts[row.claim].cooperative : amounts[row.claim].hostile) += std::abs(value);
      }
  return amounts;
}

/// What the rows of a claim add to the leaning in an era; nothing where none of them counts there.
std::optional<Amounts> sum(const CountedClaim& claim, const AmountsOfRows& amounts) {
  std::optional<Amounts> found;
  for (const std::uint32_t row : claim.rows)
    if (const auto at = amounts.find(row); at != amounts.end()) {
      if (!found) found.emplace();
      found->cooperative += at->second.cooperative;
      found->hostile += at->second.hostile;
    }
  return found;
}

/// The claims of the actor with p and with q.
std::vector<CountedClaim> claims_between(const Record& record, const Between& between) {
  const AmountsOfRows before = amounts_of_rows(record.before, between);
  const AmountsOfRows after = amounts_of_rows(record.after, between);
  std::vector<CountedClaim> found =
      counted_claims(record.chronicle, record.before, record.after, {between.actor, {}});
  for (CountedClaim& claim : found) {
    const auto then = sum(claim, before), now = sum(claim, after);
    claim.in_before = then.has_value();
    claim.in_after = now.has_value();
    claim.before = then.value_or(Amounts{});
    claim.after = now.value_or(Amounts{});
  }
  std::erase_if(found, [](const CountedClaim& claim) { return !claim.in_before && !claim.in_after; });
  return found;
}

bool excludes_zero(const Bounds& bounds, double side) {
  if (!bounds.low.defined() || !bounds.high.defined()) return false;
  return side > 0 ? bounds.low.number() > 0 : bounds.high.number() < 0;
}

std::optional<LeaningMove> move_of(const Record& record, const Leaning& found) {
  if (!found.shift.defined() || record.before.era().span.past != record.after.era().span.first)
    return std::nullopt;
  if (!bears_a_word(found.interval)) return std::nullopt;
  const double was = found.before.number(), is = found.after.number();
  if (was * is < 0 && excludes_zero(found.before_bounds, was) && excludes_zero(found.after_bounds, is))
    return LeaningMove::realignment;
  if (was * is > 0 && excludes_zero(found.interval.bounds, is - was)) return LeaningMove::tilt;
  return std::nullopt;
}

}  // namespace

bool bears_a_word(const ShiftInterval& interval) {
  return (interval.drawn == Drawn::sources || interval.sources == 0) &&
         std::min({interval.drawn_before, interval.drawn_after, interval.claims_before,
                   interval.claims_after}) >= fewest_drawn;
}

Leaning leaning(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                const Between& between, const IntervalOptions& options) {
  refuse_fewer_than_three(between);
  const auto& [actor, p, q] = between;
  const Record record{chronicle, before, after};
  Leaning found{.before = level(before, actor, p) - level(before, actor, q),
                .after = level(after, actor, p) - level(after, actor, q)};
  found.shift = found.after - found.before;
  // Without a shift there is no interval in either era.
  const auto with_shift = [&](const Value& value) { return found.shift.defined() ? value : found.shift; };
  const std::array<SumStatistic, 3> statistics = {
      {{.observed = with_shift(found.before), .of = level_before, .eras = ErasSeen::before},
       {.observed = with_shift(found.after), .of = level_after, .eras = ErasSeen::after},
       {.observed = found.shift, .of = level_shift}}};
  const auto intervals = sum_intervals(claims_between(record, between), statistics, options);
  found.before_bounds = intervals[0].bounds;
  found.after_bounds = intervals[1].bounds;
  found.interval = intervals[2];
  found.move = move_of(record, found);
  return found;
}

}  // namespace entente
