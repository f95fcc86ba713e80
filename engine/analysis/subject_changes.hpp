// When pairs and actors turned, and how long they stayed on one side.
#pragma once

#include <entente/engine/change_points/change_points.hpp>
#include <entente/engine/change_points/spells.hpp>
#include <entente/engine/change_points/tested_turns.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The change points of one pair or actor.
struct SubjectChangePoints {
  Statistic of{};
  ChangePoints turns{};
  /// Of the level and the polarity of a pair and of strength_net of an actor, whose turns these tests are of.
  std::optional<TestedTurns> tests{};
};

/// turns() and tested_turns() of each of `subjects`, these with the folding of the periods and the seed of
/// `resampling`. `progress` counts replicates of one; the tests take up to `threads` threads, and are the
/// same on any number. Errors as turns() and tested_turns(); the cost of both.
std::vector<SubjectChangePoints> change_points_of(const Chronicle& chronicle,
                                                  std::span<const EraGraph> periods,
                                                  std::span<const Statistic> subjects,
                                                  const ChangePointOptions& options = {},
                                                  const ResampleOptions& resampling = {},
                                                  const Progress& progress = {}, std::size_t threads = 1);

/// The series of one pair or actor, and its spells.
struct SubjectSpells {
  Statistic of{};
  Series series{};
  std::vector<Spell> spells{};
};

/// spells() of each of `subjects`.
std::vector<SubjectSpells> spells_of(std::span<const EraGraph> periods, std::span<const Statistic> subjects);

}  // namespace entente
