// One fold after another of the few claims that the subject has.
#include <entente/engine/verdicts/tone_losses.hpp>

#include <entente/engine/robustness/censoring.hpp>
#include <entente/engine/robustness/datings.hpp>
#include <entente/engine/robustness/reduced_chronicle.hpp>
#include <entente/engine/robustness/refolds.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/verdicts/tone.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <fmt/format.h>

#include <array>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace entente {
namespace {

/// Tries one choice after another.
class ToneTrials {
 public:
  ToneTrials(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after, const Shift& shift)
      : chronicle_(chronicle),
        reduced_(reduced_chronicle(chronicle, {&shift, 1}, after.folding())),
        as_it_is_{Choice::as_it_is, {}, before.era(), after.era(), after.folding()},
        shift_(shift) {}

  void fold_otherwise() {
    for (const Refold& other : refolds(chronicle_, as_it_is_.before, as_it_is_.after, as_it_is_.options)) {
      if (other.choice != Choice::lineage && other.choice != Choice::roll_up) {
        note(other.choice, other.what, probability(told(), other));
        continue;
      }
      const Shift subject = standing_for(shift_, other.stands_for);
      if (subject.b == subject.a) continue;
      const auto part = reduced_chronicle(chronicle_, {&subject, 1}, other.options);
      if (const auto sure = probability(part ? *part : chronicle_, other))
        note(other.choice, other.what, sure);
    }
  }

  void reweigh(std::span<const EraGraph* const> graphs) {
    std::set<RelationId> relations;
    for (const EraGraph* graph : graphs)
      for (const Tie* tie : ties_of(*graph, {shift_.a, shift_.b}))
        for (const ClaimShare& share : graph->shares(*tie))
          relations.insert(chronicle_.claims[share.claim].relation);
    for (const RelationId relation : relations)
      for (const auto& [factor, what] : {std::pair(0.5, "halved"), std::pair(2.0, "doubled")}) {
        Chronicle changed = told();
        for (Claim& claim : changed.claims)
          if (claim.relation == relation) claim.weight *= factor;
        note(Choice::weight, fmt::format("weight of {} {}", changed.codebook[relation].id, what),
             probability(changed, as_it_is_));
      }
  }

  void place_dates() {
    note(Choice::dates, "vague dates placed against it",
         probability(dated_against(told(), shift_.shift.number()), as_it_is_));
  }

  void carry_on() {
    const auto carry = [&](const CensoredStates& states) {
      note(Choice::censoring, states.what, probability(carried_on(told(), states), as_it_is_));
    };
    for (const CensoredStates& states : censored_states(told())) carry(states);
    if (!as_it_is_.options.lineage) return;
    if (const auto of_lives = states_of_lives(told())) carry(*of_lives);
  }

  void leave_out(std::span<const SourceSays> sources) {
    for (const SourceSays& says : sources) {
      if (!says.source) continue;
      Refold without = as_it_is_;
      without.options.without_sources.push_back(*says.source);
      if (probability(told(), without).value_or(0) < least_without_a_source)
        found_.without.push_back(*says.source);
    }
  }

  ToneLosses result() && { return std::move(found_); }

 private:
  const Chronicle& told() const { return reduced_ ? *reduced_ : chronicle_; }

  /// That T has the sign of the shift.
  std::optional<double> probability(const Chronicle& chronicle, const Refold& other) const {
    const std::vector<EraGraph> graphs =
        fold(chronicle, std::array{other.before, other.after}, other.options);
    const Shift subject = standing_for(shift_, other.stands_for);
    const ToneChange tone = tone_change(chronicle, graphs[0], graphs[1], {subject.a, subject.b});
    if (!tone.estimate) return std::nullopt;
    const double above = tone.estimate->above_zero;
    return shift_.shift.number() > 0 ? above : 1 - above;
  }

  static bool is_kept(const std::optional<double>& probability) { return probability && *probability >= 0.5; }

  void note(Choice choice, const std::string& what, const std::optional<double>& probability) {
    if (!is_kept(probability)) found_.under.push_back({choice, what});
  }

  const Chronicle& chronicle_;
  std::optional<Chronicle> reduced_;
  Refold as_it_is_;
  const Shift& shift_;
  ToneLosses found_;
};

}  // namespace

ToneLosses tone_losses(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                       const Shift& shift) {
  ToneTrials trials(chronicle, before, after, shift);
  trials.fold_otherwise();
  trials.reweigh(std::array{&before, &after});
  trials.place_dates();
  trials.carry_on();
  trials.leave_out(tone_change(chronicle, before, after, {shift.a, shift.b}).sources);
  return std::move(trials).result();
}

}  // namespace entente
