// Counts what two other tables tell one by one.
#include <entente/engine/robustness/robustness.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/robustness/leave_one_out.hpp>
#include <entente/engine/robustness/reduced_chronicle.hpp>
#include <entente/engine/shifts/statistics.hpp>
#include <entente/engine/shifts/work.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

namespace entente {

namespace {

/// Whether a choice leaves both values where they are, up to rounding: no claim is touched by it.
bool is_alike(const Variation& one, const Variation& as_it_is) {
  const auto alike = [](const Value& x, const Value& y) {
    if (!x.defined() || !y.defined()) return x == y;
    return is_near(x.number(), y.number());
  };
  return alike(one.before, as_it_is.before) && alike(one.after, as_it_is.after);
}

/// The other choices that can tell anything: not those that touch no claim, nor those that are too many to
/// try.
std::vector<Variation> choices_that_move(std::span<const Variation> variations) {
  std::vector<Variation> found;
  for (const Variation& one : variations)
    if (one.choice != Choice::as_it_is && one.shift != Value(Reason::too_large) &&
        !is_alike(one, variations.front()))
      found.push_back(one);
  return found;
}

}  // namespace

std::optional<Choices> choices_kept(std::span<const Variation> variations) {
  if (!variations.front().sign_survives) return std::nullopt;
  Choices count;
  for (const Variation& one : choices_that_move(variations)) {
    ++count.all;
    if (one.sign_survives == true) ++count.kept;
  }
  return count;
}

bool is_small(const Value& before, const Value& after) {
  if (!before.defined() || !after.defined()) return false;
  const double was = before.number(), is = after.number(), shift = std::abs(is - was);
  return shift < least_shift && shift <= least_part_of_level * std::max(std::abs(was), std::abs(is));
}

std::vector<std::optional<Robustness>> robustness(const Chronicle& chronicle, const Era& before,
                                                  const Era& after, std::span<const Shift> shifts,
                                                  const FoldOptions& options, const Progress& progress,
                                                  std::size_t threads) {
  const auto varied = under_other_choices(chronicle, before, after, shifts, options, progress, threads);
  auto without = leave_one_source_out(chronicle, before, after, shifts, options, progress, threads);
  std::vector<std::optional<Robustness>> results(shifts.size());
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    const Variation& as_it_is = varied[i].front();
    if (!as_it_is.shift.defined()) continue;
    Robustness& result = results[i].emplace();
    result.choices = choices_kept(varied[i]);
    result.is_small_throughout = is_small(as_it_is.before, as_it_is.after);
    for (const Variation& one : choices_that_move(varied[i])) {
      if (result.choices && one.sign_survives != true) result.lost_under.push_back(one);
      result.is_small_throughout = result.is_small_throughout && is_small(one.before, one.after);
    }
    result.sources = without[i].sources;
    result.lost_without = std::move(without[i].lost);
  }
  return results;
}

// A claim is read by every fold of two eras (some 40 of other choices, one without each source), and where
// its date is vague dated in some 6 ways for both actors and the pair, each time beside all actors.
double draws_of_robustness(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                           std::span<const Shift> shifts) {
  const auto part = reduced_chronicle(chronicle, shifts, after.folding());
  const auto count = [](std::size_t number) { return static_cast<double>(number); };
  const double claims = count((part ? *part : chronicle).claims.size());
  const double folds = 40 + count(chronicle.sources.size()), draws_of_fold = 20;
  const double beside = count(chronicle.roster.size() + chronicle.affiliations.size()), datings = 18;
  double draws = claims * (folds * draws_of_fold + datings * beside);
  std::set<std::string> measured;
  for (const Shift& shift : shifts)
    if (!rests_on_own_claims(shift) && measured.insert(shift.measure).second) {
      const Measure& measure = *find_measure(shift.measure);
      const double times = folds + 2 * count(chronicle.codebook.size());
      draws += times * (draws_of(measure, before) + draws_of(measure, after));
    }
  return draws;
}

}  // namespace entente
