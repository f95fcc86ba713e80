// A legend in lines: keys stand beside each other as long as there is room.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace entente {

inline constexpr double key_height = 13, keys_gap = 14;

/// How wide a key is, without the gap behind it.
double key_room(double sample_width, std::string_view words);

class Keys {
 public:
  /// From `x` on in the line where the sheet is.
  Keys(ChartSheet& sheet, double x) : sheet_(sheet), x_(x) {}

  /// A sample, drawn from the point given, which is its upper left, and what it means.
  void add(const std::function<void(Point)>& sample, double sample_width, std::string_view words);
  /// Ends the last line.
  void finish();

 private:
  ChartSheet& sheet_;
  double x_;
};

}  // namespace entente
