// What a table calls a pair, an actor, and sources.
#pragma once

#include <entente/engine/change_points/series.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// `PAK:RUS`.
std::string pair_name(const Chronicle& chronicle, ActorId a, ActorId b);

/// `PAK:RUS`, or `PAK`.
std::string subject_name(const Chronicle& chronicle, ActorId a, const std::optional<ActorId>& b);
std::string subject_name(const Chronicle& chronicle, const Shift& shift);
std::string subject_name(const Chronicle& chronicle, const Statistic& statistic);

/// Their ids, in the order given.
std::vector<std::string_view> source_ids(const Chronicle& chronicle, std::span<const SourceId> sources);

}  // namespace entente
