// A faulty package and exactly what is said about it.
#pragma once

#include "packages.hpp"

#include <catch2/catch.hpp>

namespace entente::packages {

struct Case {
  std::string name;
  Files files;
  std::vector<std::string> expected;
  std::size_t claims = 0, rejected = 0;
};

inline void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    INFO(one.name);
    const Package package = read(one.files);
    CHECK(lines(package) == one.expected);
    CHECK(package.tally.claims == one.claims);
    CHECK(package.tally.rejected == one.rejected);
    CHECK(package.unlisted_problems == 0);
  }
}

}  // namespace entente::packages
