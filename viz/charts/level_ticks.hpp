// Round levels along an axis.
#pragma once

#include <string>
#include <vector>

namespace entente {

/// A level that is marked on an axis.
struct LevelTick {
  double level = 0;
  std::string text{};  ///< `+20`, `0`, `−5`
};

/// Multiples of 1, 2 or 5 times a power of ten from `low` to `high`, from below, as near to each other as
/// `least` levels; 0 is one of them where it lies within. `low` is below `high`, and `least` above 0.
std::vector<LevelTick> level_ticks(double low, double high, double least);

}  // namespace entente
