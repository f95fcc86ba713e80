// Which levels differ between two versions of a chronicle, and the rows that make the difference.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// What one row adds to a level in two versions. Rows are one when their keys are.
struct MovedRow {
  std::optional<std::uint32_t> in_before;  ///< place among the claims of the version, where it counts there
  std::optional<std::uint32_t> in_after;
  double before = 0, after = 0;
  /// after - before, settled().
  double difference() const;
  friend bool operator==(const MovedRow&, const MovedRow&) = default;
};

/// A level that differs.
struct MovedLevel {
  std::string era, a, b;  ///< ids of the era and of the actors, a before b in byte order
  Value before{}, after{};
  Value shift{};               ///< after - before; undefined when one of them is
  std::vector<MovedRow> rows;  ///< those that add another amount, the largest differences first
  friend bool operator==(const MovedLevel&, const MovedLevel&) = default;
};

/// A chronicle and its eras.
struct Version {
  const Chronicle& chronicle;
  std::span<const EraGraph> graphs;
};

/// The levels that differ by more than rounding (1e-12 of what the claims of the pair amount to), in the
/// eras that both versions have by id, in the order of `after` and of the codes. A pair with a claim in one
/// version only is undefined in the other. The differences of the rows sum to the shift, up to rounding.
/// O(eras * (ties + claims log claims)).
std::vector<MovedLevel> moved_levels(const Version& before, const Version& after);

}  // namespace entente
