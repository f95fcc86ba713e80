// The state of a search for blocs: who is in which, and what moving one vertex gains. The heuristics of this
// folder that look for blocs all stand on it, since violations and modularity differ in the null model alone.
#pragma once

#include <entente/engine/balance/blocs/labels.hpp>
#include <entente/engine/balance/line_index/line_index.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace entente {

/// A signed graph in compressed rows. A vertex may stand for a whole bloc of a finer graph.
struct LinkGraph {
  struct Link {
    Vertex to = 0;
    double value = 0;  ///< below zero for a negative tie
  };
  std::vector<std::uint32_t> rows{0};
  std::vector<Link> links{};
  std::vector<double> positive{}, negative{};         ///< strengths of each vertex, by sign
  double null_of_positive = 0, null_of_negative = 0;  ///< see joint_value()

  std::size_t size() const { return positive.size(); }
  std::span<const Link> links_of(Vertex v) const {
    return std::span(links).subspan(rows[v], rows[v + 1] - rows[v]);
  }
  /// What the null model expects of the ties between two sets of vertices with these strengths, as the gain
  /// of putting them together.
  double expected(double positive_x, double negative_x, double positive_y, double negative_y) const {
    return null_of_negative * negative_x * negative_y - null_of_positive * positive_x * positive_y;
  }
};

/// Whether what chance would give is taken off.
enum class NullModel : std::uint8_t {
  none,     ///< positive less negative ties inside: most where violations are fewest
  strength  ///< less what the strengths of both ends let expect: signed modularity
};

LinkGraph link_graph(const SignedGraph& graph, Counted counted, NullModel null_model);

/// One vertex for each bloc, in the order of `labels`, which run from 0 without a gap.
LinkGraph coarse(const LinkGraph& graph, const std::vector<std::uint32_t>& labels);

/// Vertices divided into at most `slots` blocs, labelled 0 ... slots - 1.
class BlocAssignment {
 public:
  struct Move {
    std::uint32_t to = 0;
    double gain = 0;
  };

  /// Refers to the graph.
  BlocAssignment(const LinkGraph& graph, std::vector<std::uint32_t> labels, std::size_t slots);

  const std::vector<std::uint32_t>& labels() const { return labels_; }
  std::size_t blocs() const { return used_; }
  /// The `place`-th of the slots, those in use first.
  std::uint32_t slot(std::size_t place) const { return order_[place]; }
  bool has_empty_slot() const { return used_ < order_.size(); }

  /// The move of this vertex that gains most; to its own bloc where none gains.
  Move best_move(Vertex v);
  /// What it would gain to move there.
  double gain(Vertex v, std::uint32_t to);
  void move(Vertex v, std::uint32_t to);

 private:
  void gather(Vertex v);
  void forget();
  double worth(Vertex v, std::uint32_t slot) const;
  std::uint32_t slot_without_link() const;
  void put_in_use(std::uint32_t slot);
  void retire(std::uint32_t slot);

  const LinkGraph* graph_;
  std::vector<std::uint32_t> labels_;
  std::vector<std::uint32_t> order_, places_;  ///< slots, those in use first, and where each of them stands
  std::size_t used_ = 0;
  std::vector<std::size_t> sizes_;
  std::vector<double> positive_, negative_;  ///< of each slot
  std::vector<double> linked_;               ///< of the vertex gathered, to each slot
  std::vector<bool> touched_;
  std::vector<std::uint32_t> touched_slots_;
};

}  // namespace entente
