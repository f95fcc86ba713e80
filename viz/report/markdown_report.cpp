// One function for each part.
#include <entente/engine/change/words/movement.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/report/compare_tables.hpp>
#include <entente/viz/report/markdown_report.hpp>
#include <entente/viz/report/markdown_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace entente {
namespace {

constexpr std::size_t pairs_told = 8;
constexpr std::size_t actors_told = 5;

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string pair_label(const MarkdownReport& report, ActorId a, ActorId b) {
  const auto label = [&](ActorId id) { return shown_actor(report.package.world, id, report.folding).label; };
  return label(a) + " – " + label(b);
}

/// The rows that can count at all: no verdicts, and only the statuses that the view lets in.
std::size_t counted(const MarkdownReport& report) {
  std::set<std::uint32_t> ties;
  for (const EraGraph& graph : report.study.graphs)
    for (const Contribution& contribution : graph.contributions()) ties.insert(contribution.tie);
  return ties.size();
}

std::string introduction(const MarkdownReport& report) {
  const Chronicle& world = report.package.world;
  const std::string view = view_words(world, report.folding);
  return fmt::format(
      "# {}\n\nThe package ({}) holds {} from {}; {} of them count in the eras below, the others being "
      "verdicts, wishes, "
      "plans or claims outside of these eras. {}{}\n\nThe level of a pair is its warm less its hostile "
      "amount in an era. A "
      "state of affairs counts by the share of the era it holds, an event by its weight as if it lasted "
      "{:.4g} years. "
      "Polarity, from -1 to 1, sets the level against all that was said, warm and hostile. Effective claims "
      "are the number of "
      "equally strong claims that would carry as much. A pair without claims has no level, which is not "
      "zero.\n\n"
      "Read the numbers with three cautions. A period of which more is told has larger levels. The weight of "
      "an event depends "
      "on the {:.4g} years chosen. A state whose end no source tells counts to the end of the package "
      "({}).\n\n",
      markdown_text(world.title.empty() ? "Relationship report" : world.title), fingerprint(report.package),
      plural(world.ties.size(), "row"), plural(world.sources.size(), "source"), counted(report),
      markdown_text(view), view.empty() ? "" : " ", report.folding.persistence / 365.25,
      report.folding.persistence / 365.25, to_string(world.as_of));
}

/// The pairs of an era with the largest levels. Two decimals: weights are set by hand, and more would claim
/// too much.
Table strongest_pairs(const MarkdownReport& report, std::vector<Alignment> rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Alignment& x, const Alignment& y) {
    return std::abs(x.level.number()) > std::abs(y.level.number());
  });
  rows.resize(std::min(rows.size(), pairs_told));
  Table table{
      "pairs", {"pair", "level", "warm", "hostile", "polarity", "claims", "effective", "sources"}, {}, 2};
  for (const Alignment& row : rows)
    table.rows.push_back({pair_label(report, row.a, row.b), cell(row.level), cell(row.positive),
                          cell(row.negative), cell(row.polarity), static_cast<std::int64_t>(row.claims),
                          row.effective_claims, static_cast<std::int64_t>(row.sources)});
  return table;
}

/// The backslash keeps readers of Markdown from making the alt text a second caption.
std::string figure_text(const ReportFigure& figure, std::size_t number) {
  return fmt::format("![{}]({})\\\n*Figure {}. {}*\n\n", markdown_text(figure.alt_text), figure.file, number,
                     markdown_text(figure.caption));
}

std::string eras_part(const MarkdownReport& report) {
  std::string text = "## Eras\n\n";
  for (std::size_t e = 0; e < report.study.graphs.size(); ++e) {
    const Era& era = report.study.graphs[e].era();
    text += fmt::format("### {} ({})\n\n", markdown_text(era.label), to_string(era.span));
    if (e < report.figures.size()) text += figure_text(report.figures[e], e + 1);
    const std::vector<Alignment> rows = alignments(report.study.graphs[e]);
    if (rows.empty()) {
      text += "No claim counts in this era.\n\n";
      continue;
    }
    text += rows.size() > pairs_told ? fmt::format("The {} largest levels of {} pairs (signed layer):\n\n",
                                                   pairs_told, rows.size())
                                     : fmt::format("The level{} of {} (signed layer):\n\n",
                                                   rows.size() == 1 ? "" : "s", plural(rows.size(), "pair"));
    text += printed(strongest_pairs(report, rows), TableForm::markdown) + '\n';
  }
  return text;
}

