// What claims add to a tie, summed by group, and what groups add to means and ratios.
#include <entente/engine/attribution/attribution.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/near.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/shifts/work.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace entente {

double GroupPart::difference() const { return settled_difference(after.level(), before.level()); }

double RatePart::difference() const { return settled_difference(after, before); }

namespace {

/// The names of the groups that a row belongs to, in equal parts.
class GroupedShares {
 public:
  GroupedShares(const Chronicle& chronicle, const FoldOptions& folding, const Subject& subject,
                Grouping grouping)
      : chronicle_(chronicle), folding_(folding), subject_(subject), grouping_(grouping) {
    if (grouping == Grouping::direction && !subject.a)
      throw Error(Failure::usage, "a direction is seen from an actor; name one or a pair");
    if (grouping == Grouping::partner && (!subject.a || subject.b))
      throw Error(Failure::usage, "partners are those of one actor; name one");
    if (grouping == Grouping::third_party && folding.lineage) heirs_ = lineage(chronicle.roster);
    if (grouping != Grouping::member) return;
    if (!subject.a) throw Error(Failure::usage, "members are those of an actor; name one or a pair");
    ends_ = ends(chronicle, folding);
  }

  /// Calls visitor(name, row, part) for each group of each row about the subject: `part` of it is the
  /// group's.
  template <class Visitor>
  void visit(const EraGraph& graph, const Visitor& visitor) const {
    for (const Tie* tie : ties_of(graph, subject_))
      for (const ClaimShare& row : graph.shares(*tie)) {
        const std::vector<std::string> names = of(graph, *tie, row);
        for (const std::string& name : names) visitor(name, row, 1 / static_cast<double>(names.size()));
      }
  }

 private:
  std::vector<std::string> of(const EraGraph& graph, const Tie& tie, const ClaimShare& row) const {
    const Claim& claim = chronicle_.claims[row.claim];
    switch (grouping_) {
      case Grouping::claim:
        return {claim.key};
      case Grouping::family:
        return {chronicle_.codebook[claim.relation].family};
      case Grouping::source:
        return sources(claim);
      case Grouping::third_party:
        return third_parties(claim);
      case Grouping::direction:
        return {direction(graph, tie, row)};
      case Grouping::partner:
        return {partner(graph, tie)};
      case Grouping::member:
        return {member(row)};
    }
    return {};
  }

  std::vector<std::string> sources(const Claim& claim) const {
    std::vector<std::string> names;
    for (const Citation& cite : claim.cites)
      if (is_heard(cite.source, folding_)) names.push_back(chronicle_[cite.source].id);
    return once_each(std::move(names));
  }

  std::vector<std::string> third_parties(const Claim& claim) const {
    std::vector<std::string> names;
    for (const ActorId written : claim.about) {
      const ActorId actor = heirs_.empty() ? written : heirs_[index(written)];
      if (actor != subject_.a && actor != subject_.b) names.push_back(chronicle_.roster[actor].code);
    }
    return once_each(std::move(names));
  }

  std::string direction(const EraGraph& graph, const Tie& tie, const ClaimShare& row) const {
    if (row.actor == 0) return "mutual";
    const Vertex acting = row.actor > 0 ? tie.a : tie.b;
    return graph.actors()[acting] == *subject_.a ? "forward" : "backward";
  }

  std::string partner(const EraGraph& graph, const Tie& tie) const {
    const ActorId a = graph.actors()[tie.a], b = graph.actors()[tie.b];
    return chronicle_.roster[a == *subject_.a ? b : a].code;
  }

  std::string member(const ClaimShare& row) const {
    const Claim& claim = chronicle_.claims[row.claim];
    return chronicle_.roster[ends_[row.claim].from == *subject_.a ? claim.from : claim.to].code;
  }

  static std::vector<std::string> once_each(std::vector<std::string> names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.empty()) names.emplace_back();
    return names;
  }

  const Chronicle& chronicle_;
  const FoldOptions& folding_;
  const Subject& subject_;
  Grouping grouping_;
  std::vector<ActorId> heirs_{};  ///< of third parties, under lineage
  std::vector<Ends> ends_{};      ///< by claim, whom its ends stand for; of members alone
};

void add(Amounts& amounts, double value) {
  (value >= 0 ? amounts.cooperative : amounts.hostile) += std::abs(value);
}

/// Each value of a coalition is a sum over the groups.
void refuse_too_many_groups(std::size_t groups, const ShapleyOptions& options) {
  if (groups <= most_players) return;
  const auto n = static_cast<double>(groups);
  refuse_too_long({.times = options.permutations,
                   .draws = n * n,
                   .of = fmt::format("random orders of {} groups", groups),
                   .instead = "larger groups"});
}

/// What becomes of groups of which some have passed to the later era.
Amounts mixed(const std::vector<GroupPart>& groups, const std::vector<char>& passed) {
  Amounts sum;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Amounts& amounts = passed[i] ? groups[i].after : groups[i].before;
    sum.cooperative += amounts.cooperative;
    sum.hostile += amounts.hostile;
  }
  return sum;
}

