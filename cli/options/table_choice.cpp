// A new table is a row of its command's list here; the command makes it where Words::table has its name.
#include <entente/cli/options/table_choice.hpp>

#include <entente/cli/options/option_list.hpp>
#include <entente/cli/options/refusals.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace entente {
namespace {

using Tables = std::vector<TableChoice>;

/// What tables of sources take: the options of a view and of tables.
std::vector<std::string_view> of_sources() {
  std::vector<std::string_view> names(folding_options.begin(), folding_options.end());
  names.insert(names.end(), table_options.begin(), table_options.end());
  names.emplace_back("rejects");
  return names;
}

const Tables of_check = {
    {"findings",
     "the faults of the package and the remarks on it, as lines of text",
     "",
     {"strict", "fix", "datapackage", "all"}},
    {"sources", "what each era rests on", "sources", of_sources()},
};
const Tables of_align = {
    {"alignment",
     "level, polarity, counts and likeness of pairs",
     "",
     {"pair", "own", "third-parties", "interval", "draw", "replicates", "seed"}},
    {"events", "events of pairs: sums, means, classes, what is still felt", "events", {"pair", "half-life"}},
    {"partners", "the partners of one actor, by level", "ego", {"threads"}},
    {"hedging",
     "how actors stand to two others, and these to each other",
     "between",
     {"actor", "interval", "draw", "replicates", "seed"}},
};
const Tables of_compare = {
    {"shifts",
     "what shifted, each with its verdict and the claims behind it",
     "",
     {"pair", "actor", "measure", "interval", "draw", "replicates", "seed", "threads"}},
    {"drivers", "the claims behind each shift, in words", "", {"pair", "actor", "measure", "threads"}},
    {"attribution",
     "what makes a shift: claims, families, sources and others",
     "",
     {"pair", "actor", "measure", "by", "of-nothing", "seed"}},
    {"robustness", "shifts under other choices, one by one", "", {"pair", "actor", "measure", "threads"}},
    {"leave-one-out", "shifts without each of their sources", "", {"pair", "actor", "measure", "threads"}},
    {"lean",
     "where an actor stands between two others",
     "",
     {"actor", "between", "interval", "draw", "replicates", "seed"}},
    {"ranks", "how far the ranks of actors agree", "", {"measure", "top", "threads"}},
    {"networks", "how far whole networks differ", "", {"permutations", "seed"}},
    {"permutation",
     "whether chance would do as much as a shift",
     "",
     {"pair", "actor", "permutations", "seed", "threads"}},
};
const Tables of_balance = {
    {"balance",
     "the line index of each era, and what else tells how far it is from two blocs",
     "",
     {"mixed", "weighted", "time-limit"}},
    {"triads", "closed triads, and the rows behind them", "triads", {"mixed"}},
    {"tension",
     "actors and ties by the unbalanced triads that they are in",
     "local",
     {"mixed", "weighted", "time-limit"}},
    {"pressure", "what third parties push a pair to", "pressure", {"pair"}},
};
const Tables of_blocs = {
    {"blocs", "the bloc of each actor"},
    {"changes", "who joined or parted from one era to the next", "changes", {}},
    {"certain", "who stands with whom, and against whom, in every best partition", "", {}},
};
const std::vector<std::string_view> of_segments = {"penalty", "min-segment", "noise", "range", "threads"};
const std::vector<std::string_view> of_resampled_segments = {"penalty",    "min-segment", "noise", "range",
                                                             "replicates", "seed",        "eras",  "threads"};
const Tables of_turns = {
    {"turns", "change points, with support and likely causes", "", of_resampled_segments},
    {"path", "the change points at every penalty of the range", "path", of_segments},
    {"boundaries", "each boundary of the eras, and the turn nearest to it", "boundaries",
     of_resampled_segments},
    {"eras", "rows for eras.csv that begin at the change points", "propose-eras", of_segments},
    {"spells", "runs of periods in which a tie was cooperative or hostile throughout", "spells", {}},
};
const Tables of_explain = {
    {"rows",
     "the rows behind the level of a pair or, with --measure, the ties behind a score of an actor",
     "",
     {"threads", "all"}},
    {"balance",
     "what is behind the figures of entente balance",
     "balance",
     {"mixed", "weighted", "time-limit", "all"}},
    {"parts", "the level of a pair, or the net strength of an actor, divided", "by", {"by"}},
};
const Tables of_diff = {
    {"rows", "the rows and fields that differ"},
    {"results", "the levels that moved, and the rows that moved them", "results", {}},
};

bool takes(const TableChoice& choice, std::string_view option) {
  return std::ranges::find(choice.takes, option) != choice.takes.end();
}

/// A table, in the words that asked for it.
struct AskedFor {
  std::string words;
  std::size_t place = 0;
};

std::vector<AskedFor> asked_for(std::span<const TableChoice> tables, const Words& words) {
  std::vector<std::string_view> names;
  for (const TableChoice& choice : tables) names.push_back(choice.name);
  std::vector<AskedFor> found;
  for (const std::string& word : words.all("table")) {
    const std::size_t place = place_of_word(word, "table", names);
    found.push_back({fmt::format("--table {}", names[place]), place});
  }
  for (const Option& option : option_list())
    for (std::size_t place = 0; place < tables.size(); ++place)
      if (tables[place].option == option.name && words.has(option.name))
        found.push_back({fmt::format("--{}", option.name), place});
  if (found.empty()) found.push_back({fmt::format("--table {}", names.front()), 0});
  return found;
}

std::string list_of(const std::vector<std::string_view>& words) {
  if (words.size() < 2) return fmt::format("{}", fmt::join(words, ""));
  return fmt::format("{} and {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

/// An option that no table names goes with all of them.
void refuse_stray(std::span<const TableChoice> tables, const AskedFor& asked, std::string_view option) {
  if (takes(tables[asked.place], option)) return;
  std::vector<std::string_view> takers;
  for (const TableChoice& choice : tables)
    if (takes(choice, option)) takers.push_back(choice.name);
  if (!takers.empty())
    refuse(fmt::format("--{} does not go with {}; it goes with {}", option, asked.words, list_of(takers)));
}

}  // namespace

std::span<const TableChoice> tables_of(std::string_view command) {
  if (command == "check") return of_check;
  if (command == "align") return of_align;
  if (command == "compare") return of_compare;
  if (command == "balance") return of_balance;
  if (command == "blocs") return of_blocs;
  if (command == "turns") return of_turns;
  if (command == "explain") return of_explain;
  if (command == "diff") return of_diff;
  return {};
}

bool asks_for_table(std::string_view command, std::string_view option) {
  return std::ranges::any_of(tables_of(command),
                             [&](const TableChoice& one) { return one.option == option; });
}

std::string_view table_of(std::string_view command, const Words& words) {
  const std::span<const TableChoice> tables = tables_of(command);
  if (tables.empty()) return {};
  const std::vector<AskedFor> asked = asked_for(tables, words);
  const AskedFor& first = asked.front();
  for (const AskedFor& other : asked)
    if (other.place != first.place)
      refuse(fmt::format("{} and {} are two tables; give one of them", first.words, other.words));
  for (const Option& option : option_list())
    if (words.has(option.name)) refuse_stray(tables, first, option.name);
  return tables[first.place].name;
}

std::string tables_text(std::string_view command) {
  std::string text;
  for (const TableChoice& choice : tables_of(command))
    text += fmt::format("  {:<14} {}{}\n", choice.name, choice.sentence,
                        choice.option.empty() ? "" : fmt::format("; also by --{}", choice.option));
  return text.empty() ? text : fmt::format("Tables, by --table NAME; without it the first\n{}\n", text);
}

}  // namespace entente
