// The list of measures: help, tables and sweep tests read it, and MEASURES.md describes exactly these.
#pragma once

#include <entente/engine/scores.hpp>

#include <span>
#include <string_view>

namespace entente {

/// A measure of actors, with its default options. A value: choose some by copying them into a vector.
struct Measure {
  std::string_view name;      ///< the word on the command line and in tables
  std::string_view sentence;  ///< what it says about an actor, for people
  std::string_view range;     ///< for people
  Layer layer = Layer::positive;
  /// A plain sum over claims: what drives a shift of it can be told claim by claim.
  bool additive = false;
  Scores (*function)(const EraGraph&) = nullptr;
};

/// Every measure, in the order in which help and tables show them.
std::span<const Measure> measures();

/// The measure of this name; null when there is none. The pointer stays good for the whole run.
const Measure* find_measure(std::string_view name);

}  // namespace entente
