// When pairs and actors turned, and how long they stayed on one side.
#pragma once

#include <entente/engine/change_points/change_points.hpp>
#include <entente/engine/change_points/spells.hpp>

#include <span>
#include <vector>

namespace entente {

/// The change points of one pair or actor.
struct SubjectChangePoints {
  Statistic of{};
  ChangePoints turns{};
};

/// turns() of each of `subjects`. `progress` counts replicates of one. Errors as turns(), whose cost it is.
std::vector<SubjectChangePoints> change_points_of(const Chronicle& chronicle,
                                                  std::span<const EraGraph> periods,
                                                  std::span<const Statistic> subjects,
                                                  const ChangePointOptions& options = {},
                                                  const ResampleOptions& resampling = {},
                                                  const Progress& progress = {});

/// The series of one pair or actor, and its spells.
struct SubjectSpells {
  Statistic of{};
  Series series{};
  std::vector<Spell> spells{};
};

/// spells() of each of `subjects`.
std::vector<SubjectSpells> spells_of(std::span<const EraGraph> periods, std::span<const Statistic> subjects);

}  // namespace entente
