// Remarks on claims about one pair. Claims are sorted into groups by time, and each is held against the one
// before it that lasts longest: if that one does not reach it, none does.
#include <entente/graphs/reading/remarks.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace entente::remarks {
namespace {

struct Claim {
  ActorId a{}, b{};
  std::uint32_t subject = 0;  ///< what two claims must share: an event, a family, a relation with its sign
  Interval days;
  const Tie* tie = nullptr;
};

/// Dated claims that count unless asked otherwise. Undirected ones have their ends in order.
std::vector<Claim> dated_claims(const Chronicle& world) {
  std::vector<Claim> claims;
  for (const Tie& tie : world.ties) {
    if (!tie.when.dated() || !counted_by_default[static_cast<std::size_t>(tie.status)] ||
        world.codebook[tie.relation].duration == Duration::judgement)
      continue;
    Claim claim{tie.from, tie.to, 0, world.extent(tie).hull, &tie};
    if (!tie.directed && claim.b < claim.a) std::swap(claim.a, claim.b);
    if (!claim.days.empty()) claims.push_back(claim);
  }
  return claims;
}

void sort_by_group_and_time(std::vector<Claim>& claims) {
  const auto order = [](const Claim& c) {
    return std::tuple(c.a, c.b, c.subject, c.days, c.tie->line, std::string_view(c.tie->key));
  };
  std::sort(claims.begin(), claims.end(),
            [&](const Claim& x, const Claim& y) { return order(x) < order(y); });
}

bool same_group(const Claim& x, const Claim& y) {
  return std::tie(x.a, x.b, x.subject) == std::tie(y.a, y.b, y.subject);
}

/// Calls `compare` with each claim and the members of its group so far, and then adds it to them.
template <class Group, class Compare>
void sweep(std::vector<Claim> claims, Compare compare) {
  sort_by_group_and_time(claims);
  Group group;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (i != 0 && !same_group(claims[i - 1], claims[i])) group = {};
    compare(claims[i], group);
  }
}

const Claim* longer(const Claim* known, const Claim& fresh) {
  return known == nullptr || known->days.past < fresh.days.past ? &fresh : known;
}

bool overlap(const Claim* earlier, const Claim& later) {
  return earlier != nullptr && earlier->tie->line != later.tie->line && later.days.first < earlier->days.past;
}

std::string shown(const Tie& tie) {
  return tie.stated.key ? fmt::format("\"{}\" (line {})", printable(tie.key, 60), tie.line)
                        : fmt::format("line {}", tie.line);
}

std::string the_claim(const Tie& tie) {
  return tie.stated.key ? fmt::format("\"{}\"", printable(tie.key, 60)) : "the claim";
}

/// Of both signs, the claim that lasts longest.
struct BySign {
  const Claim* warm = nullptr;
  const Claim* hostile = nullptr;
};

bool of_one_event(const Tie& x, const Tie& y) { return x.event == y.event && x.event != EventId::none; }

template <class Told>
void oppose(const std::vector<Claim>& claims, std::string_view of_one, Told told, Problems& problems) {
  sweep<BySign>(claims, [&](const Claim& claim, BySign& group) {
    const bool warm = claim.tie->sign == Sign::warm;
    if (const Claim* other = warm ? group.hostile : group.warm;
        overlap(other, claim) && !told(*other->tie, *claim.tie))
      problems.add(about_tie(
          Severity::notice, *claim.tie,
          fmt::format("{} is {}, and {} of the same {}, pair and time is {}", the_claim(*claim.tie),
                      warm ? "warm" : "hostile", shown(*other->tie), of_one, warm ? "hostile" : "warm"),
          "both count; keep both where sources differ, else correct one"));
    const Claim*& own = warm ? group.warm : group.hostile;
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
  const Claim* any = nullptr;
  const Claim* without_event = nullptr;
};

}  // namespace

void contradictions(const Chronicle& world, Problems& problems) {
  std::vector<Claim> of_events, of_families;
  const auto families = numbers_of_families(world.codebook);
  for (Claim claim : dated_claims(world)) {
    if (claim.tie->sign == Sign::neutral || claim.tie->weight == 0) continue;
    const auto family = families.find(world.codebook[claim.tie->relation].family);
    if (claim.tie->event != EventId::none) {
      claim.subject = static_cast<std::uint32_t>(claim.tie->event);
      of_events.push_back(claim);
    }
    if (family != families.end()) {
      claim.subject = family->second;
      of_families.push_back(claim);
    }
  }
  oppose(
      of_events, "event", [](const Tie&, const Tie&) { return false; }, problems);
  oppose(of_families, "family", of_one_event, problems);
}

void possible_duplicates(const Chronicle& world, Problems& problems) {
  std::vector<Claim> claims = dated_claims(world);
  for (Claim& claim : claims)
    claim.subject = static_cast<std::uint32_t>(index(claim.tie->relation)) * 3 +
                    static_cast<std::uint32_t>(static_cast<int>(claim.tie->sign) + 1);
  sweep<ByEvent>(std::move(claims), [&](const Claim& claim, ByEvent& group) {
    const bool alone = claim.tie->event == EventId::none;
    if (const Claim* other = alone ? group.any : group.without_event; overlap(other, claim))
      problems.add(about_tie(Severity::notice, *claim.tie,
                             fmt::format("{} may say the same as {}: pair, relation and days agree",
                                         the_claim(*claim.tie), shown(*other->tie)),
                             "give both one event so that they count once, or two events to part them"));
    group.any = longer(group.any, claim);
    if (alone) group.without_event = longer(group.without_event, claim);
  });
}

}  // namespace entente::remarks
