// Two tables and the words that keep them from being misread.
#include <entente/viz/report/balance_part.hpp>

#include <entente/engine/balance/blocs/certainty.hpp>
#include <entente/viz/report/blocs_tables.hpp>
#include <entente/viz/report/report_words.hpp>
#include <entente/viz/report/traces.hpp>

#include <fmt/format.h>

#include <algorithm>

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

std::string members(const MarkdownReport& report, const Partition& blocs, std::uint32_t bloc) {
  const std::vector<ActorId> core = certain_core(blocs);
  std::string text;
  for (std::uint32_t i = 0; i < blocs.members.size(); ++i)
    if (blocs.members[i].bloc == bloc)
      text += fmt::format("{}{}{}", text.empty() ? "" : ", ", label(report, actor_id(i)),
                          std::ranges::binary_search(core, actor_id(i)) ? "" : " (?)");
  return text;
}

Table blocs_table(const MarkdownReport& report) {
  Table table{"blocs", {"era", "one bloc", "the other", "best partitions"}, {}};
  for (std::size_t e = 0; e < report.blocs.size(); ++e)
    table.rows.push_back({report.judged[e].era().label, members(report, report.blocs[e], 1),
                          members(report, report.blocs[e], 2), partitions_text(report.blocs[e].best)});
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
      "## Balance\n\nThe line index is the smallest number of ties (signed layer) at odds with any partition "
      "into two blocs, friends within and foes across; it is proved, of the ties recorded and not of "
      "the world, or two bounds are given. The degree of balance is 1 less twice the line index over the "
      "ties. A tie at odds is so in every best partition (always) or in some (sometimes).\n\n{}\n{}"
      "The blocs of the partition that breaks least level among the best. Where there are several, others "
      "are as good: without a mark stand those who stand so to one another in all of them, with (?) those "
      "who do not. Where two parts of an era have no tie between them, nothing says which blocs go "
      "together.\n\n{}\n{}",
      printed(eras_table(report), TableForm::markdown), code_block(commands_behind(report)),
      printed(blocs_table(report), TableForm::markdown), code_block({report.commands.line("blocs", {}, "")}));
}

}  // namespace entente
