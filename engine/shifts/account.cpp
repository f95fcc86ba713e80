#include <entente/engine/shifts/account.hpp>

#include <algorithm>

namespace entente {

Account account_of(const Chronicle& chronicle, std::uint32_t row) {
  const Claim& claim = chronicle.claims[row];
  if (claim.event != EventId::none) return {.event = claim.event};
  Account found{.relation = claim.relation,
                .a = std::min(claim.from, claim.to),
                .b = std::max(claim.from, claim.to),
                .begins = claim.when.begins,
                .ends = claim.when.ends};
  const bool is_told_to_the_day = claim.when.span().days() == 1;
  if (!claim.when.dated() || (chronicle.is_event(claim) && !is_told_to_the_day)) found.alone = row + 1;
  return found;
}

}  // namespace entente
