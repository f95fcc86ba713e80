// Words first; what is none of them is the name of a file.
#include <entente/cli/third_parties.hpp>

#include <entente/cli/choices.hpp>
#include <entente/cli/console.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/reading/encoding.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/third_parties.hpp>

#include <fmt/format.h>

#include <filesystem>

namespace entente {
namespace {

OwnTie own_tie(const std::string& word) {
  if (word == "exclude") return OwnTie::exclude;
  if (word == "top") return OwnTie::top;
  throw Error(Failure::usage,
              fmt::format("--own \"{}\" is not known; write exclude or top", printable(word, 40)));
}

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
    throw Error(Failure::usage,
                fmt::format("--third-parties \"{}\" is not known; {}", printable(word, 40), meant));
  throw Error(Failure::io,
              fmt::format("--third-parties: there is no file \"{}\"; write tied, era, all or the name of a "
                          "sheet with a column actor",
                          printable(word, 80)));
}

ThirdPartyList list_in(const std::string& path, const Package& package, const FoldOptions& folding) {
  refuse_a_slip(path);
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

AlignmentOptions alignment_options(const Options& options, const Package& package,
                                   const FoldOptions& folding) {
  AlignmentOptions asked{.own = own_tie(options.own)};
  const std::string& word = options.third_parties;
  if (word == "tied") return asked;
  asked.third_parties = ThirdParties::era;
  if (word == "era") return asked;
  asked.third_parties = ThirdParties::listed;
  if (word == "all") {
    asked.listed = graph_of_whole_time(package, folding).actors();
    return asked;
  }
  ThirdPartyList list = list_in(word, package, folding);
  asked.listed = std::move(list.actors);
  asked.weights = std::move(list.weights);
  return asked;
}

}  // namespace entente
