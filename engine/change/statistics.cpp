// Level and polarity of pairs, and the list of measures.
#include <entente/engine/change/statistics.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

namespace entente {

Value Statistics::operator()(const Shift& shift) {
  if (shift.b && shift.measure == "level") return level(graph_, shift.a, *shift.b);
  if (shift.b && shift.measure == "polarity") return polarity(graph_, shift.a, *shift.b);
  auto known = scores_.find(shift.measure);
  if (known == scores_.end()) {
    const Measure* measure = find_measure(shift.measure);
    if (measure == nullptr)
      throw Error(Failure::usage, fmt::format("there is no measure `{}`", shift.measure));
    known = scores_.emplace(shift.measure, measure->function(graph_)).first;
  }
  return shift.b ? value_of(graph_, known->second, shift.a, *shift.b) : known->second[shift.a];
}

}  // namespace entente
