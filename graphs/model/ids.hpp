// Places in what a chronicle holds, each of a type of its own.
#pragma once

#include <cstddef>
#include <cstdint>

namespace entente {

/// An actor's place in the roster, which is sorted by code: the same in every era.
enum class ActorId : std::uint32_t {};
constexpr std::size_t index(ActorId id) { return static_cast<std::size_t>(id); }
constexpr ActorId actor_id(std::size_t place) { return static_cast<ActorId>(place); }

enum class RelationId : std::uint32_t {};
constexpr std::size_t index(RelationId id) { return static_cast<std::size_t>(id); }

enum class SourceId : std::uint32_t {};
constexpr std::size_t index(SourceId id) { return static_cast<std::size_t>(id); }

enum class EventId : std::uint32_t { none = 0xffff'ffff };

}  // namespace entente
