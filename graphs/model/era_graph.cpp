// The compressed rows of an era's graph.
#include <entente/graphs/model/era_graph.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <utility>

namespace entente {

namespace {

void add(Bond& bond, const Contribution& contribution) {
  Parts& parts = contribution.actor == 0 ? bond.mutual : contribution.actor > 0 ? bond.from_a : bond.from_b;
  (contribution.value >= 0 ? parts.warm : parts.hostile) += std::abs(contribution.value);
}

/// Calls `visit` with the size of each claim, rows of one event together.
template <class Visit>
void for_each_size(std::span<const Contribution> contributions, Visit visit) {
  Parts of_event;
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    const double value = contributions[i].value;
    (value >= 0 ? of_event.warm : of_event.hostile) += std::abs(value);
    if (i + 1 < contributions.size() && contributions[i + 1].same_event) continue;
    visit(std::abs(of_event.level()));
    of_event = {};
  }
}

}  // namespace

Bond sum_of(std::span<const Contribution> contributions) {
  Bond bond;
  double largest = 0;
  for (const Contribution& contribution : contributions) add(bond, contribution);
  for_each_size(contributions, [&](double size) {
    ++bond.claims;
    largest = std::max(largest, size);
  });
  if (largest == 0) return bond;
  // Scaled by the largest: the square of a tiny weight would vanish.
  double sum = 0, squares = 0;
  for_each_size(contributions, [&](double size) {
    sum += size / largest;
    squares += size / largest * (size / largest);
  });
  bond.effective_claims = sum * sum / squares;
  return bond;
}

double weight(const Bond& bond, Layer layer) {
  const Parts parts = bond.parts();
  switch (layer) {
    case Layer::positive:
      return std::max(0.0, parts.level());
    case Layer::negative:
      return std::max(0.0, -parts.level());
    case Layer::warm:
      return parts.warm;
    case Layer::hostile:
      return parts.hostile;
    case Layer::absolute:
      return parts.warm + parts.hostile;
    case Layer::signed_level:
      return parts.level();
  }
  return 0;
}

EraGraph::EraGraph(Era era, std::size_t roster_size, std::vector<ActorId> actors, std::vector<Bond> bonds,
                   std::vector<Contribution> contributions, FoldOptions folding)
    : era_(std::move(era)),
      folding_(std::move(folding)),
      roster_size_(roster_size),
      actors_(std::move(actors)),
      bonds_(std::move(bonds)),
      contributions_(std::move(contributions)),
      rows_(actors_.size() + 1, 0),
      arcs_(bonds_.size() * 2) {
  assert(std::is_sorted(actors_.begin(), actors_.end()));
  for (const Bond& bond : bonds_) {
    assert(bond.a < bond.b && bond.b < actors_.size());
    ++rows_[bond.a + 1];
    ++rows_[bond.b + 1];
  }
  for (std::size_t v = 0; v < actors_.size(); ++v) rows_[v + 1] += rows_[v];
  // Bonds come in (a, b) order, so each row fills with its lower neighbours first and stays sorted.
  std::vector<std::uint32_t> next(rows_.begin(), rows_.end() - 1);
  for (std::uint32_t i = 0; i < bonds_.size(); ++i) arcs_[next[bonds_[i].b]++] = {bonds_[i].a, i};
  for (std::uint32_t i = 0; i < bonds_.size(); ++i) arcs_[next[bonds_[i].a]++] = {bonds_[i].b, i};
}

std::optional<Vertex> EraGraph::vertex(ActorId actor) const {
  const auto at = std::lower_bound(actors_.begin(), actors_.end(), actor);
  if (at == actors_.end() || *at != actor) return std::nullopt;
  return static_cast<Vertex>(at - actors_.begin());
}

const Bond* EraGraph::bond(Vertex u, Vertex v) const {
  const auto row = arcs(u);
  const auto at =
      std::lower_bound(row.begin(), row.end(), v, [](const Arc& arc, Vertex key) { return arc.to < key; });
  return at == row.end() || at->to != v ? nullptr : &bonds_[at->bond];
}

const Bond* EraGraph::bond(ActorId a, ActorId b) const {
  const auto u = vertex(a), v = vertex(b);
  return u && v ? bond(*u, *v) : nullptr;
}

EraGraph on_layer(const EraGraph& graph, Layer layer) {
  std::vector<Bond> kept;
  std::copy_if(graph.bonds().begin(), graph.bonds().end(), std::back_inserter(kept),
               [&](const Bond& bond) { return weight(bond, layer) != 0; });
  return {graph.era(),     graph.roster_size(),   graph.actors(),
          std::move(kept), graph.contributions(), graph.folding()};
}

}  // namespace entente