/// Groups in the order of their names, put in that of their differences.
ToneParts largest_first(const std::map<std::string, RateGroup>& by_name, RateParts rates) {
  ToneParts result{.names = {}, .rates = {.groups = {}, .total = rates.total}};
  if (!rates.total.defined()) return result;
  std::vector<std::pair<std::string, RatePart>> parts;
  auto part = rates.groups.begin();
  for (const auto& [name, group] : by_name) parts.emplace_back(name, *part++);
  std::stable_sort(parts.begin(), parts.end(), [](const auto& x, const auto& y) {
    return std::abs(x.second.difference()) > std::abs(y.second.difference());
  });
  for (auto& [name, rate] : parts) {
    result.names.push_back(std::move(name));
    result.rates.groups.push_back(rate);
  }
  return result;
}

}  // namespace

std::vector<GroupPart> grouped(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                               const Subject& subject, Grouping grouping) {
  const GroupedShares groups(chronicle, after.folding(), subject, grouping);
  std::map<std::string, GroupPart> by_name;
  const auto add_era = [&](const EraGraph& graph, Amounts GroupPart::*era) {
    groups.visit(graph, [&](const std::string& name, const ClaimShare& row, double part) {
      add(by_name[name].*era, row.value * part);
    });
  };
  add_era(before, &GroupPart::before);
  add_era(after, &GroupPart::after);
  std::vector<GroupPart> result;
  for (auto& [name, part] : by_name) {
    result.push_back(part);
    result.back().name = name;
  }
  std::stable_sort(result.begin(), result.end(), [](const GroupPart& x, const GroupPart& y) {
    return std::abs(x.difference()) > std::abs(y.difference());
  });
  return result;
}

PolarityShares polarity_shares(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                               const Subject& subject, Grouping grouping, const PolarityOptions& options) {
  const std::vector<GroupPart> groups = grouped(chronicle, before, after, subject, grouping);
  refuse_too_many_groups(groups.size(), options.shapley);
  const auto value = [&](const std::vector<char>& passed) {
    const Value found = polarity(mixed(groups, passed));
    return found.defined() || !options.of_nothing ? found : Value(*options.of_nothing);
  };
  PolarityShares result{{}, shapley(groups.size(), value, options.shapley)};
  for (const GroupPart& group : groups) result.names.push_back(group.name);
  return result;
}

RateParts rate_parts(std::span<const RateGroup> groups) {
  double all_before = 0, all_after = 0;
  for (const RateGroup& group : groups) {
    all_before += group.count_before;
    all_after += group.count_after;
  }
  if (all_before == 0 || all_after == 0) return {.groups = {}, .total = Reason::no_ties};
  RateParts result;
  SettledSum total;
  for (const RateGroup& group : groups) {
    const double p1 = group.count_before / all_before, r1 = p1 > 0 ? group.rate_before : 0;
    const double p2 = group.count_after / all_after, r2 = p2 > 0 ? group.rate_after : 0;
    RatePart& part = result.groups.emplace_back();
    if (p1 > 0 && p2 > 0) {
      part.composition = settled_difference(p2, p1) * (r1 + r2) / 2;
      part.rate = settled_difference(r2, r1) * (p1 + p2) / 2;
    } else {
      part.entry_exit = settled_difference(p2 * r2, p1 * r1);
    }
    part.before = p1 * r1;
    part.after = p2 * r2;
    total.add(part.after);
    total.add(-part.before);
  }
  result.total = total.value();
  return result;
}

Value tone(const EraGraph& graph, const Subject& subject) {
  for (const auto& actor : {subject.a, subject.b})
    if (actor && !graph.vertex(*actor)) return Reason::absent;
  Amounts amounts;
  double factors = 0;
  for (const Tie* tie : ties_of(graph, subject))
    for (const ClaimShare& row : graph.shares(*tie)) {
      add(amounts, row.value);
      factors += row.factor;
    }
  if (factors <= 0) return Reason::no_ties;
  return amounts.level() / factors;
}

ToneParts tone_parts(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                     const Subject& subject, Grouping grouping) {
  const GroupedShares groups(chronicle, after.folding(), subject, grouping);
  std::map<std::string, RateGroup> by_name;
  groups.visit(before, [&](const std::string& name, const ClaimShare& row, double part) {
    by_name[name].count_before += row.factor * part;
    by_name[name].rate_before += row.value * part;
  });
  groups.visit(after, [&](const std::string& name, const ClaimShare& row, double part) {
    by_name[name].count_after += row.factor * part;
    by_name[name].rate_after += row.value * part;
  });
  std::vector<RateGroup> rates;
  for (auto& [name, group] : by_name) {
    if (group.count_before > 0) group.rate_before /= group.count_before;
    if (group.count_after > 0) group.rate_after /= group.count_after;
    rates.push_back(group);
  }
  return largest_first(by_name, rate_parts(rates));
}

}  // namespace entente
