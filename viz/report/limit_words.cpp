#include <entente/viz/report/limit_words.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

std::string pair_text(const Chronicle& chronicle, const Pair& pair) {
  return fmt::format("{}:{}", chronicle.roster[pair.first].code, chronicle.roster[pair.second].code);
}

/// `12%`; less than a whole one as `under 1%`.
std::string percent(double share) {
  return share < 0.01 ? std::string("under 1%") : fmt::format("{:.0f}%", 100 * share);
}

}  // namespace

std::string limit_text(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                       const RecordLimit& limit) {
  const std::string& era = graphs[limit.era].era().id;
  switch (limit.limit) {
    case Limit::one_source:
      return fmt::format("{} rests on one source, {}", era, chronicle[*limit.source].id);
    case Limit::undated:
      return fmt::format("{} of the amounts in {} are of claims without a date", percent(limit.share), era);
    case Limit::short_era:
      return fmt::format("{} is shorter than a tenth of the longest era, and no state holds in it", era);
    case Limit::silence:
      return fmt::format("nothing is told of {} before {}: unknown, not zero",
                         pair_text(chronicle, *limit.pair), to_string(*limit.first_told));
    case Limit::unseen_ends:
      return fmt::format("{} of what is told of {} in {} rests on states whose end nobody tells",
                         percent(limit.share), pair_text(chronicle, *limit.pair), era);
  }
  return {};
}

}  // namespace entente
