// entente compare: which eras, and which of the tables of compare_tables.hpp.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/compare_tables.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/report_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <filesystem>

namespace entente {
namespace {

/// What each table of compare asks of the command line.
struct Reader {
  std::string_view table;
  AskedTable (*asked)(const Options&);
};
constexpr auto readers = std::to_array<Reader>({{"shifts", shifts_asked},
                                                {"attribution", attribution_asked},
                                                {"robustness", robustness_asked},
                                                {"leave-one-out", leave_one_out_asked},
                                                {"lean", lean_asked},
                                                {"ranks", ranks_asked},
                                                {"networks", networks_asked},
                                                {"permutation", permutation_asked}});

AskedTable asked_table(const Options& options) {
  const auto* const reader = std::ranges::find(readers, options.table, &Reader::table);
  assert(reader != readers.end());  // tables_of("compare") has the same names
  return reader->asked(options);
}

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
  if (!eras.empty() && eras.front() == eras.back())
    throw Error(Failure::usage,
                fmt::format("\"{}\" is one era twice; name two", printable(eras.front(), 60)));
  words.resize(std::min<std::size_t>(words.size(), 1));
  return eras;
}

/// The chosen eras, with those that the operands name as spans or of another scheme.
std::vector<Era> eras_to_compare(const Options& options, const Package& package,
                                 const std::vector<std::string>& named) {
  std::vector<Era> eras = chosen_eras(options, package);
  if (!options.eras.empty() || !options.every.empty() || !options.cut.empty()) return eras;
  for (const std::string& name : named) {
    const bool known = std::ranges::any_of(eras, [&](const Era& era) { return is_called(era, name); });
    if (known || (name.find(':') == std::string::npos && name.find("..") == std::string::npos)) continue;
    for (Era& era : chosen_periods(package, {.eras = name})) eras.push_back(std::move(era));
  }
  return eras;
}

std::size_t place_of(const std::vector<Era>& eras, const std::string& id) {
  const auto at = std::find_if(eras.begin(), eras.end(), [&](const Era& era) { return is_called(era, id); });
  if (at != eras.end()) return static_cast<std::size_t>(at - eras.begin());
  std::vector<std::string> known;
  for (const Era& era : eras) known.push_back(era.id);
  throw Error(Failure::usage, fmt::format("no era \"{}\"{}", printable(id, 60), or_rather(id, known)));
}

std::vector<Comparison> comparisons(const std::vector<Era>& eras, const std::vector<std::string>& named,
                                    bool all) {
  if (!named.empty()) {
    const std::size_t first = place_of(eras, named[0]), second = place_of(eras, named[1]);
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

}  // namespace

int run_compare(const Options& asked) {
  Options options = asked;
  const std::vector<std::string> named = eras_named(options);
  const AskedTable wanted = asked_table(options);
  const Input read_in = input(options);
  const Interruptible computing;
  const Package& package = read_in.package;
  const std::vector<Era> eras = eras_to_compare(options, package, named);
  const std::vector<Comparison> compared = comparisons(eras, named, options.all);
  if (compared.empty())
    warn(fmt::format("a comparison needs two eras, and there is {}; see --eras, --every and --cut",
                     plural(eras.size(), "era")));
  const FoldOptions folding = fold_options(options, package);
  const Study found =
      study(package.world, eras, folding, wanted.measures, progress_of("scores"), chosen_threads(options));
  print(options, package, folding, dated(wanted.table({options, package, found, compared}), found.graphs));
  return close(options, package);
}

}  // namespace entente
