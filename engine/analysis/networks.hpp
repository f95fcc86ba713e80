// The networks of two eras as wholes: how much of the difference is who came and went.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/resampling/permutation.hpp>
#include <entente/engine/shifts/network_distance.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// Whose ties two networks are compared in.
enum class Among : std::uint8_t {
  common,        ///< pairs of two actors who are in both eras
  entered_left,  ///< pairs with one who entered or left
  all,
};
inline constexpr std::array<std::string_view, 3> among_names = {"common", "entered-left", "all"};
constexpr std::string_view name(Among among) { return among_names[static_cast<std::size_t>(among)]; }

/// What changed between two networks in some of their pairs.
struct NetworkComparison {
  Comparison eras{};
  Among among = Among::all;
  std::size_t actors_before = 0, actors_after = 0, pairs = 0;
  TieChanges changes{};
  std::vector<ActorId> entered{}, left{};  ///< told of Among::entered_left
  /// deltacon() on the positive and the negative layer; nothing where the pairs are no network.
  std::optional<Value> deltacon_positive{}, deltacon_negative{};
  std::optional<PermutationTest> qap{};  ///< told of Among::common
};

/// Three rows for each of `comparisons`, one for each Among. `progress` counts comparisons. Errors as qap().
std::vector<NetworkComparison> compared_networks(const Study& study, std::span<const Comparison> comparisons,
                                                 const PermutationOptions& options = {},
                                                 const Progress& progress = {});

}  // namespace entente
