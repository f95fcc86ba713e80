// entente explain: the rows and the arithmetic behind a level or a score.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>
#include <entente/viz/report/explain_table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace entente {
namespace {

[[noreturn]] void refuse(const std::string& text) { throw Error(Failure::usage, text); }

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

/// The measures of --measure; `all` means all of actors.
std::vector<Measure> chosen_measures_of_actors(const Options& options) {
  std::vector<Measure> chosen = chosen_measures(options.measures);
  const bool all =
      std::find(options.measures.begin(), options.measures.end(), "all") != options.measures.end();
  const auto of_pairs = [](const Measure& measure) { return measure.subjects == Subjects::dyads; };
  if (all) std::erase_if(chosen, of_pairs);
  if (const auto stray = std::find_if(chosen.begin(), chosen.end(), of_pairs); stray != chosen.end())
    refuse(fmt::format("explain --measure takes measures of actors; {} is one of pairs", stray->name));
  return chosen;
}

Table chosen_table(const Options& options, const Package& package, const FoldOptions& folding,
                   const std::vector<Measure>& chosen) {
  const std::vector<ActorId> actors = chosen_actors(options, package, "explain");
  if (actors.size() == 2 && actors[0] == actors[1])
    refuse(fmt::format("explain: \"{}\" and \"{}\" are one actor", printable(options.actors[0], 60),
                       printable(options.actors[1], 60)));
  const Study found = study(package.world, chosen_eras(options, package), folding, chosen, show_progress);
  if (actors.size() == 1) return explain_score_table(package.world, found, actors[0]);
  return explain_table(package.world, found.graphs, {actors[0], actors[1]});
}

}  // namespace

int run_explain(const Options& asked) {
  Options options = asked;
  options.actors = names_taken(options);
  const std::vector<Measure> chosen = chosen_measures_of_actors(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  print(options, package, folding, chosen_table(options, package, folding, chosen));
  return close(options, package);
}

}  // namespace entente
