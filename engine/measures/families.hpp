// The list of measures in parts, by the families of centrality.hpp: a new measure is a row of one of them.
#pragma once

#include <entente/engine/measures.hpp>

#include <span>

namespace entente {

std::span<const Measure> degree_measures();
std::span<const Measure> path_measures();
std::span<const Measure> spectral_measures();
std::span<const Measure> cohesion_measures();
std::span<const Measure> signed_measures();

}  // namespace entente
