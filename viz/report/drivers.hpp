// The claims behind a change, in words.
#pragma once

#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace entente {

/// The row's id; a row without one is told by what it says, and when.
std::string claim_name(const Chronicle& chronicle, const Claim& claim);

/// `id +1.50; id -0.25; 3 more`: the five largest parts, in the order given, and how many other claims move
/// by a hundredth or more. A claim without an id is told by what it says.
std::string drivers_text(const Chronicle& chronicle, std::span<const Driver> drivers);

/// `Russia sold arms to Pakistan, 2015-08 (iqbal2012 p.2)`: what a claim says, when, and who says so. A
/// source that the view does not listen to stands in brackets.
std::string claim_words(const Chronicle& chronicle, const Claim& claim, const FoldOptions& view);

/// The `most` largest parts in words, each before its amount: `Russia sold arms to Pakistan, ... +4.37; past:
/// Pakistan wages war on Russia, ... +8.00`, of a claim that does not count in the later era.
std::string drivers_in_words(const Chronicle& chronicle, std::span<const Driver> drivers,
                             const FoldOptions& view, std::size_t most);

}  // namespace entente
