// What is told in the parts is listed here again, with whole precision.
#include <entente/viz/report/traces.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/report/report_words.hpp>
#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::size_t ranks_told = 5;

/// The figures of balance_part().
constexpr std::array<std::string_view, 5> figures_told = {"ties", "negative", "line_index",
                                                          "degree_of_balance", "triangle_index"};

void add_levels(Table& table, const MarkdownReport& report, std::span<const PairAlignment> alignments) {
  for (const PairAlignment& found : alignments) {
    const Alignment& row = found.alignment;
    add_row(table, {"eras", report.study.era(found.era).id, pair_name(report.package.world, row.a, row.b),
                    "level", cell(row.level), "level", level_trace(report, {row.a, row.b}, {found.era})});
  }
}

void add_shifts(Table& table, const MarkdownReport& report, std::span<const ComparedShift> shifts) {
  for (const auto& row : shifts) {
    const Shift& shift = row.shift;
    if (!shift.b || shift.measure != "level" || !shift.shift.defined()) continue;
    add_row(table, {"shifts", shift.from + "," + shift.to, subject_name(report.package.world, shift), "shift",
                    cell(shift.shift), "level",
                    level_trace(report, {shift.a, *shift.b}, {row.eras.before, row.eras.after}), shift.from,
                    shift.to});
  }
}

void add_balance(Table& table, const MarkdownReport& report, const Table& balance) {
  for (std::size_t e = 0; e < report.judged.size(); ++e)
    for (const std::string_view figure : figures_told)
      add_row(table, {"balance",
                      report.judged[e].era().id,
                      {},
                      std::string(figure),
                      cell_at(balance, e, figure),
                      "figure",
                      balance_trace(report, figure, e)});
}

void add_scores(Table& table, const MarkdownReport& report) {
  for (std::size_t e = 0; e < report.study.graphs.size(); ++e)
    for (const Scores& scores : report.study.scores[e])
      for (const ActorId actor : actors_told(scores))
        add_row(table, {"centrality", report.study.era(e).id, report.package.world.roster[actor].code,
                        scores.measure, cell(scores[actor]), "score",
                        score_trace(report, scores.measure, actor, e)});
}

}  // namespace

std::string level_trace(const MarkdownReport& report, const Pair& pair,
                        const std::vector<std::size_t>& eras) {
  const Roster& roster = report.package.world.roster;
  return report.commands.line("explain", {roster[pair.first].code, roster[pair.second].code}, "", eras);
}

std::string balance_trace(const MarkdownReport& report, std::string_view figure, std::size_t era) {
  return report.commands.line("explain", {}, fmt::format(" --table balance --measure {}", figure), {era});
}

std::string score_trace(const MarkdownReport& report, std::string_view measure, ActorId actor,
                        std::size_t era) {
  return report.commands.line("explain", {report.package.world.roster[actor].code},
                              fmt::format(" --measure {}", measure), {era});
}

std::vector<ActorId> actors_told(const Scores& scores) {
  const auto places = ranks(scores);
  std::vector<std::pair<std::size_t, ActorId>> first;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i] && *places[i] <= ranks_told && scores[actor_id(i)].number() != 0)
      first.emplace_back(*places[i], actor_id(i));
  std::sort(first.begin(), first.end());
  std::vector<ActorId> actors;
  for (const auto& [rank, actor] : first) actors.push_back(actor);
  return actors;
}

Table traces_table(const MarkdownReport& report, const ReportFindings& found) {
  Table table{
      "traces", {"part", "era", "subject", "measure", "value", "kind", "command", "from_era", "to_era"}, {}};
  add_levels(table, report, found.alignments);
  add_shifts(table, report, found.shifts);
  add_balance(table, report, found.balance);
  add_scores(table, report);
  return table;
}

}  // namespace entente
