// The ties of an era as structural balance sees them: who with whom, of which sign, and how much.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// What a tie with cooperative and hostile amounts becomes.
enum class Mixed : std::uint8_t {
  net,            ///< its level: cooperative less hostile, no tie where they cancel
  drop_mixed,     ///< no tie
  negative_wins,  ///< a negative tie, as strong as its hostile amount
};
inline constexpr std::array<std::string_view, 3> mixed_names = {"net", "drop-mixed", "negative-wins"};
constexpr std::string_view name(Mixed mixed) { return mixed_names[static_cast<std::size_t>(mixed)]; }

/// What one tie counts.
enum class Counted : std::uint8_t {
  ties,    ///< one
  levels,  ///< the size of its level
};
inline constexpr std::array<std::string_view, 2> counted_names = {"ties", "levels"};
constexpr std::string_view name(Counted counted) { return counted_names[static_cast<std::size_t>(counted)]; }

/// An undirected tie, a < b. `level` is never 0: below it the tie is negative.
struct SignedTie {
  Vertex a = 0, b = 0;
  double level = 0;
  std::uint32_t tie = 0;  ///< place in EraGraph::ties()

  bool negative() const { return level < 0; }
  double size(Counted counted) const { return counted == Counted::ties ? 1 : std::abs(level); }
  friend bool operator==(const SignedTie&, const SignedTie&) = default;
};

/// Ties in (a, b) order, one for a pair, among vertices 0 .. vertices - 1.
struct SignedGraph {
  std::size_t vertices = 0;
  std::vector<SignedTie> ties{};
  std::size_t mixed = 0;  ///< ties that had both amounts, whatever became of them
};

/// The signed ties of an era; directions are ignored, neutral ties are no ties. O(ties).
SignedGraph signed_graph(const EraGraph& graph, Mixed mixed = Mixed::net);

/// Of each graph all signed ties together: how many they are, or their levels. O(ties).
std::vector<double> signed_sizes(std::span<const EraGraph> graphs, Mixed mixed, Counted counted);

}  // namespace entente
