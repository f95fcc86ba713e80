// Relations decide one by one; within a relation the rows decide together.
#include <entente/graphs/reading/row_kinds.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace entente {
namespace {

/// How the period of a date is told: by itself, or by a day, as programs write it: the last or the first day
/// of so many months.
struct WayToTell {
  int months = 0;
  bool by_last_day = false;
};
constexpr std::array<WayToTell, 7> ways_to_tell = {
    {{}, {12, true}, {12, false}, {3, true}, {3, false}, {1, true}, {1, false}}};

/// The year, quarter or month that a day tells; nothing where it is no last (or first) day of one.
std::optional<When> period_of(Date day, WayToTell told) {
  const Civil first = civil(told.by_last_day ? day + 1 : day);
  const int month = 12 * first.year + static_cast<int>(first.month) - 1;
  if (first.day != 1 || month % told.months != 0) return std::nullopt;
  const int begins = told.by_last_day ? month - told.months : month, year = begins / 12;
  return edtf(told.months == 12  ? fmt::format("{:04}", year)
              : told.months == 3 ? fmt::format("{:04}-Q{}", year, begins % 12 / 3 + 1)
                                 : fmt::format("{:04}-{:02}", year, begins % 12 + 1));
}

/// The period that a date tells in this way; nothing where it tells none.
std::optional<When> period_in(const When& when, WayToTell told) {
  if (when.extent != Extent::single || !when.dated() || !when.span().bounded()) return std::nullopt;
  const bool is_day = when.span().days() == 1;
  if (told.months == 0) return is_day ? std::nullopt : std::optional(when);
  return is_day ? period_of(when.span().first, told) : std::nullopt;
}

/// What the rows of one relation of free text come to.
struct RowsOfRelation {
  std::vector<Claim*> claims;
  std::size_t dated = 0, spans = 0, two_dates = 0;

  void add(Claim& claim) {
    claims.push_back(&claim);
    dated += claim.when.dated() ? 1U : 0U;
    spans += claim.when.extent == Extent::throughout && !claim.stated.two_dates ? 1U : 0U;
    two_dates += claim.stated.two_dates ? 1U : 0U;
  }
};

constexpr std::size_t fewest_of_panel = 4;  // fewer may come one after the other by chance

/// Whether all dates tell their periods in this way, and pairs come again period after period, once in each:
/// at least half of the rows have one of their pair next to them.
bool is_panel(const RowsOfRelation& rows, WayToTell told) {
  std::vector<std::tuple<ActorId, ActorId, Interval>> held;
  for (const Claim* claim : rows.claims) {
    if (!claim->when.dated()) continue;
    const auto period = period_in(claim->when, told);
    if (!period) return false;
    held.emplace_back(claim->from, claim->to, period->span());
  }
  std::sort(held.begin(), held.end());
  held.erase(std::unique(held.begin(), held.end()), held.end());
  if (10 * held.size() < 9 * rows.dated) return false;  // a list of events has a pair several times a year
  const auto follows = [&](std::size_t i) {
    const auto& [from, to, span] = held[i];
    const auto& [next_from, next_to, next] = held[i + 1];
    return from == next_from && to == next_to && span.past == next.first;
  };
  std::size_t beside = 0;
  for (std::size_t i = 0; i < held.size(); ++i)
    beside += (i + 1 < held.size() && follows(i)) || (i > 0 && follows(i - 1)) ? 1U : 0U;
  return 2 * beside >= held.size();
}

/// Whether all dates are periods, and most rows are of pairs that come again, once in each.
bool may_be_panel(const RowsOfRelation& rows) {
  std::map<std::pair<ActorId, ActorId>, std::set<Interval>> periods;
  for (const Claim* claim : rows.claims) {
    if (!claim->when.dated()) continue;
    const auto period = period_in(claim->when, {});
    if (!period || !periods[{claim->from, claim->to}].insert(period->span()).second) return false;
  }
  std::size_t again = 0;
  for (const auto& [pair, held] : periods) again += held.size() > 1 ? held.size() : 0;
  return again > 2 && 2 * again > rows.dated;
}

class Decision {
 public:
  Decision(const ClaimDrafts& rows, const std::string& file, const ReadOptions& options, Problems& problems)
      : rows_(rows), file_(file), options_(options), problems_(problems) {}

  RowKind kind(const std::string& relation, const RowsOfRelation& rows) {
    if (options_.rows == RowKind::panel && rows.dated >= fewest_of_panel)
      for (const WayToTell told : ways_to_tell) state_periods(rows, told);  // once: no period is a day
    if (options_.rows != RowKind::unset) return options_.rows;
    if (rows.dated == 0 || rows.two_dates > 0 || (rows_.has_span && !rows_.has_date)) return RowKind::state;
    if (rows.dated >= fewest_of_panel)
      for (const WayToTell told : ways_to_tell)
        if (is_panel(rows, told)) {
          tell(rows, fmt::format("{}{} are read as a panel, states of one period each: pairs come again "
                                 "period after period",
                                 counted(rows.claims.size()), of(relation)));
          state_periods(rows, told);
          return RowKind::panel;
        }
    const bool states = 2 * rows.spans >= rows.dated;
    if (rows.spans != 0 && rows.spans != rows.dated)
      tell(rows, fmt::format("{} of {}{} have spans for dates: all are read as {}", rows.spans,
                             counted(rows.claims.size()), of(relation), states ? "states" : "events"));
    if (!states && may_be_panel(rows))
      tell(rows, fmt::format("{}{} are read as events, and may be a panel: pairs come again in other periods",
                             counted(rows.claims.size()), of(relation)));
    return states ? RowKind::state : RowKind::event;
  }

