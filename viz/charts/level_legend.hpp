// What the cells of a table of levels mean.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/render/diagram.hpp>

#include <string>
#include <string_view>

namespace entente {

/// Two arrows to the right of `at`, which is on a baseline: first and last differ in sign.
std::string flip_mark(Point at);

/// What may be seen beside levels.
struct LevelKeys {
  bool one_claim = false, no_claim = false, nothing = false, flips = false;
  bool bare = false;  ///< cells below zero have a minus in place of a number
  StrengthSteps steps = usual_steps;
};

/// The scale of levels, and keys of what is there, below what is there. On a narrow page in several lines.
void add_level_legend(ChartSheet& sheet, const LevelKeys& keys);

}  // namespace entente
