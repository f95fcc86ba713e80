// What a map of one actor and those around it says of them.
#pragma once

#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/maps/era_map.hpp>

#include <optional>
#include <string>

namespace entente {

/// `Pakistan: ` before the title of a figure, named as in these days where they are given; empty without an
/// ego.
std::string ego_heading(const Chronicle& chronicle, const EraMapOptions& options,
                        const std::optional<Interval>& days = {});

/// `Shown are Pakistan, its partners and the ties among them.` Empty without an ego.
std::string ego_words(const Chronicle& chronicle, const EraMapOptions& options,
                      const std::optional<Interval>& days = {});

/// Whether an actor is there.
enum class There : std::uint8_t { yes, no };

/// `Pakistan has no tie in this era.`, or that it is absent; of an ego without a tie.
std::string lone_ego_words(const Chronicle& chronicle, const EraMapOptions& options, Interval days,
                           There there);

}  // namespace entente
