// entente compare: shifts between eras.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace entente {
namespace {

/// The two eras named behind the package, if any; the package is left as the only operand.
std::vector<std::string> eras_named(Options& options) {
  std::vector<std::string> eras;
  std::vector<std::string>& words = options.operands;
  std::error_code fault;
  const bool default_package = words.size() == 2 && !std::filesystem::exists(words.front(), fault);
  if (default_package) words.insert(words.begin(), ".");
  if (words.size() == 2)
    throw Error(Failure::usage,
                fmt::format("compare takes two eras; \"{}\" is one", printable(words[1], 60)));
  if (words.size() == 3) eras.assign(words.begin() + 1, words.end());
  words.resize(std::min<std::size_t>(words.size(), 1));
  return eras;
}

std::size_t place_of(const std::vector<Era>& eras, const std::string& id) {
  const auto at = std::find_if(eras.begin(), eras.end(), [&](const Era& era) { return era.id == id; });
  if (at != eras.end()) return static_cast<std::size_t>(at - eras.begin());
  std::vector<std::string> known;
  for (const Era& era : eras) known.push_back(era.id);
  const auto meant = nearest(id, known);
  throw Error(Failure::usage, fmt::format("no era \"{}\"{}", printable(id, 60),
                                          meant ? fmt::format("; did you mean \"{}\"?", *meant) : ""));
}

std::vector<Comparison> comparisons(const std::vector<Era>& eras, const std::vector<std::string>& named,
                                    bool all) {
  if (!named.empty()) return {{place_of(eras, named[0]), place_of(eras, named[1])}};
  std::vector<Comparison> found;
  for (std::size_t i = 0; i < eras.size(); ++i)
    for (std::size_t j = i + 1; j < (all ? eras.size() : std::min(i + 2, eras.size())); ++j)
      found.push_back({i, j});
  return found;
}

const std::vector<std::string> pair_measures = {"level", "polarity"};

/// Divides --measure into measures of pairs and of actors.
std::pair<std::vector<std::string>, std::vector<std::string>> divided(const std::vector<std::string>& names) {
  if (names.empty()) return {{"level"}, {"strength_net"}};
  std::pair<std::vector<std::string>, std::vector<std::string>> found;
  for (const std::string& name : names) {
    if (name == "all") return {pair_measures, {"all"}};
    const bool of_pairs = std::find(pair_measures.begin(), pair_measures.end(), name) != pair_measures.end();
    (of_pairs ? found.first : found.second).push_back(name);
  }
  return found;
}

int print_ranks(const Options& options, const std::vector<std::string>& named) {
  if (!options.pairs.empty())
    throw Error(Failure::usage, "--ranks compares everyone, --pair shows shifts of pairs; give one of them");
  for (const std::string& name : options.measures)
    if (std::find(pair_measures.begin(), pair_measures.end(), name) != pair_measures.end())
      throw Error(Failure::usage,
                  fmt::format("--ranks goes with the measures of entente help measures; {} is none", name));
  const std::vector<Measure> chosen =
      chosen_measures(options.measures.empty() ? headline_measures() : options.measures);
  const RankOptions ranks{.top = chosen_top(options).value_or(RankOptions{}.top)};
  const Input read_in = input(options);
  const Package& package = read_in.package;
  const std::vector<Era> eras = chosen_eras(options, package);
  const auto compared = comparisons(eras, named, options.all);
  const FoldOptions folding = fold_options(options, package);
  const Study found = study(package.world, eras, folding, chosen, show_progress);
  print(options, package, folding, ranks_table(package.world, found, compared, ranks));
  return close(options, package);
}

}  // namespace

int run_compare(const Options& asked) {
  Options options = asked;
  const std::vector<std::string> named = eras_named(options);
  if (options.ranks) return print_ranks(options, named);
  if (!options.top.empty())
    throw Error(Failure::usage, "--top goes with --ranks; a table of shifts has no ranks");
  const auto [of_pairs, of_actors] = divided(options.measures);
  if (!options.pairs.empty() && !options.measures.empty() && of_pairs.empty())
    throw Error(Failure::usage, "--pair goes with measures of pairs, which are level and polarity");
  const std::vector<Measure> chosen = chosen_measures(of_actors);
  const Input read_in = input(options);
  const Package& package = read_in.package;
  const std::vector<Era> eras = chosen_eras(options, package);
  const auto compared = comparisons(eras, named, options.all);
  const FoldOptions folding = fold_options(options, package);
  const std::vector<Pair> pairs = chosen_pairs(options, package);
  const Study found = study(package.world, eras, folding, chosen, show_progress);
  print(options, package, folding, compare_table(package.world, found, compared, of_pairs, pairs));
  return close(options, package);
}

}  // namespace entente
