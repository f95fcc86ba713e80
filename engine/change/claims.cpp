// Gathers the contributions of both eras row by row, and puts rows of one event together.
#include <entente/engine/change/claims.hpp>

#include <entente/graphs/model/fold.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

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

std::size_t event_of(const Chronicle& chronicle, std::uint32_t tie) {
  const EventId event = chronicle.ties[tie].event;
  return event == EventId::none ? chronicle.events.size() + tie : static_cast<std::size_t>(event);
}

/// Whether the subject asks for claims in which this end of the bond acts.
bool is_asked(const EraGraph& graph, const Bond& bond, const Subject& subject, int actor) {
  if (!subject.acting) return true;
  return actor == (graph.actors()[bond.a] == *subject.a ? *subject.acting : -*subject.acting);
}

void add_rows(std::vector<Row>& rows, const Chronicle& chronicle, const EraGraph& graph,
              const Subject& subject, Side side) {
  for (const Bond* bond : bonds_of(graph, subject))
    for (const Contribution& row : graph.contributions(*bond))
      if (is_asked(graph, *bond, subject, row.actor))
        rows.push_back({event_of(chronicle, row.tie), row.tie, side, row.value});
}

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

std::vector<Claim> claims_of(const Chronicle& chronicle, std::vector<Row> rows, const FoldOptions& folding) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& x, const Row& y) {
    return std::tie(x.event, x.tie) < std::tie(y.event, y.tie);
  });
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

std::vector<const Bond*> bonds_of(const EraGraph& graph, const Subject& subject) {
  std::vector<const Bond*> found;
  if (!subject.a) {
    for (const Bond& bond : graph.bonds()) found.push_back(&bond);
    return found;
  }
  if (subject.b) {
    if (const Bond* bond = graph.bond(*subject.a, *subject.b)) found.push_back(bond);
  } else if (const auto a = graph.vertex(*subject.a)) {
    for (const Arc& arc : graph.arcs(*a)) found.push_back(&graph.bonds()[arc.bond]);
  }
  return found;
}

std::vector<Claim> claims(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                          const Subject& subject) {
  std::vector<Row> rows;
  add_rows(rows, chronicle, before, subject, Side::before);
  add_rows(rows, chronicle, after, subject, Side::after);
  return claims_of(chronicle, std::move(rows), after.folding());
}

std::vector<Claim> claims(const Chronicle& chronicle, const EraGraph& era, const Subject& subject) {
  return claims(chronicle, EraGraph{}, era, subject);
}

std::vector<Claim> claims(const Chronicle& chronicle, std::span<const EraGraph> eras,
                          const Subject& subject) {
  std::vector<Row> rows;
  for (const EraGraph& era : eras) add_rows(rows, chronicle, era, subject, Side::after);
  return claims_of(chronicle, std::move(rows), eras.empty() ? FoldOptions{} : eras.front().folding());
}

std::vector<Claim> claims(const Chronicle& chronicle, std::span<const std::uint32_t> ties,
                          const FoldOptions& folding) {
  std::vector<Row> rows;
  for (const std::uint32_t tie : ties) rows.push_back({event_of(chronicle, tie), tie, Side::after});
  return claims_of(chronicle, std::move(rows), folding);
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
