// Rows of the list of measures: who stands between others, and who is near them.
#pragma once

#include <entente/engine/measures.hpp>

#include <span>

namespace entente {

std::span<const Measure> path_measures();

}  // namespace entente
