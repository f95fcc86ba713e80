// An actor and the two others that it stands between.
#pragma once

#include <entente/graphs/model/actor.hpp>
#include <entente/graphs/model/problem.hpp>

namespace entente {

/// An actor and the two that it stands between.
struct Between {
  ActorId actor{}, p{}, q{};
  friend bool operator==(const Between&, const Between&) = default;
};

/// Throws Error(usage) where the three are not three actors.
inline void refuse_fewer_than_three(const Between& between) {
  const auto& [actor, p, q] = between;
  if (actor == p || actor == q || p == q)
    throw Error(Failure::usage, "an actor stands between two others; name three");
}

}  // namespace entente
