// The claims behind a change, in words.
#pragma once

#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <span>
#include <string>

namespace entente {

/// The row's id; a row without one is told by what it says, and when.
std::string claim_name(const Chronicle& chronicle, const Claim& claim);

/// `id +1.50; id -0.25; 3 more`: the five largest parts, in the order given, and how many other claims move
/// by a hundredth or more. A claim without an id is told by what it says.
std::string drivers_text(const Chronicle& chronicle, std::span<const Driver> drivers);

}  // namespace entente
