// The claims behind a change, in words.
#pragma once

#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace entente {

/// `id +1.50; id -0.25; 3 more`: the five largest parts, in the order given, and how many other claims move
/// by a hundredth or more. A claim without an id is told by what it says.
std::string drivers_text(const Chronicle& chronicle, std::span<const Driver> drivers);

/// The `most` largest parts in words, each before its amount: `Russia sold arms to Pakistan, ... +4.37; past:
/// Pakistan wages war on Russia, ... +8.00`, of a claim that does not count in the later era.
std::string drivers_in_words(const Chronicle& chronicle, std::span<const Driver> drivers,
                             const FoldOptions& view, std::size_t most);

}  // namespace entente
