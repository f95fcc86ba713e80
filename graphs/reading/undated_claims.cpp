// A record without any date is one of its own kind, of which nothing is told.
#include <entente/graphs/reading/undated_claims.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {

void tell_undated_claims(const Chronicle& world, const std::string& file, Problems& problems) {
  if (std::none_of(world.claims.begin(), world.claims.end(),
                   [](const Claim& claim) { return claim.when.dated(); }))
    return;
  for (const Claim& claim : world.claims) {
    if (world.codebook[claim.relation].duration == Duration::judgement) continue;
    const bool event = world.is_event(claim);
    if (event ? claim.when.has_first_day() : claim.when.dated()) continue;
    problems.add({Severity::warning, file, claim.line, 0,
                  !event ? std::string("the claim has no date and holds in every era")
                  : !claim.when.dated()
                      ? std::string("the event has no date and counts in no era")
                      : fmt::format("the date of the event ({}) tells no first day, and it counts in no era",
                                    claim.when.text),
                  "give the span it may mean, such as 195X or [1947..1991]"});
  }
}

}  // namespace entente
