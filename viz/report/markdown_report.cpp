// One function for each part.
#include <entente/viz/report/markdown_report.hpp>
#include <entente/viz/report/markdown_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace entente {
namespace {

constexpr std::size_t pairs_told = 8;
constexpr std::size_t actors_told = 5;

std::string label(const Chronicle& world, ActorId id) { return world.roster[id].label; }

std::string introduction(const MarkdownReport& report) {
  const Chronicle& world = report.package.world;
  std::string how = report.folding.roll_up == RollUp::state
                        ? "Leaders and bodies are rolled up to the states they served. "
                        : "";
  if (report.folding.lineage) how += "An actor and its successors are one. ";
  return fmt::format(
      "# {}\n\n{} ties among {} actors, from {} sources; package {}. The level of a pair is its warm less "
      "its hostile "
      "amount in an era: a state of affairs counts by the share of the era it holds, an event by its weight "
      "for {:.4g} years "
      "spread over the era. {}A pair without claims has no level, which is not zero.\n\n",
      markdown_text(world.title.empty() ? "Relationship report" : world.title), world.ties.size(),
      world.roster.size(), world.sources.size(), fingerprint(report.package),
      report.folding.persistence / 365.25, how);
}

/// The pairs of an era with the largest levels.
Table strongest_pairs(const Chronicle& world, std::vector<Alignment> rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Alignment& x, const Alignment& y) {
    return std::abs(x.level.number()) > std::abs(y.level.number());
  });
  rows.resize(std::min(rows.size(), pairs_told));
  Table table{"pairs", {"pair", "level", "warm", "hostile", "polarity", "claims", "sources"}, {}};
  for (const Alignment& row : rows)
    table.rows.push_back({label(world, row.a) + " – " + label(world, row.b), cell(row.level),
                          cell(row.positive), cell(row.negative), cell(row.polarity),
                          static_cast<std::int64_t>(row.claims), static_cast<std::int64_t>(row.sources)});
  return table;
}

std::string eras_part(const MarkdownReport& report) {
  const Chronicle& world = report.package.world;
  std::string text = "## Eras\n\n";
  for (std::size_t e = 0; e < report.study.graphs.size(); ++e) {
    const Era& era = report.study.graphs[e].era();
    text += fmt::format("### {} ({})\n\n", markdown_text(era.label), to_string(era.span));
    if (e < report.figures.size())
      text += fmt::format("![{}]({})\n\n*Figure {}. {}*\n\n", markdown_text(report.figures[e].alt_text),
                          report.figures[e].file, e + 1, markdown_text(report.figures[e].caption));
    const auto& rows = report.study.alignments[e];
    if (rows.empty()) {
      text += "No claim counts in this era.\n\n";
      continue;
    }
    text += fmt::format("The {} strongest of {} pairs (level, signed layer):\n\n",
                        std::min(rows.size(), pairs_told), rows.size());
    text += printed(strongest_pairs(world, rows), TableForm::markdown) + '\n';
  }
  return text;
}

std::vector<Comparison> consecutive(const Study& study) {
  std::vector<Comparison> found;
  for (std::size_t e = 0; e + 1 < study.graphs.size(); ++e) found.push_back({e, e + 1});
  return found;
}

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

/// A row for each pair, a column for each era.
Table levels_by_era(const MarkdownReport& report, const std::vector<Pair>& pairs) {
  const Chronicle& world = report.package.world;
  Table table{"levels", {"pair"}, {}};
  for (const EraGraph& graph : report.study.graphs) table.columns.push_back(graph.era().label);
  for (const auto& [a, b] : pairs) {
    std::vector<Cell> row = {label(world, a) + " – " + label(world, b)};
    for (const EraGraph& graph : report.study.graphs) {
      const Alignment of_era = alignment(graph, a, b);
      row.push_back(of_era.level.defined()
                        ? Cell(fmt::format("{:+.2f} ({} claims)", of_era.level.number(), of_era.claims))
                        : Cell(fmt::format("– ({})", name(of_era.level.reason()))));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string shifts_part(const MarkdownReport& report) {
  const std::vector<Pair> pairs = pairs_of(report);
  std::string text =
      "## Shifts\n\nLevel of a pair by era (warm less hostile; claims that touch the era):\n\n";
  text += printed(levels_by_era(report, pairs), TableForm::markdown);
  text +=
      "\nPoint values: no interval was estimated, so a small shift may be chance. The claims behind each "
      "shift stand in shifts.csv.\n\n";
  return text;
}

std::string centrality_part(const MarkdownReport& report) {
  const Chronicle& world = report.package.world;
  Table table{"centrality", {"era", "measure", "layer", "actors", "ties", "first ranks"}, {}};
  for (std::size_t e = 0; e < report.study.graphs.size(); ++e)
    for (const Scores& scores : report.study.scores[e]) {
      const auto places = ranks(scores);
      std::vector<std::pair<std::size_t, ActorId>> first;
      for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i] && *places[i] <= actors_told) first.emplace_back(*places[i], actor_id(i));
      std::sort(first.begin(), first.end());
      std::string names;
      for (std::size_t i = 0; i < std::min(first.size(), actors_told); ++i)
        names += fmt::format("{}{} {} ({:.3g})", i == 0 ? "" : ", ", first[i].first,
                             label(world, first[i].second), scores[first[i].second].number());
      if (first.size() > actors_told)
        names += fmt::format(", and {} more of equal rank", first.size() - actors_told);
      table.rows.push_back({report.study.graphs[e].era().label, scores.measure,
                            std::string(name(scores.layer)), static_cast<std::int64_t>(scores.actors),
                            static_cast<std::int64_t>(scores.ties), names});
    }
  return "## Centrality\n\n" + printed(table, TableForm::markdown) + '\n';
}

std::string sources_part(const Chronicle& world) {
  std::string text = "## Sources\n\n";
  for (const Source& source : world.sources) {
    std::string line = source.author;
    const auto add = [&](const std::string& part) {
      if (!part.empty()) line += (line.empty() ? "" : ". ") + part;
    };
    add(source.title);
    add(source.publisher);
    add(source.date);
    text += fmt::format("- {}: {}\n", markdown_text(source.id),
                        markdown_text(line.empty() ? "not described" : line));
  }
  return text + '\n';
}

}  // namespace

Files written(const MarkdownReport& report) {
  const Chronicle& world = report.package.world;
  const std::vector<std::string> pair_measures = {"level", "polarity"};
  Files files = {{"eras.md", eras_part(report)},
                 {"shifts.md", shifts_part(report)},
                 {"centrality.md", centrality_part(report)},
                 {"sources.md", sources_part(world)}};
  files["report.md"] = introduction(report) + files["eras.md"] + files["shifts.md"] + files["centrality.md"] +
                       files["sources.md"];
  files["scores.csv"] = printed(score_table(world, report.study), TableForm::csv);
  files["alignment.csv"] = printed(align_table(world, report.study), TableForm::csv);
  files["shifts.csv"] =
      printed(compare_table(world, report.study, consecutive(report.study), pair_measures), TableForm::csv);
  return files;
}

}  // namespace entente
