// Triadic pressure: whether the ties of a pair with third parties push it together or apart. It is entente's
// own indicator in the spirit of balance theory, not one of the literature.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>

#include <cstddef>
#include <vector>

namespace entente {

/// Somebody tied to both of a pair, with levels that are not 0.
struct ThirdParty {
  ActorId actor{};
  double level_with_a = 0, level_with_b = 0;

  /// Above zero where the two are both its friends or both its enemies: it pushes them together; below zero
  /// where it is the friend of one and the enemy of the other: it pushes them apart.
  double push() const { return level_with_a * level_with_b; }
  friend bool operator==(const ThirdParty&, const ThirdParty&) = default;
};

/// The pressure of third parties on a pair. All values are undefined(absent) when one of the two is not in
/// the era, and undefined(no-third-parties) when nobody is tied to both.
struct Pressure {
  Value weighted{};                         ///< sum of the pushes, in units of the level squared
  Value net{};                              ///< third parties that push together less those that push apart
  Value share{};                            ///< share of third parties that push together, 0 ... 1
  std::vector<ThirdParty> third_parties{};  ///< in the order of the roster

  friend bool operator==(const Pressure&, const Pressure&) = default;
};

struct PressureOptions {
  std::vector<ActorId> only{};  ///< the third parties that count; all when empty
};

/// What balance theory expects of a pair from its ties with third parties: the friend of a friend and the
/// enemy of an enemy are friends, the enemy of a friend is an enemy.
///
/// - Formula: sum over third parties k of L_ak L_bk, L the level; net: of the products' signs. The tie of the
///   pair itself does not enter, so the two can be set against each other.
/// - Range: any number; net -k ... k for k third parties. The same for (a, b) and (b, a).
/// - Edge cases: levels of 0 make no third party; the two themselves are none either. `a` and `b` differ.
/// - A product of levels weighs a strong third party heavily: read `share` beside it.
/// - Cost: O(degree of a + degree of b + those named log of those named).
/// - Reference: in the spirit of Heider 1946, doi:10.1080/00223980.1946.9917275, and Cartwright & Harary
///   1956, doi:10.1037/h0046049.
Pressure pressure(const EraGraph& graph, ActorId a, ActorId b, const PressureOptions& options = {});

}  // namespace entente
