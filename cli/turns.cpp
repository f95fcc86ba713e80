// entente turns: change points of pairs and actors.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/names.hpp>
#include <entente/cli/output.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/subject_names.hpp>
#include <entente/viz/report/turns_table.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

double amount(const std::string& text, std::string_view option, bool zero_too) {
  const auto found = number(text, false);
  if (!found || *found < 0 || (*found == 0 && !zero_too) || *found > 1e15)
    refuse(
        fmt::format("{} \"{}\" is no number {} 0", option, printable(text, 40), zero_too ? "from" : "above"));
  return *found;
}

PenaltyRange penalty_range(const std::string& text) {
  const auto comma = text.find(',');
  if (comma == std::string::npos) refuse("--range takes two penalties, such as 5,500");
  const PenaltyRange range = {amount(text.substr(0, comma), "--range", true),
                              amount(text.substr(comma + 1), "--range", true)};
  if (range.high < range.low) refuse("--range: the lower penalty comes first");
  return range;
}

ChangePointOptions turn_options(const Options& options) {
  ChangePointOptions chosen;
  chosen.min_segment = whole_number(options.min_segment, "--min-segment", 1, 1000);
  if (!options.noise.empty()) chosen.noise = amount(options.noise, "--noise", false);
  if (!options.range.empty()) chosen.range = penalty_range(options.range);
  if (const auto named = place_among(penalty_names, options.penalty)) {
    chosen.criterion = static_cast<Penalty>(*named);
  } else if (number(options.penalty, false)) {
    chosen.penalty = amount(options.penalty, "--penalty", true);
  } else {
    refuse(fmt::format("--penalty \"{}\" is no number and no criterion; {}", printable(options.penalty, 40),
                       suggestion(options.penalty, penalty_names)));
  }
  return chosen;
}

/// What --measure names: of pairs with --pair, of actors with --actor.
std::string chosen_measure(const Options& options) {
  const bool of_pairs = !options.pairs.empty();
  if (of_pairs == !options.actors.empty())
    refuse("turns needs --pair A:B, or --actor A with --measure NAME; one of them");
  if (options.measures.size() > 1) refuse("turns follows one measure; give one name to --measure");
  if (options.measures.empty()) return of_pairs ? "level" : "strength_net";
  const std::string& word = options.measures.front();
  if (of_pairs && (word == "level" || word == "polarity")) return word;
  std::vector<std::string_view> known;
  if (of_pairs) known = {"level", "polarity"};
  for (const Measure& one : measures())
    if ((one.subjects == Subjects::pairs) == of_pairs) known.push_back(one.name);
  if (place_among(known, word)) return word;
  refuse(fmt::format("--measure: no measure of {} \"{}\"; {}", of_pairs ? "pairs" : "actors",
                     printable(word, 40), in_place_of(word, known)));
}

std::vector<Statistic> followed(const Options& options, const Package& package) {
  const std::string measure = chosen_measure(options);
  std::vector<Statistic> found;
  for (const auto& [a, b] : chosen_pairs(options, package)) found.push_back({a, b, measure});
  for (const ActorId actor : chosen_actors(options, package, "--actor"))
    found.push_back({actor, {}, measure});
  return found;
}

void warn_of(const ChangePoints& turns, const std::string& subject, std::size_t min_segment) {
  if (turns.crowded)
    warn(
        fmt::format("{}: {} change points in {} periods are too many to be told from noise; give a larger "
                    "--noise (it is {:.4g}) or --penalty",
                    subject, turns.points.size(), turns.series.size(), turns.noise.number()));
  if (turns.undefined == Reason::n_too_small && turns.series.size() > 0)
    warn(
        fmt::format("{}: a value in {} of {} periods, and two segments of {} need {}; take a shorter --every "
                    "or --min-segment",
                    subject, turns.series.size(), turns.series.periods.size(), min_segment, 2 * min_segment));
  if (turns.undefined == Reason::zero_variance)
    warn(
        fmt::format("{}: most periods are exactly like the one before, so that the noise cannot be "
                    "estimated; give --noise",
                    subject));
}

Table table_of(const Options& options, const Package& package, const std::vector<SubjectChangePoints>& found,
               std::size_t min_segment) {
  if (options.table == "path") return turns_path_table(package.world, found);
  if (options.table == "eras") return proposed_eras_table(package.world, found, min_segment);
  std::vector<Era> eras;
  if (!package.eras.empty() || !options.eras.empty()) eras = chosen_periods(package, {.eras = options.eras});
  const std::vector<Era> counted = counted_eras(package.world, eras);
  if (options.table != "boundaries") return dated(turns_table(package.world, found, eras), counted);
  if (eras.empty()) refuse("--table boundaries: the package has no eras; give --eras");
  return dated(turns_boundaries_table(package.world, found, eras), counted);
}

}  // namespace

int run_turns(const Options& options) {
  const ChangePointOptions how = turn_options(options);
  const ResampleOptions resampling{
      .replicates = options.replicates == "0" ? 0 : chosen_replicates(options, ResampleOptions{}.replicates),
      .seed = chosen_seed(options)};
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = fold_options(options, package);
  const std::vector<Statistic> subjects = followed(options, package);
  const std::vector<Era> steps =
      chosen_periods(package, {.every = options.every.empty() ? "1y" : options.every});
  if (options.table == "spells") {
    const auto followed = spells_of(fold(package.world, steps, folding), subjects);
    print(options, package, folding, spells_table(package.world, followed));
    return close(options, package);
  }
  const std::vector<EraGraph> graphs = fold(package.world, steps, folding);
  const std::vector<SubjectChangePoints> found =
      change_points_of(package.world, graphs, subjects, how, resampling, progress_of("resamples"));
  for (const SubjectChangePoints& one : found)
    warn_of(one.turns, subject_name(package.world, one.of), how.min_segment);
  print(options, package, folding, table_of(options, package, found, how.min_segment));
  return close(options, package);
}

}  // namespace entente
