// Where the columns, the scale and the names of a slope chart have room on its page.
#pragma once

#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_columns.hpp>
#include <entente/viz/charts/level_ticks.hpp>
#include <entente/viz/charts/slope_chart.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace entente {

struct SlopeLayout {
  EraColumns columns{};
  std::vector<LevelTick> ticks{};
  std::vector<const SlopeLine*> lettered{};  ///< the stressed lines from above, where they end
  double low = 0, high = 0;                  ///< the scale
  double height = 0;                         ///< of the scale
  double left = 0, right = 0;                ///< room for names
  bool has_axis = false;                     ///< in place of names on the left
  bool by_code = false;                      ///< codes in place of names

  /// The place of a stressed line among those that are.
  std::optional<std::size_t> letter_of(const SlopeLine& line) const;
  const std::string& name_of(const SlopeLine& line, const SlopePoint& point) const;
  /// Of the name, the number, and the letter before a stressed one.
  double width_of(const SlopeLine& line, const SlopePoint& point) const;
};

/// From a point to its name.
inline constexpr double slope_names_away = 18;
/// Of paper between a letter and what stands beside it.
inline constexpr double beside_slope_letter = 3;

constexpr Weight weight_of(const SlopeLine& line) { return line.stressed ? Weight::bold : Weight::regular; }
/// From the axis to the numbers beside it.
inline constexpr double beside_slope_tick = 5;
/// What a letter before a name needs.
double letter_room(const SlopeLine& line);

/// Errors: Error(usage) where the page has no room for the eras. O(eras * lines).
SlopeLayout slope_layout(const ChartSheet& sheet, std::size_t eras, const SlopePicture& picture,
                         const ChartOptions& options);

}  // namespace entente
