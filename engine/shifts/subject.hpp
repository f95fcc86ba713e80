// Whom a statistic is about.
#pragma once

#include <entente/graphs/model/ids.hpp>

#include <optional>

namespace entente {

/// A pair, one actor with all of its ties, or (the default) everybody.
struct Subject {
  std::optional<ActorId> a{}, b{};
  /// Of a pair, only the claims in which a alone acts (+1), b alone (-1), or both alike (0).
  std::optional<int> acting{};
  friend bool operator==(const Subject&, const Subject&) = default;
};

}  // namespace entente
