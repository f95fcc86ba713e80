// entente compare: shifts between eras.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/intervals.hpp>
#include <entente/cli/output.hpp>
#include <entente/graphs/reading/codebook.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/viz/report/compare_tables.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
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

std::size_t place_of_era(const std::vector<Era>& eras, const std::string& id) {
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
  if (!named.empty()) return {{place_of_era(eras, named[0]), place_of_era(eras, named[1])}};
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

constexpr std::array<std::string_view, 5> part_choices = {"claim", "family", "source", "third-party",
                                                          "direction"};

/// What --parts names: nothing stands for claims one by one.
std::optional<Grouping> chosen_grouping(const Options& options) {
  const std::size_t place = place_of(options.parts, "--parts", part_choices);
  if (place == 0) return std::nullopt;
  return static_cast<Grouping>(place - 1);
}

/// One table is printed at a time, and each takes its own options.
void refuse_contradictions(const Options& options) {
  const auto refuse = [](const std::string& text) { throw Error(Failure::usage, text); };
  const bool parts = !options.parts.empty(), between = !options.between.empty();
  if (options.ranks + options.leave_one_out + options.sensitivity + parts + between > 1)
    refuse(
        "--ranks, --leave-one-out, --sensitivity, --parts and --between exclude one another; give one of "
        "them");
  if (!options.ranks && !options.top.empty())
    refuse("--top goes with --ranks; a table of shifts has no ranks");
  if ((options.sensitivity || parts) && options.pairs.empty())
    refuse(fmt::format("{} looks at pairs; write --pair A:B", parts ? "--parts" : "--sensitivity"));
  if (between == options.actors.empty())
    refuse("--between P:Q and --actor I go together: where does I stand between P and Q?");
  if (between && (!options.pairs.empty() || !options.measures.empty()))
    refuse("--between compares levels of --actor; it takes no --pair and no --measure");
  if (between && options.interval == "none")
    refuse("--between is told with its intervals; leave out --interval none");
  if (parts && !options.measures.empty())
    refuse("--parts divides the level of a pair; it takes no --measure");
  if ((options.ranks || options.leave_one_out || options.sensitivity || parts) &&
      !(options.interval.empty() && options.replicates.empty()))
    refuse("--interval and --replicates go with tables that have intervals, of shifts and --between");
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
  const Interruptible computing;
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
  refuse_contradictions(options);
  if (options.ranks) return print_ranks(options, named);
  const std::optional<IntervalOptions> intervals = interval_options(options);
  const auto [of_pairs, of_actors] = divided(options.measures);
  if (!options.pairs.empty() && !options.measures.empty() && of_pairs.empty())
    throw Error(Failure::usage, "--pair goes with measures of pairs, which are level and polarity");
  const std::vector<Measure> chosen = chosen_measures(of_actors);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const std::vector<Era> eras = chosen_eras(options, package);
  const auto compared = comparisons(eras, named, options.all);
  const FoldOptions folding = fold_options(options, package);
  const ShiftChoice choice{of_pairs, chosen_pairs(options, package)};
  const Study found = study(package.world, eras, folding, chosen, show_progress);
  const auto progress_of = [](std::string_view steps) {
    return [steps](std::size_t done, std::size_t all) { show_progress_of(steps, done, all); };
  };
  if (options.leave_one_out) {
    print(options, package, folding,
          leave_one_out_table(package.world, found, compared, choice, progress_of("sources")));
  } else if (options.sensitivity) {
    print(options, package, folding,
          sensitivity_table(package.world, found, compared, choice, progress_of("shifts")));
  } else if (!options.between.empty()) {
    print(options, package, folding,
          leaning_table(package.world, found, compared, chosen_actors(options, package, "--actor"),
                        chosen_pair(options.between, options, package, "--between"), *intervals));
  } else if (!options.parts.empty()) {
    print(options, package, folding,
          parts_table(package.world, found, compared, choice.pairs, chosen_grouping(options)));
  } else {
    print(options, package, folding,
          compare_table(package.world, found, compared, choice, intervals, progress_of("resamples")));
  }
  return close(options, package);
}

}  // namespace entente
