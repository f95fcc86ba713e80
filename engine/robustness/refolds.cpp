// Eras moved, events that last longer or shorter, statuses let in and shut out, actors taken together or
// apart.
#include <entente/engine/robustness/refolds.hpp>

#include <entente/graphs/folding/standing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace entente {

namespace {

/// The same day of the month, or the last one where the month is shorter; far bounds stay.
Date months_later(Date date, int months) {
  if (date <= distant_past || date >= distant_future) return date;
  const Civil from = civil(date);
  const int month = from.year * 12 + static_cast<int>(from.month) - 1 + months;
  for (unsigned day = from.day; day > 0; --day)
    if (const auto moved = civil_day(month / 12, static_cast<unsigned>(month % 12) + 1, day)) return *moved;
  return date;
}

std::string move_text(int months) {
  return fmt::format("{} {}", std::abs(months) == 12 ? "1 year" : "6 months",
                     months < 0 ? "earlier" : "later");
}

std::vector<Refold> moved_eras(const Era& before, const Era& after, const FoldOptions& options) {
  std::vector<Refold> found;
  const auto add = [&](std::string what, const Era& first, const Era& second) {
    if (first.span.empty() || second.span.empty()) return;
    if (first.span == before.span && second.span == after.span) return;
    found.push_back({Choice::eras, std::move(what), first, second, options});
  };
  for (const int months : {-12, -6, 6, 12}) {
    Era starts = before, ends = before, begins = after, closes = after;
    starts.span.first = months_later(before.span.first, months);
    ends.span.past = months_later(before.span.past, months);
    begins.span.first = months_later(after.span.first, months);
    closes.span.past = months_later(after.span.past, months);
    const std::string by = move_text(months);
    add(fmt::format("start of {} {}", before.id, by), starts, after);
    if (before.span.past == after.span.first) {
      add(fmt::format("end of {} {}", before.id, by), ends, begins);
    } else {
      add(fmt::format("end of {} {}", before.id, by), ends, after);
      add(fmt::format("start of {} {}", after.id, by), before, begins);
    }
    add(fmt::format("end of {} {}", after.id, by), before, closes);
  }
  return found;
}

/// What an event is commonly taken to be felt for, in years.
constexpr std::array<int, 3> persistences_tried = {1, 3, 10};

std::vector<Refold> other_persistence(const Era& before, const Era& after, const FoldOptions& options) {
  std::vector<Refold> found;
  for (const int years : persistences_tried) {
    const double days = years * 365.25;
    if (days == options.persistence) continue;
    found.push_back({Choice::persistence,
                     fmt::format("persistence of {}", years == 1 ? "1 year" : fmt::format("{} years", years)),
                     before, after, options});
    found.back().options.persistence = days;
  }
  return found;
}

std::vector<Refold> other_statuses(const Chronicle& chronicle, const Era& before, const Era& after,
                                   const FoldOptions& options) {
  std::vector<Refold> found;
  const auto add = [&](std::string what, Statuses statuses) {
    if (statuses == options.statuses) return;
    found.push_back({Choice::status, std::move(what), before, after, options});
    found.back().options.statuses = statuses;
  };
  add("confirmed claims alone", Statuses().set(static_cast<std::size_t>(Status::confirmed)));
  for (std::size_t status = 0; status < status_names.size(); ++status)
    if (std::any_of(chronicle.claims.begin(), chronicle.claims.end(), [status](const Claim& claim) {
          return static_cast<std::size_t>(claim.status) == status;
        }))
      add(fmt::format("{} claims too", status_names[status]), Statuses(options.statuses).set(status));
  return found;
}

/// Successors together where they are apart, and the other way round; where there are any.
std::vector<Refold> other_lineage(const Chronicle& chronicle, const Era& before, const Era& after,
                                  const FoldOptions& options) {
  const std::vector<ActorId> line = lineage(chronicle.roster);
  std::size_t themselves = 0;
  for (std::size_t actor = 0; actor < line.size(); ++actor) themselves += line[actor] == actor_id(actor);
  if (themselves == line.size()) return {};
  Refold other{Choice::lineage, "each successor apart", before, after, options};
  other.options.lineage = !options.lineage;
  if (other.options.lineage) {
    other.what = "successors as one actor";
    other.stands_for = line;
  }
  return {other};
}

/// Persons and bodies for their state where they stand for themselves, and the other way round; where any
/// belongs to one.
std::vector<Refold> other_roll_up(const Chronicle& chronicle, const Era& before, const Era& after,
                                  const FoldOptions& options) {
  const bool anybody_serves = !chronicle.affiliations.empty() ||
                              std::ranges::any_of(chronicle.roster.actors(),
                                                  [](const Actor& one) { return one.part_of.has_value(); });
  if (!anybody_serves) return {};
  Refold other{Choice::roll_up, "persons and bodies for themselves", before, after, options};
  other.options.roll_up = options.roll_up == RollUp::none ? RollUp::state : RollUp::none;
  if (other.options.roll_up == RollUp::state) other.what = "persons and bodies for their state";
  return {other};
}

}  // namespace

std::vector<Refold> refolds(const Chronicle& chronicle, const Era& before, const Era& after,
                            const FoldOptions& options) {
  std::vector<Refold> all = moved_eras(before, after, options);
  for (auto& more :
       {other_persistence(before, after, options), other_statuses(chronicle, before, after, options),
        other_lineage(chronicle, before, after, options), other_roll_up(chronicle, before, after, options)})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

Shift standing_for(const Shift& shift, std::span<const ActorId> stands_for) {
  const auto whom = [&](ActorId actor) { return stands_for.empty() ? actor : stands_for[index(actor)]; };
  Shift found;
  found.measure = shift.measure;
  found.a = whom(shift.a);
  if (shift.b) found.b = whom(*shift.b);
  return found;
}

}  // namespace entente
