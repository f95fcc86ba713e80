// Sums per era and source, in the order of the claims.
#include <entente/viz/report/source_table.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace entente {
namespace {

struct Part {
  std::int64_t claims = 0;
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

void add_rows(Table& table, const Chronicle& chronicle, const EraGraph& graph) {
  const PartOfSource parts = parts_of_sources(chronicle, graph);
  const double whole = whole_amount(graph);
  if (parts.empty()) table.rows.push_back({graph.era().id, {}, {}, std::int64_t{0}, {}, "no-claims"});
  std::vector<std::pair<std::size_t, Part>> rows(parts.begin(), parts.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& x, const auto& y) { return x.second.amount > y.second.amount; });
  for (const auto& [place, part] : rows) {
    const bool cited = place < chronicle.sources.size();
    const Cell share = whole > 0 ? Cell(part.amount / whole) : Cell();
    table.rows.push_back({graph.era().id, cited ? Cell(chronicle.sources[place].id) : Cell(),
                          cited ? Cell(chronicle.sources[place].title) : Cell(), part.claims, share,
                          whole > 0 ? "" : "all claims are neutral"});
  }
}

}  // namespace

Table source_table(const Chronicle& chronicle, std::span<const EraGraph> graphs) {
  Table table{"sources", {"era", "source", "title", "claims", "share", "why"}, {}};
  for (const EraGraph& graph : graphs) add_rows(table, chronicle, graph);
  return table;
}

}  // namespace entente
