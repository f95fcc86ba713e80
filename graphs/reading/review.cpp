// Every remark in turn.
#include <entente/graphs/reading/review.hpp>

#include <entente/graphs/reading/remarks.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace remarks {

Problem about_claim(Severity severity, const Claim& claim, std::string text, std::string hint) {
  return {severity, "ties.csv", claim.line, 0, std::move(text), std::move(hint)};
}

std::string this_and_more(std::size_t count, std::string_view noun) {
  if (count == 1) return fmt::format("this {}", noun);
  return fmt::format("this and {} more {}{}", count - 1, noun, count == 2 ? "" : "s");
}

std::string first_of(const std::vector<std::string>& names) {
  constexpr std::size_t shown = 3;
  std::string text;
  for (std::size_t i = 0; i < std::min(shown, names.size()); ++i)
    text += (text.empty() ? "" : ", ") + printable(names[i], 60);
  if (names.size() > shown) text += fmt::format(" and {} more", names.size() - shown);
  return text;
}

}  // namespace remarks

std::vector<Problem> review(const Package& package, std::span<const Era> eras) {
  const Chronicle& world = package.world;
  Problems problems;
  remarks::outside_of_lives(world, problems);
  remarks::without_citation(world, problems);
  remarks::plans_without_outcome(world, problems);
  remarks::unreadable_stated_dates(world, problems);
  remarks::states_without_end(world, problems);
  remarks::states_of_one_day(world, problems);
  remarks::contradictions(world, problems);
  remarks::possible_duplicates(world, problems);
  remarks::without_kind(world.roster, problems);
  remarks::without_start(world.roster, problems);
  remarks::unused_actors(world, problems);
  remarks::divided_successions(world, problems);
  remarks::out_of_office(world, problems);
  remarks::shared_names(world.roster, problems);
  remarks::unused_sources(world, problems);
  remarks::gaps(package, problems);
  remarks::overlaps(package, problems);
  remarks::astride_boundaries(package, eras, problems);
  remarks::eras_on_one_source(package, eras, problems);
  std::vector<Problem> found = problems.sorted();
  // A row with several actors in `to` is several claims, and one remark.
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (problems.unlisted() != 0)
    found.insert(found.begin(),
                 {Severity::notice, "ties.csv", 0, 0,
                  fmt::format("{} further remarks of the same kinds are not listed", problems.unlisted()),
                  "see to these first"});
  for (Problem& problem : found)
    if (problem.file == "ties.csv") problem.file = package.claims_name;
  return found;
}

}  // namespace entente
