// Lets any Boost.Graph algorithm run on an EraGraph: undirected, vertices 0..n-1, edges = ties.
// Include it in .cpp files only, before the header of the algorithm.
#pragma once

#include <entente/graphs/folding/era_graph.hpp>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <boost/range/irange.hpp>
#include <utility>

namespace entente::bgl {

/// A tie seen from one end.
struct Edge {
  Vertex source = 0;
  Vertex target = 0;
  std::uint32_t tie = 0;
  friend bool operator==(const Edge& x, const Edge& y) { return x.tie == y.tie; }
  friend bool operator!=(const Edge& x, const Edge& y) { return x.tie != y.tie; }
};

class OutEdges : public boost::iterator_facade<OutEdges, Edge, boost::random_access_traversal_tag, Edge> {
 public:
  OutEdges() = default;
  OutEdges(Vertex source, const Arc* arc) : source_(source), arc_(arc) {}

 private:
  friend class boost::iterator_core_access;
  Edge dereference() const { return {source_, arc_->to, arc_->tie}; }
  bool equal(const OutEdges& other) const { return arc_ == other.arc_; }
  void increment() { ++arc_; }
  void decrement() { --arc_; }
  void advance(std::ptrdiff_t n) { arc_ += n; }
  std::ptrdiff_t distance_to(const OutEdges& other) const { return other.arc_ - arc_; }
  Vertex source_ = 0;
  const Arc* arc_ = nullptr;
};

class InEdges : public boost::iterator_facade<InEdges, Edge, boost::random_access_traversal_tag, Edge> {
 public:
  InEdges() = default;
  InEdges(Vertex target, const Arc* arc) : target_(target), arc_(arc) {}

 private:
  friend class boost::iterator_core_access;
  Edge dereference() const { return {arc_->to, target_, arc_->tie}; }
  bool equal(const InEdges& other) const { return arc_ == other.arc_; }
  void increment() { ++arc_; }
  void decrement() { --arc_; }
  void advance(std::ptrdiff_t n) { arc_ += n; }
  std::ptrdiff_t distance_to(const InEdges& other) const { return other.arc_ - arc_; }
  Vertex target_ = 0;
  const Arc* arc_ = nullptr;
};

class Neighbours
    : public boost::iterator_facade<Neighbours, Vertex, boost::random_access_traversal_tag, Vertex> {
 public:
  Neighbours() = default;
  explicit Neighbours(const Arc* arc) : arc_(arc) {}

 private:
  friend class boost::iterator_core_access;
  Vertex dereference() const { return arc_->to; }
  bool equal(const Neighbours& other) const { return arc_ == other.arc_; }
  void increment() { ++arc_; }
  void decrement() { --arc_; }
  void advance(std::ptrdiff_t n) { arc_ += n; }
  std::ptrdiff_t distance_to(const Neighbours& other) const { return other.arc_ - arc_; }
  const Arc* arc_ = nullptr;
};

class Edges : public boost::iterator_facade<Edges, Edge, boost::random_access_traversal_tag, Edge> {
 public:
  Edges() = default;
  Edges(const Tie* ties, std::uint32_t place) : ties_(ties), place_(place) {}

 private:
  friend class boost::iterator_core_access;
  Edge dereference() const { return {ties_[place_].a, ties_[place_].b, place_}; }
  bool equal(const Edges& other) const { return place_ == other.place_; }
  void increment() { ++place_; }
  void decrement() { --place_; }
  void advance(std::ptrdiff_t n) { place_ = static_cast<std::uint32_t>(place_ + n); }
  std::ptrdiff_t distance_to(const Edges& other) const { return std::ptrdiff_t{other.place_} - place_; }
  const Tie* ties_ = nullptr;
  std::uint32_t place_ = 0;
};

/// Everything but incidence_graph_tag, which bidirectional_graph_tag already contains.
struct Traversal : boost::bidirectional_graph_tag,
                   boost::adjacency_graph_tag,
                   boost::vertex_list_graph_tag,
                   boost::edge_list_graph_tag {};

/// The place of a tie, as a property of its edge.
struct TieIndex {
  using key_type = Edge;
  using value_type = std::uint32_t;
  using reference = std::uint32_t;
  using category = boost::readable_property_map_tag;
  friend std::uint32_t get(TieIndex, const Edge& edge) { return edge.tie; }
  std::uint32_t operator[](const Edge& edge) const { return edge.tie; }
};

}  // namespace entente::bgl

