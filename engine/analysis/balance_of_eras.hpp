// The balance of every era of a chronicle, and what is read from it: triads, blocs, and pressure on pairs.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>
#include <entente/engine/balance/era_balance.hpp>
#include <entente/engine/balance/signs/pressure.hpp>
#include <entente/engine/progress.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/era.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace entente {

/// Gives each era a limit of its own.
using LimitOfEra = std::function<ShouldStop()>;

/// era_balance() of each graph. `limit` takes the place of EraBalanceOptions::should_stop. `progress` counts
/// eras.
std::vector<EraBalance> balance_of_eras(std::span<const EraGraph> graphs,
                                        const EraBalanceOptions& options = {}, const LimitOfEra& limit = {},
                                        const Progress& progress = {});

/// An era, and what balance says of it. Both outlive what is made of them.
struct JudgedEra {
  const EraGraph& graph;
  const EraBalance& balance;
  Mixed mixed = Mixed::net;  ///< the rule that it was judged by

  /// The era of the graph.
  const Era& era() const;
  /// Who is at this vertex of the graph.
  ActorId actor(Vertex v) const;
};

/// The graphs side by side with their balance. Refers to both.
std::vector<JudgedEra> judged_eras(std::span<const EraGraph> graphs, std::span<const EraBalance> found,
                                   Mixed mixed = Mixed::net);

/// The two blocs of each era, carried from one to the next.
std::vector<Partition> two_blocs(std::span<const JudgedEra> eras);

/// blocs() of each graph, carried from one to the next. `limit` takes the place of BlocsOptions::should_stop.
/// `progress` counts eras.
std::vector<Partition> blocs_of_eras(std::span<const EraGraph> graphs, const BlocsOptions& options,
                                     const LimitOfEra& limit = {}, const Progress& progress = {});

/// How many triads of an era are listed.
inline constexpr std::size_t most_triads = 10'000;

/// triangles() of each era, at most the first most_triads.
std::vector<std::vector<Triangle>> triads_of_eras(std::span<const JudgedEra> eras, Listed which);

/// What third parties push a pair to in an era.
struct PairPressure {
  std::size_t era = 0;  ///< place among the graphs
  Pair pair{};
  Value level{};        ///< of the pair itself
  Pressure pressure{};  ///< its third parties by the size of their push, the largest first
};

/// pressure() on each of `pairs` in each graph, pair by pair.
std::vector<PairPressure> pressures(std::span<const EraGraph> graphs, std::span<const Pair> pairs);

}  // namespace entente
