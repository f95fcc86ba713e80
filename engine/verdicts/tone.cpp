// Rows first, then what each source says by them.
#include <entente/engine/verdicts/tone.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/shifts/source_dates.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace entente {

namespace {

constexpr double least_moved = 0.02;
constexpr double least_part = 0.1;

/// One row about the subject.
struct MovedClaim {
  std::uint32_t claim = 0;
  double share = 0;          ///< c
  double whole_share = 0;    ///< c of the event whose row it is
  double witness = 1;        ///< 1/k
  std::size_t thing = 0;     ///< what it tells; rows of one thing tell the same
  double signed_weight = 0;  ///< what its claim weighs

  bool came() const { return whole_share >= least_moved; }
  bool went() const { return whole_share <= -least_moved; }
};

std::vector<MovedClaim> moved_rows(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                                   const Subject& subject) {
  std::map<std::uint32_t, double> shares;
  for (const auto& [graph, sign] : {std::pair(&before, -1.0), std::pair(&after, 1.0)})
    for (const Tie* tie : ties_of(*graph, subject))
      for (const ClaimShare& share : graph->shares(*tie)) shares[share.claim] += sign * share.factor;
  std::vector<MovedClaim> rows;
  for (const auto& [claim, share] : shares)
    rows.push_back({.claim = claim,
                    .share = share,
                    .whole_share = share,
                    .signed_weight = chronicle.claims[claim].signed_weight()});
  return rows;
}

/// What two rows have in common that tell the same thing.
struct Thing {
  EventId event = EventId::none;
  RelationId relation{};
  ActorId a{}, b{};
  Interval begins{}, ends{};
  std::uint32_t alone = 0;  ///< told apart by its own row
  friend auto operator<=>(const Thing&, const Thing&) = default;
};

Thing thing(const Chronicle& chronicle, std::uint32_t row) {
  const Claim& claim = chronicle.claims[row];
  if (claim.event != EventId::none) return {.event = claim.event};
  Thing found{.relation = claim.relation,
              .a = std::min(claim.from, claim.to),
              .b = std::max(claim.from, claim.to),
              .begins = claim.when.begins,
              .ends = claim.when.ends};
  const bool is_told_to_the_day = claim.when.span().days() == 1;
  if (!claim.when.dated() || (chronicle.is_event(claim) && !is_told_to_the_day)) found.alone = row + 1;
  return found;
}

/// A thing told by k rows counts 1/k for each; an event's rows have been divided so already.
void weigh_witnesses(const Chronicle& chronicle, std::vector<MovedClaim>& rows) {
  std::map<Thing, std::vector<std::size_t>> things;
  for (std::size_t i = 0; i < rows.size(); ++i) things[thing(chronicle, rows[i].claim)].push_back(i);
  std::size_t number = 0;
  for (const auto& [told, places] : things) {
    const auto k = static_cast<double>(places.size());
    for (const std::size_t place : places) {
      rows[place].thing = number;
      rows[place].witness = 1 / k;
      if (told.event != EventId::none) rows[place].whole_share *= k;
    }
    ++number;
  }
}

/// Sums over weighed values, of which each may be a part of a claim.
struct Weighed {
  double amount = 0, squares = 0, values = 0, values_squared = 0;

  void add(const MovedClaim& row, double part) {
    const double size = std::abs(row.whole_share), weight = part * size;
    amount += weight;
    squares += weight * size;
    values += weight * row.signed_weight;
    values_squared += weight * row.signed_weight * row.signed_weight;
  }
  double tone() const { return values / amount; }
  SideTold told() const {
    if (amount == 0) return {};
    return {tone(), amount * amount / squares,
            std::max(0.0, settled_difference(values_squared / amount, tone() * tone()))};
  }
};

/// The tones of what came and of what went.
struct TellingSides {
  Weighed went, came;

