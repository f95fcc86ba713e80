// A pair with claims of both signs may balance, so neutral lines can occur where no claim is neutral.
#include <entente/viz/maps/occurring.hpp>

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/viz/maps/cast.hpp>

#include <algorithm>
#include <map>

namespace entente {
namespace {

bool counts(const Chronicle& chronicle, const Claim& claim, const FoldOptions& fold) {
  if (!fold.statuses.test(static_cast<std::size_t>(claim.status)) || claim.outcome == Outcome::not_held)
    return false;
  if (chronicle.codebook[claim.relation].duration == Duration::judgement) return false;
  if (claim.cites.empty()) return fold.only_sources.empty();
  return std::any_of(claim.cites.begin(), claim.cites.end(),
                     [&](const Citation& cite) { return is_heard(cite.source, fold); });
}

}  // namespace

Occurring occurring(const Chronicle& chronicle, const Stand& stand, const EraMapOptions& options) {
  Occurring found;
  found.kinds = stand.kinds;
  const std::vector<Ends> claim_ends = ends(chronicle, options.fold);
  std::map<Pair, std::pair<bool, bool>> signs;  // cooperative, hostile
  for (std::size_t i = 0; i < chronicle.claims.size(); ++i) {
    const Claim& claim = chronicle.claims[i];
    const auto [from, to] = claim_ends[i];
    if (from == to || !stand.place_of(from) || !stand.place_of(to)) continue;
    if (!counts(chronicle, claim, options.fold)) continue;
    found.claims = true;
    found.statuses.set(static_cast<std::size_t>(claim.status));
    found.one_sided = found.one_sided || claim.directed;
    found.end_unknown = found.end_unknown || rests_on_unknown_end(chronicle, claim);
    auto& [cooperative, hostile] = signs[std::minmax(from, to)];
    const double weight = claim.signed_weight();
    cooperative = cooperative || weight > 0;
    hostile = hostile || weight < 0;
    found.hostile = found.hostile || weight < 0;
    found.neutral = found.neutral || weight == 0 || (cooperative && hostile);
  }
  if (shows_memberships(stand, options))
    for (const Membership& m : memberships(chronicle, options.fold, Interval{}))
      found.membership = found.membership || (stand.place_of(m.member) && stand.place_of(m.group));
  return found;
}

}  // namespace entente
