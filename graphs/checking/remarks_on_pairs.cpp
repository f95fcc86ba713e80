// Remarks on claims about one pair. Claims are sorted into groups by time, and each is held against the one
// before it that lasts longest: if that one does not reach it, none does.
#include <entente/graphs/checking/remarks_on_pairs.hpp>

#include <entente/graphs/checking/remarks.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace entente::remarks {
namespace {

struct DatedClaim {
  ActorId a{}, b{};
  std::uint32_t subject = 0;  ///< what two claims must share: an event, a family, a relation with its sign
  Interval days;
  const Claim* claim = nullptr;
};

/// Dated claims that count unless asked otherwise. Undirected ones have their ends in order.
std::vector<DatedClaim> dated_claims(const Chronicle& world) {
  std::vector<DatedClaim> claims;
  for (const Claim& claim : world.claims) {
    if (!claim.when.dated() || !counted_by_default[static_cast<std::size_t>(claim.status)] ||
        world.codebook[claim.relation].duration == Duration::judgement)
      continue;
    DatedClaim dated{claim.from, claim.to, 0, world.extent(claim).hull, &claim};
    if (!claim.directed && dated.b < dated.a) std::swap(dated.a, dated.b);
    if (!dated.days.empty()) claims.push_back(dated);
  }
  return claims;
}

void sort_by_group_and_time(std::vector<DatedClaim>& claims) {
  const auto order = [](const DatedClaim& c) {
    return std::tuple(c.a, c.b, c.subject, c.days, c.claim->line, std::string_view(c.claim->key));
  };
  std::sort(claims.begin(), claims.end(),
            [&](const DatedClaim& x, const DatedClaim& y) { return order(x) < order(y); });
}

bool same_group(const DatedClaim& x, const DatedClaim& y) {
  return std::tie(x.a, x.b, x.subject) == std::tie(y.a, y.b, y.subject);
}

/// Calls `compare` with each claim and the members of its group so far, and then adds it to them.
template <class Group, class Compare>
void sweep(std::vector<DatedClaim> claims, Compare compare) {
  sort_by_group_and_time(claims);
  Group group;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (i != 0 && !same_group(claims[i - 1], claims[i])) group = {};
    compare(claims[i], group);
  }
}

const DatedClaim* longer(const DatedClaim* known, const DatedClaim& fresh) {
  return known == nullptr || known->days.past < fresh.days.past ? &fresh : known;
}

bool overlap(const DatedClaim* earlier, const DatedClaim& later) {
  return earlier != nullptr && earlier->claim->line != later.claim->line &&
         later.days.first < earlier->days.past;
}

std::string shown(const Claim& claim) {
  return claim.stated.key ? fmt::format("\"{}\" (line {})", printable(claim.key, 60), claim.line)
                          : fmt::format("line {}", claim.line);
}

std::string the_claim(const Claim& claim) {
  return claim.stated.key ? fmt::format("\"{}\"", printable(claim.key, 60)) : "the claim";
}

/// Of both signs, the claim that lasts longest.
struct BySign {
  const DatedClaim* cooperative = nullptr;
  const DatedClaim* hostile = nullptr;
};

bool of_one_event(const Claim& x, const Claim& y) { return x.event == y.event && x.event != EventId::none; }

template <class Told>
void oppose(const std::vector<DatedClaim>& claims, std::string_view of_one, Told told, Problems& problems) {
  sweep<BySign>(claims, [&](const DatedClaim& claim, BySign& group) {
    const bool cooperative = claim.claim->sign == Sign::cooperative;
    if (const DatedClaim* other = cooperative ? group.hostile : group.cooperative;
        overlap(other, claim) && !told(*other->claim, *claim.claim))
      problems.add(
          about_claim(Severity::notice, *claim.claim,
                      fmt::format("{} is {}, and {} of the same {}, pair and time is {}",
                                  the_claim(*claim.claim), cooperative ? "cooperative" : "hostile",
                                  shown(*other->claim), of_one, cooperative ? "hostile" : "cooperative"),
                      "both count; keep both where sources differ, else correct one"));
    const DatedClaim*& own = cooperative ? group.cooperative : group.hostile;
    own = longer(own, claim);
  });
}

std::unordered_map<std::string_view, std::uint32_t> numbers_of_families(const Codebook& codebook) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (const Relation& relation : codebook.relations())
    if (!relation.family.empty())
      numbers.emplace(relation.family, static_cast<std::uint32_t>(numbers.size()));
  return numbers;
}

/// The longest claim so far, and the longest that no event holds.
struct ByEvent {
  const DatedClaim* any = nullptr;
  const DatedClaim* without_event = nullptr;
};

}  // namespace

void contradictions(const Chronicle& world, Problems& problems) {
  std::vector<DatedClaim> of_events, of_families;
  const auto families = numbers_of_families(world.codebook);
  for (DatedClaim claim : dated_claims(world)) {
    if (claim.claim->sign == Sign::neutral || claim.claim->weight == 0) continue;
    const auto family = families.find(world.codebook[claim.claim->relation].family);
    if (claim.claim->event != EventId::none) {
      claim.subject = static_cast<std::uint32_t>(claim.claim->event);
      of_events.push_back(claim);
    }
    if (family != families.end()) {
      claim.subject = family->second;
      of_families.push_back(claim);
    }
  }
  oppose(
      of_events, "event", [](const Claim&, const Claim&) { return false; }, problems);
  oppose(of_families, "family", of_one_event, problems);
}

void possible_duplicates(const Chronicle& world, Problems& problems) {
  std::vector<DatedClaim> claims = dated_claims(world);
  for (DatedClaim& claim : claims)
    claim.subject = static_cast<std::uint32_t>(index(claim.claim->relation)) * 3 +
                    static_cast<std::uint32_t>(static_cast<int>(claim.claim->sign) + 1);
  sweep<ByEvent>(std::move(claims), [&](const DatedClaim& claim, ByEvent& group) {
    const bool alone = claim.claim->event == EventId::none;
    if (const DatedClaim* other = alone ? group.any : group.without_event; overlap(other, claim))
      problems.add(about_claim(Severity::notice, *claim.claim,
                               fmt::format("{} may say the same as {}: pair, relation and days agree",
                                           the_claim(*claim.claim), shown(*other->claim)),
                               "give both one event so that they count once, or two events to part them"));
    group.any = longer(group.any, claim);
    if (alone) group.without_event = longer(group.without_event, claim);
  });
}

}  // namespace entente::remarks
