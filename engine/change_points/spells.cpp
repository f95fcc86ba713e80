// One pass over the values; a spell goes on while the periods are neighbours and the side is the same.
#include <entente/engine/change_points/spells.hpp>

#include <entente/engine/change_points/noise.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {
namespace {

int side(double value) { return (value > 0) - (value < 0); }

Censored censored(bool at_start, bool at_end) {
  if (at_start) return at_end ? Censored::both : Censored::start;
  return at_end ? Censored::end : Censored::none;
}

/// The observations from `first` up to but not including `past`, all on one side, as a spell.
Spell spell_of(const Series& series, std::size_t first, std::size_t past) {
  Spell spell{.kind = series.values[first] > 0 ? SpellKind::cooperative : SpellKind::hostile,
              .first = series.where[first],
              .last = series.where[past - 1]};
  for (std::size_t i = first; i < past; ++i) spell.mean += series.values[i];
  spell.mean /= static_cast<double>(past - first);
  spell.censored = censored(first == 0 || series.where[first - 1] + 1 != spell.first,
                            past == series.size() || series.where[past] != spell.last + 1);
  return spell;
}

}  // namespace

std::vector<Spell> spells(const Series& series) {
  std::vector<Spell> found;
  for (std::size_t first = 0, past = 0; first < series.size(); first = past) {
    for (past = first + 1; past < series.size(); ++past)
      if (side(series.values[past]) != side(series.values[first]) ||
          series.where[past] != series.where[past - 1] + 1)
        break;
    if (side(series.values[first]) != 0) found.push_back(spell_of(series, first, past));
  }
  return found;
}

MiddleLength middle_length(std::span<const Spell> spells, SpellKind kind) {
  MiddleLength middle;
  std::vector<double> seen, unending;
  for (const Spell& spell : spells) {
    if (spell.kind != kind) continue;
    const bool is_censored = spell.censored != Censored::none;
    seen.push_back(static_cast<double>(spell.periods()));
    unending.push_back(is_censored ? std::numeric_limits<double>::infinity() : seen.back());
    middle.censored += is_censored;
  }
  middle.spells = seen.size();
  if (seen.empty()) return middle;
  middle.least = median(std::move(seen));
  const double most = median(std::move(unending));
  if (std::isfinite(most)) middle.most = most;
  return middle;
}

Series within(const Series& series, Interval days) {
  std::vector<Interval> periods;
  std::vector<Value> values;
  auto next = series.where.begin();
  for (std::size_t period = 0; period < series.periods.size(); ++period) {
    const bool is_seen = next != series.where.end() && *next == period;
    const auto place = static_cast<std::size_t>(next - series.where.begin());
    if (is_seen) ++next;
    if (!series.periods[period].overlaps(days)) continue;
    periods.push_back(series.periods[period]);
    values.push_back(is_seen ? Value(series.values[place]) : Value(series.silence.value_or(Reason::no_ties)));
  }
  return entente::series(std::move(periods), values);
}

}  // namespace entente
