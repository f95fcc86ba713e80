// Asks of each row what fold() asks, and takes what it adds from the graph itself.
#include <entente/engine/alignment/explanation.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/model/days.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace entente {
namespace {

bool same_pair(const Ends& ends, ActorId a, ActorId b) {
  return (ends.from == a && ends.to == b) || (ends.from == b && ends.to == a);
}

/// The rows that count for the pair, or were written about it, with whom they count for.
std::vector<ExplainedRow> rows_about(const Chronicle& chronicle, const FoldOptions& view, ActorId a,
                                     ActorId b) {
  const std::vector<Ends> under_view = ends(chronicle, view);
  const std::vector<Ends> as_written = ends(chronicle, {.lineage = view.lineage});
  std::vector<ExplainedRow> rows;
  for (std::uint32_t i = 0; i < chronicle.claims.size(); ++i)
    if (same_pair(under_view[i], a, b) || same_pair(as_written[i], a, b))
      rows.push_back({.claim = i, .counts_for = under_view[i]});
  return rows;
}

void note_omission(ExplainedRow& row, const Chronicle& chronicle, const EraGraph& graph) {
  const Claim& claim = chronicle.claims[row.claim];
  const Days days = chronicle.extent(claim);
  row.omission = omission(chronicle, claim, row.counts_for, days, graph.folding());
  if (row.omission != Omission::none) return;
  row.time = time_share(chronicle, claim, days, graph.era().span, graph.folding().persistence);
  row.omission = row.time.omission;
}

std::span<const ClaimShare> shares(const EraGraph& graph, ActorId a, ActorId b) {
  const Tie* tie = graph.tie(a, b);
  return tie == nullptr ? std::span<const ClaimShare>{} : graph.shares(*tie);
}

std::uint32_t documents_of(const Claim& claim, const FoldOptions& view) {
  std::set<SourceId> sources;
  for (const Citation& cite : claim.cites)
    if (is_heard(cite.source, view)) sources.insert(cite.source);
  return static_cast<std::uint32_t>(sources.size());
}

/// Writes what the rows of one event add; `rows` are sorted by place.
void note_event(std::vector<ExplainedRow>& rows, std::span<const ClaimShare> event) {
  for (const ClaimShare& share : event) {
    const auto row =
        std::lower_bound(rows.begin(), rows.end(), share.claim,
                         [](const ExplainedRow& one, std::uint32_t claim) { return one.claim < claim; });
    row->counts = true;
    row->event_rows = static_cast<std::uint32_t>(event.size());
    row->event_part = event.size() == 1 ? 1 : share.factor / row->time.factor;
    row->share = share.factor;
    row->value = share.value;
  }
}

}  // namespace

std::vector<Explanation> explanations(const Chronicle& chronicle, std::span<const EraGraph> graphs, ActorId a,
                                      ActorId b) {
  std::vector<Explanation> found;
  if (graphs.empty()) return found;
  const std::vector<ExplainedRow> about = rows_about(chronicle, graphs.front().folding(), a, b);
  for (const EraGraph& graph : graphs) {
    Explanation& era = found.emplace_back(Explanation{alignment(graph, a, b), about});
    for (ExplainedRow& row : era.rows) {
      note_omission(row, chronicle, graph);
      row.documents = documents_of(chronicle.claims[row.claim], graph.folding());
    }
    const auto of_pair = shares(graph, a, b);
    for (std::size_t first = 0, past = 0; first < of_pair.size(); first = past) {
      for (past = first + 1; past < of_pair.size() && of_pair[past].same_event;) ++past;
      const auto event = of_pair.subspan(first, past - first);
      note_event(era.rows, event);
    }
  }
  return found;
}

std::size_t leave_out_elsewhere(std::span<Explanation> explanations, const Chronicle& chronicle,
                                std::span<const EraGraph> graphs) {
  std::set<std::uint32_t> left_out, kept;
  for (std::size_t e = 0; e < explanations.size(); ++e) {
    const auto is_elsewhere = [&](const ExplainedRow& row) {
      if (row.counts) return false;
      const Days days = chronicle.extent(chronicle.claims[row.claim]);
      return !days.empty() && common_days(days, graphs[e].era().span).empty();
    };
    std::vector<ExplainedRow> rows;
    for (const ExplainedRow& row : explanations[e].rows) {
      (is_elsewhere(row) ? left_out : kept).insert(row.claim);
      if (!is_elsewhere(row)) rows.push_back(row);
    }
    explanations[e].rows = std::move(rows);
  }
  return static_cast<std::size_t>(
      std::ranges::count_if(left_out, [&](std::uint32_t claim) { return !kept.contains(claim); }));
}

}  // namespace entente
