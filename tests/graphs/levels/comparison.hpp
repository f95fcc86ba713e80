// The oracle beside the library.
#pragma once

#include "graphs/levels/level_oracle.hpp"

#include <string>
#include <vector>

namespace levels {

/// The codebook that entente brings along.
const Table& default_codebook();

/// Where the two differ in any era of the package, a line each; and what was compared.
struct Comparison {
  std::vector<std::string> differences{};
  std::size_t other_errors = 0;  ///< faults that the library finds elsewhere than in rows of claims
  std::size_t pairs = 0;         ///< pairs of an era with a level
  std::set<int> rows_at_work{};  ///< rows of `ties.csv` that add something other than 0
};
Comparison compare(const Sheets& sheets, const Choices& choices);

/// The smallest package found, by leaving out rows and cells, on which the two still differ.
Sheets reduced(Sheets sheets, const Choices& choices);

/// Everything to see a difference by.
std::string told(const Sheets& sheets, const Choices& choices);

}  // namespace levels
