// entente explain: the rows and the arithmetic behind a level, a score or a figure of balance.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/judged.hpp>
#include <entente/cli/names.hpp>
#include <entente/cli/output.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/explain_balance_table.hpp>
#include <entente/viz/report/explain_score_table.hpp>
#include <entente/viz/report/explain_table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <limits>

namespace entente {
namespace {

/// Takes the names of the actors off the operands; the package is left, `.` where none is named.
std::vector<std::string> names_taken(Options& options) {
  const std::size_t asked = options.measures.empty() ? 2 : 1;
  std::vector<std::string>& words = options.operands;
  std::error_code fault;
  const bool short_of_one = words.size() == asked && std::filesystem::exists(words.front(), fault);
  if (words.size() < asked || words.size() > asked + 1 || short_of_one)
    refuse(asked == 2 ? "explain takes a package and two actors: entente explain PACKAGE PAK RUS"
                      : "explain --measure takes a package and one actor: entente explain PACKAGE PAK");
  if (words.size() == asked) words.insert(words.begin(), ".");
  std::vector<std::string> names(words.begin() + 1, words.end());
  words.resize(1);
  return names;
}

bool is_figure(const std::string& name) { return place_among(balance_figures, name).has_value(); }

/// The measures of --measure; `all` means all of actors.
std::vector<Measure> chosen_measures_of_actors(const Options& options) {
  if (const auto figure = std::ranges::find_if(options.measures, is_figure); figure != options.measures.end())
    refuse(fmt::format(
        "{} is a figure of a whole era; write entente explain PACKAGE --table balance --measure {}", *figure,
        *figure));
  std::vector<Measure> chosen = chosen_measures(options.measures);
  const bool all =
      std::find(options.measures.begin(), options.measures.end(), "all") != options.measures.end();
  const auto of_pairs = [](const Measure& measure) { return measure.subjects == Subjects::pairs; };
  if (all) std::erase_if(chosen, of_pairs);
  if (const auto stray = std::find_if(chosen.begin(), chosen.end(), of_pairs); stray != chosen.end())
    refuse(fmt::format("explain --measure takes measures of actors; {} is one of pairs", stray->name));
  return chosen;
}

Table chosen_table(const Options& options, const Package& package, const FoldOptions& folding,
                   const std::vector<Measure>& chosen) {
  std::vector<ActorId> actors;
  for (const std::string& name : options.actors)
    actors.push_back(chosen_actor(name, options, package, "explain"));
  if (actors.size() == 2 && actors[0] == actors[1])
    refuse(fmt::format("explain: \"{}\" and \"{}\" are one actor", printable(options.actors[0], 60),
                       printable(options.actors[1], 60)));
  const Study found = study(package.world, chosen_eras(options, package), folding, chosen,
                            progress_of("scores"), chosen_threads(options));
  const Chronicle& world = package.world;
  if (actors.size() == 1)
    return dated(explain_score_table(world, found, actors[0], explained_scores(found, actors[0])),
                 found.graphs);
  const auto rows = explanations(world, found.graphs, actors[0], actors[1]);
  return dated(explain_table(world, found.graphs, {actors[0], actors[1]}, rows), found.graphs);
}

/// The figures of balance that --measure names; none: all.
std::vector<std::string_view> chosen_figures(const Options& options) {
  std::vector<std::string_view> chosen;
  for (const std::string& word : options.measures) {
    if (word == "all") return {};
    const auto place = place_among(balance_figures, word);
    if (!place)
      refuse(fmt::format("--table balance: no figure \"{}\"; {}", printable(word, 40),
                         in_place_of(word, balance_figures)));
    chosen.push_back(balance_figures[*place]);
  }
  return chosen;
}

int explain_balance(const Options& options) {
  if (options.operands.size() > 1)
    refuse(fmt::format("--table balance explains whole eras and takes no actor; leave out \"{}\"",
                       printable(options.operands[1], 60)));
  BalanceFigures figures{.names = chosen_figures(options)};
  if (options.all) figures.most_rows = std::numeric_limits<std::size_t>::max();
  const EraBalanceOptions asked = balance_options(options);
  const double seconds = chosen_time_limit(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  const std::vector<EraGraph> graphs = fold(package.world, chosen_eras(options, package), folding);
  const std::vector<EraBalance> found = judged(graphs, asked, seconds);
  const std::vector<JudgedEra> eras = judged_eras(graphs, found, asked.mixed);
  const Table table = explain_balance_table(package.world, eras, two_blocs(eras), figures);
  print(options, package, folding, dated(table, graphs));
  return close(options, package);
}

}  // namespace

int run_explain(const Options& asked) {
  if (asked.table == "balance") return explain_balance(asked);
  const std::vector<Measure> chosen = chosen_measures_of_actors(asked);
  Options options = asked;
  options.actors = names_taken(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  print(options, package, folding, chosen_table(options, package, folding, chosen));
  return close(options, package);
}

}  // namespace entente
