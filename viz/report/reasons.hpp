// The column `why` of a table: which cells of a row are empty, and for what reason.
#pragma once

#include <entente/engine/scores.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A cell of a row before it is one.
struct NamedValue {
  std::string_view column;
  Value value;
};

/// `kappa, pi: zero-variance; forward: no-ties`: each reason once, with the columns that it leaves empty, in
/// the order given. Empty when all values are defined.
std::string reasons(const std::vector<NamedValue>& values);

/// The same reasons without those of the columns left out. What is no list of columns stays.
std::string reasons_without(std::string_view why, std::span<const std::string> left_out);

}  // namespace entente
