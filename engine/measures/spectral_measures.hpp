// Rows of the list of measures: walks along positive ties.
#pragma once

#include <entente/engine/measures.hpp>

#include <span>

namespace entente {

std::span<const Measure> spectral_measures();

}  // namespace entente
