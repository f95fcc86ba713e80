// How far apart the graphs of two eras are, as a whole.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

/// What became of the ties of some pairs between two graphs. A tie is positive or negative by the sign of its
/// level; a level of 0 is none.
struct TieChanges {
  std::size_t before = 0, after = 0;                  ///< ties
  std::size_t hostile_before = 0, hostile_after = 0;  ///< those of them that are negative
  std::size_t kept = 0;                               ///< of the same sign in both
  std::size_t added = 0, gone = 0;                    ///< in the later graph alone, in the earlier alone
  std::vector<Pair> flipped{};                        ///< positive in one and negative in the other, sorted
  double weighted = 0;                                ///< weighted_distance() over these pairs

  std::size_t hamming() const { return added + gone + flipped.size(); }  ///< hamming_distance() over them
  Value jaccard() const;                                                 ///< jaccard_similarity() over them
  friend bool operator==(const TieChanges&, const TieChanges&) = default;
};

/// What changed between two graphs, divided into what those present in both did and what came and went with
/// others: over `common` and `turnover` counts and distances sum to those of `all`.
struct NetworkChange {
  std::vector<ActorId> stayed{}, entered{}, left{};  ///< present in both, in the later, in the earlier alone
  TieChanges common{};                               ///< of pairs of two who stayed
  TieChanges turnover{};                             ///< of pairs with one who entered or left: added or gone
  TieChanges all{};
  friend bool operator==(const NetworkChange&, const NetworkChange&) = default;
};

/// The change between two graphs of one chronicle. O(actors + ties log actors).
NetworkChange network_change(const EraGraph& before, const EraGraph& after);

/// How much a pair counts whose tie turns from positive to negative, or back, in Hamming's distance.
enum class SignFlip : std::uint8_t { once, twice };

/// Pairs whose tie differs in sign: positive, negative, or none (also a level of 0). 0 for two empty graphs.
/// O(ties log ties). Both graphs of one chronicle, here and below.
double hamming_distance(const EraGraph& x, const EraGraph& y, SignFlip flip = SignFlip::once);

/// Pairs tied in both graphs on `layer` over pairs tied in either: 0 nothing in common ... 1 all. Signs are
/// looked at on the signed layer: a tie of another sign is another tie. Undefined(no-ties) when neither has a
/// tie. Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x.
Value jaccard_similarity(const EraGraph& x, const EraGraph& y, Layer layer = Layer::signed_level);

/// The sum over pairs of the size of the difference of their weights on `layer`, in units of the level; 0
/// where a pair has no tie.
double weighted_distance(const EraGraph& x, const EraGraph& y, Layer layer = Layer::signed_level);

/// DeltaCon: how far the two graphs differ in who reaches whom.
struct DeltaCon {
  Value distance{};    ///< sum over ordered pairs of (sqrt s1 - sqrt s2)^2, its root; 0 for equal graphs
  Value similarity{};  ///< 1 / (1 + distance): 1 for equal graphs, towards 0
  double epsilon = 0;  ///< 1 / (1 + the largest strength in either graph)
  friend bool operator==(const DeltaCon&, const DeltaCon&) = default;
};

/// DeltaCon with S = (I + epsilon^2 D - epsilon A)^-1, A the weights on `layer`, D the strengths on the
/// diagonal, and one epsilon for both graphs (each with its own, as some programs do, would make equal parts
/// differ).
///
/// - Layer: any but the signed one, for affinity has no sign; positive and negative ties are compared apart.
/// - Actors: those present in either graph. Who has no tie on the layer in either adds nothing.
/// - Undefined: too-large above most_actors_compared actors with a tie on the layer (dense matrices);
///   singular, where weights are so far apart that the system cannot be solved in floating point.
/// - Errors: Error(usage) for the signed layer. Cost: O(actors^3).
/// - Reference: Koutra, Vogelstein & Faloutsos 2013, doi:10.1137/1.9781611972832.18.
DeltaCon deltacon(const EraGraph& x, const EraGraph& y, Layer layer = Layer::positive);
inline constexpr std::size_t most_actors_compared = 2000;

}  // namespace entente
