// Options are read before the package is, so that a slip on the command line is told at once.
#include <entente/cli/commands/compare_readers.hpp>

#include <entente/cli/console/console.hpp>
#include <entente/cli/options/grouping_option.hpp>
#include <entente/cli/options/interval_options.hpp>
#include <entente/cli/options/measure_options.hpp>
#include <entente/cli/options/name_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/viz/report/attribution_table.hpp>
#include <entente/viz/report/compare_table.hpp>
#include <entente/viz/report/drivers_table.hpp>
#include <entente/viz/report/leaning_table.hpp>
#include <entente/viz/report/leave_one_out_table.hpp>
#include <entente/viz/report/networks_table.hpp>
#include <entente/viz/report/ranks_table.hpp>
#include <entente/viz/report/robustness_table.hpp>
#include <entente/viz/report/test_table.hpp>
#include <entente/viz/report/verdict_words.hpp>

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
void refuse_mismatch(const Words& words) {
  std::vector<std::string> of_studies = words.all("measure");
  std::erase_if(of_studies, is_alignment);
  measures_named(of_studies);  // an unknown one is of nobody
  const auto any = [&](const auto& is_meant) {
    return !words.has("measure") ||
           std::any_of(words.all("measure").begin(), words.all("measure").end(), is_meant);
  };
  if (words.has("pair") && !any([](const auto& name) { return name == "all" || is_of_pairs(name); })) {
    std::vector<std::string_view> known(alignment_measures.begin(), alignment_measures.end());
    for (const Measure& measure : measures())
      if (measure.subjects == Subjects::pairs) known.push_back(measure.name);
    refuse(fmt::format("--pair goes with measures of pairs, which are {}", fmt::join(known, ", ")));
  }
  if (words.has("actor") && !any(is_of_actors))
    refuse(fmt::format("--actor goes with measures of actors; {} is one of pairs",
                       words.all("measure").front()));
}

/// Divides --measure into level and polarity, which are taken anyway, and those that a study takes.
std::pair<std::vector<std::string>, std::vector<std::string>> divided(const Words& words) {
  refuse_mismatch(words);
  if (!words.has("measure")) return {{"level"}, {"strength_net"}};
  std::pair<std::vector<std::string>, std::vector<std::string>> found;
  for (const std::string& name : words.all("measure")) {
    if (name == "all") return {alignment_measures, {"all"}};
    (is_alignment(name) ? found.first : found.second).push_back(name);
  }
  return found;
}

ShiftChoice chosen(const std::vector<std::string>& alignment, const Compared& all) {
  return {alignment, all.pairs, all.actors};
}

/// How --permutations and --seed have the tests.
PermutationOptions permutations_of(const Words& words) {
  PermutationOptions chosen;
  chosen.seed = seed_of(words);
  if (const auto asked = whole_number_of(words, "permutations", 1, ~std::uint32_t{0}))
    chosen.permutations = static_cast<std::uint32_t>(*asked);
  return chosen;
}

void require_subject(const Words& words, std::string_view table) {
  if (!words.has("pair") && !words.has("actor"))
    refuse(fmt::format("{} looks at pairs and actors that you name; write --pair A:B or --actor I", table));
}

Grouping grouping_of(const Words& words) {
  if (!words.has("by")) refuse("--table attribution wants what to divide by; write --by claim");
  const Grouping grouping = grouping_in(words);
  if (grouping == Grouping::partner && words.has("pair"))
    refuse("--by partner divides the shift of an actor among its partners; a pair has none");
  return grouping;
}

/// Throws unless attribution can divide what --measure asks for, of each kind of subject that is named.
void refuse_indivisible(const Words& words) {
  const auto divides = [&](const std::string& name) {
    return (words.has("pair") && divides_for_pair(name)) || (words.has("actor") && divides_for_actor(name));
  };
  for (const std::string& name : words.all("measure"))
    if (!divides(name))
      refuse(fmt::format(
          "--table attribution divides level, polarity and tone of --pair, strength_net and tone of "
          "--actor; \"{}\" is not among them",
          printable(name, 40)));
}

std::optional<double> of_nothing_of(const Words& words) {
  if (!words.has("of-nothing")) return std::nullopt;
  const auto& asked = words.all("measure");
  if (std::find(asked.begin(), asked.end(), "polarity") == asked.end())
    refuse(
        "--of-nothing is the polarity of a record without a signed claim; it goes with --measure polarity");
  const auto value = number(words.word("of-nothing"), false);
  if (!value || *value < -1 || *value > 1)
    refuse(fmt::format("--of-nothing \"{}\" is no number from -1 to 1",
                       printable(words.word("of-nothing"), 40)));
  return value;
}

}  // namespace

