// Sums rows in the order of the graphs, so that the record as it is comes out to the last bit.
#include <entente/engine/theses/evidence.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

/// Everybody but the two who has a tie with both of them in the graph.
std::vector<ActorId> tied_to_both(const EraGraph& graph, ActorId a, ActorId b) {
  const auto partners = [&](ActorId actor) {
    std::vector<ActorId> found;
    if (const auto vertex = graph.vertex(actor))
      for (const Arc& arc : graph.arcs(*vertex)) found.push_back(graph.actors()[arc.to]);
    return found;
  };
  const std::vector<ActorId> of_a = partners(a), of_b = partners(b);
  std::vector<ActorId> both;
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(both));
  return both;
}

}  // namespace

Evidence::Rows Evidence::rows(const EraGraph& graph, ActorId a, ActorId b) {
  Rows found;
  for (const Tie* tie : ties_of(graph, {a, b}))
    for (const ClaimShare& share : graph.shares(*tie))
      found.push_back({share.claim, share.value, a < b ? share.actor : -share.actor});
  return found;
}

Evidence::Followed Evidence::follow(std::span<const EraGraph> graphs, const std::vector<ActorId>& pair,
                                    ThesisMeasure measure, std::vector<ActorId> thirds) {
  const ActorId a = pair[0], b = pair[1];
  std::sort(thirds.begin(), thirds.end());
  Followed found{measure, {}};
  for (const EraGraph& graph : graphs) {
    InPeriod& period = found.periods.emplace_back();
    period.present = graph.vertex(a) && graph.vertex(b);
    if (measure != ThesisMeasure::pressure) {
      period.pair = rows(graph, a, b);
      continue;
    }
    for (const ActorId third : tied_to_both(graph, a, b))
      if (thirds.empty() || std::binary_search(thirds.begin(), thirds.end(), third))
        period.thirds.push_back({rows(graph, a, third), rows(graph, b, third)});
  }
  return found;
}

/// Gives the rows their places in claims().
void Evidence::number_claims() {
  std::vector<Rows*> all;
  for (Followed* followed : {&subject_, other_ ? &*other_ : nullptr}) {
    if (followed == nullptr) continue;
    for (InPeriod& period : followed->periods) {
      all.push_back(&period.pair);
      for (auto& third : period.thirds) all.insert(all.end(), {&third[0], &third[1]});
    }
  }
  for (const Rows* some : all)
    for (const Row& row : *some) claims_.push_back(row.claim);
  std::sort(claims_.begin(), claims_.end());
  claims_.erase(std::unique(claims_.begin(), claims_.end()), claims_.end());
  for (Rows* some : all)
    for (Row& row : *some)
      row.claim = static_cast<std::uint32_t>(std::lower_bound(claims_.begin(), claims_.end(), row.claim) -
                                             claims_.begin());
}

Evidence::Evidence(std::span<const EraGraph> graphs, const Thesis& thesis) {
  for (const EraGraph& graph : graphs) eras_.push_back(graph.era().id);
  const bool compares = compares_pairs(thesis.kind);
  const std::vector<ActorId> thirds = compares ? std::vector<ActorId>{} : thesis.other;
  subject_ = follow(graphs, thesis.subject, thesis.measure, thirds);
  if (compares) other_ = follow(graphs, thesis.other, thesis.measure, {});
  if (thesis.kind == ThesisKind::pressure)
    other_ = follow(graphs, thesis.subject, ThesisMeasure::pressure, thirds);
  number_claims();
}

Value Evidence::level(const Rows& rows, std::span<const double> times, ThesisMeasure measure) {
  std::array<Amounts, 3> acted{};  // by the second of the pair, by both alike, by the first
  std::array<bool, 3> said{};
  for (const Row& row : rows) {
    if (times[row.claim] == 0) continue;
    const auto actor = static_cast<std::size_t>(row.actor + 1);
    (row.value >= 0 ? acted[actor].cooperative : acted[actor].hostile) +=
        times[row.claim] * std::abs(row.value);
    said[actor] = true;
  }
  const auto by = [&](std::size_t actor) {
    return said[actor] ? Value(acted[actor].level()) : Reason::no_ties;
  };
  if (measure == ThesisMeasure::forward) return by(2);
  if (measure == ThesisMeasure::backward) return by(0);
  if (measure == ThesisMeasure::mutual) return by(1);
  if (!said[0] && !said[1] && !said[2]) return Reason::no_ties;
  const Amounts all = {acted[0].cooperative + acted[2].cooperative + acted[1].cooperative,
                       acted[0].hostile + acted[2].hostile + acted[1].hostile};
  if (measure == ThesisMeasure::level) return all.level();
  const double total = all.cooperative + all.hostile;
  return total == 0 ? Value(Reason::no_signed_claims) : Value(all.level() / total);
}

Value Evidence::pressure(const InPeriod& period, std::span<const double> times) {
  SettledSum sum;
  bool pushed = false;
  for (const auto& [with_a, with_b] : period.thirds) {
    const Value x = level(with_a, times, ThesisMeasure::level),
                y = level(with_b, times, ThesisMeasure::level);
    if (!x.defined() || !y.defined() || x.number() == 0 || y.number() == 0) continue;
    sum.add(x.number() * y.number());
    pushed = true;
  }
  return pushed ? Value(sum.value()) : Reason::no_third_parties;
}

Course Evidence::course(const Followed& followed, std::span<const double> times) const {
  Course found{eras_, {}};
  for (const InPeriod& period : followed.periods) {
    if (!period.present) {
      found.values.push_back(Reason::absent);
    } else if (followed.measure == ThesisMeasure::pressure) {
      found.values.push_back(pressure(period, times));
    } else {
      found.values.push_back(level(period.pair, times, followed.measure));
    }
  }
  return found;
}

Courses Evidence::courses(std::span<const double> times) const {
  Courses found{course(subject_, times), std::nullopt};
  if (other_) found.other = course(*other_, times);
  return found;
}

}  // namespace entente