std::vector<Comparison> consecutive(const Study& study) {
  std::vector<Comparison> found;
  for (std::size_t e = 0; e + 1 < study.graphs.size(); ++e) found.push_back({e, e + 1});
  return found;
}

/// The pairs whose level shifts most over all eras, where none were chosen.
std::vector<Dyad> pairs_of(const MarkdownReport& report) {
  if (!report.pairs.empty()) return report.pairs;
  std::map<Dyad, double> moved;
  for (const Comparison& eras : consecutive(report.study))
    for (const Shift& shift : report.study.shifts(eras.before, eras.after))
      if (shift.b && shift.measure == "level" && shift.shift.defined())
        moved[{shift.a, *shift.b}] += std::abs(shift.shift.number());
  std::vector<std::pair<double, Dyad>> order;
  for (const auto& [pair, size] : moved) order.emplace_back(-size, pair);
  std::sort(order.begin(), order.end());
  std::vector<Dyad> pairs;
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
Table levels_by_era(const MarkdownReport& report, const std::vector<Dyad>& pairs) {
  Table table{"levels", {"pair", "era", "level"}, {}};
  for (const auto& [a, b] : pairs)
    for (const EraGraph& graph : report.study.graphs)
      table.rows.push_back({pair_label(report, a, b), graph.era().label, level_text(alignment(graph, a, b))});
  return table;
}

std::string interval_text(const ShiftInterval& interval) {
  const auto& [low, high] = interval.bounds;
  if (!low.defined()) return fmt::format("none ({})", name(low.reason()));
  return fmt::format("{:+.2f} to {:+.2f}", low.number(), high.number());
}

/// `14 and 9 claims of one source`.
std::string drawn_text(const ShiftInterval& interval) {
  return fmt::format("{} and {} {}{}", interval.drawn_before, interval.drawn_after,
                     interval.drawn == Drawn::sources ? "sources" : "claims",
                     interval.sources == 1 ? " of one source" : "");
}

std::string word_text(const EraGraph& before, const EraGraph& after, const Shift& shift,
                      const ShiftInterval& interval) {
  const auto word = movement(before, after, shift, interval);
  return word ? std::string(name(*word)) : "";
}

/// Each shift of the level from one era to the next, with its interval and what the interval was drawn from.
Table shifts_by_eras(const MarkdownReport& report, const std::vector<Dyad>& pairs) {
  Table table{"shifts", {"pair", "from", "to", "shift", "95% interval", "drawn from", "word"}, {}, 2};
  for (const Comparison& eras : consecutive(report.study)) {
    const EraGraph &before = report.study.graphs[eras.before], &after = report.study.graphs[eras.after];
    std::vector<Shift> shifts = chosen_shifts(report.study, eras, {{"level"}, pairs});
    std::erase_if(shifts, [](const Shift& one) { return one.measure != "level" || !one.shift.defined(); });
    const auto intervals = shift_intervals(report.package.world, before, after, shifts);
    for (std::size_t i = 0; i < shifts.size(); ++i)
      table.rows.push_back({pair_label(report, shifts[i].a, *shifts[i].b), before.era().label,
                            after.era().label, shifts[i].shift.number(), interval_text(intervals[i]),
                            drawn_text(intervals[i]), word_text(before, after, shifts[i], intervals[i])});
  }
  return table;
}

std::string shifts_part(const MarkdownReport& report) {
  const std::vector<Dyad> pairs = pairs_of(report);
  if (pairs.empty())
    return "## Shifts\n\nNo pair has a level in two consecutive eras, so there is no shift to tell.\n\n";
  const std::string which = report.pairs.empty()
                                ? fmt::format("The {} whose level moved most between consecutive eras",
                                              plural(pairs.size(), "pair"))
                                : "The pairs chosen";
  std::string text = fmt::format("## Shifts\n\n{}, era by era (level, signed layer):\n\n{}\n", which,
                                 printed(levels_by_era(report, pairs), TableForm::markdown));
  const Table shifts = shifts_by_eras(report, pairs);
  if (!shifts.rows.empty())
    text += fmt::format(
        "What shifted from one era to the next (level, signed layer):\n\n{}\n"
        "An interval tells how much a shift depends on which claims, or whole sources, are in the record: "
        "they "
        "are drawn anew 2,000 times. It knows nothing of what no source has told, and is too narrow where "
        "few "
        "sources speak. *Rapprochement* is a level that was below zero and rises, *estrangement* one that "
        "was "
        "above zero and falls, between adjacent eras and with an interval that leaves out zero. ",
        printed(shifts, TableForm::markdown));
  return text + "The claims behind each shift stand in shifts.csv.\n\n";
}

/// `1 Pakistan (0.45), 2 India (0.12)`: the first ranks, as far as they are not zero.
std::string first_ranks(const MarkdownReport& report, const Scores& scores) {
  const auto places = ranks(scores);
  std::vector<std::pair<std::size_t, ActorId>> first;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i] && *places[i] <= actors_told && scores[actor_id(i)].number() != 0)
      first.emplace_back(*places[i], actor_id(i));
  std::sort(first.begin(), first.end());
  std::string names;
  for (std::size_t i = 0; i < std::min(first.size(), actors_told); ++i)
    names += fmt::format("{}{} {} ({:.3g})", i == 0 ? "" : ", ", first[i].first,
                         shown_actor(report.package.world, first[i].second, report.folding).label,
                         scores[first[i].second].number());
  if (first.size() > actors_told)
    names += fmt::format(", and {} more of equal rank", first.size() - actors_told);
  return names.empty() ? "all zero or undefined" : names;
}

