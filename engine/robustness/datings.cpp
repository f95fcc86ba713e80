// Tries the datings of each claim in a chronicle that holds nothing else.
#include <entente/engine/robustness/datings.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/robustness/reduced_chronicle.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace entente {

namespace {

/// Days from the first to the last, both included.
struct Window {
  Date first, last;
};

/// The days on which a state may begin, and those on which it may end; of an event the days on which it may
/// happen, twice.
struct Range {
  Window begins, ends;
  Days alive;  ///< the days that the claim may touch
  bool state = false;
  bool vague = false;
};

Date last_of(Interval days) { return days.past + -1; }

Range fixed(const Days& alive) {
  const Interval extent = alive.hull;
  return {{extent.first, extent.first}, {last_of(extent), last_of(extent)}, alive};
}

/// Where the dates of a claim may be put within the days that it may touch, which are not empty.
Range range_of(const Chronicle& chronicle, const Claim& claim) {
  const Days alive = chronicle.extent(claim);
  const Interval extent = alive.hull;
  const bool state = holds_over_time(chronicle.codebook[claim.relation].duration);
  if (!state || claim.when.extent == Extent::once_within) {
    if (!claim.when.has_first_day() || extent.past == distant_future) return fixed(alive);
    const Window any{extent.first, last_of(extent)};
    return {any, any, alive, false, any.first < any.last};
  }
  if (claim.when.extent == Extent::single && claim.when.dated()) return fixed(alive);
  const auto within = [&](Date day) { return std::clamp(day, extent.first, last_of(extent)); };
  Range range = fixed(alive);
  range.state = true;
  if (claim.when.start_edge == Edge::known) range.begins.last = within(last_of(claim.when.begins));
  if (claim.when.end_edge == Edge::known) range.ends.first = within(claim.when.ends.first);
  range.vague = range.begins.first < range.begins.last || range.ends.first < range.ends.last;
  return range;
}

/// The first and the last day of a row.
using Dating = std::pair<Date, Date>;

/// The datings of one row at which a level can be extreme; `turns` are the days on which something begins, or
/// has just ended. Of those that touch the same days of both eras one stays.
std::vector<Dating> datings(const Range& range, const std::vector<Date>& turns,
                            const std::array<Era, 2>& eras) {
  std::vector<Date> begins = {range.begins.first, range.begins.last},
                    ends = {range.ends.first, range.ends.last};
  for (const Interval& gap : range.alive.gaps) begins.insert(begins.end(), {gap.first + -1, gap.past});
  for (const Date turn : turns) {
    if (range.begins.first < turn && turn < range.begins.last) begins.push_back(turn);
    if (range.ends.first < turn + -1 && turn + -1 < range.ends.last) ends.push_back(turn + -1);
  }
  std::map<std::array<Interval, 2>, Dating> found;
  const auto note = [&](Date first, Date last) {
    if (!range.state && !range.alive.contains(first)) return;
    std::array<Interval, 2> touched;
    for (std::size_t era = 0; era < 2; ++era) {
      touched[era] = intersection({first, last + 1}, eras[era].span);
      // An event counts for its era, whatever the day; what touches no day of an era is all one.
      if (touched[era].empty())
        touched[era] = {eras[era].span.first, eras[era].span.first};
      else if (!range.state)
        touched[era] = eras[era].span;
    }
    found.try_emplace(touched, first, last);
  };
  for (const Date begin : begins) {
    if (range.ends.first <= begin && begin <= range.ends.last) note(begin, begin);
    for (const Date end : ends)
      if (range.state && begin <= end) note(begin, end);
  }
  for (const Date end : ends)
    if (range.begins.first <= end && end <= range.begins.last) note(end, end);
  std::vector<Dating> result;
  result.reserve(found.size());
  for (const auto& [touched, dating] : found) result.push_back(dating);
  return result;
}

Claim with_dates(Claim claim, const Range& range, const Dating& days) {
  claim.when.begins = {days.first, days.first + 1};
  claim.when.ends = {days.second, days.second + 1};
  claim.when.start_edge = claim.when.end_edge = Edge::known;
  if (range.state) claim.when.extent = Extent::throughout;
  return claim;
}

struct Sum {
  double level = 0;
  bool claimed = false;
  double size = std::abs(level);  ///< of its terms
  void add(const Sum& other) {
    level += other.level;
    claimed = claimed || other.claimed;
    size += other.size;
  }
  Value value() const { return claimed ? Value(settled(level, size)) : Value(Reason::no_ties); }
};

struct Both {
  Sum before, after;
  double shift() const { return after.level - before.level; }
};

/// The chronicle with no rows but those of one claim, folded into both eras.
class OneClaim {
 public:
  OneClaim(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after)
      : chronicle_(chronicle),
        eras_{before.era(), after.era()},
        options_(after.folding()),
        alone_(without_claims(chronicle)) {}

  bool is_vague(const CountedClaim& claim) const {
    const std::vector<Range> ranges = ranges_of(claim);
    return std::any_of(ranges.begin(), ranges.end(), [](const Range& range) { return range.vague; });
  }

