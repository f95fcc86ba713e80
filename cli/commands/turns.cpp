// entente turns: change points of pairs and actors.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
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

struct TurnsAsked {
  View view;
  TableOutput output;
  std::string_view table;
  PeriodChoice eras;  ///< to which change points are held
  Names pairs, actors;
  std::string measure;
  ChangePointOptions how;
  ResampleOptions resampling;
  std::size_t threads = 1;
};

PenaltyRange penalty_range(const std::string& text) {
  const auto comma = text.find(',');
  if (comma == std::string::npos) refuse("--range takes two penalties, such as 5,500");
  const PenaltyRange range = {amount_in(text.substr(0, comma), "range", Zero::allowed),
                              amount_in(text.substr(comma + 1), "range", Zero::allowed)};
  if (range.high < range.low) refuse("--range: the lower penalty comes first");
  return range;
}

ChangePointOptions change_point_options(const Words& words) {
  ChangePointOptions chosen;
  if (const auto least = whole_number_of(words, "min-segment", 1, 1000)) chosen.min_segment = *least;
  if (words.has("noise")) chosen.noise = amount_in(words.word("noise"), "noise", Zero::refused);
  if (words.has("range")) chosen.range = penalty_range(words.word("range"));
  const std::string penalty = words.word("penalty", "3-log-n");
  if (const auto named = place_among(penalty_names, penalty)) {
    chosen.criterion = static_cast<Penalty>(*named);
  } else if (number(penalty, false)) {
    chosen.penalty = amount_in(penalty, "penalty", Zero::allowed);
  } else {
    refuse(fmt::format("--penalty \"{}\" is no number and no criterion; {}", printable(penalty, 40),
                       suggestion(penalty, penalty_names)));
  }
  return chosen;
}

/// What --measure names: of pairs with --pair, of actors with --actor.
std::string measure_of(const Words& words) {
  const bool of_pairs = words.has("pair");
  if (of_pairs == words.has("actor"))
    refuse("turns needs --pair A:B, or --actor A with --measure NAME; one of them");
  const std::vector<std::string>& asked = words.all("measure");
  if (asked.size() > 1) refuse("turns follows one measure; give one name to --measure");
  if (asked.empty()) return of_pairs ? "level" : "strength_net";
  const std::string& word = asked.front();
  std::vector<std::string_view> known;
  if (of_pairs) known = {"level", "polarity"};
  for (const Measure& one : measures())
    if ((one.subjects == Subjects::pairs) == of_pairs) known.push_back(one.name);
  if (const auto place = place_among(known, word)) return std::string(known[*place]);
  refuse(fmt::format("--measure: no measure of {} \"{}\"; {}", of_pairs ? "pairs" : "actors",
                     printable(word, 40), in_place_of(word, known)));
}

/// The steps of --every are what is followed; --eras only what the change points are held to.
TurnsAsked turns_asked(const Words& words) {
  return {.view = {reading_of(words), {.months = step_of(words)}, folding_of(words)},
          .output = output_of(words),
          .table = words.table,
          .eras = {.eras = words.word("eras")},
          .pairs = names_of(words, "pair"),
          .actors = names_of(words, "actor"),
          .measure = measure_of(words),
          .how = change_point_options(words),
          .resampling = {.replicates = replicates_or_none(words, ResampleOptions{}.replicates),
                         .seed = seed_of(words)},
          .threads = threads_of(words)};
}

std::vector<Statistic> followed(const TurnsAsked& asked, const Package& package, const FoldOptions& folding) {
  std::vector<Statistic> found;
  for (const auto& [a, b] : pairs_named(asked.pairs, package, folding))
    found.push_back({a, b, asked.measure});
  for (const ActorId actor : actors_named(asked.actors, package, folding))
    found.push_back({actor, {}, asked.measure});
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

/// The eras to which change points are held; none where the package has none, and none are asked for.
std::vector<Era> eras_held(const TurnsAsked& asked, const Package& package) {
  if (!package.eras.empty() || !asked.eras.eras.empty()) return eras_in(package, asked.eras);
  if (asked.table == "boundaries") refuse("--table boundaries: the package has no eras; give --eras");
  return {};
}

Table made(const TurnsAsked& asked, const Package& package, const std::vector<SubjectChangePoints>& found,
           const std::vector<Era>& eras) {
  if (asked.table == "path") return turns_path_table(package.world, found);
  if (asked.table == "eras") return proposed_eras_table(package.world, found, asked.how.min_segment);
  const std::vector<Era> counted = counted_eras(package.world, eras);
  if (asked.table != "boundaries") return dated(turns_table(package.world, found, eras), counted);
  return dated(turns_boundaries_table(package.world, found, eras), counted);
}

}  // namespace

int run_turns(const Words& words) {
  const TurnsAsked asked = turns_asked(words);
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<Statistic> subjects = followed(asked, package, folding);
  const std::vector<Era> eras = eras_held(asked, package);
  const std::vector<EraGraph> graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  if (asked.table == "spells") {
    print(asked.output, package, folding, spells_table(package.world, spells_of(graphs, subjects)));
    return close(asked.view.reading, package);
  }
  const std::vector<SubjectChangePoints> found = change_points_of(
      package.world, graphs, subjects, asked.how, asked.resampling, progress_of("resamples"), asked.threads);
  for (const SubjectChangePoints& one : found)
    warn_of(one.turns, subject_name(package.world, one.of), asked.how.min_segment);
  print(asked.output, package, folding, made(asked, package, found, eras));
  return close(asked.view.reading, package);
}

}  // namespace entente
