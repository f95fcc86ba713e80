// One function for each part.
#include <entente/viz/report/markdown_report.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/reading/write.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/report/align_table.hpp>
#include <entente/viz/report/balance_part.hpp>
#include <entente/viz/report/blocs_tables.hpp>
#include <entente/viz/report/compare_table.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/markdown_text.hpp>
#include <entente/viz/report/report_findings.hpp>
#include <entente/viz/report/report_words.hpp>
#include <entente/viz/report/score_table.hpp>
#include <entente/viz/report/shifts_part.hpp>
#include <entente/viz/report/traces.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace entente {
namespace {

constexpr std::size_t levels_told = 8;
constexpr std::size_t most_named = 5;

/// The rows that can count at all: no judgements, and only the statuses that the view lets in.
std::size_t claims_counted(const MarkdownReport& report) {
  std::set<std::uint32_t> claims;
  for (const EraGraph& graph : report.study.graphs)
    for (const ClaimShare& share : graph.shares()) claims.insert(share.claim);
  return claims.size();
}

std::string introduction(const MarkdownReport& report) {
  const Chronicle& world = report.package.world;
  const std::string view = view_words(world, report.folding);
  return fmt::format(
      "# {}\n\nThe package ({}) holds {} from {}; {} of them count in the eras below, the others being "
      "judgements, wishes, plans, counterfactuals or claims outside of these eras.{}{}\n\n"
      "The level of a pair is its cooperative less its hostile amount in an era. A state of affairs counts "
      "by the share of the era it holds, an event in the era of its date as {:.4g} years of it at most. "
      "Polarity, from "
      "-1 to 1, sets the level against all that was said, cooperative and hostile. Effective claims are the "
      "number of equally strong claims that would carry as much. A pair without claims has no level, which "
      "is not zero.\n\n"
      "Read the numbers with three cautions. A period of which more is told has larger levels. The weight of "
      "an event depends on the {:.4g} years chosen. What lasts, and whose end no source tells, counts "
      "to the end of the package ({}).\n\n"
      "Below the tables stand the commands that print what is behind them, to be typed where this report was "
      "made. traces.csv has the command that explains each number.\n\n",
      markdown_text(world.title.empty() ? "Relationship report" : world.title), fingerprint(report.package),
      counted(world.claims.size(), "claim"), counted(world.sources.size(), "source"), claims_counted(report),
      view.empty() ? "" : " ", markdown_text(view), report.folding.persistence / 365.25,
      report.folding.persistence / 365.25, to_string(world.as_of));
}

/// The pairs of an era with the largest levels.
std::vector<Alignment> strongest(std::span<const PairAlignment> rows) {
  std::vector<Alignment> found;
  for (const PairAlignment& row : rows) found.push_back(row.alignment);
  std::ranges::stable_sort(found, std::greater(),
                           [](const Alignment& row) { return std::abs(row.level.number()); });
  found.resize(std::min(found.size(), levels_told));
  return found;
}

/// Two decimals: weights are set by hand, and more would claim too much.
Table pairs_table(const MarkdownReport& report, const std::vector<Alignment>& rows) {
  Table table{"pairs",
              {"pair", "level", "cooperative", "hostile", "polarity", "claims", "effective", "sources"},
              {},
              2};
  for (const Alignment& row : rows)
    table.rows.push_back({pair_label(report, row.a, row.b), cell(row.level), cell(row.cooperative),
                          cell(row.hostile), cell(row.polarity), static_cast<std::int64_t>(row.claims),
                          row.effective_claims, static_cast<std::int64_t>(row.sources)});
  return table;
}

/// The backslash keeps readers of Markdown from making the alt text a second caption.
std::string figure_text(const ReportFigure& figure, std::size_t number) {
  return fmt::format("![{}]({})\\\n*Figure {}. {}*\n\n", markdown_text(figure.alt_text), figure.file, number,
                     markdown_text(figure.caption));
}

std::string eras_part(const MarkdownReport& report, const ReportFindings& found) {
  std::string text = "## Eras\n\n";
  for (std::size_t e = 0; e < report.study.graphs.size(); ++e) {
    const Era& era = report.study.era(e);
    text += fmt::format("### {}{}\n\n", markdown_text(era.label),
                        era.span == Interval{} ? "" : fmt::format(" ({})", to_string(era.span)));
    if (e < report.figures.size()) text += figure_text(report.figures[e], e + 1);
    const std::span<const PairAlignment> rows = found.alignments_in(e);
    if (rows.empty()) {
      text += "No claim counts in this era.\n\n";
      continue;
    }
    text +=
        rows.size() > levels_told
            ? fmt::format("The {} largest levels of {} pairs (signed layer):\n\n", levels_told, rows.size())
            : fmt::format("The level{} of {} (signed layer):\n\n", rows.size() == 1 ? "" : "s",
                          counted(rows.size(), "pair"));
    const std::vector<Alignment> told = strongest(rows);
    text += printed(pairs_table(report, told), TableForm::markdown) + '\n' +
            code_block({report.commands.line("align", {}, "", {e}),
                        level_trace(report, {told[0].a, told[0].b}, {e})});
  }
  return text;
}

/// `1 Pakistan (0.45), 2 India (0.12)`: the first ranks, as far as they are not zero.
std::string first_ranks(const MarkdownReport& report, const Scores& scores) {
  const auto places = ranks(scores);
  const std::vector<ActorId> first = actors_told(scores);
  std::string names;
  for (std::size_t i = 0; i < std::min(first.size(), most_named); ++i)
    names += fmt::format("{}{} {} ({:.3g})", i == 0 ? "" : ", ", *places[index(first[i])],
                         label(report, first[i]), scores[first[i]].number());
  if (first.size() > most_named)
    names += fmt::format(", and {} more of equal rank", first.size() - most_named);
  return names.empty() ? "all zero or undefined" : names;
}

/// ` --measure degree,betweenness`: of those measures of the study that are kept.
std::string measure_option(const Study& study, std::vector<std::string_view> names,
                           bool (*keep)(const Measure&)) {
  for (const Measure& measure : study.measures)
    if (keep(measure)) names.push_back(measure.name);
  return fmt::format(" --measure {}", fmt::join(names, ","));
}

bool any(const Measure&) { return true; }
bool sums_levels(const Measure& measure) { return measure.sums_levels; }
bool sums_no_levels(const Measure& measure) { return !measure.sums_levels; }

/// The command behind the table, and those behind the first rank of each measure in the last era.
std::vector<std::string> commands_behind_scores(const MarkdownReport& report) {
  std::vector<std::string> commands = {
      report.commands.line("score", {}, measure_option(report.study, {}, any))};
  const std::size_t last = report.study.graphs.size() - 1;
  for (const Scores& scores : report.study.scores[last])
    if (const auto first = actors_told(scores); !first.empty())
      commands.push_back(score_trace(report, scores.measure, first[0], last));
  return commands;
}

std::string centrality_part(const MarkdownReport& report) {
  Table table{"centrality", {"era", "measure", "layer", "actors", "ties", "first ranks"}, {}};
  for (std::size_t e = 0; e < report.study.graphs.size(); ++e)
    for (const Scores& scores : report.study.scores[e])
      table.rows.push_back({report.study.era(e).label, scores.measure, std::string(name(scores.layer)),
                            static_cast<std::int64_t>(scores.actors), static_cast<std::int64_t>(scores.ties),
                            first_ranks(report, scores)});
  return "## Centrality\n\n" + printed(table, TableForm::markdown) + '\n' +
         code_block(commands_behind_scores(report));
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
  return text + '\n' + code_block({report.commands.line("check", {}, " --table sources")});
}

struct CsvFile {
  std::string name, what;
  Table table;
  std::string command;  ///< what prints the same; empty for none
};

std::vector<CsvFile> csv_files(const MarkdownReport& report, const ReportFindings& found) {
  const Chronicle& world = report.package.world;
  const std::vector<EraGraph>& graphs = report.study.graphs;
  const auto command = [&](std::string_view name, const std::string& options) {
    return report.commands.line(name, {}, options + " --csv");
  };
  std::vector<CsvFile> files = {
      {"scores.csv", "every score", score_table(world, report.study, rankings(world, report.study)),
       command("score", measure_option(report.study, {}, any))},
      {"alignment.csv", "every level", align_table(world, counted_eras(graphs), found.alignments),
       command("align", "")},
      {"shifts.csv",
       "every shift of level, polarity and net strength, with its interval and the claims behind it",
       compare_table(world, found.shifts, report.folding),
       command("compare", measure_option(report.study, {"level", "polarity"}, sums_levels))},
      {"score_shifts.csv", "every shift of the other scores",
       compare_table(world, found.score_shifts, report.folding),
       command("compare", measure_option(report.study, {}, sums_no_levels) + " --interval none")}};
  if (!report.judged.empty()) {
    files.push_back({"balance.csv", "the balance of each era", found.balance, command("balance", "")});
    files.push_back(
        {"blocs.csv", "who stands in which bloc", blocs_table(world, report.blocs), command("blocs", "")});
  }
  files.push_back({"traces.csv",
                   "levels, shifts, scores and figures of balance, each with the command that explains it",
                   traces_table(report, found), ""});
  return files;
}

std::string files_part(const std::vector<CsvFile>& files) {
  std::string text = "## Files\n\n";
  std::vector<std::string> commands;
  for (const CsvFile& file : files) {
    text += fmt::format("- {}: {}\n", markdown_text(file.name), file.what);
    if (!file.command.empty()) commands.push_back(file.command);
  }
  return text + "\nAll but the last are, in this order, what these commands print:\n\n" +
         code_block(commands);
}

}  // namespace

Files written(const MarkdownReport& report, const Progress& progress, std::size_t threads) {
  const ReportFindings found = report_findings(report, progress, threads);
  const std::vector<CsvFile> tables = csv_files(report, found);
  Files files = {{"eras.md", eras_part(report, found)},
                 {"shifts.md", shifts_part(report, found.levels)},
                 {"balance.md", report.judged.empty() ? "" : balance_part(report)},
                 {"centrality.md", centrality_part(report)},
                 {"sources.md", sources_part(report)},
                 {"files.md", files_part(tables)}};
  std::string whole = introduction(report);
  for (const char* part : {"eras.md", "shifts.md", "balance.md", "centrality.md", "sources.md", "files.md"})
    whole += files[part];
  files["report.md"] = std::move(whole);
  for (const CsvFile& file : tables)
    files[file.name] = printed(dated(file.table, report.study.graphs), TableForm::csv);
  return files;
}

}  // namespace entente
