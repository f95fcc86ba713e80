// Seen from whom blocs are told.
#pragma once

#include <entente/graphs/model/ids.hpp>

#include <optional>
#include <span>

namespace entente {

class EraGraph;

/// Of those who have a cooperative or hostile tie in nearly as many eras as anyone (nine in ten), the one
/// with the largest levels, all eras together; among equals the first of the roster. Made of all eras of a
/// package it is the same for all figures of it. Nothing where no tie has a sign. O(roster + ties).
std::optional<ActorId> bloc_anchor(std::span<const EraGraph> graphs);

}  // namespace entente
