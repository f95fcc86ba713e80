// Gathers the contributions of both eras row by row, and puts rows of one event together.
#include <entente/engine/change/claims.hpp>

#include <entente/graphs/model/fold.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace entente {

namespace {

enum class Side : std::uint8_t { before, after };

/// What one row adds in one era.
struct Row {
  std::size_t event = 0;  ///< rows without an event have one of their own
  std::uint32_t tie = 0;
  Side side = Side::before;
  double value = 0;
};

class Rows {
 public:
  Rows(const Chronicle& chronicle, const Subject& subject) : chronicle_(chronicle), subject_(subject) {}

  void add(const EraGraph& graph, Side side) {
    if (!subject_.a) return add(graph, graph.bonds(), side);
    const auto a = graph.vertex(*subject_.a);
    if (!a) return;
    if (!subject_.b) {
      for (const Arc& arc : graph.arcs(*a)) add(graph, std::span(&graph.bonds()[arc.bond], 1), side);
    } else if (const auto b = graph.vertex(*subject_.b)) {
      if (const Bond* bond = graph.bond(*a, *b)) add(graph, std::span(bond, 1), side);
    }
  }

  std::vector<Row> by_event() && {
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& x, const Row& y) {
      return std::tie(x.event, x.tie) < std::tie(y.event, y.tie);
    });
    return std::move(rows_);
  }

 private:
  void add(const EraGraph& graph, std::span<const Bond> bonds, Side side) {
    for (const Bond& bond : bonds)
      for (const Contribution& row : graph.contributions(bond)) {
        const EventId event = chronicle_.ties[row.tie].event;
        const std::size_t alone = chronicle_.events.size() + row.tie;
        rows_.push_back(
            {event == EventId::none ? alone : static_cast<std::size_t>(event), row.tie, side, row.value});
      }
  }

  const Chronicle& chronicle_;
  const Subject& subject_;
  std::vector<Row> rows_;
};

template <class T>
void sort_once_each(std::vector<T>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

Claim claim_of(const Chronicle& chronicle, std::span<const Row> rows, const FoldOptions& folding) {
  Claim claim;
  for (const Row& row : rows) {
    (row.side == Side::before ? claim.in_before : claim.in_after) = true;
    Parts& parts = row.side == Side::before ? claim.before : claim.after;
    (row.value >= 0 ? parts.warm : parts.hostile) += std::abs(row.value);
    claim.ties.push_back(row.tie);
    for (const Citation& cite : chronicle.ties[row.tie].cites)
      if (is_heard(cite.source, folding)) claim.sources.push_back(cite.source);
  }
  sort_once_each(claim.ties);
  sort_once_each(claim.sources);
  return claim;
}

std::vector<Claim> claims_of(const Chronicle& chronicle, const std::vector<Row>& rows,
                             const FoldOptions& folding) {
  std::vector<Claim> found;
  for (std::size_t first = 0, past = 0; first < rows.size(); first = past) {
    while (past < rows.size() && rows[past].event == rows[first].event) ++past;
    found.push_back(claim_of(chronicle, std::span(rows).subspan(first, past - first), folding));
  }
  std::sort(found.begin(), found.end(),
            [](const Claim& x, const Claim& y) { return x.ties.front() < y.ties.front(); });
  return found;
}

}  // namespace

std::vector<Claim> claims(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                          const Subject& subject) {
  Rows rows(chronicle, subject);
  rows.add(before, Side::before);
  rows.add(after, Side::after);
  return claims_of(chronicle, std::move(rows).by_event(), after.folding());
}

std::vector<Claim> claims(const Chronicle& chronicle, const EraGraph& era, const Subject& subject) {
  return claims(chronicle, EraGraph{}, era, subject);
}

std::vector<double> factors(const std::vector<Claim>& claims, std::span<const double> weights,
                            std::size_t ties) {
  std::vector<double> by_tie(ties, 0);
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (const std::uint32_t tie : claims[i].ties) by_tie[tie] = weights[i];
  return by_tie;
}

std::vector<SourceId> sources_of(const std::vector<Claim>& claims) {
  std::vector<SourceId> all;
  for (const Claim& claim : claims) all.insert(all.end(), claim.sources.begin(), claim.sources.end());
  sort_once_each(all);
  return all;
}

}  // namespace entente
