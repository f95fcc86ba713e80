// Spreading values over the roster, and ranking them.
#include <entente/engine/scores.hpp>

#include <entente/engine/near.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>

namespace entente {

Value operator-(const Value& a, const Value& b) {
  if (!b.defined()) return b;
  if (!a.defined()) return a;
  return settled_difference(a.number(), b.number());
}

std::size_t ties_on(const EraGraph& graph, Layer layer) {
  return static_cast<std::size_t>(std::count_if(graph.ties().begin(), graph.ties().end(),
                                                [&](const Tie& tie) { return weight(tie, layer) != 0; }));
}

Scores spread(const EraGraph& graph, std::string measure, Layer layer, const std::vector<Value>& by_vertex) {
  assert(by_vertex.size() == graph.size());
  Scores scores{.measure = std::move(measure),
                .layer = layer,
                .actors = graph.size(),
                .ties = ties_on(graph, layer),
                .values = std::vector<Value>(graph.roster_size(), Reason::absent)};
  for (Vertex v = 0; v < graph.size(); ++v) scores.values[index(graph.actors()[v])] = by_vertex[v];
  return scores;
}

Scores spread(const EraGraph& graph, std::string measure, Layer layer, const std::vector<double>& by_vertex) {
  return spread(graph, std::move(measure), layer, std::vector<Value>(by_vertex.begin(), by_vertex.end()));
}

Scores spread(const EraGraph& graph, std::string measure, Layer layer, Value everywhere) {
  return spread(graph, std::move(measure), layer, std::vector<Value>(graph.size(), everywhere));
}

Scores spread_pairs(const EraGraph& graph, std::string measure, Layer layer,
                    const std::vector<Value>& by_tie) {
  assert(by_tie.size() == graph.ties().size());
  Scores scores{.measure = std::move(measure),
                .layer = layer,
                .subjects = Subjects::pairs,
                .actors = graph.size(),
                .ties = ties_on(graph, layer)};
  for (std::size_t i = 0; i < by_tie.size(); ++i) {
    const Tie& tie = graph.ties()[i];
    scores.pairs.push_back(graph.pair(tie));
    scores.values.push_back(weight(tie, layer) == 0 ? Value(Reason::no_ties) : by_tie[i]);
  }
  return scores;
}

Scores facing(Scores scores, const Scores& like) {
  assert(scores.values.size() == like.values.size());
  double alike = 0;
  for (std::size_t i = 0; i < scores.values.size(); ++i)
    if (scores.values[i].defined() && like.values[i].defined())
      alike += scores.values[i].number() * like.values[i].number();
  if (alike >= 0) return scores;
  for (Value& value : scores.values)
    if (value.defined() && value.number() != 0) value = -value.number();
  return scores;
}

Value value_of(const EraGraph& graph, const Scores& scores, ActorId a, ActorId b) {
  if (!graph.vertex(a) || !graph.vertex(b)) return Reason::absent;
  const Pair pair = std::minmax(a, b);
  const auto at = std::lower_bound(scores.pairs.begin(), scores.pairs.end(), pair);
  if (at == scores.pairs.end() || *at != pair) return Reason::no_ties;
  return scores.values[static_cast<std::size_t>(at - scores.pairs.begin())];
}

namespace {

std::vector<std::size_t> places_of_defined(const std::vector<Value>& values) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].defined()) places.push_back(i);
  }
  return places;
}

}  // namespace

std::vector<std::optional<std::size_t>> ranks(const Scores& scores) {
  std::vector<std::size_t> order = places_of_defined(scores.values);
  const auto number = [&](std::size_t place) { return scores.values[place].number(); };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t x, std::size_t y) { return number(x) > number(y); });
  double largest = 0;
  for (std::size_t place : order) largest = std::max(largest, std::abs(number(place)));

  std::vector<std::optional<std::size_t>> result(scores.values.size());
  std::size_t leader = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    // Compared with the first of its place, not with its neighbour: a long slope must not become one place.
    const double best = number(order[leader]);
    const double here = number(order[i]);
    const double near = std::max(same_share * std::max(std::abs(best), std::abs(here)), 1e-14 * largest);
    if (best - here > near) leader = i;
    result[order[i]] = leader + 1;
  }
  return result;
}

std::vector<Value> shares(const Scores& scores) {
  double least = 0, largest = 0, sum = 0;
  for (const Value& value : scores.values) {
    if (!value.defined()) continue;
    least = std::min(least, value.number());
    largest = std::max(largest, std::abs(value.number()));
  }
  for (const Value& value : scores.values)
    if (value.defined() && value.number() > 0) sum += value.number() / largest;
  const bool negative = least < -1e-14 * largest;
  const auto share = [&](const Value& value) -> Value {
    if (!value.defined()) return value;
    if (negative) return Reason::negative_values;
    if (sum == 0) return Reason::zero_sum;
    return std::max(0.0, value.number()) / largest / sum;
  };
  std::vector<Value> result;
  for (const Value& value : scores.values) result.push_back(share(value));
  return result;
}

}  // namespace entente