std::string centrality_part(const MarkdownReport& report) {
  Table table{"centrality", {"era", "measure", "layer", "actors", "ties", "first ranks"}, {}};
  for (std::size_t e = 0; e < report.study.graphs.size(); ++e)
    for (const Scores& scores : report.study.scores[e])
      table.rows.push_back({report.study.graphs[e].era().label, scores.measure,
                            std::string(name(scores.layer)), static_cast<std::int64_t>(scores.actors),
                            static_cast<std::int64_t>(scores.ties), first_ranks(report, scores)});
  return "## Centrality\n\n" + printed(table, TableForm::markdown) + '\n';
}

/// An EDTF date in words: `2012~` is `c. 2012`.
std::string spoken_date(std::string date) {
  if (date.ends_with('~')) return "c. " + date.substr(0, date.size() - 1);
  if (date.ends_with('?')) return date.substr(0, date.size() - 1) + " (uncertain)";
  return date;
}

std::string source_line(const Source& source) {
  std::string line;
  for (const std::string& part : {source.author, source.title, source.publisher, spoken_date(source.date)})
    if (!part.empty()) line += (line.empty() ? "" : ". ") + part;
  return fmt::format("- {}: {}\n", markdown_text(source.id),
                     markdown_text(line.empty() ? "not described" : line));
}

std::string sources_part(const MarkdownReport& report) {
  const Chronicle& world = report.package.world;
  const std::vector<SourceId> used = sources_heard(world, report.study.graphs, report.folding);
  std::string text = "## Sources\n\n", unused;
  for (std::uint32_t i = 0; i < world.sources.size(); ++i)
    (std::binary_search(used.begin(), used.end(), SourceId{i}) ? text : unused) +=
        source_line(world.sources[i]);
  if (!unused.empty()) text += "\nIn the package, without a claim that counts here:\n\n" + unused;
  return text + '\n';
}

}  // namespace

Files written(const MarkdownReport& report) {
  const Chronicle& world = report.package.world;
  Files files = {{"eras.md", eras_part(report)},
                 {"shifts.md", shifts_part(report)},
                 {"balance.md", report.balance},
                 {"centrality.md", centrality_part(report)},
                 {"sources.md", sources_part(report)}};
  files["report.md"] = introduction(report) + files["eras.md"] + files["shifts.md"] + files["balance.md"] +
                       files["centrality.md"] + files["sources.md"];
  files["scores.csv"] = printed(score_table(world, report.study), TableForm::csv);
  files["alignment.csv"] = printed(align_table(world, report.study.graphs), TableForm::csv);
  files["shifts.csv"] =
      printed(compare_table(world, report.study, consecutive(report.study)), TableForm::csv);
  return files;
}

}  // namespace entente
