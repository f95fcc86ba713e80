// Options are read before the package is, so that a slip on the command line is told at once.
#include <entente/cli/compare_tables.hpp>

#include <entente/cli/choices.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/intervals.hpp>
#include <entente/cli/names.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/viz/report/attribution_table.hpp>
#include <entente/viz/report/compare_table.hpp>
#include <entente/viz/report/leaning_table.hpp>
#include <entente/viz/report/leave_one_out_table.hpp>
#include <entente/viz/report/networks_table.hpp>
#include <entente/viz/report/ranks_table.hpp>
#include <entente/viz/report/sensitivity_table.hpp>
#include <entente/viz/report/test_table.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

const std::vector<std::string> alignment_measures = {"level", "polarity"};

bool is_alignment(const std::string& measure) {
  return std::find(alignment_measures.begin(), alignment_measures.end(), measure) != alignment_measures.end();
}

bool is_of_pairs(const std::string& measure) {
  const Measure* known = find_measure(measure);
  return is_alignment(measure) || (known != nullptr && known->subjects == Subjects::pairs);
}

bool is_of_actors(const std::string& measure) { return measure == "all" || !is_of_pairs(measure); }

/// Throws where --pair or --actor names subjects of which no measure is asked.
void refuse_mismatch(const Options& options) {
  const auto any = [&](const auto& is_meant) {
    return options.measures.empty() ||
           std::any_of(options.measures.begin(), options.measures.end(), is_meant);
  };
  if (!options.pairs.empty() && !any([](const auto& name) { return name == "all" || is_of_pairs(name); })) {
    std::vector<std::string_view> known(alignment_measures.begin(), alignment_measures.end());
    for (const Measure& measure : measures())
      if (measure.subjects == Subjects::pairs) known.push_back(measure.name);
    refuse(fmt::format("--pair goes with measures of pairs, which are {}", fmt::join(known, ", ")));
  }
  if (!options.actors.empty() && !any(is_of_actors))
    refuse(fmt::format("--actor goes with measures of actors; {} is one of pairs", options.measures.front()));
}

/// Divides --measure into level and polarity, which are taken anyway, and those that a study takes.
std::pair<std::vector<std::string>, std::vector<std::string>> divided(const Options& options) {
  refuse_mismatch(options);
  if (options.measures.empty()) return {{"level"}, {"strength_net"}};
  std::pair<std::vector<std::string>, std::vector<std::string>> found;
  for (const std::string& name : options.measures) {
    if (name == "all") return {alignment_measures, {"all"}};
    (is_alignment(name) ? found.first : found.second).push_back(name);
  }
  return found;
}

ShiftChoice chosen(const std::vector<std::string>& alignment, const Compared& compared) {
  return {alignment, chosen_pairs(compared.options, compared.package),
          chosen_actors(compared.options, compared.package, "--actor")};
}

/// In the order of Grouping.
constexpr std::array<std::string_view, 6> groupings = {"claim",       "family",    "source",
                                                       "third-party", "direction", "partner"};

/// How --permutations and --seed have the tests.
PermutationOptions permutation_options(const Options& options) {
  PermutationOptions chosen;
  chosen.seed = chosen_seed(options);
  if (!options.permutations.empty())
    chosen.permutations = static_cast<std::uint32_t>(
        whole_number(options.permutations, "--permutations", 1, ~std::uint32_t{0}));
  return chosen;
}

void require_subject(const Options& options, std::string_view table) {
  if (options.pairs.empty() && options.actors.empty())
    refuse(fmt::format("{} looks at pairs and actors that you name; write --pair A:B or --actor I", table));
}

Grouping chosen_grouping(const Options& options) {
  if (options.by.empty())
    refuse(fmt::format("--table attribution wants what to divide by; write --by {}", groupings.front()));
  const auto grouping = static_cast<Grouping>(place_of_word(options.by, "--by", groupings));
  if (grouping == Grouping::partner && !options.pairs.empty())
    refuse("--by partner divides the shift of an actor among its partners; a pair has none");
  return grouping;
}

/// Throws unless attribution can divide what --measure asks for, of each kind of subject that is named.
void refuse_indivisible(const Options& options) {
  const auto divides = [&](const std::string& name) {
    return (!options.pairs.empty() && divides_for_pair(name)) ||
           (!options.actors.empty() && divides_for_actor(name));
  };
  for (const std::string& name : options.measures)
    if (!divides(name))
      refuse(fmt::format(
          "--table attribution divides level, polarity and tone of --pair, strength_net and tone of "
          "--actor; \"{}\" is not among them",
          printable(name, 40)));
}

