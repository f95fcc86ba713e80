#include <entente/viz/report/shifts_part.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/analysis/record_limits.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/report/drivers.hpp>
#include <entente/viz/report/limit_words.hpp>
#include <entente/viz/report/markdown_text.hpp>
#include <entente/viz/report/report_words.hpp>
#include <entente/viz/report/traces.hpp>
#include <entente/viz/report/verdict_words.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace entente {
namespace {

constexpr std::size_t pairs_told = 8;
constexpr std::size_t headlines_told = 6;

bool is_of_level(const Shift& shift) { return shift.b && shift.measure == "level" && shift.shift.defined(); }

/// The pairs whose level shifts most over all eras, where none were chosen.
std::vector<Pair> pairs_of(const MarkdownReport& report, std::span<const ComparedShift> shifts) {
  if (!report.pairs.empty()) return report.pairs;
  std::map<Pair, double> moved;
  for (const ComparedShift& row : shifts)
    if (is_of_level(row.shift)) moved[{row.shift.a, *row.shift.b}] += std::abs(row.shift.shift.number());
  std::vector<std::pair<double, Pair>> order;
  for (const auto& [pair, size] : moved) order.emplace_back(-size, pair);
  std::sort(order.begin(), order.end());
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < std::min(order.size(), pairs_told); ++i) pairs.push_back(order[i].second);
  return pairs;
}

std::string level_text(const Alignment& row) {
  if (!row.level.defined()) return fmt::format("none ({})", name(row.level.reason()));
  return fmt::format("{:+.2f} (polarity {}; {}, {:.1f} effective)", row.level.number(),
                     row.polarity.defined() ? fmt::format("{:+.2f}", row.polarity.number()) : "none",
                     counted(row.claims, "claim"), row.effective_claims);
}

/// A row for each pair and era.
Table levels_by_era(const MarkdownReport& report, const std::vector<Pair>& pairs) {
  Table table{"levels", {"pair", "era", "level"}, {}};
  for (const auto& [a, b] : pairs)
    for (const EraGraph& graph : report.study.graphs)
      table.rows.push_back({pair_label(report, a, b), graph.era().label, level_text(alignment(graph, a, b))});
  return table;
}

/// A shift that is told: one pair's level from one era to the next.
struct ToldShift {
  Pair pair;  ///< as it was asked for, which may be the other way round
  const ComparedShift* row;
  const Value& shift() const { return row->shift.shift; }
};

std::vector<ToldShift> shifts_told(const std::vector<Pair>& pairs, std::span<const ComparedShift> shifts) {
  std::map<Pair, Pair> asked;
  for (const auto& [a, b] : pairs) asked[std::minmax(a, b)] = {a, b};
  std::vector<ToldShift> told;
  for (const ComparedShift& row : shifts) {
    if (!is_of_level(row.shift)) continue;
    const auto pair = asked.find({row.shift.a, *row.shift.b});
    if (pair != asked.end()) told.push_back({pair->second, &row});
  }
  return told;
}

const ShiftVerdict& verdict(const ToldShift& told) { return *told.row->verdict; }

/// `rapprochement, supported`; without a word the grade alone.
std::string graded_word(const ToldShift& told) {
  const std::string grade(name(verdict(told).grade));
  return told.row->movement ? fmt::format("{}, {}", name(*told.row->movement), grade) : grade;
}

/// Each shift told, with its verdict and why.
Table shifts_by_eras(const MarkdownReport& report, const std::vector<ToldShift>& shifts) {
  Table table{"shifts", {"pair", "from", "to", "shift", "verdict", "reason"}, {}, 2};
  for (const ToldShift& told : shifts)
    table.rows.push_back({pair_label(report, told.pair.first, told.pair.second),
                          report.study.era(told.row->eras.before).label,
                          report.study.era(told.row->eras.after).label, cell(told.shift()), graded_word(told),
                          reason_text(report.package.world, *told.row)});
  return table;
}

/// Every shift that is supported or indicated, the supported ones first; then the largest.
std::vector<ToldShift> headlines(std::vector<ToldShift> told) {
  std::ranges::stable_sort(told, std::greater(),
                           [](const ToldShift& one) { return std::abs(one.shift().number()); });
  const auto rank = [](const ToldShift& one) {
    return is_said(verdict(one).grade) ? verdict(one).grade : Grade::open;
  };
  std::ranges::stable_sort(told, {}, rank);
  std::vector<ToldShift> chosen;
  for (const ToldShift& one : told)
    if (chosen.size() < headlines_told || is_said(verdict(one).grade)) chosen.push_back(one);
  return chosen;
}

