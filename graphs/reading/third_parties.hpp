// A list of third parties: over whom the portfolios of a pair are compared, and what each weighs.
#pragma once

#include <entente/graphs/model/actor.hpp>
#include <entente/graphs/model/problem.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Sorted by actor, each once.
struct ThirdPartyList {
  std::vector<ActorId> actors;
  std::vector<double> weights;  ///< one for each, >= 0; empty when the sheet has no column `weight`
};

/// Reads a sheet with the columns `actor` (id, label, alias or code) and, where wanted, `weight`. An actor
/// counts as the one it stands for: `stands_for` has one for every actor of the roster, as lineage() gives
/// them. Nobody known by the name, a name that means two, an actor twice, a weight that is missing or no
/// number from 0, weights that are all 0, and a list of nobody are errors in `problems`. O(rows log actors).
ThirdPartyList read_third_parties(std::string_view text, const std::string& file, const Roster& roster,
                                  std::span<const ActorId> stands_for, Problems& problems);

}  // namespace entente
