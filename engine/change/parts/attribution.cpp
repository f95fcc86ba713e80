// Sums of contributions by group, and shares in means and ratios.
#include <entente/engine/change/parts/attribution.hpp>

#include <entente/graphs/model/fold.hpp>
#include <entente/graphs/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace entente {

namespace {

/// The names of the groups that a row belongs to, in equal parts.
class Groups {
 public:
  Groups(const Chronicle& chronicle, const FoldOptions& folding, const Subject& subject, Grouping grouping)
      : chronicle_(chronicle), folding_(folding), subject_(subject), grouping_(grouping) {}

  std::vector<std::string> of(const EraGraph& graph, const Bond& bond, const Contribution& row) const {
    const Tie& tie = chronicle_.ties[row.tie];
    switch (grouping_) {
      case Grouping::family:
        return {chronicle_.codebook[tie.relation].family};
      case Grouping::source:
        return sources(tie);
      case Grouping::third_party:
        return third_parties(tie);
      case Grouping::direction:
        return {direction(graph, bond, row)};
    }
    return {};
  }

 private:
  std::vector<std::string> sources(const Tie& tie) const {
    std::vector<std::string> names;
    for (const Citation& cite : tie.cites)
      if (is_heard(cite.source, folding_)) names.push_back(chronicle_[cite.source].id);
    return once_each(std::move(names));
  }

  std::vector<std::string> third_parties(const Tie& tie) const {
    std::vector<std::string> names;
    for (const ActorId actor : tie.about) names.push_back(chronicle_.roster[actor].code);
    return once_each(std::move(names));
  }

  std::string direction(const EraGraph& graph, const Bond& bond, const Contribution& row) const {
    if (row.actor == 0) return "mutual";
    const Vertex acting = row.actor > 0 ? bond.a : bond.b;
    return graph.actors()[acting] == *subject_.a ? "forward" : "backward";
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
};

void add(Parts& parts, double value) { (value >= 0 ? parts.warm : parts.hostile) += std::abs(value); }

/// What becomes of groups of which some have passed to the later era.
Parts mixed(const std::vector<GroupPart>& groups, const std::vector<char>& passed) {
  Parts sum;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Parts& parts = passed[i] ? groups[i].after : groups[i].before;
    sum.warm += parts.warm;
    sum.hostile += parts.hostile;
  }
  return sum;
}

}  // namespace

std::vector<GroupPart> grouped(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                               const Subject& subject, Grouping grouping) {
  if (grouping == Grouping::direction && !subject.a)
    throw Error(Failure::usage, "a direction is seen from an actor; name one or a pair");
  const Groups groups(chronicle, after.folding(), subject, grouping);
  std::map<std::string, GroupPart> by_name;
  const auto add_era = [&](const EraGraph& graph, Parts GroupPart::*era) {
    for (const Bond* bond : bonds_of(graph, subject))
      for (const Contribution& row : graph.contributions(*bond)) {
        const std::vector<std::string> names = groups.of(graph, *bond, row);
        for (const std::string& name : names)
          add(by_name[name].*era, row.value / static_cast<double>(names.size()));
      }
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
  const auto polarity = [&](const std::vector<char>& passed) -> Value {
    const Parts parts = mixed(groups, passed);
    const double total = parts.warm + parts.hostile;
    if (total > 0) return parts.level() / total;
    return options.of_nothing ? Value(*options.of_nothing) : Value(Reason::no_signed_claims);
  };
  PolarityShares result{{}, shapley(groups.size(), polarity, options.shapley)};
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
  double total = 0;
  for (const RateGroup& group : groups) {
    const double p1 = group.count_before / all_before, r1 = p1 > 0 ? group.rate_before : 0;
    const double p2 = group.count_after / all_after, r2 = p2 > 0 ? group.rate_after : 0;
    RatePart& part = result.groups.emplace_back();
    if (p1 > 0 && p2 > 0) {
      part.composition = (p2 - p1) * (r1 + r2) / 2;
      part.rate = (r2 - r1) * (p1 + p2) / 2;
    } else {
      part.entry_exit = p2 * r2 - p1 * r1;
    }
    total += p2 * r2 - p1 * r1;
  }
  result.total = total;
  return result;
}

}  // namespace entente