  void add(const MovedClaim& row, double part) {
    if (row.came()) came.add(row, part);
    if (row.went()) went.add(row, part);
  }
};

bool may_speak_of(const Source& source, const Era& era) {
  const std::optional<Interval> written = when_written(source);
  return !written || written->past > era.span.first;
}

struct Heard {
  TellingSides sides;
  double part = 0;
};

std::vector<SourceSays> what_sources_say(const Chronicle& chronicle, const std::vector<MovedClaim>& rows,
                                         const EraGraph& after) {
  std::map<SourceId, Heard> named;
  std::optional<Heard> unnamed;
  for (const MovedClaim& row : rows) {
    std::set<SourceId> sources;
    for (const Citation& cite : chronicle.claims[row.claim].cites)
      if (is_heard(cite.source, after.folding())) sources.insert(cite.source);
    const auto add = [&](Heard& heard, double of) {
      heard.sides.add(row, row.witness / of);
      heard.part += row.share * row.signed_weight / of;
    };
    for (const SourceId source : sources) add(named[source], static_cast<double>(sources.size()));
    if (sources.empty()) add(unnamed ? *unnamed : unnamed.emplace(), 1);
  }
  std::vector<SourceSays> found;
  const auto tell = [&](std::optional<SourceId> source, const Heard& heard) {
    found.push_back({.source = source,
                     .told = {heard.sides.went.told(), heard.sides.came.told()},
                     .part = heard.part,
                     .may_speak_later = !source || may_speak_of(chronicle[*source], after.era())});
  };
  for (const auto& [source, heard] : named) tell(source, heard);
  if (unnamed) tell({}, *unnamed);
  return found;
}

/// The median size of what came or went, 0 left out; 0 where nothing is left.
double usual_size(const std::vector<MovedClaim>& rows) {
  std::vector<double> sizes;
  for (const MovedClaim& row : rows)
    if ((row.came() || row.went()) && row.signed_weight != 0) sizes.push_back(std::abs(row.signed_weight));
  if (sizes.empty()) return 0;
  std::ranges::sort(sizes);
  return (sizes[(sizes.size() - 1) / 2] + sizes[sizes.size() / 2]) / 2;
}

bool is_witness(const SourceSays& says) {
  return says.source && says.told.tells_both() && says.may_speak_later;
}

Value tone(const Weighed& side) { return side.amount > 0 ? Value(side.tone()) : Value(Reason::no_ties); }

}  // namespace

Points points(double part, double shift, std::size_t sources) {
  if (std::abs(part) * static_cast<double>(sources) < least_part * std::abs(shift) || part == 0)
    return Points::nowhere;
  return (part > 0) == (shift > 0) ? Points::along : Points::against;
}

std::size_t ToneChange::telling_both() const {
  return static_cast<std::size_t>(std::ranges::count_if(sources, is_witness));
}

bool ToneChange::is_of_most(double sign) const {
  int most = 0;
  for (const SourceSays& says : sources) {
    const double along = sign * (says.told.came.tone - says.told.went.tone);
    if (is_witness(says)) most += along > 0 ? 1 : along < 0 ? -1 : 0;
  }
  return most > 0;
}

ToneChange tone_change(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                       const Subject& subject, double confidence) {
  std::vector<MovedClaim> rows = moved_rows(chronicle, before, after, subject);
  weigh_witnesses(chronicle, rows);
  TellingSides all;
  std::set<std::size_t> came, went;
  for (const MovedClaim& row : rows) {
    all.add(row, row.witness);
    if (row.came()) came.insert(row.thing);
    if (row.went()) went.insert(row.thing);
  }
  ToneChange found{.came_claims = came.size(),
                   .went_claims = went.size(),
                   .came = tone(all.came),
                   .went = tone(all.went),
                   .sources = what_sources_say(chronicle, rows, after)};
  found.change = found.came - found.went;
  const double size = usual_size(rows);
  if (!found.change.defined() || size == 0) return found;
  std::vector<SourceTold> told;
  for (const SourceSays& says : found.sources) told.push_back(says.told);
  found.estimate = tone_estimate(told, size, confidence);
  return found;
}

}  // namespace entente
