// Rows first, then what each source says by them.
#include <entente/engine/verdicts/tone.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/shifts/account.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <algorithm>
#include <array>
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
      for (const ClaimShare& share : graph->shares(*tie))
        if (is_asked(*graph, *tie, subject, share.actor)) shares[share.claim] += sign * share.factor;
  std::vector<MovedClaim> rows;
  for (const auto& [claim, share] : shares)
    rows.push_back({.claim = claim,
                    .share = share,
                    .whole_share = share,
                    .signed_weight = chronicle.claims[claim].signed_weight()});
  return rows;
}

/// A thing told by k rows counts 1/k for each; an event's rows have been divided so already.
void weigh_witnesses(const Chronicle& chronicle, std::vector<MovedClaim>& rows) {
  std::map<Account, std::vector<std::size_t>> things;
  for (std::size_t i = 0; i < rows.size(); ++i) things[account_of(chronicle, rows[i].claim)].push_back(i);
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
  void add(const Weighed& other) {
    amount += other.amount;
    squares += other.squares;
    values += other.values;
    values_squared += other.values_squared;
  }
  double tone() const { return values / amount; }
  Value value() const { return amount > 0 ? Value(tone()) : Value(Reason::no_ties); }
  SideTold told() const {
    if (amount == 0) return {};
    return {tone(), amount * amount / squares,
            std::max(0.0, settled_difference(values_squared / amount, tone() * tone()))};
  }
};

/// Whether a source was written late enough to speak of an era: behind a tenth of it, if it is dated.
bool may_speak_of(const Source& source, Interval era) {
  const std::optional<Interval> written = when_written(source);
  if (!written) return true;
  const Interval seen{era.first, written->past};
  if (seen.empty()) return false;
  return !era.bounded() || 10 * seen.days() > era.days();
}

/// One who tells of the subject.
struct Speaker {
  SourceSays says{};
  Weighed went{}, came{};
};

/// What all say of what went and of what came, each of what it could see.
class Testimony {
 public:
  Testimony(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after)
      : chronicle_(chronicle), before_(before.era().span), after_(after) {}

  void hear(const MovedClaim& row) {
    std::set<SourceId> sources;
    for (const Citation& cite : chronicle_.claims[row.claim].cites)
      if (is_heard(cite.source, after_.folding())) sources.insert(cite.source);
    for (const SourceId source : sources) hear(speaker(source), row, static_cast<double>(sources.size()));
    if (sources.empty()) hear(unnamed_ ? *unnamed_ : unnamed_.emplace(), row, 1);
  }

  /// Without an estimate.
  ToneChange change() const {
    ToneChange found{.came_claims = came_.size(), .went_claims = went_.size()};
    Weighed went, came;
    const auto tell = [&](const Speaker& speaker) {
      found.sources.push_back(speaker.says);
      found.sources.back().told = {speaker.went.told(), speaker.came.told()};
      went.add(speaker.went);
      came.add(speaker.came);
    };
    for (const auto& [source, speaker] : named_) tell(speaker);
    if (unnamed_) tell(*unnamed_);
    found.went = went.value();
    found.came = came.value();
    found.change = found.came - found.went;
    return found;
  }

 private:
  Speaker& speaker(SourceId source) {
    const auto [at, is_new] = named_.try_emplace(source);
    if (is_new)
      at->second.says = {.source = source,
                         .may_speak_earlier = may_speak_of(chronicle_[source], before_),
                         .may_speak_later = may_speak_of(chronicle_[source], after_.era().span)};
    return at->second;
  }

  /// What one of `of` sources of a row says by it.
  void hear(Speaker& speaker, const MovedClaim& row, double of) {
    speaker.says.part += row.share * row.signed_weight / of;
    if (row.went() && speaker.says.may_speak_earlier) {
      speaker.went.add(row, row.witness / of);
      went_.insert(row.thing);
    }
    if (row.came() && speaker.says.may_speak_later) {
      speaker.came.add(row, row.witness / of);
      came_.insert(row.thing);
    }
  }

  const Chronicle& chronicle_;
  Interval before_;
  const EraGraph& after_;
  std::map<SourceId, Speaker> named_;
  std::optional<Speaker> unnamed_;
  std::set<std::size_t> went_, came_;  // things told
};

/// The median size of what came or went, 0 left out; 0 where nothing is left.
double usual_size(const std::vector<MovedClaim>& rows) {
  std::vector<double> sizes;
  for (const MovedClaim& row : rows)
    if ((row.came() || row.went()) && row.signed_weight != 0) sizes.push_back(std::abs(row.signed_weight));
  if (sizes.empty()) return 0;
  std::ranges::sort(sizes);
  return (sizes[(sizes.size() - 1) / 2] + sizes[sizes.size() / 2]) / 2;
}

}  // namespace

Points points(double part, double shift, std::size_t sources) {
  if (std::abs(part) * static_cast<double>(sources) < least_part * std::abs(shift) || part == 0)
    return Points::nowhere;
  return (part > 0) == (shift > 0) ? Points::along : Points::against;
}

Witnesses ToneChange::witnesses(double sign) const {
  const double least = change.defined() ? least_part * std::abs(change.number()) : 0;
  Witnesses found;
  for (const SourceSays& says : sources) {
    if (!says.source || !says.told.tells_both()) continue;
    const double along = sign * (says.told.came.tone - says.told.went.tone);
    ++found.all;
    if (std::abs(along) >= least && along != 0) ++(along > 0 ? found.along : found.against);
  }
  return found;
}

ToneChange tone_change(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                       const Subject& subject, double confidence) {
  std::vector<MovedClaim> rows = moved_rows(chronicle, before, after, subject);
  weigh_witnesses(chronicle, rows);
  Testimony testimony(chronicle, before, after);
  for (const MovedClaim& row : rows) testimony.hear(row);
  ToneChange found = testimony.change();
  const double size = usual_size(rows);
  if (!found.change.defined() || size == 0) return found;
  std::vector<SourceTold> told;
  for (const SourceSays& says : found.sources) told.push_back(says.told);
  found.estimate = tone_estimate(told, size, confidence);
  return found;
}

ToneChange tone_change(const Chronicle& chronicle, const Era& before, const Era& after,
                       const Subject& subject, const FoldOptions& options, double confidence) {
  const std::vector<EraGraph> graphs = fold(chronicle, std::array{before, after}, options);
  return tone_change(chronicle, graphs[0], graphs[1], subject, confidence);
}

}  // namespace entente