AskedTable shifts_asked(const Words& words) {
  const auto [of_pairs, of_actors] = divided(words);
  return {measures_named(of_actors),
          [of_pairs = of_pairs, intervals = intervals_of(words)](const Compared& all) {
            const ComparisonOptions how{chosen(of_pairs, all), intervals, progress_of("resamples"),
                                        progress_of("choices and sources"), all.threads};
            const std::vector<ComparedShift> rows = compared_shifts(all.world, all.study, all.eras, how);
            if (const std::string family = family_text(rows); !family.empty()) say(family);
            return compare_table(all.world, rows, all.folding);
          }};
}

AskedTable drivers_asked(const Words& words) {
  const auto [of_pairs, of_actors] = divided(words);
  return {measures_named(of_actors), [of_pairs = of_pairs](const Compared& all) {
            return drivers_table(
                all.world, compared_shifts(all.world, all.study, all.eras, {.choice = chosen(of_pairs, all)}),
                all.folding);
          }};
}

AskedTable leave_one_out_asked(const Words& words) {
  const auto [of_pairs, of_actors] = divided(words);
  return {measures_named(of_actors), [of_pairs = of_pairs](const Compared& all) {
            return leave_one_out_table(
                all.world, shifts_without_sources(all.world, all.study, all.eras, chosen(of_pairs, all),
                                                  progress_of("sources"), all.threads));
          }};
}

AskedTable robustness_asked(const Words& words) {
  require_subject(words, "--table robustness");
  const auto [of_pairs, of_actors] = divided(words);
  return {measures_named(of_actors), [of_pairs = of_pairs](const Compared& all) {
            return robustness_table(all.world,
                                    varied_shifts(all.world, all.study, all.eras, chosen(of_pairs, all),
                                                  progress_of("choices"), all.threads));
          }};
}

AskedTable attribution_asked(const Words& words) {
  require_subject(words, "--table attribution");
  refuse_indivisible(words);
  AttributionChoice attribution{.measures = words.all("measure"), .grouping = grouping_of(words)};
  attribution.polarity.of_nothing = of_nothing_of(words);
  attribution.polarity.shapley.seed = seed_of(words);
  return {{}, [attribution](const Compared& all) {
            AttributionChoice choice = attribution;
            choice.pairs = all.pairs;
            choice.actors = all.actors;
            return attribution_table(all.world, all.study.eras(),
                                     attributed_shifts(all.world, all.study, all.eras, choice),
                                     choice.grouping);
          }};
}

AskedTable lean_asked(const Words& words) {
  if (!words.has("actor") || !words.has("between"))
    refuse("--table lean takes --between P:Q and --actor I: where does I stand between P and Q?");
  const auto intervals = intervals_of(words);
  if (!intervals) refuse("--table lean is told with its intervals; leave out --interval none");
  return {{}, [intervals = *intervals](const Compared& all) {
            return leaning_table(all.world, all.study.eras(),
                                 compared_leanings(all.world, all.study, all.eras, all.actors,
                                                   all.between.value(), intervals));
          }};
}

AskedTable ranks_asked(const Words& words) {
  for (const std::string& name : words.all("measure"))
    if (is_of_pairs(name))
      refuse(fmt::format("--table ranks goes with the measures of entente help measures; {} is none", name));
  const RankOptions ranks{.top = top_of(words).value_or(RankOptions{}.top)};
  return {measures_named(measure_names_of(words, headline_measures())), [ranks](const Compared& all) {
            return ranks_table(all.world, all.study, compared_ranks(all.study, all.eras, ranks), ranks);
          }};
}

AskedTable networks_asked(const Words& words) {
  return {{}, [permutations = permutations_of(words)](const Compared& all) {
            return networks_table(
                all.world, all.study.eras(),
                compared_networks(all.study, all.eras, permutations, progress_of("comparisons")));
          }};
}

AskedTable permutation_asked(const Words& words) {
  return {measures_named({"strength_net"}), [permutations = permutations_of(words)](const Compared& all) {
            return test_table(all.world, label_tests(all.world, all.study, all.eras, chosen({"level"}, all),
                                                     permutations, progress_of("tests")));
          }};
}

}  // namespace entente
