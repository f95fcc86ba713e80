// The packages that come with the project, and events of a year: what figures are measured on.
#pragma once

#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/maps/layout.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

namespace entente::views {

/// A package in a view, with its own layout where it has one.
struct View {
  std::string name;
  Package package;
  FoldOptions fold{};
  Layout layout{};
};

inline View shipped(const std::string& name, const std::string& package, const FoldOptions& fold) {
  const std::string folder = std::string(ENTENTE_SOURCE_DIR) + "/graphs/curated/" + package;
  return {name, read(folder), fold, parse_layout(file_bytes(folder + "/layout.csv")).layout};
}

/// Events of a year among so many actors, of whom few have most; each number after the one before it.
inline View events(int actors, int rows) {
  std::uint32_t state = 12345;
  const auto below = [&](int count) {
    state = state * 1664525U + 1013904223U;
    return static_cast<int>((state >> 8U) % static_cast<std::uint32_t>(count));
  };
  const auto actor = [&] { return fmt::format("A{:02}", std::min(below(actors), below(actors))); };
  std::string ties = "from,to,relation,date,sign,weight\n";
  for (int i = 0; i < rows; ++i) {
    const std::string from = actor(), to = actor();
    if (from == to) continue;
    ties += fmt::format("{},{},meets,2014-{:02}-{:02},{},{}\n", from, to, 1 + below(12), 1 + below(28),
                        below(4) == 0 ? -1 : 1, 1 + below(8));
  }
  return {fmt::format("events of {} actors", actors),
          read(Files{{"ties.csv", ties},
                     {"eras.csv", "id,start,end\nh1,2014-01-01,2014-06-30\nh2,2014-07-01,2014-12-31\n"}})};
}

}  // namespace entente::views
