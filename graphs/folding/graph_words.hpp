// What is said of a graph by those who do not look into it: vertices, pairs, amounts and layers.
#pragma once

#include <entente/graphs/model/ids.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace entente {

class EraGraph;
struct Tie;

/// A vertex of one era's graph: its place among the actors present, which keep the roster's order.
using Vertex = std::uint32_t;

/// Two actors; in results the one with the smaller id first.
using Pair = std::pair<ActorId, ActorId>;

/// Cooperative and hostile amounts, kept apart instead of cancelling; both >= 0.
struct Amounts {
  double cooperative = 0;
  double hostile = 0;
  /// Cooperative less hostile; exactly 0 where the two differ by rounding only (1e-12 of their sum).
  double level() const {
    const double net = cooperative - hostile;
    const double rounding = 1e-12 * (cooperative + hostile);
    return net <= rounding && -net <= rounding ? 0 : net;
  }
  /// The level over the sum of both, from -1 to 1; nothing where both are 0.
  std::optional<double> polarity() const {
    const double total = cooperative + hostile;
    return total == 0 ? std::nullopt : std::optional(level() / total);
  }
  friend bool operator==(const Amounts&, const Amounts&) = default;
};

/// Which ties, and with what weight, a measure looks at (MEASURES.md, "Layers").
enum class Layer : std::uint8_t { positive, negative, cooperative, hostile, absolute, signed_level };
inline constexpr std::array<std::string_view, 6> layer_names = {"positive", "negative", "cooperative",
                                                                "hostile",  "absolute", "signed"};
constexpr std::string_view name(Layer layer) { return layer_names[static_cast<std::size_t>(layer)]; }

}  // namespace entente
