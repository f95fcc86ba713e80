#include <entente/viz/report/shifts_part.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/report/compare_table.hpp>
#include <entente/viz/report/drivers.hpp>
#include <entente/viz/report/markdown_text.hpp>
#include <entente/viz/report/report_words.hpp>
#include <entente/viz/report/traces.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

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
                     plural(row.claims, "claim"), row.effective_claims);
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

const Bounds& bounds(const ToldShift& told) { return told.row->interval->bounds; }

std::string interval_text(const ToldShift& told) {
  const auto& [low, high] = bounds(told);
  if (!low.defined()) return fmt::format("none ({})", name(low.reason()));
  return fmt::format("{:+.2f} to {:+.2f}", low.number(), high.number());
}

/// `14 and 9 claims of one source`.
std::string drawn_text(const ToldShift& told) {
  const ShiftInterval& interval = *told.row->interval;
  return fmt::format("{} and {} {}{}", interval.drawn_before, interval.drawn_after,
                     interval.drawn == Drawn::sources ? "sources" : "claims",
                     interval.sources == 1 ? " of one source" : "");
}

std::string word(const ToldShift& told) {
  return told.row->movement ? std::string(name(*told.row->movement)) : "";
}

/// Each shift told, with its interval and what the interval was drawn from.
Table shifts_by_eras(const MarkdownReport& report, const std::vector<ToldShift>& shifts) {
  Table table{
      "shifts", {"pair", "from", "to", "shift", "95% interval", "drawn from", "word", "survives"}, {}, 2};
  for (const ToldShift& told : shifts)
    table.rows.push_back(
        {pair_label(report, told.pair.first, told.pair.second), report.study.era(told.row->eras.before).label,
         report.study.era(told.row->eras.after).label, cell(told.shift()), interval_text(told),
         drawn_text(told), word(told), robustness_text(report.package.world, told.row->robustness)});
  return table;
}

bool holds_zero(const Bounds& bounds) { return bounds.low.number() <= 0 && bounds.high.number() >= 0; }

/// The largest shifts, and every one with a word.
std::vector<ToldShift> headlines(std::vector<ToldShift> told) {
  std::ranges::stable_sort(told, std::greater(),
                           [](const ToldShift& one) { return std::abs(one.shift().number()); });
  std::vector<ToldShift> chosen;
  for (const ToldShift& one : told)
    if (chosen.size() < headlines_told || one.row->movement) chosen.push_back(one);
  return chosen;
}

/// ` (95% interval -33.16 to -0.60, drawn from 6 and 12 claims)`.
std::string basis_text(const ToldShift& told) {
  if (!bounds(told).low.defined()) return fmt::format(" (no interval: {})", name(bounds(told).low.reason()));
  return fmt::format(" (95% interval {}{}, drawn from {})", interval_text(told),
                     holds_zero(bounds(told)) ? ", which holds zero" : "", drawn_text(told));
}

/// `1. Pakistan – India, from Thaw to War: **estrangement**, the level goes from +10.47 to -18.13, a shift
/// of ...`.
std::string sentence(const MarkdownReport& report, const ToldShift& told) {
  const auto era = [&](std::size_t place) { return markdown_text(report.study.era(place).label); };
  const Shift& shift = told.row->shift;
  const std::string drivers = drivers_text(report.package.world, shift.drivers),
                    survives = robustness_text(report.package.world, told.row->robustness);
  return fmt::format(
      "1. {}, from *{}* to *{}*: {}the level goes from {:+.2f} to {:+.2f}, a shift of {:+.2f}{}.{}{}\n",
      markdown_text(pair_label(report, told.pair.first, told.pair.second)), era(told.row->eras.before),
      era(told.row->eras.after), told.row->movement ? fmt::format("**{}**, ", word(told)) : "",
      shift.before.number(), shift.after.number(), shift.shift.number(), basis_text(told),
      drivers.empty() ? "" : fmt::format(" Claims with the largest parts: {}.", markdown_text(drivers)),
      survives.empty() ? "" : fmt::format(" Survives: {}.", markdown_text(survives)));
}

std::string headlines_text(const MarkdownReport& report, const std::vector<ToldShift>& told) {
  std::string text =
      "The largest shifts of the pairs below (level, signed layer). Where an interval holds zero, the record "
      "does not tell on which side of it the shift lies, however many choices and sources the shift "
      "survives: these are looked at one at a time.\n\n";
  std::vector<std::string> commands;
  for (const ToldShift& one : headlines(told)) {
    text += sentence(report, one);
    commands.push_back(level_trace(report, one.pair, {one.row->eras.before, one.row->eras.after}));
  }
  return text + "\n" + code_block(commands);
}

}  // namespace

std::string shifts_part(const MarkdownReport& report, std::span<const ComparedShift> shifts) {
  const std::vector<Pair> pairs = pairs_of(report, shifts);
  if (pairs.empty())
    return "## Shifts\n\nNo pair has a level in two consecutive eras, so there is no shift to tell.\n\n";
  const std::string which = report.pairs.empty()
                                ? fmt::format("The {} whose level moved most between consecutive eras",
                                              plural(pairs.size(), "pair"))
                                : "The pairs chosen";
  const std::vector<ToldShift> told = shifts_told(pairs, shifts);
  std::string text = "## Shifts\n\n";
  if (!told.empty()) text += headlines_text(report, told);
  text += fmt::format("{}, era by era (level, signed layer):\n\n{}\n", which,
                      printed(levels_by_era(report, pairs), TableForm::markdown));
  const std::string chosen = pair_option(report, pairs);
  text += code_block({report.commands.line("align", {}, chosen)});
  if (told.empty()) return text;
  text += fmt::format(
      "What shifted from one era to the next (level, signed layer):\n\n{}\n"
      "An interval tells how much a shift depends on which sources are in the record: they are drawn anew, "
      "where three speak in both eras, and single claims where fewer do. It knows nothing of what no source "
      "has told, and drawn from claims nothing of how their authors lean. *Rapprochement* is a level that "
      "was below zero and rises, *estrangement* one that was above zero and falls, between adjacent eras, "
      "with three sources and three claims in each and an interval that leaves out zero.\n\n",
      printed(shifts_by_eras(report, told), TableForm::markdown));
  return text + code_block({report.commands.line("compare", {}, " --measure level" + chosen)});
}

}  // namespace entente
