// Rows of the list of measures: what holds groups together, and who alone holds them.
#pragma once

#include <entente/engine/measures.hpp>

#include <span>

namespace entente {

std::span<const Measure> cohesion_measures();

}  // namespace entente
