// Remarks on one claim at a time.
#include <entente/graphs/checking/remarks_on_claims.hpp>

#include <entente/graphs/checking/remarks.hpp>
#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente::remarks {

namespace {

/// Why a claim touches no day.
std::string lying_outside(const Chronicle& world, const Claim& claim) {
  const Interval span = claim.when.span();
  if (span.first > world.as_of)
    return fmt::format("the claim ({}) lies after as_of ({})", claim.when.text, to_string(world.as_of));
  for (const ActorId id : {claim.from, claim.to}) {
    const Actor& actor = world.roster[id];
    if (!actor.lives_within(span))
      return fmt::format("the claim ({}) lies outside the life of {} ({})", claim.when.text, actor.code,
                         to_string(actor.life()));
  }
  return fmt::format("{} and {} did not live at one time within the claim ({})",
                     world.roster[claim.from].code, world.roster[claim.to].code, claim.when.text);
}

}  // namespace

void outside_of_lives(const Chronicle& world, Problems& problems) {
  const auto is_to_come = [&](const Claim& claim) {
    return claim.status == Status::planned && claim.when.span().first > world.as_of;
  };
  for (const Claim& claim : world.claims)
    if (world.extent(claim).empty() && !is_to_come(claim))
      problems.add(about_claim(Severity::warning, claim, lying_outside(world, claim),
                               "it counts in no era; correct one of the dates"));
}

void without_citation(const Chronicle& world, Problems& problems) {
  if (world.sources.empty()) return;
  for (const Claim& claim : world.claims)
    if (claim.cites.empty())
      problems.add(
          about_claim(Severity::warning, claim, "the claim cites no source", "fill the column cite"));
}

void told_too_early(const Chronicle& world, Problems& problems) {
  for (const Claim& claim : world.claims) {
    const bool is_corrected = !world.remark(claim, "stated").empty();
    if (claim.status > Status::contested || claim.cites.empty() || !claim.when.has_first_day() ||
        is_corrected)
      continue;
    const auto is_earlier = [&](const Citation& cite) {
      const std::optional<Interval> written = when_written(world[cite.source]);
      return written && written->past <= claim.when.span().first;
    };
    if (std::ranges::all_of(claim.cites, is_earlier))
      problems.add(about_claim(
          Severity::warning, claim,
          fmt::format("{}, dated {}, cannot have known of this ({})", world[claim.cites.front().source].id,
                      world[claim.cites.front().source].date, claim.when.text),
          "correct one of the dates, or the status"));
  }
}

void plans_without_outcome(const Chronicle& world, Problems& problems) {
  for (const Claim& claim : world.claims)
    if (claim.status == Status::planned && claim.outcome == Outcome::unstated && claim.when.dated() &&
        claim.when.span().past <= world.as_of + 1)
      problems.add(about_claim(
          Severity::warning, claim,
          fmt::format("the date of this plan ({}) has passed by as_of ({}), and no outcome is told",
                      claim.when.text, to_string(world.as_of)),
          "write held, not_held or unknown in the column outcome"));
}

void unreadable_stated_dates(const Chronicle& world, Problems& problems) {
  for (const Claim& claim : world.claims) {
    const std::string_view stated = world.remark(claim, "stated");
    if (is_missing(stated) || date_writing(stated)) continue;
    if (const Reading<When> reading = parse_when(stated); !reading.value)
      problems.add(about_claim(Severity::warning, claim, "stated: " + reading.fault, reading.hint));
  }
}

void states_without_end(const Chronicle& world, Problems& problems) {
  std::size_t count = 0, first = 0;
  for (const Claim& claim : world.claims) {
    const Relation& relation = world.codebook[claim.relation];
    if (relation.inferred || !holds_over_time(relation.duration) || !claim.when.dated() ||
        claim.when.end_edge != Edge::unknown || world.extent(claim).empty())
      continue;
    ++count;
    first = first == 0 ? claim.line : std::min(first, claim.line);
  }
  if (count != 0)
    problems.add({Severity::notice, "ties.csv", first, 0,
                  fmt::format("nobody tells when {} ended; counted up to as_of ({}) at most",
                              this_and_more(count, "state"), to_string(world.as_of)),
                  "write the end, or .. where it goes on"});
}

void states_of_one_day(const Chronicle& world, Problems& problems) {
  std::size_t count = 0, first = 0;
  for (const Claim& claim : world.claims) {
    const Relation& relation = world.codebook[claim.relation];
    if (relation.inferred || relation.duration != Duration::state || claim.when.extent != Extent::single ||
        !claim.when.dated() || claim.when.span().days() != 1)
      continue;
    ++count;
    first = first == 0 ? claim.line : std::min(first, claim.line);
  }
  if (count != 0)
    problems.add({Severity::notice, "ties.csv", first, 0,
                  fmt::format("{} {} on one day alone, which is its date", this_and_more(count, "state"),
                              count == 1 ? "holds" : "hold"),
                  "if it began then, write the day under start, or 1954-05-19/.. under date"});
}

}  // namespace entente::remarks
