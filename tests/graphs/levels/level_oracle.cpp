#include "graphs/levels/level_oracle.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace levels {

namespace {

using Days = std::vector<int>;

/// Before all days that the generator names; what has no beginning is looked at from here on.
const int dawn = day_number(1919, 1, 1);

/// A claim that counts, on its days, between those who stand for its actors.
struct Told {
  const Claim* claim = nullptr;
  Days days{};
  std::string from{}, to{};
};

/// The spells of an actor that bound its claims; none where it was always there.
std::vector<Written> life_of(const Record& record, const std::string& id, const Choices& choices) {
  const auto actor = record.actors.find(id);
  if (actor == record.actors.end() || actor->second.life.empty()) return {};
  const std::vector<Written>& life = actor->second.life;
  if (choices.misread != Misread::lives) return life;
  return {{life.front().first, life.back().last}};
}

bool alive(const std::vector<Written>& life, int day) {
  for (const Written& spell : life) {
    if (spell.first.value_or(day) <= day && day <= spell.last.value_or(day)) return true;
  }
  return life.empty();
}

/// The days on which a claim holds or may have happened.
Days days_of(const Record& record, const Claim& claim, const Choices& choices) {
  const int first = claim.when.first.value_or(dawn);
  int last = claim.when.last.value_or(*record.as_of);
  if (choices.misread != Misread::as_of) last = std::min(last, *record.as_of);
  if (choices.misread == Misread::first_day && claim.happening()) last = std::min(last, first);
  const std::vector<Written> from = life_of(record, claim.from, choices);
  const std::vector<Written> to = life_of(record, claim.to, choices);
  Days days;
  for (int day = first; day <= last; ++day) {
    if (alive(from, day) && alive(to, day)) days.push_back(day);
  }
  return days;
}

bool counts(const Claim& claim, const Choices& choices) {
  if (claim.duration == "judgement" || choices.statuses.count(claim.status) == 0) return false;
  if (claim.status == "planned" && claim.outcome == "not_held") return false;
  return !claim.happening() || claim.when.first.has_value();
}

std::vector<Told> told(const Record& record, const Choices& choices) {
  std::vector<Told> all;
  for (const Claim& claim : record.claims) {
    if (!counts(claim, choices)) continue;
    Told one{&claim, days_of(record, claim, choices), {}, {}};
    if (one.days.empty()) continue;
    one.from = stand_in(record, claim.from, one.days, choices);
    one.to = stand_in(record, claim.to, one.days, choices);
    if (one.from != one.to) all.push_back(std::move(one));
  }
  return all;
}

/// Rows that count once for a pair in an era: those of one event that speak for some of it, or one row alone.
using Accounts = std::vector<const Told*>;

double days_within(const Days& days, Stretch era) {
  return static_cast<double>(std::upper_bound(days.begin(), days.end(), era.last) -
                             std::lower_bound(days.begin(), days.end(), era.first));
}

std::vector<Accounts> accounts(const std::vector<Told>& all, Stretch era) {
  std::map<std::vector<std::string>, Accounts> by_event;
  for (const Told& one : all) {
    if (days_within(one.days, era) == 0) continue;
    const auto [first, second] = std::minmax(one.from, one.to);
    const std::string& event = one.claim->event;
    by_event[{first, second, event, event.empty() ? std::to_string(&one - all.data()) : ""}].push_back(&one);
  }
  std::vector<Accounts> found;
  for (const auto& [key, rows] : by_event) found.push_back(rows);
  return found;
}

bool holds_on(const Told& one, int day) { return std::binary_search(one.days.begin(), one.days.end(), day); }

double length(Stretch era) { return era.last - era.first + 1; }

/// Of a day, the part that is left to one of the rows of an event that speak for it; a happening told beside
/// states is there daily.
double part_of_day(const Accounts& rows, int day) {
  const auto there = std::count_if(rows.begin(), rows.end(), [day](const Told* row) {
    return row->claim->happening() || holds_on(*row, day);
  });
  return 1.0 / static_cast<double>(there);
}

double felt(Stretch era, const Choices& choices) {
  return choices.misread == Misread::persistence ? 1 : std::min(1.0, choices.persistence / length(era));
}

double share(const Accounts& rows, const Told& one, Stretch era, const Choices& choices) {
  const bool apart = choices.misread == Misread::accounts;
  const double of_each = apart ? 1 : 1 / static_cast<double>(rows.size());
  const double days = days_within(one.days, era);
  if (one.claim->happening())
    return felt(era, choices) * days / static_cast<double>(one.days.size()) * of_each;
  if (rows.size() == 1 || apart || choices.misread == Misread::shared_days)
    return days / length(era) * of_each;
  double sum = 0;
  for (int day = era.first; day <= era.last; ++day) {
    if (holds_on(one, day)) sum += part_of_day(rows, day);
  }
  return sum / length(era);
}

Part part(const Told& one, double share, std::size_t account) {
  const bool forward = one.from < one.to;
  Part made{one.claim->row, forward ? one.from : one.to, forward ? one.to : one.from,
            Acts::both,     one.claim->value * share,    account};
  if (one.claim->directed) made.acts = forward ? Acts::first : Acts::second;
  return made;
}

/// What a claim comes to, rows of one event together, and without their signs.
struct Sum {
  double net = 0, size = 0;
};
using Sums = std::map<std::size_t, Sum>;

void count_claims(Level& level, const Sums& sums) {
  double sizes = 0, squares = 0;
  for (const auto& [account, sum] : sums) {
    const double net = std::abs(sum.net) <= 1e-12 * sum.size ? 0 : sum.net;
    sizes += std::abs(net);
    squares += net * net;
  }
  level.claims = sums.size();
  level.effective_claims = squares > 0 ? sizes * sizes / squares : 0;
}

std::vector<Part> parts_in(const std::vector<Told>& all, Stretch era, const Choices& choices) {
  std::vector<Part> found;
  if (era.last < era.first) return found;
  std::size_t account = 0;
  for (const Accounts& rows : accounts(all, era)) {
    ++account;
    for (const Told* row : rows) found.push_back(part(*row, share(rows, *row, era, choices), account));
  }
  return found;
}

}  // namespace

std::vector<std::vector<Part>> parts_of(const Record& record, const std::vector<Stretch>& eras,
                                        const Choices& choices) {
  const std::vector<Told> all = told(record, choices);
  std::vector<std::vector<Part>> found;
  for (Stretch era : eras) {
    if (choices.misread != Misread::era_end) era.last = std::min(era.last, *record.as_of);
    found.push_back(parts_in(all, era, choices));
  }
  return found;
}

std::map<Pair, Level> levels_of(const std::vector<Part>& parts) {
  std::map<Pair, Level> levels;
  std::map<Pair, Sums> sums;
  for (const Part& part : parts) {
    Level& level = levels[{part.first, part.second}];
    (part.value < 0 ? level.hostile : level.cooperative) += std::abs(part.value);
    (part.acts == Acts::first    ? level.forward
     : part.acts == Acts::second ? level.backward
                                 : level.mutual) += part.value;
    Sum& sum = sums[{part.first, part.second}][part.account];
    sum.net += part.value;
    sum.size += std::abs(part.value);
  }
  for (auto& [pair, level] : levels) count_claims(level, sums[pair]);
  return levels;
}

}  // namespace levels
