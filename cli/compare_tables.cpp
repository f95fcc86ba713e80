// Options are read before the package is, so that a slip on the command line is told at once.
#include <entente/cli/choices.hpp>
#include <entente/cli/compare_tables.hpp>
#include <entente/cli/console.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/viz/report/compare_tables.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

[[noreturn]] void refuse(const std::string& text) { throw Error(Failure::usage, text); }

Progress progress_of(std::string_view steps) {
  return [steps](std::size_t done, std::size_t all) { show_progress_of(steps, done, all); };
}

const std::vector<std::string> pair_measures = {"level", "polarity"};

bool is_of_pairs(const std::string& measure) {
  return std::find(pair_measures.begin(), pair_measures.end(), measure) != pair_measures.end();
}

/// Divides --measure into measures of pairs and of actors.
std::pair<std::vector<std::string>, std::vector<std::string>> divided(const Options& options) {
  if (options.measures.empty()) return {{"level"}, {"strength_net"}};
  std::pair<std::vector<std::string>, std::vector<std::string>> found;
  for (const std::string& name : options.measures) {
    if (name == "all") return {pair_measures, {"all"}};
    (is_of_pairs(name) ? found.first : found.second).push_back(name);
  }
  if (!options.pairs.empty() && found.first.empty())
    refuse("--pair goes with measures of pairs, which are level and polarity");
  return found;
}

constexpr std::array<std::string_view, 4> interval_choices = {"expanded", "percentile", "bca", "none"};
constexpr std::array<std::string_view, 5> part_choices = {"claim", "family", "source", "third-party",
                                                          "direction"};

std::uint32_t chosen_replicates(const std::string& text) {
  constexpr std::uint64_t most = 1'000'000;
  const auto asked = number(text, false);
  if (asked && *asked > static_cast<double>(most))
    refuse(
        fmt::format("--replicates {}: every shift would be taken {:.1g} times, and beyond 10000 the ends "
                    "of an interval hardly move; ask for {} or fewer",
                    printable(text, 40), *asked, most));
  return static_cast<std::uint32_t>(whole_number(text, "--replicates", 1, most));
}

/// How --interval, --replicates and --seed have the intervals; nothing for `none`.
std::optional<IntervalOptions> interval_options(const Options& options) {
  IntervalOptions chosen;
  chosen.seed = whole_number(options.seed, "--seed", 0, ~std::uint64_t{0});
  if (!options.replicates.empty()) chosen.replicates = chosen_replicates(options.replicates);
  if (options.interval.empty()) return chosen;
  const std::size_t place = place_of_word(options.interval, "--interval", interval_choices);
  if (interval_choices[place] == "none") return std::nullopt;
  chosen.method = static_cast<IntervalMethod>(place);
  return chosen;
}

/// What --parts names: nothing stands for claims one by one.
std::optional<Grouping> chosen_grouping(const Options& options) {
  const std::size_t place = place_of_word(options.parts, "--parts", part_choices);
  if (place == 0) return std::nullopt;
  return static_cast<Grouping>(place - 1);
}

void require_pairs(const Options& options, std::string_view table) {
  if (options.pairs.empty()) refuse(fmt::format("{} looks at pairs; write --pair A:B", table));
}

}  // namespace

AskedTable shifts_asked(const Options& options) {
  const auto [of_pairs, of_actors] = divided(options);
  return {chosen_measures(of_actors),
          [of_pairs = of_pairs, intervals = interval_options(options)](const Compared& compared) {
            const ShiftChoice choice{of_pairs, chosen_pairs(compared.options, compared.package)};
            return compare_table(compared.package.world, compared.study, compared.eras, choice, intervals,
                                 progress_of("resamples"));
          }};
}

AskedTable leave_one_out_asked(const Options& options) {
  const auto [of_pairs, of_actors] = divided(options);
  return {chosen_measures(of_actors), [of_pairs = of_pairs](const Compared& compared) {
            const ShiftChoice choice{of_pairs, chosen_pairs(compared.options, compared.package)};
            return leave_one_out_table(compared.package.world, compared.study, compared.eras, choice,
                                       progress_of("sources"));
          }};
}

AskedTable sensitivity_asked(const Options& options) {
  require_pairs(options, "--sensitivity");
  const auto [of_pairs, of_actors] = divided(options);
  return {chosen_measures(of_actors), [of_pairs = of_pairs](const Compared& compared) {
            const ShiftChoice choice{of_pairs, chosen_pairs(compared.options, compared.package)};
            return sensitivity_table(compared.package.world, compared.study, compared.eras, choice,
                                     progress_of("shifts"));
          }};
}

AskedTable parts_asked(const Options& options) {
  require_pairs(options, "--parts");
  return {{}, [grouping = chosen_grouping(options)](const Compared& compared) {
            return parts_table(compared.package.world, compared.study, compared.eras,
                               chosen_pairs(compared.options, compared.package), grouping);
          }};
}

AskedTable leaning_asked(const Options& options) {
  if (options.actors.empty())
    refuse("--between P:Q and --actor I go together: where does I stand between P and Q?");
  const auto intervals = interval_options(options);
  if (!intervals) refuse("--between is told with its intervals; leave out --interval none");
  return {{}, [intervals = *intervals](const Compared& compared) {
            const auto& [asked, package, study, eras] = compared;
            return leaning_table(package.world, study, eras, chosen_actors(asked, package, "--actor"),
                                 chosen_pair(asked.between, asked, package, "--between"), intervals);
          }};
}

AskedTable ranks_asked(const Options& options) {
  for (const std::string& name : options.measures)
    if (is_of_pairs(name))
      refuse(fmt::format("--ranks goes with the measures of entente help measures; {} is none", name));
  const RankOptions ranks{.top = chosen_top(options).value_or(RankOptions{}.top)};
  return {chosen_measures(options.measures.empty() ? headline_measures() : options.measures),
          [ranks](const Compared& compared) {
            return ranks_table(compared.package.world, compared.study, compared.eras, ranks);
          }};
}

}  // namespace entente
