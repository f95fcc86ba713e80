// One function for each remark.
#include <entente/graphs/model/fold.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/graphs/reading/review.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

Problem about_tie(Severity severity, const Tie& tie, std::string text, std::string hint) {
  return {severity, "ties.csv", tie.line, 0, std::move(text), std::move(hint)};
}

/// Why a tie touches no day.
std::string lying_outside(const Chronicle& world, const Tie& tie) {
  const Interval span = tie.when.span();
  if (span.first > world.as_of)
    return fmt::format("the tie ({}) lies after as_of ({})", tie.when.text, to_string(world.as_of));
  for (const ActorId id : {tie.from, tie.to}) {
    const Actor& actor = world.roster[id];
    if (!actor.life().overlaps(span))
      return fmt::format("the tie ({}) lies outside the life of {} ({})", tie.when.text, actor.code,
                         to_string(actor.life()));
  }
  return fmt::format("{} and {} did not live at one time within the tie ({})", world.roster[tie.from].code,
                     world.roster[tie.to].code, tie.when.text);
}

void outside_of_lives(const Chronicle& world, Problems& problems) {
  for (const Tie& tie : world.ties)
    if (world.extent(tie).empty())
      problems.add(about_tie(Severity::warning, tie, lying_outside(world, tie),
                             "it counts in no era; correct one of the dates"));
}

void without_date(const Chronicle& world, Problems& problems) {
  if (std::none_of(world.ties.begin(), world.ties.end(), [](const Tie& tie) { return tie.when.dated(); }))
    return;
  for (const Tie& tie : world.ties) {
    if (tie.when.dated() || world.codebook[tie.relation].duration == Duration::judgement) continue;
    const bool state = holds_over_time(world.codebook[tie.relation].duration);
    problems.add(about_tie(
        Severity::warning, tie,
        state ? "the tie has no date and holds in every era" : "the event has no date and counts in no era",
        "give the span it may mean, such as 195X or [1947..1991]"));
  }
}

void without_citation(const Chronicle& world, Problems& problems) {
  if (world.sources.empty()) return;
  for (const Tie& tie : world.ties)
    if (tie.cites.empty())
      problems.add(about_tie(Severity::warning, tie, "the tie cites no source", "fill the column cite"));
}

void unused_sources(const Chronicle& world, Problems& problems) {
  std::vector<char> used(world.sources.size(), 0);
  for (const Tie& tie : world.ties)
    for (const Citation& cite : tie.cites) used[index(cite.source)] = 1;
  for (std::size_t i = 0; i < used.size(); ++i)
    if (!used[i])
      problems.add({Severity::notice, "sources.csv", world.sources[i].line, 0,
                    fmt::format("no tie cites source \"{}\"", world.sources[i].id),
                    "remove it, or code what it says"});
}

void divided_successions(const Chronicle& world, Problems& problems) {
  std::vector<std::vector<std::size_t>> successors(world.roster.size());
  for (std::size_t i = 0; i < world.roster.size(); ++i)
    for (const ActorId predecessor : world.roster.actors()[i].predecessors)
      successors[index(predecessor)].push_back(i);
  for (std::size_t i = 0; i < successors.size(); ++i)
    if (successors[i].size() > 1)
      problems.add({Severity::warning, "actors.csv", world.roster.actors()[i].line, 0,
                    fmt::format("\"{}\" has {} successors, so --lineage keeps it apart",
                                world.roster.actors()[i].code, successors[i].size()),
                    "leave successor_of on the one that continues it"});
}

void gaps_and_overlaps(const Package& package, Problems& problems) {
  const auto& eras = package.eras;
  for (std::size_t i = 0; i + 1 < eras.size(); ++i) {
    const Era &era = eras[i], &next = eras[i + 1];
    if (era.scheme != next.scheme || era.span.past == next.span.first) continue;
    const bool overlap = next.span.first < era.span.past;
    problems.add(
        {Severity::notice, "eras.csv", next.line, 0,
         overlap ? fmt::format("\"{}\" starts before \"{}\" ends", next.id, era.id)
                 : fmt::format("{} days lie between \"{}\" and \"{}\"",
                               next.span.first.day - era.span.past.day, era.id, next.id),
         overlap ? "claims in both are counted in both" : "claims between them are counted in neither"});
  }
}

/// Events whose possible dates reach over an era's boundary.
void astride_boundaries(const Package& package, const std::vector<Era>& eras, Problems& problems) {
  const Chronicle& world = package.world;
  std::size_t astride = 0;
  const Tie* first = nullptr;
  for (const Tie& tie : world.ties) {
    if (holds_over_time(world.codebook[tie.relation].duration) || !tie.when.dated()) continue;
    const Interval days = world.extent(tie);
    const auto touched =
        std::count_if(eras.begin(), eras.end(), [&](const Era& era) { return era.span.overlaps(days); });
    if (touched < 2) continue;
    if (++astride == 1) first = &tie;
  }
  if (first != nullptr)
    problems.add(
        {Severity::notice, "ties.csv", first->line, 0,
         fmt::format("{} may fall in more than one era of scheme \"{}\"",
                     astride == 1 ? "this event" : fmt::format("this and {} more events", astride - 1),
                     eras.front().scheme),
         "counted by the share of its days in each"});
}

void eras_on_one_source(const Package& package, const std::vector<Era>& eras, Problems& problems) {
  if (package.world.sources.size() < 2) return;
  for (const EraGraph& graph : fold(package.world, eras)) {
    std::vector<SourceId> cited;
    for (const Contribution& contribution : graph.contributions())
      for (const Citation& cite : package.world.ties[contribution.tie].cites) cited.push_back(cite.source);
    std::sort(cited.begin(), cited.end());
    cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
    if (cited.size() == 1)
      problems.add(
          {Severity::notice, "eras.csv", graph.era().line, 0,
           fmt::format("era \"{}\" rests on one source, {}", graph.era().id, package.world[cited.front()].id),
           "its numbers are that author's view"});
  }
}

}  // namespace

std::vector<Problem> review(const Package& package) {
  Problems problems;
  outside_of_lives(package.world, problems);
  without_date(package.world, problems);
  without_citation(package.world, problems);
  unused_sources(package.world, problems);
  divided_successions(package.world, problems);
  gaps_and_overlaps(package, problems);
  const std::vector<Era> eras = periods(package);
  astride_boundaries(package, eras, problems);
  eras_on_one_source(package, eras, problems);
  std::vector<Problem> found = problems.sorted();
  for (Problem& problem : found)
    if (problem.file == "ties.csv") problem.file = package.ties_name;
  return found;
}

}  // namespace entente