namespace boost {

template <>
struct graph_traits<entente::EraGraph> {
  using vertex_descriptor = entente::Vertex;
  using edge_descriptor = entente::bgl::Edge;
  using directed_category = undirected_tag;
  using edge_parallel_category = disallow_parallel_edge_tag;
  using traversal_category = entente::bgl::Traversal;
  using vertex_iterator = range_detail::integer_iterator<entente::Vertex>;
  using out_edge_iterator = entente::bgl::OutEdges;
  using in_edge_iterator = entente::bgl::InEdges;
  using edge_iterator = entente::bgl::Edges;
  using adjacency_iterator = entente::bgl::Neighbours;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  static vertex_descriptor null_vertex() { return static_cast<vertex_descriptor>(-1); }
};
template <>
struct graph_traits<const entente::EraGraph> : graph_traits<entente::EraGraph> {};

template <>
struct property_map<entente::EraGraph, vertex_index_t> {
  using type = typed_identity_property_map<entente::Vertex>;
  using const_type = type;
};
template <>
struct property_map<const entente::EraGraph, vertex_index_t>
    : property_map<entente::EraGraph, vertex_index_t> {};

template <>
struct property_map<entente::EraGraph, edge_index_t> {
  using type = entente::bgl::TieIndex;
  using const_type = type;
};
template <>
struct property_map<const entente::EraGraph, edge_index_t> : property_map<entente::EraGraph, edge_index_t> {};

}  // namespace boost

// Boost finds these by the namespace of the graph.
namespace entente {

using Traits = boost::graph_traits<EraGraph>;

inline std::size_t num_vertices(const EraGraph& graph) { return graph.size(); }
inline std::size_t num_edges(const EraGraph& graph) { return graph.ties().size(); }
inline std::pair<Traits::vertex_iterator, Traits::vertex_iterator> vertices(const EraGraph& graph) {
  return {Traits::vertex_iterator(0), Traits::vertex_iterator(static_cast<Vertex>(graph.size()))};
}
inline std::pair<bgl::Edges, bgl::Edges> edges(const EraGraph& graph) {
  const auto count = static_cast<std::uint32_t>(graph.ties().size());
  return {{graph.ties().data(), 0}, {graph.ties().data(), count}};
}
inline std::pair<bgl::OutEdges, bgl::OutEdges> out_edges(Vertex v, const EraGraph& graph) {
  const auto row = graph.arcs(v);
  return {{v, row.data()}, {v, row.data() + row.size()}};
}
inline std::pair<bgl::InEdges, bgl::InEdges> in_edges(Vertex v, const EraGraph& graph) {
  const auto row = graph.arcs(v);
  return {{v, row.data()}, {v, row.data() + row.size()}};
}
inline std::pair<bgl::Neighbours, bgl::Neighbours> adjacent_vertices(Vertex v, const EraGraph& graph) {
  const auto row = graph.arcs(v);
  return {bgl::Neighbours(row.data()), bgl::Neighbours(row.data() + row.size())};
}
inline std::size_t out_degree(Vertex v, const EraGraph& graph) { return graph.arcs(v).size(); }
inline std::size_t in_degree(Vertex v, const EraGraph& graph) { return graph.arcs(v).size(); }
inline std::size_t degree(Vertex v, const EraGraph& graph) { return graph.arcs(v).size(); }
inline std::pair<bgl::Edge, bool> edge(Vertex u, Vertex v, const EraGraph& graph) {
  const Tie* tie = graph.tie(u, v);
  if (tie == nullptr) return {{}, false};
  return {{u, v, static_cast<std::uint32_t>(tie - graph.ties().data())}, true};
}
inline boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t, const EraGraph&) { return {}; }
inline bgl::TieIndex get(boost::edge_index_t, const EraGraph&) { return {}; }
inline Vertex get(boost::vertex_index_t, const EraGraph&, Vertex v) { return v; }
// ADL reaches these through the edge's namespace entente::bgl as well.
namespace bgl {
inline Vertex source(const Edge& edge, const EraGraph&) { return edge.source; }
inline Vertex target(const Edge& edge, const EraGraph&) { return edge.target; }
}  // namespace bgl
using bgl::source;
using bgl::target;

}  // namespace entente
