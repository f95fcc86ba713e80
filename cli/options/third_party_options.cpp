// Words first; what is none of them is the name of a file.
#include <entente/cli/options/third_party_options.hpp>

#include <entente/cli/console/console.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/engine/analysis/whole_time.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/reading/encoding.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/third_parties.hpp>

#include <fmt/format.h>

#include <array>
#include <filesystem>

namespace entente {
namespace {

/// Whom each actor counts as.
std::vector<ActorId> heirs(const Roster& roster, const FoldOptions& folding) {
  if (folding.lineage) return lineage(roster);
  std::vector<ActorId> themselves;
  for (std::size_t place = 0; place < roster.size(); ++place) themselves.push_back(actor_id(place));
  return themselves;
}

void refuse_a_slip(const std::string& word) {
  std::error_code fault;
  if (std::filesystem::exists(word, fault)) return;
  if (const std::string meant = did_you_mean(word, {"tied", "era", "all"}); !meant.empty())
    refuse(fmt::format("--third-parties \"{}\" is not known; {}", printable(word, 40), meant));
  throw Error(Failure::io,
              fmt::format("--third-parties: there is no file \"{}\"; write tied, era, all or the name of a "
                          "sheet with a column actor",
                          printable(word, 80)));
}

ThirdPartyList list_in(const std::string& path, const Package& package, const FoldOptions& folding) {
  Problems problems;
  const std::string name = std::filesystem::path(path).filename();
  const std::string text = table_text(file_bytes(path), name, problems);
  const Roster& roster = package.world.roster;
  ThirdPartyList list;
  if (!problems.has_errors()) list = read_third_parties(text, name, roster, heirs(roster, folding), problems);
  for (const Problem& problem : problems.sorted()) {
    if (problem.severity == Severity::error) complain(to_string(problem));
    if (problem.severity == Severity::warning) warn(to_string(problem));
  }
  if (const std::size_t errors = problems.count(Severity::error); errors != 0)
    throw Error(Failure::data, fmt::format("{} error{} in the list of third parties, nothing was computed",
                                           errors, errors == 1 ? "" : "s"));
  return list;
}

}  // namespace

ThirdPartyOptions third_parties_of(const Words& words) {
  static constexpr std::array<std::string_view, 2> own_ties = {"exclude", "top"};
  ThirdPartyOptions asked;
  asked.known.own = static_cast<OwnTie>(place_of(words, "own", own_ties, "exclude"));
  const std::string word = words.word("third-parties", "tied");
  if (word == "tied") return asked;
  asked.known.third_parties = word == "era" ? ThirdParties::era : ThirdParties::listed;
  asked.all = word == "all";
  if (word == "era" || word == "all") return asked;
  refuse_a_slip(word);
  asked.sheet = word;
  return asked;
}

AlignmentOptions alignment_in(const Package& package, const ThirdPartyOptions& asked,
                              const FoldOptions& folding) {
  AlignmentOptions options = asked.known;
  if (asked.all) options.listed = actors_of_whole_time(package.world, folding);
  if (asked.sheet.empty()) return options;
  ThirdPartyList list = list_in(asked.sheet, package, folding);
  options.listed = std::move(list.actors);
  options.weights = std::move(list.weights);
  return options;
}

}  // namespace entente
