// entente explain: the rows and the arithmetic behind a level, a score or a figure of balance.
#include <entente/cli/command.hpp>
#include <entente/cli/commands/judged.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/balance_options.hpp>
#include <entente/cli/options/grouping_option.hpp>
#include <entente/cli/options/measure_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/viz/report/attribution_table.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/explain_balance_table.hpp>
#include <entente/viz/report/explain_score_table.hpp>
#include <entente/viz/report/explain_table.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <limits>

namespace entente {
namespace {

/// The operands with the package first: `.` where only actors are named.
Words with_package_before_actors(Words words) {
  const std::size_t actors = words.has("measure") ? 1 : 2;
  std::vector<std::string>& operands = words.operands;
  std::error_code fault;
  const bool short_of_one = operands.size() == actors &&
                            (operands.front() == "-" || std::filesystem::exists(operands.front(), fault));
  if (operands.size() < actors || operands.size() > actors + 1 || short_of_one)
    refuse(actors == 2 ? "explain takes a package and two actors: entente explain PACKAGE PAK RUS"
                       : "explain --measure takes a package and one actor: entente explain PACKAGE PAK");
  if (operands.size() == actors) operands.insert(operands.begin(), ".");
  return words;
}

bool is_figure(const std::string& name) { return place_among(balance_figures, name).has_value(); }

/// The measures of --measure; `all` means all of actors.
std::vector<Measure> measures_of_actors(const Words& words) {
  const std::vector<std::string>& names = words.all("measure");
  if (const auto figure = std::ranges::find_if(names, is_figure); figure != names.end())
    refuse(fmt::format(
        "{} is a figure of a whole era; write entente explain PACKAGE --table balance --measure {}", *figure,
        *figure));
  std::vector<Measure> chosen = measures_named(names);
  const auto of_pairs = [](const Measure& measure) { return measure.subjects == Subjects::pairs; };
  if (std::ranges::find(names, "all") != names.end()) std::erase_if(chosen, of_pairs);
  if (const auto stray = std::find_if(chosen.begin(), chosen.end(), of_pairs); stray != chosen.end())
    refuse(fmt::format("explain --measure takes measures of actors; {} is one of pairs", stray->name));
  return chosen;
}

/// What is asked of the rows behind a level or a score.
struct RowsAsked {
  View view;
  TableOutput output;
  Names actors;
  std::vector<Measure> measures;
  bool all_rows = false;  ///< those of other times too
  std::size_t threads = 0;
};

RowsAsked rows_asked(const Words& given) {
  std::vector<Measure> measures = measures_of_actors(given);
  const Words words = with_package_before_actors(given);
  return {.view = view_of(words),
          .output = output_of(words),
          .actors = {"explain", {words.operands.begin() + 1, words.operands.end()}},
          .measures = std::move(measures),
          .all_rows = words.has("all"),
          .threads = threads_of(words)};
}

/// One actor, or two that are not the same.
std::vector<ActorId> actors_explained(const Names& names, const Package& package,
                                      const FoldOptions& folding) {
  std::vector<ActorId> actors;
  for (const std::string& name : names.texts)
    actors.push_back(actor_named(name, names.option, package, folding));
  if (actors.size() == 2 && actors[0] == actors[1])
    refuse(fmt::format("explain: \"{}\" and \"{}\" are one actor", printable(names.texts[0], 60),
                       printable(names.texts[1], 60)));
  return actors;
}

/// The rows behind the level of a pair, and the verdicts on its shifts from era to era.
Table explained_pair(const Chronicle& world, const Study& found, const Pair& pair, const RowsAsked& asked) {
  const std::vector<ComparedShift> shifts =
      compared_shifts(world, found, consecutive(found),
                      {.choice = {.pair_measures = {"level"}, .pairs = {pair}},
                       .intervals = IntervalOptions{},
                       .resampled = progress_of("replicates"),
                       .threads = asked.threads});
  std::vector<Explanation> eras = explanations(world, found.graphs, pair.first, pair.second);
  if (!asked.all_rows)
    if (const std::size_t left_out = leave_out_elsewhere(eras, world, found.graphs); left_out > 0)
      say(fmt::format("{} about the two of other times {} not shown; --all shows {}",
                      counted(left_out, "row"), left_out == 1 ? "is" : "are", left_out == 1 ? "it" : "them"));
  return explain_table(world, found.graphs, pair, eras, shifts);
}

int explain_rows(const Words& words) {
  const RowsAsked asked = rows_asked(words);
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const Chronicle& world = package.world;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<ActorId> actors = actors_explained(asked.actors, package, folding);
  const Study found = study(world, eras_in(package, asked.view.periods), folding, asked.measures,
                            progress_of("scores"), asked.threads);
  const Table table = actors.size() == 1
                          ? explain_score_table(world, found, actors[0], explained_scores(found, actors[0]))
                          : explained_pair(world, found, {actors[0], actors[1]}, asked);
  print(asked.output, package, folding, dated(table, found.graphs));
  return close(asked.view.reading, package);
}

/// What is asked of the figures of balance.
struct FiguresAsked {
  View view;
  TableOutput output;
  BalanceFigures figures;
  EraBalanceOptions rules;
  double seconds = 0;  ///< for each era
};

/// The figures of balance that --measure names; none: all.
std::vector<std::string_view> figures_of(const Words& words) {
  std::vector<std::string_view> chosen;
  for (const std::string& word : words.all("measure")) {
    if (word == "all") continue;
    const auto place = place_among(balance_figures, word);
    if (!place)
      refuse(fmt::format("--table balance: no figure \"{}\"; {}", printable(word, 40),
                         in_place_of(word, balance_figures)));
    chosen.push_back(balance_figures[*place]);
  }
  if (std::ranges::find(words.all("measure"), "all") != words.all("measure").end()) return {};
  return chosen;
}

FiguresAsked figures_asked(const Words& words) {
  if (words.operands.size() > 1)
    refuse(fmt::format("--table balance explains whole eras and takes no actor; leave out \"{}\"",
                       printable(words.operands[1], 60)));
  FiguresAsked asked{.view = view_of(words),
                     .output = output_of(words),
                     .figures = {.names = figures_of(words)},
                     .rules = balance_options_of(words),
                     .seconds = time_limit_of(words)};
  if (words.has("all")) asked.figures.most_rows = std::numeric_limits<std::size_t>::max();
  return asked;
}

int explain_balance(const Words& words) {
  const FiguresAsked asked = figures_asked(words);
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<EraGraph> graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  const std::vector<EraBalance> found = judged(graphs, asked.rules, asked.seconds);
  const std::vector<JudgedEra> eras = judged_eras(graphs, found, asked.rules.mixed);
  print(asked.output, package, folding,
        dated(explain_balance_table(package.world, eras, two_blocs(eras), asked.figures), graphs));
  return close(asked.view.reading, package);
}

/// A level that is asked for part by part.
struct PartsAsked {
  View view;
  TableOutput output;
  Names actors;
  Grouping grouping = Grouping::claim;
};

PartsAsked parts_asked(Words words) {
  std::vector<std::string>& operands = words.operands;
  std::error_code fault;
  const bool has_package =
      !operands.empty() && (operands.front() == "-" || std::filesystem::exists(operands.front(), fault));
  if (!has_package) operands.insert(operands.begin(), ".");
  if (operands.size() < 2)
    refuse("explain --by takes a package and one or two actors: entente explain PACKAGE PAK RUS --by member");
  if (words.has("measure")) refuse("explain --by divides a level, or a net strength; leave --measure out");
  PartsAsked asked{.view = view_of(words),
                   .output = output_of(words),
                   .actors = {"explain", {operands.begin() + 1, operands.end()}},
                   .grouping = grouping_in(words)};
  if (asked.grouping == Grouping::partner && asked.actors.texts.size() == 2)
    refuse("--by partner divides the ties of one actor among its partners; a pair has none");
  return asked;
}

int explain_parts(const Words& words) {
  const PartsAsked asked = parts_asked(words);
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<ActorId> actors = actors_explained(asked.actors, package, folding);
  const std::vector<Era> eras = eras_in(package, asked.view.periods);
  const std::vector<EraGraph> graphs = fold(package.world, eras, folding);
  Subject subject{.a = actors[0]};
  if (actors.size() == 2) subject.b = actors[1];
  const std::vector<AttributedLevel> found =
      attributed_levels(package.world, graphs, subject, asked.grouping);
  print(asked.output, package, folding,
        dated(level_parts_table(package.world, eras, subject, found, asked.grouping), graphs));
  return close(asked.view.reading, package);
}

}  // namespace

int run_explain(const Words& words) {
  if (words.table == "parts") return explain_parts(words);
  return words.table == "balance" ? explain_balance(words) : explain_rows(words);
}

}  // namespace entente
