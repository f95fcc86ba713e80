// Every remark in turn.
#include <entente/graphs/checking/review.hpp>

#include <entente/graphs/checking/remarks_on_actors.hpp>
#include <entente/graphs/checking/remarks_on_claims.hpp>
#include <entente/graphs/checking/remarks_on_eras.hpp>
#include <entente/graphs/checking/remarks_on_names.hpp>
#include <entente/graphs/checking/remarks_on_pairs.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {

std::vector<Problem> review(const Package& package, std::span<const Era> eras) {
  const Chronicle& world = package.world;
  Problems problems;
  remarks::outside_of_lives(world, problems);
  remarks::without_citation(world, problems);
  remarks::told_too_early(world, problems);
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
  remarks::unused_sources(package, problems);
  remarks::sources_without_date(world, problems);
  remarks::theses_without_document(package, problems);
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
