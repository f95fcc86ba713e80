// The sources of a chronicle: those of the sheet, and those that only claims cite.
#include <entente/graphs/reading/settle_sources.hpp>

#include <entente/graphs/reading/alike_sources.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace entente {
namespace {

void sort_by_id(std::vector<Source>& sources) {
  std::sort(sources.begin(), sources.end(), [](const auto& x, const auto& y) { return x.id < y.id; });
}

/// What to do about a source that is not in the sheet.
std::string hint_for(const std::string& id, const std::vector<std::string>& known,
                     const Bibliography& bibliography, Problems& problems) {
  const auto work = author_year(id);
  const std::vector<std::string> meant = work ? bibliography.meant_by(*work) : std::vector<std::string>{};
  if (meant.size() > 1) return fmt::format("it may mean {}; write the id", fmt::join(meant, " or "));
  return problems.did_you_mean(id, known, "add a row to sources.csv");
}

/// By number of the name: the line of the first claim that cites the source; 0 where it is listed, or no
/// claim cites it.
std::vector<std::size_t> first_lines(const Chronicle& world, const NameTable& names,
                                     const Bibliography& bibliography) {
  std::vector<std::size_t> lines(names.size(), 0);
  for (const Claim& claim : world.claims)
    for (const Citation& cite : claim.cites) {
      std::size_t& line = lines[index(cite.source)];
      line = line == 0 ? claim.line : std::min(line, claim.line);
    }
  for (std::uint32_t i = 0; i < names.size(); ++i)
    if (lines[i] != 0 && bibliography.has(names[i])) lines[i] = 0;
  return lines;
}

}  // namespace

void settle_sources(Chronicle& world, const Sheets& sheets, Problems& problems) {
  const NameTable& names = sheets.claims.sources;
  std::vector<std::string> known;
  for (const Source& source : sheets.sources) known.push_back(source.id);
  std::sort(known.begin(), known.end());
  world.sources = sheets.sources;
  const std::vector<std::size_t> lines = first_lines(world, names, sheets.bibliography);
  std::vector<UnlistedSource> unlisted;
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    if (lines[i] == 0) continue;
    Source source;
    source.id = names[i];
    source.inferred = true;
    if (sheets.has_sources)
      problems.add({Severity::warning, sheets.claims_file, lines[i], sheets.claims.cite.column,
                    fmt::format("source \"{}\" is not in sources.csv", printable(source.id, 60)),
                    hint_for(source.id, known, sheets.bibliography, problems)});
    unlisted.push_back({source.id, {lines[i], sheets.claims.cite.column}});
    world.sources.push_back(std::move(source));
  }
  tell_alike_sources(std::move(unlisted), sheets.claims_file, problems);
  sort_by_id(world.sources);
  std::vector<SourceId> place;
  for (const std::string& name : names.names()) place.push_back(world.source(name).value_or(SourceId{}));
  for (Claim& claim : world.claims) {
    for (Citation& cite : claim.cites) cite.source = place[index(cite.source)];
    std::sort(claim.cites.begin(), claim.cites.end());
  }
}

}  // namespace entente
