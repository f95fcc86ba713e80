// Which periods to compare: a scheme of the package, or spans named on the spot.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <string>
#include <vector>

namespace entente {

/// At most one of the three is given; with none, the package's default scheme.
struct PeriodChoice {
  /// A scheme, `all`, or a list of eras (see is_called()), `scheme:first..last` and spans.
  std::string eras{};
  int months = 0;            ///< equal periods of so many, from the first dated year on
  std::vector<Date> cuts{};  ///< dates at which the whole time is divided
};

/// The months of a step, `5y` or `6m`. Throws Error(usage) for anything else.
int months_in(std::string_view step);

/// The first days of a list of dates, `1991-12-26,2001-09-11`. Throws Error(usage) for what is no date.
std::vector<Date> dates_in(std::string_view list);

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