  /// The lowest and the highest of a subject over all datings of a claim about it; nothing when there are too
  /// many.
  std::optional<std::pair<Both, Both>> extremes(const CountedClaim& claim, const Subject& subject) {
    const std::vector<Range> ranges = ranges_of(claim);
    std::vector<std::vector<Dating>> choices;
    std::size_t count = 1;
    for (const Range& range : ranges) {
      choices.push_back(range.vague ? datings(range, turns(ranges), eras_) : std::vector<Dating>(1));
      count *= choices.back().size();
      if (count > most_datings) return std::nullopt;
    }
    std::optional<std::pair<Both, Both>> found;
    for (std::size_t choice = 0; choice < count; ++choice) {
      put_dates(claim, ranges, choices, choice);
      const Both here = levels(subject);
      if (!found) found = {here, here};
      if (here.shift() < found->first.shift()) found->first = here;
      if (here.shift() > found->second.shift()) found->second = here;
    }
    return found;
  }

 private:
  std::vector<Range> ranges_of(const CountedClaim& claim) const {
    std::vector<Range> ranges;
    for (const std::uint32_t row : claim.rows) ranges.push_back(range_of(chronicle_, chronicle_.claims[row]));
    return ranges;
  }

  /// Leaves the rows of the claim alone in the chronicle, dated by the digits of `choice`.
  void put_dates(const CountedClaim& claim, const std::vector<Range>& ranges,
                 const std::vector<std::vector<Dating>>& choices, std::size_t choice) {
    alone_.claims.clear();
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      const Claim& row = chronicle_.claims[claim.rows[i]];
      const Dating& days = choices[i][choice % choices[i].size()];
      alone_.claims.push_back(ranges[i].vague ? with_dates(row, ranges[i], days) : row);
      choice /= choices[i].size();
    }
  }

  /// The days on which an era, or a row of the claim, may begin, or has just ended.
  std::vector<Date> turns(const std::vector<Range>& ranges) const {
    std::vector<Date> days;
    for (const Era& era : eras_) days.insert(days.end(), {era.span.first, era.span.past});
    if (ranges.size() == 1) return days;
    for (const Range& range : ranges)
      days.insert(days.end(),
                  {range.begins.first, range.begins.last, range.ends.first + 1, range.ends.last + 1});
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
  }

  Both levels(const Subject& subject) const {
    const std::vector<EraGraph> graphs = fold(alone_, eras_, options_);
    const auto sum = [&](const EraGraph& graph) {
      Sum result;
      for (const Tie* tie : ties_of(graph, subject)) result.add({tie->level(), true});
      return result;
    };
    return {sum(graphs[0]), sum(graphs[1])};
  }

  const Chronicle& chronicle_;
  std::array<Era, 2> eras_;
  FoldOptions options_;
  Chronicle alone_;
};

void add(Both& sum, const Both& other) {
  sum.before.add(other.before);
  sum.after.add(other.after);
}

Dated levels_of(const Both& both) {
  const Value before = both.before.value(), after = both.after.value();
  return {before, after, after - before};
}

/// What a claim whose dates are exact adds: it has one dating.
Both as_it_stands(const CountedClaim& claim) {
  return {{claim.before.level(), claim.in_before}, {claim.after.level(), claim.in_after}};
}

DatingBounds bounds_of(OneClaim& alone, const std::vector<CountedClaim>& about, const Subject& subject) {
  Both lowest, highest;
  DatingBounds result;
  for (const CountedClaim& claim : about) {
    if (!alone.is_vague(claim)) {
      add(lowest, as_it_stands(claim));
      add(highest, as_it_stands(claim));
      continue;
    }
    ++result.vague;
    const auto extremes = alone.extremes(claim, subject);
    if (!extremes) {
      const Value none = Reason::too_large;
      return {{none, none, none}, {none, none, none}, result.vague};
    }
    add(lowest, extremes->first);
    add(highest, extremes->second);
  }
  result.lowest = levels_of(lowest);
  result.highest = levels_of(highest);
  return result;
}

}  // namespace

std::vector<DatingBounds> dating_bounds(const Chronicle& chronicle, const EraGraph& before,
                                        const EraGraph& after, std::span<const Subject> subjects) {
  OneClaim alone(chronicle, before, after);
  std::vector<DatingBounds> results;
  for (const Subject& subject : subjects)
    results.push_back(bounds_of(alone, counted_claims(chronicle, before, after, subject), subject));
  return results;
}

Chronicle dated_against(const Chronicle& chronicle, double sign) {
  Chronicle dated = chronicle;
  for (Claim& claim : dated.claims) {
    if (chronicle.extent(claim).empty()) continue;
    const Range range = range_of(chronicle, claim);
    if (!range.vague) continue;
    const bool early = claim.signed_weight() * sign > 0;
    const Date begin = early ? range.begins.first : range.begins.last,
               end = early ? range.ends.first : range.ends.last;
    claim = with_dates(claim, range, {begin, std::max(begin, end)});
  }
  return dated;
}

}  // namespace entente
