// Which rows tell the same: several documents, or one document twice, that speak of one thing.
#pragma once

#include <entente/graphs/model/chronicle.hpp>

#include <compare>
#include <cstdint>

namespace entente {

/// What a row tells of. Rows of one account are one thing told several times.
struct Account {
  EventId event = EventId::none;
  RelationId relation{};
  ActorId a{}, b{};
  Interval begins{}, ends{};
  std::uint32_t alone = 0;  ///< told apart by its own row: 1 more than its place
  friend auto operator<=>(const Account&, const Account&) = default;
};

/// Rows of one event are one account; so are rows of one relation between the same two of the same days, and
/// of events those of one and the same day. Undated rows, and events of a vague date, are accounts of their
/// own.
Account account_of(const Chronicle& chronicle, std::uint32_t row);

}  // namespace entente
