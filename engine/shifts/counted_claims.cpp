// Gathers the shares of both eras row by row, and puts rows of one event together.
#include <entente/engine/shifts/counted_claims.hpp>

#include <entente/graphs/folding/fold.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace entente {

namespace {

enum class SideCounted : std::uint8_t { before, after };

/// What one row adds in one era.
struct RowCounted {
  std::size_t event = 0;  ///< rows without an event have one of their own
  std::uint32_t claim = 0;
  SideCounted side = SideCounted::before;
  double value = 0;
};

std::size_t event_of(const Chronicle& chronicle, std::uint32_t claim) {
  const EventId event = chronicle.claims[claim].event;
  return event == EventId::none ? chronicle.events.size() + claim : static_cast<std::size_t>(event);
}

void add_rows(std::vector<RowCounted>& rows, const Chronicle& chronicle, const EraGraph& graph,
              const Subject& subject, SideCounted side) {
  for (const Tie* tie : ties_of(graph, subject))
    for (const ClaimShare& row : graph.shares(*tie))
      if (is_asked(graph, *tie, subject, row.actor))
        rows.push_back({event_of(chronicle, row.claim), row.claim, side, row.value});
}

template <class T>
void sort_once_each(std::vector<T>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

CountedClaim claim_of(const Chronicle& chronicle, std::span<const RowCounted> rows,
                      const FoldOptions& folding) {
  CountedClaim claim;
  for (const RowCounted& row : rows) {
    (row.side == SideCounted::before ? claim.in_before : claim.in_after) = true;
    Amounts& amounts = row.side == SideCounted::before ? claim.before : claim.after;
    (row.value >= 0 ? amounts.cooperative : amounts.hostile) += std::abs(row.value);
    claim.rows.push_back(row.claim);
    for (const Citation& cite : chronicle.claims[row.claim].cites)
      if (is_heard(cite.source, folding)) claim.sources.push_back(cite.source);
  }
  sort_once_each(claim.rows);
  sort_once_each(claim.sources);
  return claim;
}

std::vector<CountedClaim> claims_of(const Chronicle& chronicle, std::vector<RowCounted> rows,
                                    const FoldOptions& folding) {
  std::stable_sort(rows.begin(), rows.end(), [](const RowCounted& x, const RowCounted& y) {
    return std::tie(x.event, x.claim) < std::tie(y.event, y.claim);
  });
  std::vector<CountedClaim> found;
  for (std::size_t first = 0, past = 0; first < rows.size(); first = past) {
    while (past < rows.size() && rows[past].event == rows[first].event) ++past;
    found.push_back(claim_of(chronicle, std::span(rows).subspan(first, past - first), folding));
  }
  std::sort(found.begin(), found.end(),
            [](const CountedClaim& x, const CountedClaim& y) { return x.rows.front() < y.rows.front(); });
  return found;
}

}  // namespace

bool is_asked(const EraGraph& graph, const Tie& tie, const Subject& subject, int actor) {
  if (!subject.acting) return true;
  return actor == (graph.actors()[tie.a] == *subject.a ? *subject.acting : -*subject.acting);
}

std::vector<const Tie*> ties_of(const EraGraph& graph, const Subject& subject) {
  std::vector<const Tie*> found;
  if (!subject.a) {
    for (const Tie& tie : graph.ties()) found.push_back(&tie);
    return found;
  }
  if (subject.b) {
    if (const Tie* tie = graph.tie(*subject.a, *subject.b)) found.push_back(tie);
  } else if (const auto a = graph.vertex(*subject.a)) {
    for (const Arc& arc : graph.arcs(*a)) found.push_back(&graph.ties()[arc.tie]);
  }
  return found;
}

std::vector<CountedClaim> counted_claims(const Chronicle& chronicle, const EraGraph& before,
                                         const EraGraph& after, const Subject& subject) {
  std::vector<RowCounted> rows;
  add_rows(rows, chronicle, before, subject, SideCounted::before);
  add_rows(rows, chronicle, after, subject, SideCounted::after);
  return claims_of(chronicle, std::move(rows), after.folding());
}

std::vector<CountedClaim> counted_claims(const Chronicle& chronicle, const EraGraph& era,
                                         const Subject& subject) {
  return counted_claims(chronicle, EraGraph{}, era, subject);
}

std::vector<CountedClaim> counted_claims(const Chronicle& chronicle, std::span<const EraGraph> eras,
                                         const Subject& subject) {
  std::vector<RowCounted> rows;
  for (const EraGraph& era : eras) add_rows(rows, chronicle, era, subject, SideCounted::after);
  return claims_of(chronicle, std::move(rows), eras.empty() ? FoldOptions{} : eras.front().folding());
}

std::vector<CountedClaim> counted_claims(const Chronicle& chronicle, std::span<const std::uint32_t> places,
                                         const FoldOptions& folding) {
  std::vector<RowCounted> rows;
  for (const std::uint32_t place : places)
    rows.push_back({event_of(chronicle, place), place, SideCounted::after});
  return claims_of(chronicle, std::move(rows), folding);
}

std::vector<double> factors(const std::vector<CountedClaim>& claims, std::span<const double> weights,
                            std::size_t rows) {
  std::vector<double> by_row(rows, 0);
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (const std::uint32_t row : claims[i].rows) by_row[row] = weights[i];
  return by_row;
}

std::vector<SourceId> sources_of(const std::vector<CountedClaim>& claims) {
  std::vector<SourceId> all;
  for (const CountedClaim& claim : claims) all.insert(all.end(), claim.sources.begin(), claim.sources.end());
  sort_once_each(all);
  return all;
}

}  // namespace entente
