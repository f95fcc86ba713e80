// Remarks on sources, theses and eras.
#include <entente/graphs/checking/remarks_on_eras.hpp>

#include <entente/graphs/checking/remarks.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente::remarks {

void sources_without_date(const Chronicle& world, Problems& problems) {
  std::vector<std::string> undated;
  std::size_t line = 0, listed = 0;
  for (const Source& source : world.sources) {
    listed += !source.inferred;
    if (source.inferred || when_written(source)) continue;
    line = line == 0 ? source.line : std::min(line, source.line);
    undated.push_back(source.id);
  }
  if (undated.empty()) return;
  problems.add({Severity::notice, "sources.csv", line, 0,
                fmt::format("{} of {} sources {} no date that can be read: {}", undated.size(), listed,
                            undated.size() == 1 ? "has" : "have", first_of(undated)),
                "with one, what it could not know would not count as its word, and states that end with its "
                "author's view would be tried as going on"});
}

void theses_without_document(const Package& package, Problems& problems) {
  if (package.world.sources.empty()) return;
  for (const Thesis& thesis : package.theses)
    if (thesis.sources.empty())
      problems.add({Severity::warning, "theses.csv", thesis.line, 0,
                    fmt::format("the thesis \"{}\" cites no document", printable(thesis.id, 40)),
                    "fill the column cite: its verdict without those who say so cannot be told"});
}

void unused_sources(const Package& package, Problems& problems) {
  const Chronicle& world = package.world;
  std::vector<char> used(world.sources.size(), 0);
  for (const Thesis& thesis : package.theses)
    for (const SourceId source : thesis.sources) used[index(source)] = 1;
  for (const Claim& claim : world.claims)
    for (const Citation& cite : claim.cites) used[index(cite.source)] = 1;
  for (std::size_t i = 0; i < used.size(); ++i)
    if (!used[i])
      problems.add({Severity::notice, "sources.csv", world.sources[i].line, 0,
                    fmt::format("no claim cites source \"{}\"", world.sources[i].id),
                    "remove it, or code what it says"});
}

void gaps(const Package& package, Problems& problems) {
  const auto& eras = package.eras;
  // The era that reaches furthest, not the one before: a short era within a long one opens no gap.
  for (std::size_t i = 0, furthest = 0; i < eras.size(); ++i) {
    const Era &era = eras[furthest], &next = eras[i];
    if (era.scheme == next.scheme && era.span.past < next.span.first)
      problems.add({Severity::notice, "eras.csv", next.line, 0,
                    fmt::format("{} days lie between \"{}\" and \"{}\"",
                                next.span.first.day - era.span.past.day, era.id, next.id),
                    "claims between them are counted in neither"});
    if (era.scheme != next.scheme || era.span.past < next.span.past) furthest = i;
  }
}

namespace {

/// How many eras from `first` up to `past`, one scheme in order of first days, start before an earlier one
/// ends.
void overlaps_of_scheme(const std::vector<Era>& eras, std::size_t first, std::size_t past,
                        Problems& problems) {
  std::size_t count = 0;
  const Era *one = nullptr, *other = nullptr;
  for (std::size_t i = first + 1, furthest = first; i < past; ++i) {
    if (eras[i].span.first < eras[furthest].span.past && ++count == 1) {
      one = &eras[i];
      other = &eras[furthest];
    }
    if (eras[furthest].span.past < eras[i].span.past) furthest = i;
  }
  if (count == 0) return;
  problems.add(
      {Severity::notice, "eras.csv", one->line, 0,
       count == 1
           ? fmt::format("\"{}\" starts before \"{}\" ends", one->id, other->id)
           : fmt::format(
                 "{} eras of scheme \"{}\" start before an earlier one ends, first \"{}\" while \"{}\" lasts",
                 count, one->scheme, one->id, other->id),
       "claims in both are counted in both"});
}

}  // namespace
void overlaps(const Package& package, Problems& problems) {
  const auto& eras = package.eras;
  for (std::size_t first = 0, past = 0; first < eras.size(); first = past) {
    while (past < eras.size() && eras[past].scheme == eras[first].scheme) ++past;
    overlaps_of_scheme(eras, first, past, problems);
  }
}
void astride_boundaries(const Package& package, std::span<const Era> eras, Problems& problems) {
  const Chronicle& world = package.world;
  std::size_t astride = 0;
  const Claim* first = nullptr;
  for (const Claim& claim : world.claims) {
    if (holds_over_time(world.codebook[claim.relation].duration) || !claim.when.dated()) continue;
    const Interval days = world.extent(claim).hull;
    const auto touched =
        std::count_if(eras.begin(), eras.end(), [&](const Era& era) { return era.span.overlaps(days); });
    if (touched < 2) continue;
    if (++astride == 1) first = &claim;
  }
  if (first != nullptr)
    problems.add({Severity::notice, "ties.csv", first->line, 0,
                  fmt::format("{} may fall in more than one era of scheme \"{}\"",
                              this_and_more(astride, "event"), eras.front().scheme),
                  "counted by the share of its days in each"});
}

void eras_on_one_source(const Package& package, std::span<const Era> eras, Problems& problems) {
  if (package.world.sources.size() < 2) return;
  for (const EraGraph& graph : fold(package.world, eras)) {
    std::vector<SourceId> cited;
    for (const ClaimShare& share : graph.shares())
      for (const Citation& cite : package.world.claims[share.claim].cites) cited.push_back(cite.source);
    std::sort(cited.begin(), cited.end());
    cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
    if (cited.size() == 1)
      problems.add(
          {Severity::notice, "eras.csv", graph.era().line, 0,
           fmt::format("era \"{}\" rests on one source, {}", graph.era().id, package.world[cited.front()].id),
           "its numbers are that author's view"});
  }
}

}  // namespace entente::remarks
