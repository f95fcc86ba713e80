// Columns of a chart, one for each era, and what stands above them.
#pragma once

#include <entente/graphs/model/era.hpp>
#include <entente/viz/charts/chart_sheet.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace entente {

/// Columns so wide have the names of their eras above them.
inline constexpr double least_named_column = 50;

/// Columns of one width, side by side.
struct EraColumns {
  double start = 0, width = 0;
  std::size_t count = 0;

  double x(std::size_t era) const { return start + width * static_cast<double>(era); }
  double middle(std::size_t era) const { return x(era) + width / 2; }
  double end() const { return x(count); }
};

/// The names of the eras above their columns, and below these their years unless the name says them;
/// where columns are too narrow for names, and the eras begin in different years or not all names fit,
/// the years in which eras begin, with their ends below where each has room, else of as many as have
/// room, or names where there are no bounds. Names keep `apart` from each other. Returns the baseline of
/// the years.
double add_column_headings(ChartSheet& sheet, std::span<const Era> eras, const EraColumns& columns,
                           double apart = 0);

/// eras_sentence() where the headings are years, one for each era; else empty.
std::string eras_told(std::span<const Era> eras, const EraColumns& columns);

}  // namespace entente
