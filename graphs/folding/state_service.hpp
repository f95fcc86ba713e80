// The states that actors served, by way of whatever bodies.
#pragma once

#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace entente {

/// Who served which state when, by way of whatever bodies. `chronicle` must outlive it. O(actors +
/// affiliations).
class StateService {
 public:
  explicit StateService(const Chronicle& chronicle);

  /// The state that `actor` served on most of `days`, by the fewest steps; itself when it is a state or
  /// served none.
  ActorId state_of(ActorId actor, const Days& days) const;

 private:
  /// Bodies, each with the days on which it is served.
  using Services = std::map<ActorId, Days>;

  static Services with(Services services, ActorId body, const Days& stay);
  Services one_step_up(const Services& reached, const Services& met) const;
  Services above_of(ActorId body, const Days& days) const;
  std::optional<ActorId> longest_served_state(const Services& services) const;
  void note_who_leads_to_state();

  const Chronicle& chronicle_;
  std::vector<std::vector<std::size_t>> of_;  // for each actor, the affiliations in which it is the member
  std::vector<char> leads_to_state_;
};

}  // namespace entente
