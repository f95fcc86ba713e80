// Shifts between eras as tables: with their intervals, without each source, under other choices, in parts,
// and tested; and the networks of two eras as wholes.
#pragma once

#include <entente/engine/attribution/attribution.hpp>
#include <entente/engine/progress.hpp>
#include <entente/engine/resampling/intervals.hpp>
#include <entente/engine/resampling/permutation.hpp>
#include <entente/viz/report/tables.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Which shifts are told.
struct ShiftChoice {
  std::vector<std::string> pair_measures = {"level", "polarity"};  ///< beside the measures of the study
  /// These alone; all pairs and actors where neither is given.
  std::vector<Pair> pairs = {};
  std::vector<ActorId> actors = {};
};

/// The chosen shifts between two eras, in the order of Study::shifts().
std::vector<Shift> chosen_shifts(const Study& study, const Comparison& eras, const ShiftChoice& choice = {});

/// from_era, to_era, subject, measure, before, after, shift, low, high, drivers, why, layer, before_count,
/// after_count, drawn_by, drawn_from, one_source, word, survives, choices_kept, choices, sources_kept,
/// sources, lost_without. `drivers` names the claims with the largest part in the shift. `drawn_by` is claim
/// or source, `drawn_from` how many of them each era has (`14+9`), `one_source` whether they all cite one
/// (yes or no), `word` what movement() calls the shift. `why` is the reason of an undefined shift or
/// interval; without intervals `interval-not-estimated`, and all from `drawn_by` on is empty. `survives`
/// tells robustness() in words, the last five in numbers; they are empty for a shift without a sign, and
/// where they would take more than about ten seconds for two eras. The text form leaves out those numbers,
/// the layer, the counts and one_source. `resampled` counts the replicates of two eras, `refolded` the steps
/// of robustness().
Table compare_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    const ShiftChoice& choice = {}, const std::optional<IntervalOptions>& intervals = {},
                    const Progress& resampled = {}, const Progress& refolded = {});

/// from_era, to_era, subject, measure, shift, sources, lowest, lowest_without, highest, highest_without,
/// flips, ends, one_source, why: each shift without each of its sources. `flips` and `ends` are the sources
/// without which it has the other sign, or is undefined.
Table leave_one_out_table(const Chronicle& chronicle, const Study& study,
                          std::span<const Comparison> comparisons, const ShiftChoice& choice = {},
                          const Progress& progress = {});

/// from_era, to_era, subject, measure, choice, what, before, after, shift, sign_survives, why: each shift as
/// it is and under other choices. The last row of a shift, `all`, counts under how many of those that move it
/// it keeps its sign (choices_kept()); `no-sign` where it has none to keep. `progress` counts the steps
/// of sensitivity().
Table sensitivity_table(const Chronicle& chronicle, const Study& study,
                        std::span<const Comparison> comparisons, const ShiftChoice& choice,
                        const Progress& progress = {});

/// What is divided, and how.
struct AttributionChoice {
  std::vector<Pair> pairs = {};      ///< of these the level, unless `measures` says otherwise
  std::vector<ActorId> actors = {};  ///< of these the net strength, unless `measures` says otherwise
  std::vector<std::string> measures =
      {};  ///< `level`, `polarity`, `tone` of pairs; `strength_net`, `tone` of actors
  Grouping grouping = Grouping::claim;
  PolarityOptions polarity = {};
};

/// Whether attribution_table() divides the measure for a pair, or for an actor.
bool divides_for_pair(std::string_view measure);
bool divides_for_actor(std::string_view measure);

/// from_era, to_era, subject, by, part, before, after, difference, why, measure, standard_error, composition,
/// rate, entry_exit: what makes the shifts of chosen subjects that have a claim in either era, by claim or by
/// group. The last row of a shift is `all`: the statistic and its shift, the sum of the differences above.
/// The differences of a polarity are Shapley values, with a standard error where they were sampled, and have
/// no before and after. The last three columns divide the difference of a tone. The text form leaves out
/// those of the last four columns that are empty throughout.
Table attribution_table(const Chronicle& chronicle, const Study& study,
                        std::span<const Comparison> comparisons, const AttributionChoice& choice);

/// from_era, to_era, actor, between, before, before_low, before_high, after, after_low, after_high, shift,
/// low, high, drawn_by, drawn_from, word, why: where each actor stands between `p` and `q`. `word` is what
/// leaning() calls the shift, and to whom it leads.
Table leaning_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    std::span<const ActorId> actors, const Pair& p_and_q, const IntervalOptions& intervals);

/// from_era, to_era, subject, measure, shift, mean_before, mean_after, difference, claims_before,
/// claims_after, claims_in_both, p_two_sided, p_holm, p_greater, tests, permutations, exact, one_source, why:
/// era_labels() for each shift of a level or net strength that has a claim in either era. `p_holm` is
/// adjusted for all `tests` of the table, holm(). The text form leaves out p_greater and tests.
Table test_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                 const ShiftChoice& choice, const PermutationOptions& options = {},
                 const Progress& progress = {});

/// from_era, to_era, among, actors_before, actors_after, pairs, ties_before, ties_after, hostile_before,
/// hostile_after, kept, new, gone, flipped, hamming, jaccard, weighted, deltacon_positive, deltacon_negative,
/// qap_r, qap_p, permutations, exact, flipped_pairs, entered, left, layer, why: what changed between two
/// networks, in three rows: among the actors `common` to both, in pairs with one who `entered-left`, and of
/// `all`. DeltaCon is told of networks alone, quadratic assignment of the common actors alone, its p
/// two-sided; elsewhere `not-for-these-pairs`. The text form leaves out pairs, hostile_before, hostile_after,
/// permutations, exact, entered, left and layer. `progress` counts comparisons.
Table networks_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                     const PermutationOptions& options = {}, const Progress& progress = {});

}  // namespace entente
