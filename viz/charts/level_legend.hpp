// What the cells of a table of levels mean.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/render/diagram.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Two arrows to the right of `at`, which is on a baseline: first and last differ in sign.
std::string flip_mark(Point at);

/// What may be seen beside levels.
struct LevelKeys {
  bool one_claim = false, no_claim = false, nothing = false, flips = false;
  bool bare = false;       ///< cells below zero have a minus in place of a number
  std::string breaking{};  ///< what the edge of cells that break the blocs says; empty without any
  StrengthSteps steps = usual_steps;
};

/// One key: how its sample is drawn from its upper left, how wide that is, and what it means.
struct LevelKey {
  std::function<void(ChartSheet&, Point)> sample{};
  double width = 0;
  std::string words{};
};

/// The keys of what is there, beside the scale.
std::vector<LevelKey> level_keys(const LevelKeys& occurring);

/// The key of cells that break the blocs.
LevelKey breaking_key(std::string words);

/// How wide and high the scale is, its bounds below it: wider where these have many digits.
Size level_scale_size(const StrengthSteps& steps);
/// The scale from its upper left, narrower where the page ends.
void add_level_scale(ChartSheet& sheet, Point at, const LevelKeys& occurring);

/// The scale of levels, and keys of what is there, below what is there. On a narrow page, or where
/// they need more than a line, the keys stand below the scale.
void add_level_legend(ChartSheet& sheet, const LevelKeys& keys);

}  // namespace entente
