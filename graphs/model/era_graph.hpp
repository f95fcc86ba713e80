// The actor graph of one era: who was there, and every pair's bond with the claims that made it.
#pragma once

#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/fold_options.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace entente {

/// A vertex of one era's graph: its place among the actors present, which keep the roster's order.
using Vertex = std::uint32_t;

/// What one claim adds to a bond in an era.
struct Contribution {
  std::uint32_t tie = 0;  ///< place in Chronicle::ties
  double value = 0;       ///< sign * weight * share; hostile below zero
  /// The factor applied to the weight: days held, persistence and probability (MEASURES.md, "level").
  double share = 0;
  /// Which of the pair acted: +1 the bond's `a`, -1 its `b`, 0 both alike (undirected).
  std::int8_t actor = 0;
  /// A further row of the event of the contribution before it: the two are one claim.
  bool same_event = false;
};

/// Warm and hostile amounts, kept apart instead of cancelling; both >= 0.
struct Parts {
  double warm = 0;
  double hostile = 0;
  /// Warm less hostile; exactly 0 where the two differ by rounding only (1e-12 of their sum).
  double level() const {
    const double net = warm - hostile;
    const double rounding = 1e-12 * (warm + hostile);
    return net <= rounding && -net <= rounding ? 0 : net;
  }
  friend bool operator==(const Parts&, const Parts&) = default;
};

/// All claims of a pair in an era, a < b.
struct Bond {
  Vertex a = 0, b = 0;
  Parts from_a, from_b, mutual;  ///< directed a to b, directed b to a, undirected
  /// Kish: (sum |c|)^2 / sum c^2 over contributions, rows of one event together; 0 when all are 0.
  double effective_claims = 0;
  std::uint32_t claims = 0;   ///< claims that touch the era, rows of one event once; neutral ones included
  std::uint32_t sources = 0;  ///< distinct sources cited
  Status surest = Status::confirmed;  ///< the most certain status among its claims
  std::uint32_t first = 0, past = 0;  ///< its slice of EraGraph::contributions()

  Parts parts() const {
    return {from_a.warm + from_b.warm + mutual.warm, from_a.hostile + from_b.hostile + mutual.hostile};
  }
  /// The headline indicator: warm minus hostile (MEASURES.md, "level").
  double level() const { return parts().level(); }
};

/// What these contributions of a pair, rows of one event side by side, come to: parts, claims and effective
/// claims; the rest is left as it is in a new bond. O(contributions).
Bond sum_of(std::span<const Contribution> contributions);

/// Which part of a bond a measure looks at (MEASURES.md, "Layers").
enum class Layer : std::uint8_t { positive, negative, warm, hostile, absolute, signed_level };
inline constexpr std::array<std::string_view, 6> layer_names = {"positive", "negative", "warm",
                                                                "hostile",  "absolute", "signed"};
constexpr std::string_view name(Layer layer) { return layer_names[static_cast<std::size_t>(layer)]; }

/// The bond's weight on a layer; 0 means that the bond is not on it. Only `signed_level` can be negative.
double weight(const Bond& bond, Layer layer);

/// Two actors; in results the one with the smaller id first.
using Dyad = std::pair<ActorId, ActorId>;

/// One end of a bond, seen from the other.
struct Arc {
  Vertex to = 0;
  std::uint32_t bond = 0;  ///< place in EraGraph::bonds()
};

/// The graph of an era: actors present in roster order, bonds in (a, b) order, and the compressed rows of
/// arcs between them. A regular value; it does not refer to the chronicle it was folded from.
class EraGraph {
 public:
  EraGraph() = default;
  /// `actors` sorted and unique; `bonds` sorted by (a, b), a < b, one for a pair. O(actors + bonds).
  EraGraph(Era era, std::size_t roster_size, std::vector<ActorId> actors, std::vector<Bond> bonds,
           std::vector<Contribution> contributions, FoldOptions folding = {});

  const Era& era() const { return era_; }
  /// What the graph was folded with.
  const FoldOptions& folding() const { return folding_; }
  /// Number of actors in the whole chronicle, present or not.
  std::size_t roster_size() const { return roster_size_; }
  /// The actors present: those with a claim that counts, and those whose life is declared and overlaps the
  /// era.
  const std::vector<ActorId>& actors() const { return actors_; }
  std::size_t size() const { return actors_.size(); }
  const std::vector<Bond>& bonds() const { return bonds_; }
  /// The actors of a bond.
  Dyad dyad(const Bond& bond) const { return {actors_[bond.a], actors_[bond.b]}; }
  const std::vector<Contribution>& contributions() const { return contributions_; }
  std::span<const Contribution> contributions(const Bond& bond) const {
    return std::span(contributions_).subspan(bond.first, bond.past - bond.first);
  }
  /// The arcs of a vertex, sorted by neighbour.
  std::span<const Arc> arcs(Vertex vertex) const {
    return std::span(arcs_).subspan(rows_[vertex], rows_[vertex + 1] - rows_[vertex]);
  }
  /// The vertex of an actor; nothing when it is absent from the era. O(log actors).
  std::optional<Vertex> vertex(ActorId actor) const;
  /// The bond of two vertices, in either order; null when they have none. O(log degree).
  const Bond* bond(Vertex u, Vertex v) const;
  /// The bond of two actors, in either order; null when they have none, or one is absent. O(log actors).
  const Bond* bond(ActorId a, ActorId b) const;

 private:
  Era era_;
  FoldOptions folding_;
  std::size_t roster_size_ = 0;
  std::vector<ActorId> actors_;
  std::vector<Bond> bonds_;
  std::vector<Contribution> contributions_;
  std::vector<std::uint32_t> rows_{0};
  std::vector<Arc> arcs_;
};

/// The same actors with only the bonds that lie on `layer`. O(actors + bonds).
EraGraph on_layer(const EraGraph& graph, Layer layer);

}  // namespace entente
