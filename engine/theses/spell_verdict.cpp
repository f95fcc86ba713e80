// Middle lengths are compared at their bounds, so that no guess is made at what censored spells were.
#include <entente/engine/theses/spell_verdict.hpp>

#include <entente/engine/change_points/spells.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

/// `3 cooperative, median 1.00`; with what censoring leaves open, `to 4.00` or `or more`.
std::string spells_text(const MiddleLength& middle, SpellKind kind) {
  if (middle.spells == 0) return fmt::format("0 {}", name(kind));
  std::string text =
      fmt::format("{} {}, median length {}", middle.spells, name(kind), figure_of(middle.least));
  if (!middle.most) return text + " years or more";
  return *middle.most == middle.least ? text + " years" : text + " to " + figure_of(*middle.most) + " years";
}

/// However long the censored spells went on.
bool is_below(const MiddleLength& x, const MiddleLength& y) { return x.most && *x.most < y.least; }
bool is_not_below(const MiddleLength& x, const MiddleLength& y) { return y.most && x.least >= *y.most; }

}  // namespace

Finding spell_verdict(const Thesis& thesis, const Series& series, Interval eras) {
  const Series years = within(series, eras);
  if (years.size() == 0)
    return {
        Verdict::open, {}, fmt::format("{} in these years", name(series.silence.value_or(Reason::no_ties)))};
  const std::vector<Spell> found = spells(years);
  const MiddleLength cooperative = middle_length(found, SpellKind::cooperative),
                     hostile = middle_length(found, SpellKind::hostile);
  const std::string figures =
      fmt::format("{}; {}; of {} years", spells_text(cooperative, SpellKind::cooperative),
                  spells_text(hostile, SpellKind::hostile), years.size());
  if (cooperative.spells == 0 || hostile.spells == 0)
    return {Verdict::open, figures,
            fmt::format("no {} spell", cooperative.spells == 0 ? "cooperative" : "hostile")};
  const bool longer = thesis.direction == Tendency::up;
  const MiddleLength &shorter = longer ? hostile : cooperative, &other = longer ? cooperative : hostile;
  if (is_below(shorter, other)) return {Verdict::holds, figures, {}};
  if (is_not_below(shorter, other)) return {Verdict::fails, figures, {}};
  return {Verdict::open, figures, "censored spells could tip it"};
}

}  // namespace entente
