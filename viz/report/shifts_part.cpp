// Sentences say a word only where the table has it.
#include <entente/viz/report/shifts_part.hpp>

#include <entente/engine/resampling/resampling.hpp>
#include <entente/viz/report/compare_tables.hpp>
#include <entente/viz/report/markdown_text.hpp>
#include <entente/viz/report/report_words.hpp>
#include <entente/viz/report/traces.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace entente {
namespace {

constexpr std::size_t pairs_told = 8;
constexpr std::size_t headlines_told = 6;

/// The pairs whose level shifts most over all eras, where none were chosen.
std::vector<Pair> pairs_of(const MarkdownReport& report) {
  if (!report.pairs.empty()) return report.pairs;
  std::map<Pair, double> moved;
  for (const Comparison& eras : consecutive(report.study))
    for (const Shift& shift : report.study.shifts(eras.before, eras.after))
      if (shift.b && shift.measure == "level" && shift.shift.defined())
        moved[{shift.a, *shift.b}] += std::abs(shift.shift.number());
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

/// A row of the comparison that is told: one pair's level from one era to the next.
struct ToldShift {
  Pair pair;
  std::size_t before = 0, after = 0;  ///< places in the study
  std::size_t row = 0;                ///< of the comparison
};

std::vector<ToldShift> shifts_told(const MarkdownReport& report, const std::vector<Pair>& pairs,
                                   const Table& shifts) {
  std::map<std::string, Pair> of_subject;
  for (const auto& [a, b] : pairs) {
    of_subject[pair_name(report.package.world, a, b)] = {a, b};
    of_subject[pair_name(report.package.world, b, a)] = {a, b};
  }
  std::map<std::string, std::size_t> place;
  for (std::size_t e = 0; e < report.study.graphs.size(); ++e) place[report.study.graphs[e].era().id] = e;
  std::vector<ToldShift> told;
  for (std::size_t row = 0; row < shifts.rows.size(); ++row) {
    const auto pair = of_subject.find(text_at(shifts, row, "subject"));
    if (pair == of_subject.end() || text_at(shifts, row, "measure") != "level") continue;
    if (cell_at(shifts, row, "shift") == Cell()) continue;
    told.push_back({pair->second, place.at(text_at(shifts, row, "from_era")),
                    place.at(text_at(shifts, row, "to_era")), row});
  }
  return told;
}

double number_at(const Table& shifts, std::size_t row, std::string_view column) {
  const Cell found = cell_at(shifts, row, column);
  return std::holds_alternative<double>(found) ? std::get<double>(found) : 0;
}

bool has_interval(const Table& shifts, std::size_t row) { return cell_at(shifts, row, "low") != Cell(); }

std::string interval_text(const Table& shifts, std::size_t row) {
  if (!has_interval(shifts, row)) return fmt::format("none ({})", text_at(shifts, row, "why"));
  return fmt::format("{:+.2f} to {:+.2f}", number_at(shifts, row, "low"), number_at(shifts, row, "high"));
}

/// How many claims or sources each era has to draw from: of `14+9` both numbers.
std::pair<std::size_t, std::size_t> drawn(const Table& shifts, std::size_t row) {
  const std::string text = text_at(shifts, row, "drawn_from");
  std::pair<std::size_t, std::size_t> found;
  const auto plus = std::min(text.find('+'), text.size());
  std::from_chars(text.data(), text.data() + plus, found.first);
  if (plus < text.size()) std::from_chars(text.data() + plus + 1, text.data() + text.size(), found.second);
  return found;
}

/// `14 and 9 claims of one source`.
std::string drawn_text(const Table& shifts, std::size_t row) {
  const auto [before, after] = drawn(shifts, row);
  return fmt::format("{} and {} {}{}", before, after,
                     text_at(shifts, row, "drawn_by") == name(Drawn::sources) ? "sources" : "claims",
                     text_at(shifts, row, "one_source") == "yes" ? " of one source" : "");
}

/// Each shift told, with its interval and what the interval was drawn from.
Table shifts_by_eras(const MarkdownReport& report, const Table& shifts, const std::vector<ToldShift>& told) {
  Table table{
      "shifts", {"pair", "from", "to", "shift", "95% interval", "drawn from", "word", "survives"}, {}, 2};
  for (const auto& [pair, before, after, row] : told)
    table.rows.push_back({pair_label(report, pair.first, pair.second),
                          report.study.graphs[before].era().label, report.study.graphs[after].era().label,
                          cell_at(shifts, row, "shift"), interval_text(shifts, row), drawn_text(shifts, row),
                          text_at(shifts, row, "word"), text_at(shifts, row, "survives")});
  return table;
}

bool holds_zero(const Table& shifts, std::size_t row) {
  return number_at(shifts, row, "low") <= 0 && number_at(shifts, row, "high") >= 0;
}

/// The largest shifts, and every one with a word.
std::vector<ToldShift> headlines(const Table& shifts, std::vector<ToldShift> told) {
  std::stable_sort(told.begin(), told.end(), [&](const ToldShift& x, const ToldShift& y) {
    return std::abs(number_at(shifts, x.row, "shift")) > std::abs(number_at(shifts, y.row, "shift"));
  });
  std::vector<ToldShift> chosen;
  for (const ToldShift& one : told)
    if (chosen.size() < headlines_told || !text_at(shifts, one.row, "word").empty()) chosen.push_back(one);
  return chosen;
}

/// ` (95% interval -33.16 to -0.60, drawn from 6 and 12 claims)`.
std::string basis_text(const Table& shifts, std::size_t row) {
  if (!has_interval(shifts, row)) return fmt::format(" (no interval: {})", text_at(shifts, row, "why"));
  return fmt::format(" (95% interval {}{}, drawn from {})", interval_text(shifts, row),
                     holds_zero(shifts, row) ? ", which holds zero" : "", drawn_text(shifts, row));
}

/// `1. Pakistan – India, from Thaw to War: **estrangement**, the level goes from +10.47 to -18.13, a shift
/// of ...`.
std::string sentence(const MarkdownReport& report, const Table& shifts, const ToldShift& told) {
  const auto era = [&](std::size_t place) { return markdown_text(report.study.graphs[place].era().label); };
  const std::string word = text_at(shifts, told.row, "word"), drivers = text_at(shifts, told.row, "drivers"),
                    survives = text_at(shifts, told.row, "survives");
  return fmt::format(
      "1. {}, from *{}* to *{}*: {}the level goes from {:+.2f} to {:+.2f}, a shift of {:+.2f}{}.{}{}\n",
      markdown_text(pair_label(report, told.pair.first, told.pair.second)), era(told.before), era(told.after),
      word.empty() ? "" : fmt::format("**{}**, ", word), number_at(shifts, told.row, "before"),
      number_at(shifts, told.row, "after"), number_at(shifts, told.row, "shift"),
      basis_text(shifts, told.row),
      drivers.empty() ? "" : fmt::format(" Claims with the largest parts: {}.", markdown_text(drivers)),
      survives.empty() ? "" : fmt::format(" Survives: {}.", markdown_text(survives)));
}

std::string headlines_text(const MarkdownReport& report, const Table& shifts,
                           const std::vector<ToldShift>& told) {
  std::string text =
      "The largest shifts of the pairs below (level, signed layer). Where an interval holds zero, the record "
      "does not tell on which side of it the shift lies, however many choices and sources the shift "
      "survives: these are looked at one at a time.\n\n";
  std::vector<std::string> commands;
  for (const ToldShift& one : headlines(shifts, told)) {
    text += sentence(report, shifts, one);
    commands.push_back(level_trace(report, one.pair, {one.before, one.after}));
  }
  return text + "\n" + code_block(commands);
}

}  // namespace

std::string shifts_part(const MarkdownReport& report, const Table& shifts) {
  const std::vector<Pair> pairs = pairs_of(report);
  if (pairs.empty())
    return "## Shifts\n\nNo pair has a level in two consecutive eras, so there is no shift to tell.\n\n";
  const std::string which = report.pairs.empty()
                                ? fmt::format("The {} whose level moved most between consecutive eras",
                                              plural(pairs.size(), "pair"))
                                : "The pairs chosen";
  const std::vector<ToldShift> told = shifts_told(report, pairs, shifts);
  std::string text = "## Shifts\n\n";
  if (!told.empty()) text += headlines_text(report, shifts, told);
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
      printed(shifts_by_eras(report, shifts, told), TableForm::markdown));
  return text + code_block({report.commands.line("compare", {}, " --measure level" + chosen)});
}

}  // namespace entente
