// entente align: pairs per era, as alignments, as events, as the partners of one actor, or as an actor
// between two others.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/interval_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/third_party_options.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/engine/analysis/whole_time.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/viz/report/align_table.hpp>
#include <entente/viz/report/ego_table.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/events_table.hpp>
#include <entente/viz/report/hedging_table.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <vector>

namespace entente {
namespace {

struct AlignAsked {
  View view;
  TableOutput output;
  std::string_view table;
  Names pairs, actors, ego, between;
  ThirdPartyOptions third_parties;
  std::optional<IntervalOptions> intervals;
  double half_life = 0;  ///< days
  std::size_t threads = 1;
};

/// Intervals are asked for by name, or with the table of hedging.
std::optional<IntervalOptions> intervals_asked(const Words& words) {
  const bool hedging = words.table == "hedging";
  const bool drawn = words.has("draw") || words.has("replicates") || words.has("seed");
  if (words.table == "alignment" && !words.has("interval") && drawn)
    refuse("--draw, --replicates and --seed go with --interval, or with --table hedging");
  if (!words.has("interval") && !hedging) return std::nullopt;
  const std::optional<IntervalOptions> asked = intervals_of(words);
  if (hedging && !asked) refuse("--table hedging is told with its intervals; leave out --interval none");
  return asked;
}

AlignAsked align_asked(const Words& words) {
  if (words.table == "partners" && !words.has("ego"))
    refuse("--table partners is of one actor; write --ego A");
  if (words.table == "hedging" && !words.has("between"))
    refuse("--table hedging tells how actors stand to two others; write --between P:Q");
  AlignAsked asked{.view = view_of(words),
                   .output = output_of(words),
                   .table = words.table,
                   .pairs = names_of(words, "pair"),
                   .actors = names_of(words, "actor"),
                   .ego = names_of(words, "ego"),
                   .between = names_of(words, "between"),
                   .third_parties = third_parties_of(words),
                   .intervals = intervals_asked(words),
                   .half_life = days_of(words, "half-life", "2"),
                   .threads = threads_of(words)};
  if (!asked.third_parties.sheet.empty()) asked.view.reading.read_beside.push_back(asked.third_parties.sheet);
  return asked;
}

/// What the package makes of the names.
struct LookedUp {
  std::vector<Pair> pairs{};
  std::vector<ActorId> actors{};
  std::optional<ActorId> ego{};
  std::optional<Pair> between{};
  AlignmentOptions likeness{};
};

LookedUp looked_up(const AlignAsked& asked, const Package& package, const FoldOptions& folding) {
  LookedUp found{.pairs = pairs_named(asked.pairs, package, folding),
                 .actors = actors_named(asked.actors, package, folding),
                 .between = pair_named(asked.between, package, folding),
                 .likeness = alignment_in(package, asked.third_parties, folding)};
  if (!asked.ego.empty()) found.ego = actor_named(asked.ego.texts.back(), asked.ego.option, package, folding);
  return found;
}

/// What the tables are made of.
struct Folded {
  const AlignAsked& asked;
  const LookedUp& of;
  const Chronicle& world;
  const FoldOptions& folding;
  const std::vector<EraGraph>& graphs;
  const std::vector<Era>& eras;  ///< of the graphs
};

Table alignment(const Folded& all) {
  const PairAlignmentOptions how{all.of.pairs, all.of.likeness, all.asked.intervals};
  const auto found = pair_alignments(all.world, all.graphs, how, progress_of("pairs"));
  return align_table(all.world, all.eras, found, how);
}

Table events(const Folded& all) {
  const EraGraph memory = graph_of_whole_time(all.world, all.folding);
  return events_table(all.world, all.eras,
                      pair_events(all.world, all.graphs, memory, {all.of.pairs, all.asked.half_life}));
}

Table partners(const Folded& all) {
  const ActorId actor = all.of.ego.value();
  const std::vector<EraPartners> found = partners_by_era(all.graphs, actor);
  const std::vector<ComparedShift> shifts = partner_shifts(all.world, all.eras, found, actor, all.folding,
                                                           progress_of("replicates"), all.asked.threads);
  return ego_table(all.world, all.eras, found, actor, all.folding, shifts);
}

Table hedging(const Folded& all) {
  const Pair between = all.of.between.value();
  const auto found = hedging_by_era(all.world, all.graphs, all.of.actors, between,
                                    all.asked.intervals.value(), show_progress);
  return hedging_table(all.world, all.eras, found, between);
}

struct Maker {
  std::string_view table;
  Table (*made)(const Folded&);
};
constexpr auto makers = std::to_array<Maker>(
    {{"alignment", alignment}, {"events", events}, {"partners", partners}, {"hedging", hedging}});

}  // namespace

int run_align(const Words& words) {
  const AlignAsked asked = align_asked(words);
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const std::vector<Era> chosen = eras_in(package, asked.view.periods);
  const LookedUp of = looked_up(asked, package, folding);
  const std::vector<EraGraph> graphs = fold(package.world, chosen, folding);
  const auto* const maker = std::ranges::find(makers, asked.table, &Maker::table);
  assert(maker != makers.end());  // tables_of("align") has the same names
  const std::vector<Era> eras = counted_eras(graphs);
  const Table table = maker->made({asked, of, package.world, folding, graphs, eras});
  print(asked.output, package, folding, dated(table, eras));
  return close(asked.view.reading, package);
}

}  // namespace entente
