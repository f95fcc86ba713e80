// A date is looked at row by row; what rows of one event have in common comes after.
#include <entente/engine/change_points/turn_claims.hpp>

#include <entente/engine/shifts/account.hpp>
#include <entente/engine/shifts/source_dates.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/folding/weighing.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <algorithm>
#include <map>
#include <span>

namespace entente {
namespace {

/// A date that may be any day of more than these says too little of when something was.
constexpr std::int64_t vaguest = 366;

using Bound = std::optional<Interval>;

bool is_about(const Subject& subject, const Ends& ends) {
  const auto is_end = [&](ActorId actor) { return ends.from == actor || ends.to == actor; };
  return (!subject.a || is_end(*subject.a)) && (!subject.b || is_end(*subject.b));
}

std::vector<std::uint32_t> rows_about(const Chronicle& chronicle, const Subject& subject,
                                      const FoldOptions& folding) {
  Standing standing(chronicle, folding);
  std::vector<std::uint32_t> rows;
  for (std::uint32_t i = 0; i < chronicle.claims.size(); ++i) {
    const Claim& claim = chronicle.claims[i];
    const Days days = chronicle.extent(claim);
    const Ends ends = standing.ends(claim, days);
    if (is_about(subject, ends) && omission(chronicle, claim, ends, days, folding) == Omission::none)
      rows.push_back(i);
  }
  return rows;
}

/// Tells the dates of claims that are their own.
class OwnDates {
 public:
  explicit OwnDates(const Chronicle& chronicle)
      : chronicle_(chronicle), record_(whole_time(chronicle)), sources_(chronicle) {}

  Bound begin(const Claim& claim) const {
    const When& when = claim.when;
    Interval days = when.extent == Extent::once_within ? when.span() : when.begins;
    if (!when.has_first_day() || days.days() > vaguest) return std::nullopt;
    if (chronicle_.is_event(claim)) return days;
    if (when.extent == Extent::single) days.past = days.first + 1;  // a year is the whole of it
    const auto at_birth = [&](ActorId actor) {
      const auto& lives = chronicle_.roster[actor].lives;
      return std::any_of(lives.begin(), lives.end(), [&](const Life& life) {
        return life.start.dated() && life.start.begins.overlaps(days);
      });
    };
    const bool is_given = days.first <= record_.first || at_birth(claim.from) || at_birth(claim.to);
    return is_given || sources_.any_cited_on(claim, days) || is_cut(claim, days) ? std::nullopt : Bound(days);
  }

  Bound end(const Claim& claim) const {
    const When& when = claim.when;
    if (chronicle_.is_event(claim) || when.end_edge != Edge::known || when.ends.days() > vaguest)
      return std::nullopt;
    Interval days = when.ends;
    if (when.extent == Extent::single) days.first = days.past + -1;
    const auto at_death = [&](ActorId actor) {
      const auto& lives = chronicle_.roster[actor].lives;
      return std::any_of(lives.begin(), lives.end(),
                         [&](const Life& life) { return life.end.dated() && life.end.ends.overlaps(days); });
    };
    const bool is_given = days.past >= record_.past || at_death(claim.from) || at_death(claim.to);
    return is_given || sources_.any_cited_on(claim, days) || is_cut(claim, days) ? std::nullopt : Bound(days);
  }

 private:
  /// Whether the claim holds on no such day, since a life or the package is over or has not begun.
  bool is_cut(const Claim& claim, Interval days) const {
    return common_days(chronicle_.extent(claim), days).empty();
  }

  const Chronicle& chronicle_;
  Interval record_;
  SourceDates sources_;
};

/// The earliest beginning of the rows, nothing where one of them has none.
Bound begin_of(const Chronicle& chronicle, const OwnDates& dates, std::span<const std::uint32_t> rows) {
  Bound earliest;
  for (const std::uint32_t row : rows) {
    const Bound begin = dates.begin(chronicle.claims[row]);
    if (!begin) return std::nullopt;
    earliest = earliest ? std::min(*earliest, *begin) : *begin;
  }
  return earliest;
}

/// The latest end of the states among the rows, nothing where one of them has none.
Bound end_of(const Chronicle& chronicle, const OwnDates& dates, std::span<const std::uint32_t> rows) {
  Bound latest;
  for (const std::uint32_t row : rows) {
    if (chronicle.is_event(chronicle.claims[row])) continue;
    const Bound end = dates.end(chronicle.claims[row]);
    if (!end) return std::nullopt;
    latest = latest ? std::max(*latest, *end) : *end;
  }
  return latest;
}

/// The rows by what they tell, with all who tell it; in the order of their first rows.
std::vector<TurnClaim> accounts(const Chronicle& chronicle, const std::vector<std::uint32_t>& rows,
                                const FoldOptions& folding) {
  std::vector<TurnClaim> found;
  std::map<Account, std::size_t> known;
  for (const std::uint32_t row : rows) {
    const auto [at, is_new] = known.try_emplace(account_of(chronicle, row), found.size());
    if (is_new) found.emplace_back();
    TurnClaim& claim = found[at->second];
    claim.rows.push_back(row);
    for (const Citation& cite : chronicle.claims[row].cites)
      if (is_heard(cite.source, folding)) claim.sources.push_back(cite.source);
  }
  for (TurnClaim& claim : found) {
    std::ranges::sort(claim.sources);
    claim.sources.erase(std::unique(claim.sources.begin(), claim.sources.end()), claim.sources.end());
  }
  return found;
}

void add_main_sources(std::vector<TurnClaim>& claims, std::size_t sources) {
  std::vector<std::size_t> cited(sources, 0);
  for (const TurnClaim& claim : claims)
    for (const SourceId source : claim.sources) ++cited[index(source)];
  for (TurnClaim& claim : claims)
    for (const SourceId source : claim.sources)
      if (!claim.source || cited[index(source)] > cited[index(*claim.source)]) claim.source = source;
}

}  // namespace

std::vector<TurnClaim> turn_claims(const Chronicle& chronicle, const Subject& subject,
                                   const FoldOptions& folding) {
  const OwnDates dates(chronicle);
  std::vector<TurnClaim> found = accounts(chronicle, rows_about(chronicle, subject, folding), folding);
  for (TurnClaim& claim : found) {
    for (const std::uint32_t row : claim.rows) claim.value += chronicle.claims[row].signed_weight();
    claim.value /= static_cast<double>(claim.rows.size());
    claim.is_event = std::all_of(claim.rows.begin(), claim.rows.end(), [&](std::uint32_t row) {
      return chronicle.is_event(chronicle.claims[row]);
    });
    claim.begins = begin_of(chronicle, dates, claim.rows);
    claim.ends = end_of(chronicle, dates, claim.rows);
  }
  add_main_sources(found, chronicle.sources.size());
  return found;
}

}  // namespace entente
