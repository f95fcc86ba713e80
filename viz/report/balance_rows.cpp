// One function for each kind of row. What a figure counts has the value 1.
#include <entente/viz/report/balance_rows.hpp>

#include <entente/engine/balance/line_index/bound_parts.hpp>
#include <entente/engine/balance/signs/walk_balance.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/report/balance_words.hpp>
#include <entente/viz/report/subject_names.hpp>
#include <entente/viz/words/claim_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <variant>

namespace entente {
namespace {

const Cell one_tie = std::int64_t{1};

std::string bloc_text(const BlocMember& member) {
  return member.aligned() ? fmt::format("{}", member.bloc) : "";
}

const BlocMember& member(const ExplainedEra& era, Vertex v) { return era.blocs[era.graph().actors()[v]]; }

/// `pact +3.501; raid -1.35`: the claims of a tie, the largest first.
std::string claims_text(const ExplainedEra& era, const Tie& tie) {
  const auto shares = era.graph().shares(tie);
  std::vector<ClaimShare> sorted(shares.begin(), shares.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const ClaimShare& x, const ClaimShare& y) {
    return std::abs(x.value) > std::abs(y.value);
  });
  std::vector<std::string> texts;
  for (const ClaimShare& share : sorted)
    texts.push_back(
        fmt::format("{} {:+.4g}", claim_name(era.chronicle, era.chronicle.claims[share.claim]), share.value));
  return fmt::format("{}", fmt::join(texts, "; "));
}

/// The sources that the claims of a tie cite and the view listens to.
std::string sources_of(const ExplainedEra& era, const Tie& tie) {
  std::vector<SourceId> cited;
  for (const ClaimShare& share : era.graph().shares(tie))
    for (const Citation& cite : era.chronicle.claims[share.claim].cites)
      if (is_heard(cite.source, era.graph().folding())) cited.push_back(cite.source);
  std::sort(cited.begin(), cited.end());
  cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
  return fmt::format("{}", fmt::join(source_ids(era.chronicle, cited), "; "));
}

/// Both amounts of a tie that has both; else empty.
std::string netting(const Tie& tie) {
  const Amounts amounts = tie.amounts();
  if (amounts.cooperative == 0 || amounts.hostile == 0) return {};
  return fmt::format("cooperative {:.4g}, hostile {:.4g}", amounts.cooperative, amounts.hostile);
}

FigureRow tie_row(const ExplainedEra& era, std::uint32_t place, Cell value) {
  const SignedTie& tie = era.balance().graph.ties[place];
  const Tie& whole = era.graph().ties()[tie.tie];
  return {.kind = "tie",
          .subject = tie_text(era.chronicle, era.graph(), tie),
          .blocs = fmt::format("{}:{}", bloc_text(member(era, tie.a)), bloc_text(member(era, tie.b))),
          .sign = std::int64_t{tie.negative() ? -1 : 1},
          .level = tie.level,
          .blame = std::string(name(era.balance().blame[place])),
          .value = std::move(value),
          .arithmetic = netting(whole),
          .made_of = claims_text(era, whole),
          .sources = sources_of(era, whole)};
}

/// `IND:PAK -17; PAK:RUS +40.56`.
template <class Ties>
std::string levels_text(const ExplainedEra& era, const Ties& ties) {
  std::vector<std::string> texts;
  for (const std::uint32_t place : ties) {
    const SignedTie& tie = era.balance().graph.ties[place];
    texts.push_back(fmt::format("{} {:+.4g}", tie_text(era.chronicle, era.graph(), tie), tie.level));
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::string why_bound(const ExplainedEra& era, const BoundPart& part) {
  const BlockBounds& block = era.balance().line.certificate[part.block];
  switch (part.by) {
    case BoundBy::cycle:
      if (block.packing.share == 1)
        return era.balance().line.counted == Counted::ties
                   ? "every partition breaks a tie of this cycle; no other cycle has it"
                   : "every partition breaks a tie of this cycle; all cycles leave each tie its level";
      return fmt::format("1/{} of it: a tie may lie on {} of these cycles", block.packing.share,
                         block.packing.share);
    case BoundBy::rounding:
      return part.amount > 0 ? "up to a whole step" : "levels without a common unit are rounded by so much";
    case BoundBy::solver:
      return fmt::format("beyond its cycles, by the solver, for a block of {} ties", block.ties.size());
  }
  return {};
}

FigureRow more_row(std::size_t rows, Cell value) {
  return {.kind = "more", .value = std::move(value), .arithmetic = fmt::format("{} rows not listed", rows)};
}

/// What cells come to: a count where all are counts.
Cell sum(std::span<const FigureRow> rows) {
  std::int64_t whole = 0;
  double amount = 0;
  bool counts = true;
  for (const FigureRow& row : rows) {
    if (const auto* count = std::get_if<std::int64_t>(&row.value)) whole += *count;
    if (const auto* number = std::get_if<double>(&row.value)) {
      amount += *number;
      counts = false;
    }
  }
  if (counts) return whole;
  return amount + static_cast<double>(whole);
}

}  // namespace

FigureRows actor_rows(const ExplainedEra& era) {
  FigureRows rows;
  for (Vertex v = 0; v < era.graph().size(); ++v)
    rows.push_back({.kind = "actor",
                    .subject = code_of(era.chronicle, era.graph(), v),
                    .blocs = bloc_text(member(era, v)),
                    .value = one_tie});
  return rows;
}

FigureRows walk_rows(const ExplainedEra& era) {
  if (!era.balance().walk_index.defined()) return {};
  FigureRows rows;
  const std::vector<WalkPart> parts = walk_parts(era.balance().graph);
  for (Vertex v = 0; v < parts.size(); ++v)
    rows.push_back({.kind = "actor",
                    .subject = code_of(era.chronicle, era.graph(), v),
                    .blocs = bloc_text(member(era, v)),
                    .value = parts[v].with_signs,
                    .arithmetic = fmt::format("balanced {:.6f} - unbalanced {:.6f}", parts[v].balanced(),
                                              parts[v].unbalanced())});
  return rows;
}

FigureRows tie_rows(const ExplainedEra& era) {
  FigureRows rows;
  for (std::uint32_t i = 0; i < era.balance().graph.ties.size(); ++i)
    rows.push_back(tie_row(era, i, one_tie));
  return rows;
}

FigureRows negative_rows(const ExplainedEra& era) {
  FigureRows rows;
  for (std::uint32_t i = 0; i < era.balance().graph.ties.size(); ++i)
    if (era.balance().graph.ties[i].negative()) rows.push_back(tie_row(era, i, one_tie));
  return rows;
}

FigureRows mixed_rows(const ExplainedEra& era) {
  FigureRows rows;
  for (const Tie& tie : era.graph().ties()) {
    const std::string amounts = netting(tie);
    if (amounts.empty()) continue;
    const auto code = [&](Vertex v) { return code_of(era.chronicle, era.graph(), v); };
    rows.push_back(
        {.kind = "tie",
         .subject = fmt::format("{}:{}", code(tie.a), code(tie.b)),
         .blocs = fmt::format("{}:{}", bloc_text(member(era, tie.a)), bloc_text(member(era, tie.b))),
         .level = tie.level(),
         .value = one_tie,
         .arithmetic = amounts,
         .made_of = claims_text(era, tie),
         .sources = sources_of(era, tie)});
  }
  return rows;
}

FigureRows broken_rows(const ExplainedEra& era) {
  const LineIndex& line = era.balance().line;
  FigureRows rows;
  const auto& ties = era.balance().graph.ties;
  for (const std::uint32_t tie : line.broken) {
    const double level =
        line.proved() ? line.whole.amount(line.whole.weights[tie]) : std::abs(ties[tie].level);
    rows.push_back(tie_row(era, tie, line.counted == Counted::ties ? one_tie : Cell(level)));
  }
  return rows;
}

FigureRows bound_rows(const ExplainedEra& era) {
  FigureRows rows;
  const SignedGraph& ties = era.balance().graph;
  for (const BoundPart& part : bound_parts(ties, era.balance().line)) {
    const bool is_cycle = part.by == BoundBy::cycle;
    rows.push_back({.kind = std::string(name(part.by)),
                    .subject = is_cycle ? cycle_text(era.chronicle, era.graph(), ties, part.cycle) : "",
                    .value = part.amount,
                    .arithmetic = why_bound(era, part),
                    .made_of = is_cycle ? levels_text(era, part.cycle.ties) : ""});
  }
  return rows;
}

FigureRows partition_rows(const ExplainedEra& era) {
  const auto& blocks = era.balance().best_partitions;
  if (blocks.empty()) return {{.kind = "partition", .value = one_tie, .arithmetic = "breaks no tie"}};
  FigureRows rows;
  for (std::size_t b = 0; b < blocks.size(); ++b)
    for (const std::vector<std::uint32_t>& broken : blocks[b].broken)
      rows.push_back({.kind = "partition",
                      .subject = blocks.size() == 1 ? "" : fmt::format("block {}", b + 1),
                      .value = one_tie,
                      .arithmetic = "breaks these ties",
                      .made_of = levels_text(era, broken)});
  return rows;
}

FigureRows triad_rows(const ExplainedEra& era, int negative) {
  FigureRows rows;
  std::size_t count = 0;
  for_each_triangle(era.balance().graph, [&](const Triangle& triad) {
    if (triad.negative != negative || ++count > era.most_rows) return;
    const auto code = [&](std::size_t i) { return code_of(era.chronicle, era.graph(), triad.vertices[i]); };
    rows.push_back({.kind = "triad",
                    .subject = fmt::format("{} {} {}", code(0), code(1), code(2)),
                    .value = one_tie,
                    .arithmetic = triad.balanced() ? "balanced" : "unbalanced",
                    .made_of = levels_text(era, triad.ties)});
  });
  const std::size_t beyond = count - rows.size();
  if (beyond > 0) rows.push_back(more_row(beyond, static_cast<std::int64_t>(beyond)));
  return rows;
}

FigureRows cut(FigureRows rows, std::size_t most) {
  if (rows.size() <= most || rows.back().kind == "more") return rows;
  FigureRow rest = more_row(rows.size() - most, sum(std::span(rows).subspan(most)));
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(most), rows.end());
  rows.push_back(std::move(rest));
  return rows;
}

}  // namespace entente
