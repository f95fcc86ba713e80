// The list of commands. A new command is a row here, a declaration in command.hpp, a .cpp and a .md in
// commands/, and a .test.
#include <entente/cli/command.hpp>

#include <entente/cli/options/option_list.hpp>

#include <algorithm>
#include <initializer_list>

namespace entente {
namespace {

using OptionNames = std::vector<std::string_view>;

OptionNames joined(std::initializer_list<OptionNames> groups) {
  OptionNames all;
  for (const OptionNames& group : groups) all.insert(all.end(), group.begin(), group.end());
  return all;
}

}  // namespace

std::span<const Command> commands() {
  const OptionNames periods(period_options.begin(), period_options.end());
  const OptionNames folding(folding_options.begin(), folding_options.end());
  const OptionNames reading(reading_options.begin(), reading_options.end());
  const OptionNames tables(table_options.begin(), table_options.end());
  static const std::vector<Command> list = {
      {"check", "report every fault of a package, then what a careful colleague would ask", "[PACKAGE]", 1,
       joined(
           {{"table", "strict", "fix", "sources", "datapackage", "all"}, periods, folding, reading, tables}),
       run_check},
      {"score", "centralities of actors per era, with ranks", "[PACKAGE]", 1,
       joined({{"measure", "layer", "top", "rank-intervals", "replicates", "seed", "threads"},
               periods,
               folding,
               reading,
               tables}),
       run_score},
      {"align", "level, polarity, counts and portfolio similarity of pairs per era", "[PACKAGE]", 1,
       joined({{"table", "pair", "own", "third-parties", "events", "half-life", "ego", "interval", "draw",
                "replicates", "seed", "between", "actor", "threads"},
               periods,
               folding,
               reading,
               tables}),
       run_align},
      {"compare", "shifts of pairs and actors between eras, with intervals and the claims behind them",
       "[PACKAGE] [ERA ERA]", 3,
       joined({{"table", "pair", "actor", "measure", "all", "interval", "draw", "replicates", "seed", "by",
                "of-nothing", "between", "top", "permutations", "threads"},
               periods,
               folding,
               reading,
               tables}),
       run_compare},
      {"balance", "how far the ties recorded of each era are from two blocs, proved, and which are to blame",
       "[PACKAGE]", 1,
       joined({{"table", "triads", "local", "pressure", "pair", "mixed", "weighted", "time-limit"},
               periods,
               folding,
               reading,
               tables}),
       run_balance},
      {"blocs", "who stands with whom in each era, and who joined or parted", "[PACKAGE]", 1,
       joined({{"table", "method", "k", "changes", "mixed", "weighted", "time-limit"},
               periods,
               folding,
               reading,
               tables}),
       run_blocs},
      {"turns", "change points of pairs and actors, with support and likely causes", "[PACKAGE]", 1,
       joined({{"table", "pair", "actor", "measure", "every", "penalty", "min-segment", "noise", "range",
                "replicates", "seed", "path", "boundaries", "propose-eras", "spells", "eras", "threads"},
               folding,
               reading,
               tables}),
       run_turns},
      {"theses", "what the documents say of a tie as a whole, put to the test", "[PACKAGE]", 1,
       joined({{"replicates", "seed", "threads"}, folding, reading, tables}), run_theses},
      {"explain", "the rows, sources and arithmetic behind a level, a score or a figure of balance",
       "[PACKAGE] A [B]", 3,
       joined({{"table", "measure", "balance", "mixed", "weighted", "time-limit", "all", "by", "threads"},
               periods,
               folding,
               reading,
               tables}),
       run_explain},
      {"diff", "what changed between two versions of a package, in data and in results", "OLD NEW", 2,
       joined({{"table", "results", "exit-code", "date-order", "rows", "mirrored", "keep"}, folding, tables}),
       run_diff},
      {"chart", "figures that are no maps: heat, timeline, alluvial, matrix, slope", "KIND [PACKAGE]", 2,
       joined({{"type",     "dpi",  "title",      "pair",     "top",        "order",   "width",
                "interval", "draw", "replicates", "seed",     "threads",    "actors",  "anchor",
                "method",   "k",    "mixed",      "weighted", "time-limit", "measure", "layer"},
               periods,
               folding,
               reading,
               tables}),
       run_chart},
      {"draw", "era maps as SVG, PDF, PNG or DOT, all on one layout", "[PACKAGE]", 1,
       joined(
           {{"type",      "dpi",  "small-multiples", "core",     "diff",       "actors",   "ego",    "top",
             "min-level", "show", "labels",          "title",    "width",      "relayout", "expand", "layout",
             "method",    "k",    "mixed",           "weighted", "time-limit", "anchor"},
            periods,
            folding,
            reading,
            tables}),
       run_draw},
      {"report", "figures, captions, tables and bibliography to embed", "[PACKAGE]", 1,
       joined({{"to", "output", "pair", "threads"}, periods, folding, reading}), run_report},
      {"export", "ties and actors in a form that other programs read", "[PACKAGE]", 1,
       joined({{"to", "output"}, periods, folding, reading}), run_export},
      {"help", "this list, or the whole page of a command", "[COMMAND]", 1, {}, run_help},
      {"version", "the version", "", 0, {}, run_version},
  };
  return list;
}

const Command* find_command(std::string_view name) {
  const auto list = commands();
  const auto at =
      std::find_if(list.begin(), list.end(), [&](const Command& command) { return command.name == name; });
  return at == list.end() ? nullptr : &*at;
}

}  // namespace entente
