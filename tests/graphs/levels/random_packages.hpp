// Random packages that use what graphs/FORMAT.md offers: the same for the same seed, everywhere.
#pragma once

#include "graphs/levels/tables.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace levels {

struct RandomPackage {
  Sheets sheets{};
  /// What a row of `ties.csv` has tried, by its place: `date <y>/<z>`, `relation war`, `status alleged`.
  std::map<int, std::set<std::string>> tried{};
};

RandomPackage random_package(std::uint64_t seed);

}  // namespace levels
