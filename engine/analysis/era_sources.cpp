// Sums per era and source, in the order of the claims.
#include <entente/engine/analysis/era_sources.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace entente {
namespace {

struct Part {
  std::size_t claims = 0;
  double amount = 0;
};

/// By place of the source; one past the last stands for claims without a source.
using PartOfSource = std::map<std::size_t, Part>;

PartOfSource parts_of_sources(const Chronicle& chronicle, const EraGraph& graph) {
  PartOfSource parts;
  const auto add = [&](std::size_t source, double value) {
    Part& part = parts[source];
    ++part.claims;
    part.amount += std::abs(value);
  };
  for (const ClaimShare& share : graph.shares()) {
    const std::vector<Citation>& cites = chronicle.claims[share.claim].cites;
    if (cites.empty()) add(chronicle.sources.size(), share.value);
    for (std::size_t i = 0; i < cites.size(); ++i)  // sorted: places in one source stand together
      if (i == 0 || cites[i].source != cites[i - 1].source) add(index(cites[i].source), share.value);
  }
  return parts;
}

double whole_amount(const EraGraph& graph) {
  double whole = 0;
  for (const ClaimShare& share : graph.shares()) whole += std::abs(share.value);
  return whole;
}

void add_rows(std::vector<EraSource>& rows, const Chronicle& chronicle, const EraGraph& graph,
              std::size_t era) {
  const PartOfSource parts = parts_of_sources(chronicle, graph);
  const double whole = whole_amount(graph);
  if (parts.empty()) rows.push_back({.era = era, .share = Reason::no_ties});
  std::vector<std::pair<std::size_t, Part>> sorted(parts.begin(), parts.end());
  std::ranges::stable_sort(sorted, std::greater(), [](const auto& one) { return one.second.amount; });
  for (const auto& [place, part] : sorted) {
    EraSource row{.era = era, .claims = part.claims, .share = Reason::no_signed_claims};
    if (place < chronicle.sources.size()) row.source = static_cast<SourceId>(place);
    if (whole > 0) row.share = part.amount / whole;
    rows.push_back(row);
  }
}

}  // namespace

std::vector<EraSource> sources_of_eras(const Chronicle& chronicle, std::span<const EraGraph> graphs) {
  std::vector<EraSource> rows;
  for (std::size_t e = 0; e < graphs.size(); ++e) add_rows(rows, chronicle, graphs[e], e);
  return rows;
}

}  // namespace entente
