// Two tables and the words that keep them from being misread.
#include <entente/viz/report/balance_part.hpp>

#include <entente/engine/balance/blocs/certainty.hpp>
#include <entente/viz/report/blocs_tables.hpp>
#include <entente/viz/report/report_words.hpp>
#include <entente/viz/report/traces.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t blamed_told = 5;

/// `Pakistan – Russia (always); ...`: the ties at odds with the blocs.
std::string blamed(const MarkdownReport& report, const JudgedEra& era) {
  std::string text;
  const auto& broken = era.balance.line.broken;
  for (std::size_t i = 0; i < std::min(broken.size(), blamed_told); ++i) {
    const SignedTie& tie = era.balance.graph.ties[broken[i]];
    text +=
        fmt::format("{}{} ({})", i == 0 ? "" : "; ", pair_label(report, era.actor(tie.a), era.actor(tie.b)),
                    name(era.balance.blame[broken[i]]));
  }
  if (broken.size() > blamed_told) text += fmt::format("; {} more", broken.size() - blamed_told);
  return text;
}

Table eras_table(const MarkdownReport& report) {
  Table table{"balance",
              {"era", "ties", "negative", "line index", "degree of balance", "balanced triads", "at odds"},
              {},
              2};
  for (const JudgedEra& era : report.judged) {
    const EraBalance& found = era.balance;
    const LineIndex& line = found.line;
    const Cell index =
        line.proved() ? Cell(line.upper) : Cell(fmt::format("{} to {}", line.lower, line.upper));
    table.rows.push_back({era.era().label, static_cast<std::int64_t>(found.graph.ties.size()),
                          static_cast<std::int64_t>(found.negative), index, cell(line.degree_of_balance()),
                          fmt::format("{} of {}", found.triangles.balanced(), found.triangles.total()),
                          blamed(report, era)});
  }
  return table;
}

std::string labels(const MarkdownReport& report, const std::vector<ActorId>& actors) {
  std::string text;
  for (const ActorId actor : actors) text += (text.empty() ? "" : ", ") + label(report, actor);
  return text;
}

/// The groups of every best partition of each era; those of one actor together at the end.
Table blocs_table(const MarkdownReport& report) {
  Table table{"blocs", {"era", "one bloc", "the other", "best partitions"}, {}};
  for (std::size_t e = 0; e < report.blocs.size(); ++e) {
    const std::string era = report.judged[e].era().label, best = partitions_text(report.blocs[e].best);
    std::vector<ActorId> alone;
    for (const CertainGroup& group : certain_groups(report.blocs[e])) {
      if (group.actors.size() + group.opposed.size() == 1)
        alone.push_back(group.actors.front());
      else
        table.rows.push_back({era, labels(report, group.actors), labels(report, group.opposed), best});
    }
    if (!alone.empty())
      table.rows.push_back(
          {era, fmt::format("not certain to stand with or against anybody: {}", labels(report, alone)), "",
           best});
  }
  return table;
}

/// The commands behind the eras: the table, and the line index of each era that has one above 0.
std::vector<std::string> commands_behind(const MarkdownReport& report) {
  std::vector<std::string> commands = {report.commands.line("balance", {}, "")};
  for (std::size_t e = 0; e < report.judged.size(); ++e)
    if (report.judged[e].balance.line.upper > 0) commands.push_back(balance_trace(report, "line_index", e));
  return commands;
}

}  // namespace

std::string balance_part(const MarkdownReport& report) {
  return fmt::format(
      "## Balance\n\nThe line index is the number of ties (signed layer) left at odds when the actors are "
      "divided into "
      "two blocs as well as can be, friends within and foes across. It is proved for the ties recorded, or "
      "two "
      "bounds are given. Ties whose level is zero, such as memberships, are drawn and not counted here. The "
      "degree of balance is 1 less twice the line index over the "
      "ties. A tie at odds is so in every best partition (always) or in some (sometimes).\n\n{}\n{}"
      "Who stands on one side, and against whom, in every best partition. Actors on one side need have no "
      "tie with "
      "each other: many share an opponent. Whether actors in different rows of an era stand together is not "
      "decided.\n\n{}\n{}",
      printed(eras_table(report), TableForm::markdown), code_block(commands_behind(report)),
      printed(blocs_table(report), TableForm::markdown),
      code_block({report.commands.line("blocs", {}, " --table certain")}));
}

}  // namespace entente
