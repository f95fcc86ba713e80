// The reasons for which a claim counts in no era, in the order in which a reader would ask.
#include <entente/graphs/folding/weighing.hpp>

namespace entente {
namespace {

bool speaks(const Claim& claim, const FoldOptions& options) {
  if (claim.cites.empty()) return options.only_sources.empty();
  return std::any_of(claim.cites.begin(), claim.cites.end(),
                     [&](const Citation& cite) { return is_heard(cite.source, options); });
}

}  // namespace

Omission omission(const Chronicle& chronicle, const Claim& claim, const Ends& ends, const Days& days,
                  const FoldOptions& options) {
  if (!options.statuses.test(static_cast<std::size_t>(claim.status))) return Omission::not_asked_for;
  if (claim.outcome == Outcome::not_held) return Omission::not_held;
  if (chronicle.codebook[claim.relation].duration == Duration::judgement) return Omission::judgement;
  if (!counts_family(chronicle.codebook[claim.relation].family, options)) return Omission::other_family;
  if (!speaks(claim, options)) return Omission::unheard;
  if (ends.from == ends.to) return Omission::internal;
  return days.empty() ? Omission::no_day : Omission::none;
}

}  // namespace entente
