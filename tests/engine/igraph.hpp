// A layer of an era's graph as igraph sees it: a second opinion on classical measures. Edges keep the order
// of ties.
#pragma once

#include <entente/graphs/folding/era_graph.hpp>

#include <igraph/igraph.h>

#include <cstdint>
#include <vector>

namespace entente::peer {

/// An igraph_vector_t that cleans up after itself.
class Numbers {
 public:
  explicit Numbers(const std::vector<double>& values = {}) {
    igraph_vector_init_array(&vector_, values.data(), static_cast<igraph_integer_t>(values.size()));
  }
  Numbers(const Numbers&) = delete;
  Numbers& operator=(const Numbers&) = delete;
  ~Numbers() { igraph_vector_destroy(&vector_); }

  igraph_vector_t* raw() { return &vector_; }
  const igraph_vector_t* raw() const { return &vector_; }
  std::vector<double> values() const {
    return {VECTOR(vector_), VECTOR(vector_) + igraph_vector_size(&vector_)};
  }

 private:
  igraph_vector_t vector_{};
};

/// The actors present, and the ties on a layer without direction.
class Graph {
 public:
  Graph(const EraGraph& graph, Layer layer) : Graph(graph.size(), ties(graph, layer)) {}
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
  ~Graph() { igraph_destroy(&graph_); }

  const igraph_t* raw() const { return &graph_; }
  /// The weights of the edges on the layer.
  const igraph_vector_t* weights() const { return weights_.raw(); }
  /// The places of the edges among the ties.
  const std::vector<std::uint32_t>& ties() const { return ties_; }

 private:
  struct Ties {
    std::vector<igraph_integer_t> ends{};
    std::vector<double> weights{};
    std::vector<std::uint32_t> ties{};
  };

  static Ties ties(const EraGraph& graph, Layer layer) {
    Ties result;
    for (std::uint32_t i = 0; i < graph.ties().size(); ++i) {
      const Tie& tie = graph.ties()[i];
      if (weight(tie, layer) == 0) continue;
      result.ends.insert(result.ends.end(), {tie.a, tie.b});
      result.weights.push_back(weight(tie, layer));
      result.ties.push_back(i);
    }
    return result;
  }

  Graph(std::size_t actors, const Ties& ties) : weights_(ties.weights), ties_(ties.ties) {
    igraph_vector_int_t ends;
    igraph_vector_int_view(&ends, ties.ends.data(), static_cast<igraph_integer_t>(ties.ends.size()));
    igraph_create(&graph_, &ends, static_cast<igraph_integer_t>(actors), IGRAPH_UNDIRECTED);
  }

  igraph_t graph_{};
  Numbers weights_;
  std::vector<std::uint32_t> ties_;
};

}  // namespace entente::peer
