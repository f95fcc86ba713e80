#include <entente/engine/theses/corroboration.hpp>

#include <entente/engine/theses/turn_verdict.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace entente {
namespace {

std::string documents_text(std::size_t count) {
  return count == 1 ? "1 document" : fmt::format("{} documents", count);
}

}  // namespace

std::vector<TurnClaim> claims_there(const Thesis& thesis, std::span<const TurnClaim> claims) {
  const Interval days = days_that_meet(thesis);
  std::vector<TurnClaim> there;
  std::ranges::copy_if(claims, std::back_inserter(there), [&](const TurnClaim& claim) {
    const bool fits = thesis.direction == Tendency::up     ? claim.value > 0
                      : thesis.direction == Tendency::down ? claim.value < 0
                                                           : true;
    return fits && claim.begins && days.first <= claim.begins->first && claim.begins->past <= days.past;
  });
  return there;
}

Finding corroboration(const Thesis& thesis, std::span<const TurnClaim> claims) {
  const std::vector<TurnClaim> there = claims_there(thesis, claims);
  if (there.empty()) return {Verdict::open, {}, "no claim with a date there"};
  const TurnClaim& best =
      *std::ranges::max_element(there, {}, [](const TurnClaim& claim) { return claim.sources.size(); });
  return {best.sources.size() >= documents_asked(thesis) ? Verdict::holds : Verdict::fails,
          fmt::format("{}: told by {}, {} asked for; {} {} there", to_string(middle(*best.begins)),
                      documents_text(best.sources.size()), documents_asked(thesis), there.size(),
                      there.size() == 1 ? "claim" : "claims"),
          {}};
}

}  // namespace entente
