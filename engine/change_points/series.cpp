// Values of pairs and actors, period by period.
#include <entente/engine/change_points/series.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/measures.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace entente {
namespace {

bool is_of_one_tie(const Statistic& statistic) { return statistic.b && !find_measure(statistic.measure); }

/// The two actors, where present, and their tie.
EraGraph pair_alone(const EraGraph& graph, ActorId a, ActorId b) {
  std::vector<ActorId> present;
  for (const ActorId actor : {std::min(a, b), std::max(a, b)})
    if (graph.vertex(actor)) present.push_back(actor);
  const Tie* tie = graph.tie(a, b);
  std::vector<Tie> ties;
  std::vector<ClaimShare> shares;
  if (tie != nullptr) {
    const auto of_tie = graph.shares(*tie);
    shares.assign(of_tie.begin(), of_tie.end());
    ties.push_back(*tie);
    ties[0].a = 0;
    ties[0].b = 1;
    ties[0].first = 0;
    ties[0].past = static_cast<std::uint32_t>(shares.size());
  }
  return {graph.era(),     graph.roster_size(), std::move(present),
          std::move(ties), std::move(shares),   graph.folding()};
}

}  // namespace

Series series(std::vector<Interval> periods, std::span<const Value> values) {
  assert(periods.size() == values.size());
  Series found{std::move(periods), {}, {}, {}};
  for (std::size_t period = 0; period < values.size(); ++period) {
    if (values[period].defined()) {
      found.where.push_back(period);
      found.values.push_back(values[period].number());
    } else if (!found.silence) {
      found.silence = values[period].reason();
    }
  }
  return found;
}

Value value_of(const EraGraph& graph, const Statistic& statistic) {
  const auto& [a, b, name] = statistic;
  if (b && name == "level") return level(graph, a, *b);
  if (b && name == "polarity") return polarity(graph, a, *b);
  if (b && name == "forward") return alignment(graph, a, *b).forward;
  if (b && name == "backward") return alignment(graph, a, *b).backward;
  if (b && name == "mutual") return alignment(graph, a, *b).mutual;
  const Measure* measure = find_measure(name);
  if (measure == nullptr) throw Error(Failure::usage, fmt::format("no measure \"{}\"", printable(name, 40)));
  if (b.has_value() != (measure->subjects == Subjects::pairs))
    throw Error(Failure::usage, fmt::format("{} is a measure of {}", name, b ? "actors" : "pairs"));
  const Scores scores = measure->scores(graph);
  return b ? value_of(graph, scores, a, *b) : scores[a];
}

Series series(std::span<const EraGraph> periods, const Statistic& statistic) {
  std::vector<Interval> spans;
  std::vector<Value> values;
  for (const EraGraph& graph : periods) {
    spans.push_back(graph.era().span);
    values.push_back(value_of(graph, statistic));
  }
  return series(std::move(spans), values);
}

std::vector<EraGraph> narrowed(std::span<const EraGraph> periods, const Statistic& statistic) {
  if (!is_of_one_tie(statistic)) return {periods.begin(), periods.end()};
  std::vector<EraGraph> found;
  for (const EraGraph& graph : periods) found.push_back(pair_alone(graph, statistic.a, *statistic.b));
  return found;
}

}  // namespace entente
