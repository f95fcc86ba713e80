// Shifts, each with the claims that made it.
#include <entente/viz/report/drivers.hpp>
#include <entente/viz/report/tables.hpp>

#include <algorithm>

namespace entente {
namespace {

std::int64_t claims(const EraGraph& graph, ActorId a, ActorId b) {
  const auto u = graph.vertex(a), v = graph.vertex(b);
  const Bond* bond = u && v ? graph.bond(*u, *v) : nullptr;
  return bond == nullptr ? 0 : bond->claims;
}

/// What the numbers rest on: claims of a pair, ties on the layer of a measure of actors.
struct Ground {
  std::string layer;
  std::int64_t before = 0, after = 0;
};

Ground ground(const Study& study, const Comparison& eras, const Shift& shift) {
  const auto measure = std::find_if(study.measures.begin(), study.measures.end(),
                                    [&](const Measure& one) { return one.name == shift.measure; });
  if (measure == study.measures.end())
    return {"signed", claims(study.graphs[eras.before], shift.a, *shift.b),
            claims(study.graphs[eras.after], shift.a, *shift.b)};
  const auto m = static_cast<std::size_t>(measure - study.measures.begin());
  return {std::string(name(measure->layer)), static_cast<std::int64_t>(study.scores[eras.before][m].ties),
          static_cast<std::int64_t>(study.scores[eras.after][m].ties)};
}

bool chosen(const Shift& shift, std::span<const std::string> pair_measures, std::span<const Pair> pairs) {
  if (!shift.b) return pairs.empty();
  const bool of_study = find_measure(shift.measure) != nullptr;
  if (!of_study &&
      std::find(pair_measures.begin(), pair_measures.end(), shift.measure) == pair_measures.end())
    return false;
  return pairs.empty() || std::find(pairs.begin(), pairs.end(), Pair{shift.a, *shift.b}) != pairs.end() ||
         std::find(pairs.begin(), pairs.end(), Pair{*shift.b, shift.a}) != pairs.end();
}

}  // namespace

Table compare_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    std::span<const std::string> pair_measures, std::span<const Pair> pairs) {
  Table table{"compare",
              {"from_era", "to_era", "subject", "measure", "before", "after", "shift", "low", "high",
               "drivers", "why", "layer", "before_count", "after_count"},
              {}};
  for (const Comparison& eras : comparisons)
    for (const Shift& shift : study.shifts(eras.before, eras.after)) {
      if (!chosen(shift, pair_measures, pairs)) continue;
      const Ground count = ground(study, eras, shift);
      const std::string subject =
          shift.b ? pair_name(chronicle, shift.a, *shift.b) : chronicle.roster[shift.a].code;
      const std::string why =
          shift.shift.defined() ? "interval-not-estimated" : std::string(name(shift.shift.reason()));
      add_row(table, {shift.from, shift.to, subject, shift.measure, cell(shift.before), cell(shift.after),
                      cell(shift.shift), Cell(), Cell(),
                      shift.shift.defined() ? drivers_text(chronicle, shift.drivers) : "", why, count.layer,
                      count.before, count.after});
    }
  return table;
}

}  // namespace entente