std::optional<double> chosen_of_nothing(const Options& options) {
  if (options.of_nothing.empty()) return std::nullopt;
  const auto& asked = options.measures;
  if (std::find(asked.begin(), asked.end(), "polarity") == asked.end())
    refuse(
        "--of-nothing is the polarity of a record without a signed claim; it goes with --measure polarity");
  const auto value = number(options.of_nothing, false);
  if (!value || *value < -1 || *value > 1)
    refuse(fmt::format("--of-nothing \"{}\" is no number from -1 to 1", printable(options.of_nothing, 40)));
  return value;
}

}  // namespace

AskedTable shifts_asked(const Options& options) {
  const auto [of_pairs, of_actors] = divided(options);
  return {chosen_measures(of_actors),
          [of_pairs = of_pairs, intervals = interval_options(options)](const Compared& compared) {
            const auto& [asked, package, study, eras] = compared;
            const ComparisonOptions how{chosen(of_pairs, compared), intervals, progress_of("resamples"),
                                        progress_of("choices and sources")};
            return compare_table(package.world, compared_shifts(package.world, study, eras, how));
          }};
}

AskedTable leave_one_out_asked(const Options& options) {
  const auto [of_pairs, of_actors] = divided(options);
  return {chosen_measures(of_actors), [of_pairs = of_pairs](const Compared& compared) {
            const auto& [asked, package, study, eras] = compared;
            return leave_one_out_table(
                package.world, shifts_without_sources(package.world, study, eras, chosen(of_pairs, compared),
                                                      progress_of("sources")));
          }};
}

AskedTable robustness_asked(const Options& options) {
  require_subject(options, "--table robustness");
  const auto [of_pairs, of_actors] = divided(options);
  return {chosen_measures(of_actors), [of_pairs = of_pairs](const Compared& compared) {
            const auto& [asked, package, study, eras] = compared;
            return sensitivity_table(package.world,
                                     varied_shifts(package.world, study, eras, chosen(of_pairs, compared),
                                                   progress_of("choices")));
          }};
}

AskedTable attribution_asked(const Options& options) {
  require_subject(options, "--table attribution");
  refuse_indivisible(options);
  AttributionChoice attribution{.measures = options.measures, .grouping = chosen_grouping(options)};
  attribution.polarity.of_nothing = chosen_of_nothing(options);
  attribution.polarity.shapley.seed = chosen_seed(options);
  return {{}, [attribution](const Compared& compared) {
            const auto& [asked, package, study, eras] = compared;
            AttributionChoice choice = attribution;
            choice.pairs = chosen_pairs(asked, package);
            choice.actors = chosen_actors(asked, package, "--actor");
            return attribution_table(package.world, study.eras(),
                                     attributed_shifts(package.world, study, eras, choice), choice.grouping);
          }};
}

AskedTable lean_asked(const Options& options) {
  if (options.actors.empty() || options.between.empty())
    refuse("--table lean takes --between P:Q and --actor I: where does I stand between P and Q?");
  const auto intervals = interval_options(options);
  if (!intervals) refuse("--table lean is told with its intervals; leave out --interval none");
  return {{}, [intervals = *intervals](const Compared& compared) {
            const auto& [asked, package, study, eras] = compared;
            const auto found =
                compared_leanings(package.world, study, eras, chosen_actors(asked, package, "--actor"),
                                  chosen_pair(asked.between, asked, package, "--between"), intervals);
            return leaning_table(package.world, study.eras(), found);
          }};
}

AskedTable ranks_asked(const Options& options) {
  for (const std::string& name : options.measures)
    if (is_of_pairs(name))
      refuse(fmt::format("--table ranks goes with the measures of entente help measures; {} is none", name));
  const RankOptions ranks{.top = chosen_top(options).value_or(RankOptions{}.top)};
  return {chosen_measures(options.measures.empty() ? headline_measures() : options.measures),
          [ranks](const Compared& compared) {
            const auto& [asked, package, study, eras] = compared;
            return ranks_table(package.world, study, compared_ranks(study, eras, ranks), ranks);
          }};
}

AskedTable networks_asked(const Options& options) {
  return {{}, [permutations = permutation_options(options)](const Compared& compared) {
            const auto& [asked, package, study, eras] = compared;
            return networks_table(package.world, study.eras(),
                                  compared_networks(study, eras, permutations, progress_of("comparisons")));
          }};
}

AskedTable permutation_asked(const Options& options) {
  return {chosen_measures({"strength_net"}),
          [permutations = permutation_options(options)](const Compared& compared) {
            const auto& [asked, package, study, eras] = compared;
            return test_table(package.world,
                              label_tests(package.world, study, eras, chosen({"level"}, compared),
                                          permutations, progress_of("tests")));
          }};
}

}  // namespace entente
