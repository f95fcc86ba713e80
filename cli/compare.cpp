// entente compare: which eras, and which of the tables of compare_tables.hpp.
#include <entente/cli/choices.hpp>
#include <entente/cli/command.hpp>
#include <entente/cli/compare_tables.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/input.hpp>
#include <entente/cli/output.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/report_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

namespace entente {
namespace {

/// A table that compare prints.
struct TableChoice {
  std::string_view name;                ///< the word of --table
  std::vector<std::string_view> takes;  ///< of the options that some tables take and others do not
  AskedTable (*asked)(const Options&);
};

/// In the order in which a refusal lists them; without --table it is the first.
const std::vector<TableChoice>& table_choices() {
  static const std::vector<TableChoice> list = {
      {"shifts", {"--pair", "--actor", "--measure", "--interval", "--draw", "--replicates"}, shifts_asked},
      {"attribution", {"--pair", "--actor", "--measure", "--by", "--of-nothing"}, attribution_asked},
      {"robustness", {"--pair", "--actor", "--measure"}, robustness_asked},
      {"leave-one-out", {"--pair", "--actor", "--measure"}, leave_one_out_asked},
      {"lean", {"--actor", "--between", "--interval", "--draw", "--replicates"}, lean_asked},
      {"ranks", {"--measure", "--top"}, ranks_asked},
      {"networks", {"--permutations"}, networks_asked},
      {"permutation", {"--pair", "--actor", "--permutations"}, permutation_asked},
  };
  return list;
}

/// The options of this command line that not every table takes.
std::vector<std::string_view> particular(const Options& asked) {
  std::vector<std::string_view> given;
  if (!asked.pairs.empty()) given.emplace_back("--pair");
  if (!asked.actors.empty()) given.emplace_back("--actor");
  if (!asked.measures.empty()) given.emplace_back("--measure");
  if (!asked.interval.empty()) given.emplace_back("--interval");
  if (!asked.draw.empty()) given.emplace_back("--draw");
  if (!asked.replicates.empty()) given.emplace_back("--replicates");
  if (!asked.permutations.empty()) given.emplace_back("--permutations");
  if (!asked.top.empty()) given.emplace_back("--top");
  if (!asked.by.empty()) given.emplace_back("--by");
  if (!asked.between.empty()) given.emplace_back("--between");
  if (!asked.of_nothing.empty()) given.emplace_back("--of-nothing");
  return given;
}

bool takes(const TableChoice& choice, std::string_view option) {
  return std::find(choice.takes.begin(), choice.takes.end(), option) != choice.takes.end();
}

std::string list_of(const std::vector<std::string_view>& words) {
  if (words.size() < 2) return fmt::format("{}", fmt::join(words, ""));
  return fmt::format("{} and {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

const TableChoice& table_named(const std::string& word) {
  std::vector<std::string_view> names;
  for (const TableChoice& choice : table_choices()) names.push_back(choice.name);
  return table_choices()[word.empty() ? 0 : place_of_word(word, "--table", names)];
}

/// The table of --table, which takes the other options that are given.
const TableChoice& chosen_table(const Options& options) {
  const TableChoice& chosen = table_named(options.table);
  for (const std::string_view option : particular(options)) {
    if (takes(chosen, option)) continue;
    std::vector<std::string_view> takers;
    for (const TableChoice& choice : table_choices())
      if (takes(choice, option)) takers.push_back(choice.name);
    refuse(
        fmt::format("{} does not go with --table {}; it goes with {}", option, chosen.name, list_of(takers)));
  }
  return chosen;
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
  const AskedTable wanted = chosen_table(options).asked(options);
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
