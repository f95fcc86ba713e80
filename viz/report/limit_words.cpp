#include <entente/viz/report/limit_words.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

std::string pair_text(const Chronicle& chronicle, const Pair& pair) {
  return fmt::format("{}:{}", chronicle.roster[pair.first].code, chronicle.roster[pair.second].code);
}

/// `12%`; less than a whole one as `under 1%`.
std::string percent(double share) {
  return share < 0.01 ? std::string("under 1%") : fmt::format("{:.0f}%", 100 * share);
}

/// `nothing is told of A:B before 1954-05-19: unknown, not zero`; with what its era makes of the days before.
std::string silence_text(const Chronicle& chronicle, const Era& era, const RecordLimit& limit) {
  std::string text = fmt::format("nothing is told of {} before {}: unknown, not zero",
                                 pair_text(chronicle, *limit.pair), to_string(*limit.first_told));
  if (!(era.span.first < *limit.first_told)) return text;
  return fmt::format("{}; but {} counts the days before as nothing", text, era.id);
}

/// `55% in thaw`.
std::string part_of_era(std::span<const EraGraph> graphs, const RecordLimit& limit) {
  return fmt::format("{} in {}", percent(limit.share), graphs[limit.era].era().id);
}

/// Of a pair, of so many parts.
std::string unseen_ends_text(const Chronicle& chronicle, const Pair& pair, const std::string& parts) {
  return fmt::format("of what is told of {} {} rests on claims whose end nobody tells",
                     pair_text(chronicle, pair), parts);
}

}  // namespace

std::string limit_text(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                       const RecordLimit& limit) {
  const Era& era = graphs[limit.era].era();
  switch (limit.limit) {
    case Limit::one_source:
      return fmt::format("{} rests on one source, {}", era.id, chronicle[*limit.source].id);
    case Limit::undated:
      return fmt::format("{} of the amounts in {} are of claims without a date", percent(limit.share),
                         era.id);
    case Limit::short_era:
      return fmt::format("{} is shorter than a tenth of the longest era, and only events are told of it",
                         era.id);
    case Limit::silence:
      return silence_text(chronicle, era, limit);
    case Limit::unseen_ends:
      return unseen_ends_text(chronicle, *limit.pair, part_of_era(graphs, limit));
  }
  return {};
}

std::vector<std::string> limit_lines(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                     std::span<const RecordLimit> limits) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    if (limits[i].limit != Limit::unseen_ends) {
      lines.push_back(limit_text(chronicle, graphs, limits[i]));
      continue;
    }
    std::vector<std::string> parts = {part_of_era(graphs, limits[i])};
    const std::size_t first = i;
    while (i + 1 < limits.size() && limits[i + 1].limit == Limit::unseen_ends &&
           limits[i + 1].pair == limits[first].pair)
      parts.push_back(part_of_era(graphs, limits[++i]));
    lines.push_back(
        unseen_ends_text(chronicle, *limits[first].pair, fmt::format("{}", fmt::join(parts, ", "))));
  }
  return lines;
}

}  // namespace entente
