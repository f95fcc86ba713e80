// A series: one statistic over consecutive periods, with the periods of which nothing is known left out.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/date.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// What a series is of: a measure of a pair or of an actor.
struct Statistic {
  ActorId a{};
  std::optional<ActorId> b{};  ///< the other of the pair
  /// Of a pair `level`, `polarity`, `forward`, `backward`, `mutual` (Alignment) or a measure of pairs; else a
  /// measure of actors.
  std::string measure = "level";
  friend bool operator==(const Statistic&, const Statistic&) = default;
};

/// Values in order of time. A period without a value is no observation: silence is neither 0 nor the value of
/// the year before. Its place is kept, so that neighbours in the series may lie years apart.
struct Series {
  std::vector<Interval> periods;   ///< all of them, in order of time
  std::vector<std::size_t> where;  ///< the periods that have a value, by place
  std::vector<double> values;      ///< one for each of `where`
  std::optional<Reason> silence;   ///< why the first period without a value has none

  std::size_t size() const { return values.size(); }
  friend bool operator==(const Series&, const Series&) = default;
};

/// The series of these values, one for each period.
Series series(std::vector<Interval> periods, std::span<const Value> values);

/// The value of a statistic in the graph of one period. Throws Error(usage) for an unknown measure, and
/// for one of actors where a pair is given, or of pairs where none is.
Value value_of(const EraGraph& graph, const Statistic& statistic);

/// The series over the graphs of consecutive periods.
Series series(std::span<const EraGraph> periods, const Statistic& statistic);

/// The graphs with no more than what the statistic is made of: the two of a pair and their tie, or, of any
/// measure of measures(), everything.
std::vector<EraGraph> narrowed(std::span<const EraGraph> periods, const Statistic& statistic);

}  // namespace entente