 private:
  /// ` of "hums at"`; nothing in a table without relations.
  std::string of(const std::string& relation) const {
    return rows_.relation.column == 0 ? "" : fmt::format(" of \"{}\"", printable(relation, 60));
  }

  /// Puts the periods in place of the days that tell them, where all dates do so in this way.
  void state_periods(const RowsOfRelation& rows, WayToTell told) {
    std::vector<std::pair<Claim*, When>> stated;
    for (Claim* claim : rows.claims) {
      if (!claim->when.dated()) continue;
      auto period = told.months == 0 ? std::nullopt : period_in(claim->when, told);
      if (!period) return;
      stated.emplace_back(claim, std::move(*period));
    }
    tell(rows, fmt::format("the dates of {} are read as the periods that they {}, such as {} as {}",
                           counted(stated.size()), told.by_last_day ? "end" : "begin",
                           stated.front().first->when.text, stated.front().second.text));
    for (auto& [claim, period] : stated) claim->when = std::move(period);
  }

  static std::string counted(std::size_t rows) { return rows == 1 ? "1 row" : fmt::format("{} rows", rows); }

  void tell(const RowsOfRelation& rows, std::string text) {
    const auto first = std::min_element(rows.claims.begin(), rows.claims.end(),
                                        [](const Claim* x, const Claim* y) { return x->line < y->line; });
    problems_.add({Severity::notice, file_, (*first)->line, 0, std::move(text),
                   "--rows event, state or panel decides otherwise; so does a row of relations.csv"});
  }

  const ClaimDrafts& rows_;
  const std::string& file_;
  const ReadOptions& options_;
  Problems& problems_;
};

}  // namespace

RowKinds row_kinds(std::vector<Claim>& claims, const std::vector<char>& is_free, const ClaimDrafts& rows,
                   const std::string& file, const ReadOptions& options, Problems& problems) {
  std::vector<RowsOfRelation> by_relation(is_free.size());
  for (Claim& claim : claims)
    if (is_free[index(claim.relation)]) by_relation[index(claim.relation)].add(claim);
  Decision decision(rows, file, options, problems);
  RowKinds found{std::vector(is_free.size(), Duration::state), std::vector<char>(is_free.size(), 0)};
  for (std::uint32_t i = 0; i < is_free.size(); ++i) {
    if (by_relation[i].claims.empty()) continue;
    const RowKind kind = decision.kind(rows.relations[i], by_relation[i]);
    if (kind == RowKind::event) found.durations[i] = Duration::event;
    found.panels[i] = kind == RowKind::panel ? 1 : 0;
  }
  return found;
}

void set_aside_timeless(std::vector<Claim>& claims, std::vector<std::string_view>& raws,
                        const std::vector<char>& panels, const std::string& file,
                        std::vector<Rejected>& rejected, Problems& problems) {
  std::size_t kept = 0, last_line = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!panels[index(claims[i].relation)] || claims[i].when.dated()) {
      if (i != kept) claims[kept] = std::move(claims[i]), raws[kept] = raws[i];
      ++kept;
      continue;
    }
    if (std::exchange(last_line, claims[i].line) == claims[i].line) continue;
    problems.add({Severity::error, file, claims[i].line, 0, "the row of a panel tells no period",
                  "write its date, leave it out, or pass --rows state if it holds in all periods"});
    rejected.push_back({file, claims[i].line, std::string(raws[i])});
  }
  claims.resize(kept);
  raws.resize(kept);
}

void tell_unknown_ends(const Chronicle& world, const std::string& file, Problems& problems) {
  std::size_t count = 0, first = 0;
  for (const Claim& claim : world.claims) {
    const Relation& relation = world.codebook[claim.relation];
    const bool beginning = claim.when.start_edge == Edge::known && claim.when.end_edge == Edge::unknown;
    if (!relation.inferred || !holds_over_time(relation.duration) || !beginning) continue;
    ++count;
    first = first == 0 ? claim.line : std::min(first, claim.line);
  }
  if (count != 0)
    problems.add({Severity::notice, file, first, 0,
                  fmt::format("{} without an end {} as a state that goes on up to as_of ({}) at most",
                              count == 1 ? "the row" : fmt::format("{} rows", count),
                              count == 1 ? "is read" : "are read, each", to_string(world.as_of)),
                  "write the end, .. where it goes on, or pass --rows event"});
}

}  // namespace entente
