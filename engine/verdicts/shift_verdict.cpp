// Grades by the conditions in the order of Doubt; the family is adjusted before any is looked at.
#include <entente/engine/verdicts/shift_verdict.hpp>

#include <entente/engine/resampling/holm.hpp>

#include <algorithm>
#include <map>

namespace entente {

namespace {

double sign(const ShiftGrounds& grounds) { return grounds.shift.shift.number() < 0 ? -1 : 1; }

/// That T has the sign of the shift.
std::optional<double> probability(const ShiftGrounds& grounds) {
  if (!grounds.shift.shift.defined() || !grounds.tone.estimate) return std::nullopt;
  const double above = grounds.tone.estimate->above_zero;
  return sign(grounds) > 0 ? above : 1 - above;
}

/// Two-sided, of the hypothesis that the tone did not change.
Value p_of_sign(const ShiftGrounds& grounds) {
  const std::optional<double> sure = probability(grounds);
  if (!sure) return Reason::no_ties;
  return std::clamp(2 * std::min(*sure, 1 - *sure), 0.0, 1.0);
}

SourceCount source_count(const ShiftGrounds& grounds) {
  SourceCount count;
  for (const SourceSays& says : grounds.tone.sources) {
    if (!says.source) continue;
    ++count.all;
    if (!says.may_speak_later) ++count.may_not_speak;
    const Points way = grounds.shift.shift.defined()
                           ? points(says.part, grounds.shift.shift.number(), grounds.tone.sources.size())
                           : Points::nowhere;
    ++(way == Points::along ? count.along : way == Points::against ? count.against : count.nowhere);
  }
  return count;
}

Witnesses witnesses(const ShiftGrounds& grounds) {
  return grounds.shift.shift.defined() ? grounds.tone.witnesses(sign(grounds)) : Witnesses{};
}

std::optional<Doubt> incomparable(const ShiftGrounds& grounds) {
  if (!grounds.shift.shift.defined() || !grounds.told_before || !grounds.told_after) return Doubt::no_claim;
  const Interval before = grounds.before.span, after = grounds.after.span;
  if (is_too_short(before, after) && !grounds.states_hold_before) return Doubt::short_era;
  if (is_too_short(after, before) && !grounds.states_hold_after) return Doubt::short_era;
  return std::nullopt;
}

/// The first choice under which the level or the tone loses its sign.
std::optional<std::string> first_lost_choice(const ShiftGrounds& grounds) {
  if (!grounds.robustness->lost_under.empty()) return grounds.robustness->lost_under.front().what;
  if (grounds.losses == nullptr || grounds.losses->under.empty()) return std::nullopt;
  return grounds.losses->under.front().what;
}

/// The first source without which the level or the tone loses its sign.
std::optional<SourceId> first_lost_source(const ShiftGrounds& grounds) {
  std::vector<SourceId> lost = grounds.robustness->lost_without;
  if (grounds.losses != nullptr)
    lost.insert(lost.end(), grounds.losses->without.begin(), grounds.losses->without.end());
  if (lost.empty()) return std::nullopt;
  return *std::ranges::min_element(lost);
}

/// How many things came, or went, whichever is less.
std::size_t things_told(const ToneChange& tone) { return std::min(tone.came_claims, tone.went_claims); }

/// Why nothing may be said, whatever the number of sources that tell both.
std::optional<Doubt> doubt(const ShiftGrounds& grounds, const ShiftVerdict& verdict) {
  const ToneChange& tone = grounds.tone;
  if (!grounds.robustness) return Doubt::untried;
  if (grounds.shift.shift.number() == 0) return Doubt::no_shift;
  if (tone.came_claims + tone.went_claims == 1) return Doubt::one_claim;
  if (verdict.sources.all == 0) return Doubt::no_source;
  if (verdict.sources.all == 1) return Doubt::one_source;
  if (!tone.change.defined()) return Doubt::volume;
  if (things_told(tone) < witnesses_indicated) return Doubt::few_claims;
  if (tone.change.number() * sign(grounds) <= 0 || !tone.estimate || tone.estimate->mean * sign(grounds) <= 0)
    return Doubt::tone;
  if (*verdict.probability < least_indicated)
    return verdict.sources.against > 0 ? Doubt::sources_disagree : Doubt::improbable;
  const auto& [telling, along, against] = verdict.witnesses;
  if (telling > 0 && along <= against) return Doubt::sources_disagree;
  if (first_lost_choice(grounds)) return Doubt::choice;
  if (first_lost_source(grounds)) return Doubt::source;
  if (along < witnesses_indicated) return Doubt::one_witness;
  return std::nullopt;
}

ShiftVerdict verdict_on(const ShiftGrounds& grounds, const Value& adjusted_p, std::size_t family) {
  ShiftVerdict found{.told_before = grounds.told_before && grounds.shift.before.defined(),
                     .told_after = grounds.told_after && grounds.shift.after.defined(),
                     .sources = source_count(grounds),
                     .witnesses = witnesses(grounds),
                     .probability = probability(grounds),
                     .adjusted_p = adjusted_p,
                     .family = family};
  if (const auto reason = incomparable(grounds)) {
    found.grade = Grade::no_comparison;
    found.doubt = reason;
    return found;
  }
  if (grounds.robustness && grounds.robustness->is_small_throughout) {
    found.grade = Grade::unchanged;
    return found;
  }
  found.doubt = doubt(grounds, found);
  if (found.doubt == Doubt::choice) {
    found.turns_with = *first_lost_choice(grounds);
    found.tone_turns = grounds.robustness->lost_under.empty();
  }
  if (found.doubt == Doubt::source) {
    found.hangs_on = first_lost_source(grounds);
    found.tone_turns = std::ranges::count(grounds.robustness->lost_without, *found.hangs_on) == 0;
  }
  if (found.doubt) return found;
  const bool stands_for_all = adjusted_p.number() <= 2 * (1 - least_supported);
  const std::size_t witnesses = std::min(found.witnesses.along, things_told(grounds.tone));
  found.grade = stands_for_all && witnesses >= witnesses_supported ? Grade::supported : Grade::indicated;
  return found;
}

}  // namespace

bool is_too_short(Interval era, Interval other) { return 10 * era.days() < other.days(); }

std::vector<ShiftVerdict> shift_verdicts(std::span<const ShiftGrounds> grounds) {
  std::map<std::string_view, std::vector<std::size_t>> families;
  for (std::size_t i = 0; i < grounds.size(); ++i) families[grounds[i].shift.measure].push_back(i);
  std::vector<ShiftVerdict> found(grounds.size());
  for (const auto& [measure, places] : families) {
    std::vector<Value> p;
    for (const std::size_t place : places) p.push_back(p_of_sign(grounds[place]));
    const std::vector<Value> adjusted = holm(p);
    const auto family = static_cast<std::size_t>(std::ranges::count_if(p, &Value::defined));
    for (std::size_t i = 0; i < places.size(); ++i)
      found[places[i]] = verdict_on(grounds[places[i]], adjusted[i], family);
  }
  return found;
}

}  // namespace entente
