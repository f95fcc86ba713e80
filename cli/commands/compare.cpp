// entente compare: which eras, and which of the tables of compare_readers.hpp.
#include <entente/cli/command.hpp>
#include <entente/cli/commands/compare_readers.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/engine/analysis/record_limits.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/limit_words.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <filesystem>

namespace entente {
namespace {

/// What each table of compare asks of the command line.
struct TableReader {
  std::string_view table;
  AskedTable (*asked)(const Words&);
};
constexpr auto readers = std::to_array<TableReader>({{"shifts", shifts_asked},
                                                     {"drivers", drivers_asked},
                                                     {"attribution", attribution_asked},
                                                     {"robustness", robustness_asked},
                                                     {"leave-one-out", leave_one_out_asked},
                                                     {"lean", lean_asked},
                                                     {"ranks", ranks_asked},
                                                     {"networks", networks_asked},
                                                     {"permutation", permutation_asked}});

AskedTable table_asked(const Words& words) {
  const auto* const reader = std::ranges::find(readers, words.table, &TableReader::table);
  assert(reader != readers.end());  // tables_of("compare") has the same names
  return reader->asked(words);
}

struct CompareAsked {
  View view;
  TableOutput output;
  std::vector<std::string> eras;  ///< the two that are named, or none
  bool all_eras = false;          ///< every pair of eras, not only consecutive ones
  Names pairs, actors, between;
  AskedTable table;
  std::size_t threads = 0;
};

/// The operands with the package first: `.` where only eras are named.
Words with_package_before_eras(Words words) {
  std::error_code fault;
  if (words.operands.size() == 2 && words.operands.front() != "-" &&
      !std::filesystem::exists(words.operands.front(), fault))
    words.operands.insert(words.operands.begin(), ".");
  return words;
}

/// The two eras named behind the package, if any.
std::vector<std::string> eras_of(const Words& words) {
  const std::vector<std::string>& operands = words.operands;
  if (operands.size() == 2)
    refuse(fmt::format("compare takes two eras; \"{}\" is one", printable(operands[1], 60)));
  if (operands.size() < 3) return {};
  if (words.has("all")) refuse("--all compares every pair of eras; leave it out, or the two that are named");
  if (operands[1] == operands[2])
    refuse(fmt::format("\"{}\" is one era twice; name two", printable(operands[1], 60)));
  return {operands[1], operands[2]};
}

CompareAsked compare_asked(const Words& words) {
  return {.view = view_of(words),
          .output = output_of(words),
          .eras = eras_of(words),
          .all_eras = words.has("all"),
          .pairs = names_of(words, "pair"),
          .actors = names_of(words, "actor"),
          .between = names_of(words, "between"),
          .table = table_asked(words),
          .threads = threads_of(words)};
}

/// The chosen eras, with those that the operands name as spans or of another scheme.
std::vector<Era> eras_to_compare(const CompareAsked& asked, const Package& package) {
  const PeriodChoice& periods = asked.view.periods;
  std::vector<Era> eras = eras_in(package, periods);
  if (!periods.eras.empty() || periods.months != 0 || !periods.cuts.empty()) return eras;
  for (const std::string& name : asked.eras) {
    const bool known = std::ranges::any_of(eras, [&](const Era& era) { return is_called(era, name); });
    if (known || (name.find(':') == std::string::npos && name.find("..") == std::string::npos)) continue;
    for (Era& era : eras_in(package, {.eras = name})) eras.push_back(std::move(era));
  }
  return eras;
}

std::size_t era_place(const std::vector<Era>& eras, const std::string& id) {
  const auto at = std::find_if(eras.begin(), eras.end(), [&](const Era& era) { return is_called(era, id); });
  if (at != eras.end()) return static_cast<std::size_t>(at - eras.begin());
  std::vector<std::string> known;
  for (const Era& era : eras) known.push_back(era.id);
  refuse(fmt::format("no era \"{}\"{}", printable(id, 60), or_rather(id, known)));
}

std::vector<Comparison> comparisons(const std::vector<Era>& eras, const std::vector<std::string>& named,
                                    bool all) {
  if (!named.empty()) {
    const std::size_t first = era_place(eras, named[0]), second = era_place(eras, named[1]);
    if (first == second)
      refuse(fmt::format("\"{}\" and \"{}\" are one era; name two", printable(named[0], 60),
                         printable(named[1], 60)));
    return {{first, second}};
  }
  std::vector<Comparison> found;
  for (std::size_t i = 0; i < eras.size(); ++i)
    for (std::size_t j = i + 1; j < (all ? eras.size() : std::min(i + 2, eras.size())); ++j)
      found.push_back({i, j});
  return found;
}

/// What the record cannot say of the eras compared, a line each.
void say_limits(const Chronicle& world, const Study& study, std::span<const Comparison> compared,
                std::span<const Pair> pairs) {
  std::vector<Pair> told;
  for (const auto& [a, b] : pairs) told.emplace_back(std::minmax(a, b));
  std::vector<RecordLimit> limits = record_limits(world, study.graphs, told);
  std::erase_if(limits, [&](const RecordLimit& limit) {
    return std::ranges::none_of(compared, [&](const Comparison& eras) {
      return eras.before == limit.era || eras.after == limit.era;
    });
  });
  for (const std::string& line : limit_lines(world, study.graphs, limits)) say(line);
}

}  // namespace

int run_compare(const Words& words) {
  const CompareAsked asked = compare_asked(with_package_before_eras(words));
  const Input read_in = input(asked.view.reading, asked.output.path);
  const Interruptible computing;
  const Package& package = read_in.package;
  const std::vector<Era> eras = eras_to_compare(asked, package);
  const std::vector<Comparison> compared = comparisons(eras, asked.eras, asked.all_eras);
  if (compared.empty())
    warn(fmt::format("a comparison needs two eras, and there is {}; see --eras, --every and --cut",
                     counted(eras.size(), "era")));
  const FoldOptions folding = folding_in(package, asked.view.folding);
  const auto pairs = pairs_named(asked.pairs, package, folding);
  const auto actors = actors_named(asked.actors, package, folding);
  const auto between = pair_named(asked.between, package, folding);
  const Study found =
      study(package.world, eras, folding, asked.table.measures, progress_of("scores"), asked.threads);
  const Table table =
      asked.table.make({package.world, found, compared, pairs, actors, between, folding, asked.threads});
  print(asked.output, package, folding, dated(table, found.graphs));
  say_limits(package.world, found, compared, pairs);
  return close(asked.view.reading, package);
}

}  // namespace entente
