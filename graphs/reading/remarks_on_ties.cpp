// Remarks on one claim at a time.
#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/reading/remarks.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente::remarks {

namespace {

/// Why a tie touches no day.
std::string lying_outside(const Chronicle& world, const Tie& tie) {
  const Interval span = tie.when.span();
  if (span.first > world.as_of)
    return fmt::format("the tie ({}) lies after as_of ({})", tie.when.text, to_string(world.as_of));
  for (const ActorId id : {tie.from, tie.to}) {
    const Actor& actor = world.roster[id];
    if (!actor.lives_within(span))
      return fmt::format("the tie ({}) lies outside the life of {} ({})", tie.when.text, actor.code,
                         to_string(actor.life()));
  }
  return fmt::format("{} and {} did not live at one time within the tie ({})", world.roster[tie.from].code,
                     world.roster[tie.to].code, tie.when.text);
}

}  // namespace

void outside_of_lives(const Chronicle& world, Problems& problems) {
  const auto is_to_come = [&](const Tie& tie) {
    return tie.status == Status::planned && tie.when.span().first > world.as_of;
  };
  for (const Tie& tie : world.ties)
    if (world.extent(tie).empty() && !is_to_come(tie))
      problems.add(about_tie(Severity::warning, tie, lying_outside(world, tie),
                             "it counts in no era; correct one of the dates"));
}

void without_date(const Chronicle& world, Problems& problems) {
  if (std::none_of(world.ties.begin(), world.ties.end(), [](const Tie& tie) { return tie.when.dated(); }))
    return;
  for (const Tie& tie : world.ties) {
    if (world.codebook[tie.relation].duration == Duration::judgement) continue;
    const bool event = world.is_event(tie);
    if (event ? tie.when.has_first_day() : tie.when.dated()) continue;
    problems.add(
        about_tie(Severity::warning, tie,
                  !event ? std::string("the tie has no date and holds in every era")
                  : !tie.when.dated()
                      ? std::string("the event has no date and counts in no era")
                      : fmt::format("the date of the event ({}) tells no first day, and it counts in no era",
                                    tie.when.text),
                  "give the span it may mean, such as 195X or [1947..1991]"));
  }
}

void without_citation(const Chronicle& world, Problems& problems) {
  if (world.sources.empty()) return;
  for (const Tie& tie : world.ties)
    if (tie.cites.empty())
      problems.add(about_tie(Severity::warning, tie, "the tie cites no source", "fill the column cite"));
}

void plans_without_outcome(const Chronicle& world, Problems& problems) {
  for (const Tie& tie : world.ties)
    if (tie.status == Status::planned && tie.outcome == Outcome::unstated && tie.when.dated() &&
        tie.when.span().past <= world.as_of + 1)
      problems.add(
          about_tie(Severity::warning, tie,
                    fmt::format("the date of this plan ({}) has passed by as_of ({}), and no outcome is told",
                                tie.when.text, to_string(world.as_of)),
                    "write held, not_held or unknown in the column outcome"));
}

void unreadable_stated_dates(const Chronicle& world, Problems& problems) {
  for (const Tie& tie : world.ties) {
    const std::string_view stated = world.remark(tie, "stated");
    if (is_missing(stated) || date_writing(stated)) continue;
    if (const Reading<When> reading = parse_when(stated); !reading.value)
      problems.add(about_tie(Severity::warning, tie, "stated: " + reading.fault, reading.hint));
  }
}

void states_without_end(const Chronicle& world, Problems& problems) {
  std::size_t count = 0, first = 0;
  for (const Tie& tie : world.ties) {
    const Relation& relation = world.codebook[tie.relation];
    if (relation.inferred || !holds_over_time(relation.duration) || !tie.when.dated() ||
        tie.when.end_edge != Edge::unknown || world.extent(tie).empty())
      continue;
    ++count;
    first = first == 0 ? tie.line : std::min(first, tie.line);
  }
  if (count != 0)
    problems.add({Severity::notice, "ties.csv", first, 0,
                  fmt::format("nobody tells when {} ended; counted up to as_of ({}) at most",
                              this_and_more(count, "state"), to_string(world.as_of)),
                  "write the end, or .. where it goes on"});
}

void states_of_one_day(const Chronicle& world, Problems& problems) {
  std::size_t count = 0, first = 0;
  for (const Tie& tie : world.ties) {
    const Relation& relation = world.codebook[tie.relation];
    if (relation.inferred || relation.duration != Duration::state || tie.when.extent != Extent::single ||
        !tie.when.dated() || tie.when.span().days() != 1)
      continue;
    ++count;
    first = first == 0 ? tie.line : std::min(first, tie.line);
  }
  if (count != 0)
    problems.add({Severity::notice, "ties.csv", first, 0,
                  fmt::format("{} {} on one day alone, which is its date", this_and_more(count, "state"),
                              count == 1 ? "holds" : "hold"),
                  "if it began then, write the day under start, or 1954-05-19/.. under date"});
}

}  // namespace entente::remarks