/// `1. Pakistan – India, from *Thaw* to *War*: **estrangement** (supported: ...). The level goes from +10.47
/// to -18.13, ...`.
std::string sentence(const MarkdownReport& report, const ToldShift& told) {
  const auto era = [&](std::size_t place) { return markdown_text(report.study.era(place).label); };
  const Shift& shift = told.row->shift;
  const std::string drivers = drivers_in_words(report.package.world, shift.drivers, report.folding, 3);
  return fmt::format(
      "1. {}, from *{}* to *{}*: **{}**: {}. The level goes from {:+.2f} to {:+.2f}, a shift of {:+.2f}.{}\n",
      markdown_text(pair_label(report, told.pair.first, told.pair.second)), era(told.row->eras.before),
      era(told.row->eras.after), graded_word(told),
      markdown_text(reason_text(report.package.world, *told.row)), shift.before.number(),
      shift.after.number(), shift.shift.number(),
      drivers.empty() ? "" : fmt::format(" Claims with the largest parts: {}.", markdown_text(drivers)));
}

std::string headlines_text(const MarkdownReport& report, const std::vector<ToldShift>& told) {
  const std::vector<ToldShift> chosen = headlines(told);
  const auto said =
      std::ranges::count_if(chosen, [](const ToldShift& one) { return is_said(verdict(one).grade); });
  const std::string open = "*Open* is a shift that the record does not decide, for the reason given.";
  std::string text =
      said == 0 ? fmt::format(
                      "The record bears out no shift of the pairs below (level, signed layer). These are the "
                      "largest. {}\n\n",
                      open)
                : fmt::format("The record bears out {} of the pairs below (level, signed layer){}. {}\n\n",
                              counted(static_cast<std::size_t>(said), "shift"),
                              said == std::ssize(chosen) ? "" : "; the largest others follow", open);
  std::vector<std::string> commands;
  for (const ToldShift& one : chosen) {
    text += sentence(report, one);
    commands.push_back(level_trace(report, one.pair, {one.row->eras.before, one.row->eras.after}));
  }
  return text + "\n" + code_block(commands);
}

/// What the record cannot say of the eras, and of the pairs told.
std::string limits_text(const MarkdownReport& report, const std::vector<Pair>& pairs) {
  const Chronicle& world = report.package.world;
  std::string text;
  for (const std::string& line :
       limit_lines(world, report.study.graphs, record_limits(world, report.study.graphs, pairs)))
    text += fmt::format("- {}.\n", markdown_text(line));
  return text.empty() ? text : "What the record cannot say:\n\n" + text + "\n";
}

}  // namespace

std::string shifts_part(const MarkdownReport& report, std::span<const ComparedShift> shifts) {
  const std::vector<Pair> pairs = pairs_of(report, shifts);
  if (pairs.empty())
    return "## Shifts\n\nNo pair has a level in two consecutive eras, so there is no shift to tell.\n\n";
  const std::string which = report.pairs.empty()
                                ? fmt::format("The {} whose level moved most between consecutive eras",
                                              counted(pairs.size(), "pair"))
                                : "The pairs chosen";
  const std::vector<ToldShift> told = shifts_told(pairs, shifts);
  std::string text = "## Shifts\n\n";
  if (!told.empty()) text += headlines_text(report, told);
  text += limits_text(report, pairs);
  text += fmt::format("{}, era by era (level, signed layer):\n\n{}\n", which,
                      printed(levels_by_era(report, pairs), TableForm::markdown));
  const std::string chosen = pair_option(report, pairs);
  text += code_block({report.commands.line("align", {}, chosen)});
  if (told.empty()) return text;
  text += fmt::format(
      "What shifted from one era to the next (level, signed layer):\n\n{}\n"
      "*Supported* is a shift whose tone goes one way with a probability of 0.975, adjusted for all that "
      "were tested "
      "together, under every other choice, without any one source, and in three sources that tell of both "
      "eras; "
      "*indicated* one with 0.95, not adjusted, in two: the interval of 95%, which has two sides, may then "
      "still "
      "include zero. What is judged is the tone of what came less that of what went, so that telling more is "
      "no "
      "shift. *Rapprochement* is a level that was below zero or near it and rises, *estrangement* one that "
      "was above "
      "zero or near it and falls (near is below 1 and less than a tenth of the other level); *deepening* and "
      "*worsening* go on as it was.\n\n",
      printed(shifts_by_eras(report, told), TableForm::markdown));
  if (std::string family = family_text(shifts); !family.empty()) {
    family.front() = 'O';
    text += family + ".\n\n";
  }
  return text + code_block({report.commands.line("compare", {},
                                                 " --measure level" + (report.pairs.empty() ? "" : chosen))});
}

}  // namespace entente
