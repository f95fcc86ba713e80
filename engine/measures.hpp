// The list of measures: help, tables and sweep tests read it, and MEASURES.md describes exactly these, in the
// words of the contracts above their functions.
#pragma once

#include <entente/engine/scores.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace entente {

/// What a present actor without any tie has.
enum class Isolate : std::uint8_t {
  zero,
  undefined,  ///< a Reason
  own,        ///< a value that the definition gives it: a share of the restarts, 1 of a PN index
};

/// The layers that a measure is defined on.
enum class Layers : std::uint8_t {
  own,          ///< the one that the list names
  any_unsigned  ///< any but the signed one: it needs weights above 0
};

/// What the time that a measure takes grows with, about.
enum class Effort : std::uint8_t {
  ties,              ///< actors and ties: each is looked at
  actors_times_ties  ///< paths from every actor, or equations over all of them
};

/// A measure with its default options. A value: choose some by copying them into a vector.
struct Measure {
  std::string_view name;          ///< the word on the command line and in tables
  std::string_view sentence;      ///< what it says about an actor or a pair, for people
  std::string_view range;         ///< for people
  Layer layer = Layer::positive;  ///< where function(graph, layer) is taken; another one may be set
  Layers layers = Layers::own;
  Subjects subjects = Subjects::actors;
  Isolate isolate = Isolate::zero;
  /// Weights in another unit give values in that unit; all other measures keep their values.
  bool in_units_of_level = false;
  /// The number of actors is part of the definition, so that an isolate more can change ranks.
  bool counts_isolates = false;
  /// All values may change their sign together: in a study each era faces the one before.
  bool sign_is_free = false;
  /// A plain sum of levels: what drives a shift of it can be told claim by claim.
  bool sums_levels = false;
  Effort effort = Effort::ties;
  Scores (*function)(const EraGraph&, Layer) = nullptr;

  Scores scores(const EraGraph& graph) const { return function(graph, layer); }
};

/// Whether a measure is defined on a layer.
bool is_defined_on(const Measure& measure, Layer layer);

/// Every measure, in the order in which help and tables show them.
std::span<const Measure> measures();

/// The measure of this name; null when there is none. The pointer stays good for the whole run.
const Measure* find_measure(std::string_view name);

}  // namespace entente
