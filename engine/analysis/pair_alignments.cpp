#include <entente/engine/analysis/pair_alignments.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// Whether two sources that are heard tell a row of this sign among these, which are of one event.
bool is_corroborated(const Chronicle& chronicle, const FoldOptions& view, std::span<const ClaimShare> event,
                     Sign sign) {
  std::optional<SourceId> first;
  for (const ClaimShare& share : event) {
    if (chronicle.claims[share.claim].sign != sign) continue;
    for (const Citation& cite : chronicle.claims[share.claim].cites) {
      if (!is_heard(cite.source, view)) continue;
      if (first && *first != cite.source) return true;
      first = cite.source;
    }
  }
  return false;
}

bool is_open(const Chronicle& chronicle, const Claim& claim) {
  return holds_over_time(chronicle.codebook[claim.relation].duration) && claim.when.dated() &&
         claim.when.end_edge == Edge::unknown;
}

/// Writes what part of the amounts of the pair rests on what.
void add_shares(PairAlignment& row, const Chronicle& chronicle, const EraGraph& graph) {
  const Tie* tie = graph.tie(row.alignment.a, row.alignment.b);
  row.open_share = row.undated_share = row.corroborated_share = row.alignment.level;
  if (tie == nullptr) return;
  double open = 0, undated = 0, corroborated = 0, all = 0;
  const auto shares = graph.shares(*tie);
  for (std::size_t first = 0, past = 0; first < shares.size(); first = past) {
    for (past = first + 1; past < shares.size() && shares[past].same_event;) ++past;
    const auto event = shares.subspan(first, past - first);
    std::map<Sign, bool> told_twice;  // asked once for each sign, however many rows the event has
    for (const ClaimShare& share : event) told_twice.try_emplace(chronicle.claims[share.claim].sign);
    for (auto& [sign, twice] : told_twice) twice = is_corroborated(chronicle, graph.folding(), event, sign);
    for (const ClaimShare& share : event) {
      const Claim& claim = chronicle.claims[share.claim];
      const double amount = std::abs(share.value);
      all += amount;
      open += is_open(chronicle, claim) ? amount : 0;
      undated += claim.when.dated() ? 0 : amount;
      corroborated += told_twice.at(claim.sign) ? amount : 0;
    }
  }
  const auto of_all = [all](double part) {
    return all > 0 ? Value(part / all) : Value(Reason::no_signed_claims);
  };
  row.open_share = of_all(open);
  row.undated_share = of_all(undated);
  row.corroborated_share = of_all(corroborated);
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
    const auto add = [&](const Alignment& alignment) {
      if (progress) progress(rows.size(), all);
      PairAlignment row{.era = e, .alignment = alignment};
      add_shares(row, chronicle, graph);
      if (options.intervals)
        row.interval = level_interval(chronicle, graph, row.alignment.a, row.alignment.b, *options.intervals);
      rows.push_back(std::move(row));
    };
    for (const auto& [a, b] : pairs) add(alignment(graph, a, b, options.likeness));
    if (!pairs.empty()) continue;
    for (const Alignment& found : alignments(graph, options.likeness)) add(found);
  }
  return rows;
}

}  // namespace entente
