// Rows of the list of measures: partners, adversaries, and the sums of an actor's own ties.
#pragma once

#include <entente/engine/measures.hpp>

#include <span>

namespace entente {

std::span<const Measure> degree_measures();

}  // namespace entente
