// The actor graph of one era: who was there, and every pair's tie with the claims that made it.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/era.hpp>
#include <entente/graphs/model/ids.hpp>
#include <entente/graphs/model/status.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace entente {

/// What one claim adds to a tie in an era.
struct ClaimShare {
  std::uint32_t claim = 0;  ///< place in Chronicle::claims
  double value = 0;         ///< sign * weight * factor; hostile below zero
  /// The factor applied to the weight: days held, persistence and probability (MEASURES.md, "level").
  double factor = 0;
  /// Which of the pair acted: +1 the tie's `a`, -1 its `b`, 0 both alike (undirected).
  std::int8_t actor = 0;
  /// A further row of the event of the share before it: the two are one claim.
  bool same_event = false;
};

/// All claims of a pair in an era, a < b.
struct Tie {
  Vertex a = 0, b = 0;
  Amounts from_a, from_b, mutual;  ///< directed a to b, directed b to a, undirected
  /// Kish: (sum |c|)^2 / sum c^2 over shares, rows of one event together; 0 when all are 0.
  double effective_claims = 0;
  std::uint32_t claims = 0;   ///< claims that touch the era, rows of one event once; neutral ones included
  std::uint32_t sources = 0;  ///< distinct sources cited
  Status surest = Status::confirmed;  ///< the most certain status among its claims
  std::uint32_t first = 0, past = 0;  ///< its slice of EraGraph::shares()

  Amounts amounts() const {
    return {from_a.cooperative + from_b.cooperative + mutual.cooperative,
            from_a.hostile + from_b.hostile + mutual.hostile};
  }
  /// The headline indicator: cooperative minus hostile (MEASURES.md, "level").
  double level() const { return amounts().level(); }
};

/// What these shares of a pair, rows of one event side by side, come to: amounts, claims and effective
/// claims; the rest is left as it is in a new tie. O(shares).
Tie sum_of(std::span<const ClaimShare> shares);

/// The tie's weight on a layer; 0 means that the tie is not on it. Only `signed_level` can be negative.
double weight(const Tie& tie, Layer layer);

/// One end of a tie, seen from the other.
struct Arc {
  Vertex to = 0;
  std::uint32_t tie = 0;  ///< place in EraGraph::ties()
};

/// The graph of an era: actors present in roster order, ties in (a, b) order, and the compressed rows of
/// arcs between them. A regular value; it does not refer to the chronicle it was folded from.
class EraGraph {
 public:
  EraGraph() = default;
  /// `actors` sorted and unique; `ties` sorted by (a, b), a < b, one for a pair. O(actors + ties).
  EraGraph(Era era, std::size_t roster_size, std::vector<ActorId> actors, std::vector<Tie> ties,
           std::vector<ClaimShare> shares, FoldOptions folding = {});

  const Era& era() const { return era_; }
  /// What the graph was folded with.
  const FoldOptions& folding() const { return folding_; }
  /// Number of actors in the whole chronicle, present or not.
  std::size_t roster_size() const { return roster_size_; }
  /// The actors present: those with a claim that counts, and those whose life is declared and overlaps the
  /// era.
  const std::vector<ActorId>& actors() const { return actors_; }
  std::size_t size() const { return actors_.size(); }
  const std::vector<Tie>& ties() const { return ties_; }
  /// The actors of a tie.
  Pair pair(const Tie& tie) const { return {actors_[tie.a], actors_[tie.b]}; }
  const std::vector<ClaimShare>& shares() const { return shares_; }
  std::span<const ClaimShare> shares(const Tie& tie) const {
    return std::span(shares_).subspan(tie.first, tie.past - tie.first);
  }
  /// The arcs of a vertex, sorted by neighbour.
  std::span<const Arc> arcs(Vertex vertex) const {
    return std::span(arcs_).subspan(rows_[vertex], rows_[vertex + 1] - rows_[vertex]);
  }
  /// The vertex of an actor; nothing when it is absent from the era. O(log actors).
  std::optional<Vertex> vertex(ActorId actor) const;
  /// The tie of two vertices, in either order; null when they have none. O(log degree).
  const Tie* tie(Vertex u, Vertex v) const;
  /// The tie of two actors, in either order; null when they have none, or one is absent. O(log actors).
  const Tie* tie(ActorId a, ActorId b) const;

 private:
  Era era_;
  FoldOptions folding_;
  std::size_t roster_size_ = 0;
  std::vector<ActorId> actors_;
  std::vector<Tie> ties_;
  std::vector<ClaimShare> shares_;
  std::vector<std::uint32_t> rows_{0};
  std::vector<Arc> arcs_;
};

/// What the claims of a tie come to in which one end acts: `actor` as in ClaimShare. Nothing where there is
/// no such claim. O(claims of the tie).
std::optional<Amounts> acted_by(const EraGraph& graph, const Tie& tie, int actor);

/// The same actors with only the ties that lie on `layer`. O(actors + ties).
EraGraph on_layer(const EraGraph& graph, Layer layer);

}  // namespace entente
