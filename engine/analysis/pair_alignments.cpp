#include <entente/engine/analysis/pair_alignments.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <cmath>
#include <utility>

namespace entente {
namespace {

Value open_share(const Chronicle& chronicle, const EraGraph& graph, const Alignment& row) {
  const Tie* tie = graph.tie(row.a, row.b);
  if (tie == nullptr) return row.level;
  double open = 0, all = 0;
  for (const ClaimShare& share : graph.shares(*tie)) {
    const Claim& claim = chronicle.claims[share.claim];
    const bool state = holds_over_time(chronicle.codebook[claim.relation].duration);
    all += std::abs(share.value);
    open += state && claim.when.dated() && claim.when.end_edge == Edge::unknown ? std::abs(share.value) : 0;
  }
  return all > 0 ? Value(open / all) : Value(Reason::no_signed_claims);
}

}  // namespace

std::vector<PairAlignment> pair_alignments(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                           const PairAlignmentOptions& options, const Progress& progress) {
  const std::vector<Pair>& pairs = options.pairs;
  std::size_t all = pairs.size() * graphs.size();
  if (pairs.empty())
    for (const EraGraph& graph : graphs) all += graph.ties().size();
  std::vector<PairAlignment> rows;
  for (std::size_t e = 0; e < graphs.size(); ++e) {
    const EraGraph& graph = graphs[e];
    const auto add = [&](Alignment alignment) {
      if (progress) progress(rows.size(), all);
      PairAlignment row{e, std::move(alignment), {}, {}};
      row.open_share = open_share(chronicle, graph, row.alignment);
      if (options.intervals)
        row.interval = level_interval(chronicle, graph, row.alignment.a, row.alignment.b, *options.intervals);
      rows.push_back(std::move(row));
    };
    for (const auto& [a, b] : pairs) add(alignment(graph, a, b, options.likeness));
    if (!pairs.empty()) continue;
    for (Alignment& found : alignments(graph, options.likeness)) add(std::move(found));
  }
  return rows;
}

}  // namespace entente
