// Counts what two other tables tell one by one.
#include <entente/engine/change/robustness/survival.hpp>

#include <entente/engine/change/robustness/excerpt.hpp>
#include <entente/engine/change/robustness/leave_one_out.hpp>
#include <entente/engine/change/statistics.hpp>
#include <entente/engine/change/work.hpp>

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
    return std::abs(x.number() - y.number()) <= 1e-9 * std::max(std::abs(x.number()), std::abs(y.number()));
  };
  return alike(one.before, as_it_is.before) && alike(one.after, as_it_is.after);
}

}  // namespace

std::optional<Choices> choices_survived(std::span<const Variation> variations) {
  Choices count;
  for (const Variation& one : variations) {
    if (one.choice == Choice::as_it_is) {
      if (!one.sign_survives) return std::nullopt;
      continue;
    }
    if (one.shift == Value(Reason::too_large) || is_alike(one, variations.front())) continue;
    ++count.all;
    if (one.sign_survives == true) ++count.kept;
  }
  return count;
}

std::vector<std::optional<Survival>> survival(const Chronicle& chronicle, const Era& before, const Era& after,
                                              std::span<const Shift> shifts, const FoldOptions& options,
                                              const Progress& progress) {
  const auto varied = sensitivity(chronicle, before, after, shifts, options, progress);
  auto without = leave_one_source_out(chronicle, before, after, shifts, options, progress);
  std::vector<std::optional<Survival>> results;
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    std::optional<Survival>& result = results.emplace_back();
    if (const auto choices = choices_survived(varied[i]))
      result = Survival{*choices, without[i].sources, std::move(without[i].lost)};
  }
  return results;
}

// A tie is read by every fold of two eras (some 30 of other choices, one without each source), and where its
// date is vague placed some 6 times for both actors and the pair, each time beside all actors.
double draws_of_survival(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                         std::span<const Shift> shifts) {
  const auto part = excerpt(chronicle, shifts, after.folding());
  const auto count = [](std::size_t number) { return static_cast<double>(number); };
  const double ties = count((part ? *part : chronicle).ties.size());
  const double folds = 30 + count(chronicle.sources.size()), draws_of_fold = 20;
  const double beside = count(chronicle.roster.size() + chronicle.affiliations.size()), placements = 18;
  double draws = ties * (folds * draws_of_fold + placements * beside);
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
