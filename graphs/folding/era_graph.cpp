// The compressed rows of an era's graph.
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <utility>

namespace entente {

namespace {

void add(Tie& tie, const ClaimShare& share) {
  Amounts& amounts = share.actor == 0 ? tie.mutual : share.actor > 0 ? tie.from_a : tie.from_b;
  (share.value >= 0 ? amounts.cooperative : amounts.hostile) += std::abs(share.value);
}

/// Calls `visit` with the size of each claim, rows of one event together.
template <class Visit>
void for_each_size(std::span<const ClaimShare> shares, Visit visit) {
  Amounts of_event;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double value = shares[i].value;
    (value >= 0 ? of_event.cooperative : of_event.hostile) += std::abs(value);
    if (i + 1 < shares.size() && shares[i + 1].same_event) continue;
    visit(std::abs(of_event.level()));
    of_event = {};
  }
}

}  // namespace

Tie sum_of(std::span<const ClaimShare> shares) {
  Tie tie;
  double largest = 0;
  for (const ClaimShare& share : shares) add(tie, share);
  for_each_size(shares, [&](double size) {
    ++tie.claims;
    largest = std::max(largest, size);
  });
  if (largest == 0) return tie;
  // Scaled by the largest: the square of a tiny weight would vanish.
  double sum = 0, squares = 0;
  for_each_size(shares, [&](double size) {
    sum += size / largest;
    squares += size / largest * (size / largest);
  });
  tie.effective_claims = sum * sum / squares;
  return tie;
}

double weight(const Tie& tie, Layer layer) {
  const Amounts amounts = tie.amounts();
  switch (layer) {
    case Layer::positive:
      return std::max(0.0, amounts.level());
    case Layer::negative:
      return std::max(0.0, -amounts.level());
    case Layer::cooperative:
      return amounts.cooperative;
    case Layer::hostile:
      return amounts.hostile;
    case Layer::absolute:
      return amounts.cooperative + amounts.hostile;
    case Layer::signed_level:
      return amounts.level();
  }
  return 0;
}

EraGraph::EraGraph(Era era, std::size_t roster_size, std::vector<ActorId> actors, std::vector<Tie> ties,
                   std::vector<ClaimShare> shares, FoldOptions folding)
    : era_(std::move(era)),
      folding_(std::move(folding)),
      roster_size_(roster_size),
      actors_(std::move(actors)),
      ties_(std::move(ties)),
      shares_(std::move(shares)),
      rows_(actors_.size() + 1, 0),
      arcs_(ties_.size() * 2) {
  assert(std::is_sorted(actors_.begin(), actors_.end()));
  for (const Tie& tie : ties_) {
    assert(tie.a < tie.b && tie.b < actors_.size());
    ++rows_[tie.a + 1];
    ++rows_[tie.b + 1];
  }
  for (std::size_t v = 0; v < actors_.size(); ++v) rows_[v + 1] += rows_[v];
  // Ties come in (a, b) order, so each row fills with its lower neighbours first and stays sorted.
  std::vector<std::uint32_t> next(rows_.begin(), rows_.end() - 1);
  for (std::uint32_t i = 0; i < ties_.size(); ++i) arcs_[next[ties_[i].b]++] = {ties_[i].a, i};
  for (std::uint32_t i = 0; i < ties_.size(); ++i) arcs_[next[ties_[i].a]++] = {ties_[i].b, i};
}

std::optional<Vertex> EraGraph::vertex(ActorId actor) const {
  const auto at = std::lower_bound(actors_.begin(), actors_.end(), actor);
  if (at == actors_.end() || *at != actor) return std::nullopt;
  return static_cast<Vertex>(at - actors_.begin());
}

const Tie* EraGraph::tie(Vertex u, Vertex v) const {
  const auto row = arcs(u);
  const auto at =
      std::lower_bound(row.begin(), row.end(), v, [](const Arc& arc, Vertex key) { return arc.to < key; });
  return at == row.end() || at->to != v ? nullptr : &ties_[at->tie];
}

const Tie* EraGraph::tie(ActorId a, ActorId b) const {
  const auto u = vertex(a), v = vertex(b);
  return u && v ? tie(*u, *v) : nullptr;
}

std::optional<Amounts> acted_by(const EraGraph& graph, const Tie& tie, int actor) {
  const Amounts& parts = actor == 0 ? tie.mutual : actor > 0 ? tie.from_a : tie.from_b;
  const auto shares = graph.shares(tie);
  const bool claimed =
      parts != Amounts{} || std::any_of(shares.begin(), shares.end(),
                                        [&](const ClaimShare& share) { return share.actor == actor; });
  return claimed ? std::optional(parts) : std::nullopt;
}

EraGraph on_layer(const EraGraph& graph, Layer layer) {
  std::vector<Tie> kept;
  std::copy_if(graph.ties().begin(), graph.ties().end(), std::back_inserter(kept),
               [&](const Tie& tie) { return weight(tie, layer) != 0; });
  return {graph.era(), graph.roster_size(), graph.actors(), std::move(kept), graph.shares(), graph.folding()};
}

}  // namespace entente
