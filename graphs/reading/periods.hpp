// Which periods to compare: a scheme of the package, or spans named on the spot.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <string>
#include <vector>

namespace entente {

/// At most one of `eras`, `every` and `cut` is given; with none, the package's default scheme.
struct PeriodChoice {
  std::string
      eras{};  ///< a scheme, `all`, or a list of eras (see is_called()), `scheme:first..last` and spans
  std::string every{};  ///< `5y` or `6m`: equal periods from the first dated year on
  std::string cut{};    ///< dates at which the whole time is divided: `1991-12-26,2001-09-11`
};

/// Whether `name` is the id of an era, or `scheme:id`.
bool is_called(const Era& era, std::string_view name);

/// The eras chosen, in order of time. A package without eras has one, `all`. Throws Error(usage), with a
/// suggestion, for what cannot be read, and for more than 1,000 periods.
std::vector<Era> periods(const Package& package, const PeriodChoice& choice = {});

/// Equal periods of so many months that cover `whole`, the first from 1 January of its first year on; the
/// last ends with it. Ids are years, `1989` or `1985-1989`, or, where a year has several, months: `1989-07`.
/// Throws Error(usage) for more than 1,000.
std::vector<Era> equal_periods(int months, Interval whole);

/// All days that dated claims touch, up to as_of. Where no claim is dated, the days that the lives of the
/// actors leave; without a bound, `Interval{}`, where nothing bounds them: a record without dates has none.
Interval whole_time(const Chronicle& world);

}  // namespace entente
