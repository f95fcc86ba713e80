// Rows of the list of measures: friends and adversaries at once.
#pragma once

#include <entente/engine/measures.hpp>

#include <span>

namespace entente {

std::span<const Measure> signed_measures();

}  // namespace entente
