// The maps of any number of eras: what they have in common is made once.
#pragma once

#include <entente/graphs/model/status.hpp>
#include <entente/viz/maps/panel.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// width_steps() of all ties that the options draw of these graphs on a wide page, so that their figures
/// compare, on a narrow page too.
WidthSteps common_steps(std::span<const EraGraph> graphs, const EraMapOptions& options);
/// fitting_steps() of all their ties.
StrengthSteps common_steps(std::span<const EraGraph> graphs);

/// Whose names are bold: the ego, else the three actors with the largest sums of sizes of the levels that the
/// options draw of these graphs, so that they are the same in all figures; none of no more than six who are
/// tied, of whom a reader needs no guide, and none where fewer than half of the ties are drawn, for they may
/// not be those whom a reader sees. Sorted. O(ties log ties).
std::vector<ActorId> principals_of(std::span<const EraGraph> graphs, const EraMapOptions& options);

/// A claim that a map tells of, under the pair that it counts for.
struct ToldClaim {
  Pair ends{};
  std::uint32_t claim = 0;  ///< place in Chronicle::claims
  double value = 0;         ///< that it adds to the level
  int actor = 0;            ///< who acts: 1 the first of the pair, -1 the second, 0 both alike
  bool is_drawn = true;     ///< its tie is
};

/// The claims of all ties that the map of an era tells of, pair by pair, in canonical order. O(claims).
std::vector<ToldClaim> told_claims(const EraGraph& whole, const EraMapOptions& options);

/// The map of an era before it lies on its sheet.
struct LooseMap {
  Diagram diagram{};                   ///< without a legend
  Statuses statuses{};                 ///< that its ties rest on
  std::size_t claims = 0;              ///< of all its ties
  Interval days{};                     ///< of its era
  std::string longest_subtitle{};      ///< as long as that of any era may be
  std::vector<std::string> reading{};  ///< the sentences of its reading note
};

/// What of an era is drawn between the actors of the stand, and told of it. O(claims + actors + ties).
LooseMap loose_map(const Chronicle& chronicle, const EraGraph& whole, const Stand& stand,
                   const EraMapOptions& options);

/// The map on its sheet, with the legend of what is on it, around `content`; lines routed. O(actors * ties).
Diagram finished_map(LooseMap map, const Chronicle& chronicle, const Stand& stand, const Box& content,
                     const EraMapOptions& options);

/// Makes era_map() of one era after another, with the places of the actors made once. `chronicle` must
/// outlive it. O(claims + actors) to make.
class EraMaps {
 public:
  EraMaps(const Chronicle& chronicle, const Layout& layout, const EraMapOptions& options = {});

  /// O(actors * ties).
  Diagram of(const EraGraph& graph) const;

  /// The same, no taller than what it draws: for the one figure of a layout.
  Diagram alone(const EraGraph& graph) const;

 private:
  const Chronicle& chronicle_;
  EraMapOptions options_;
  Stand stand_;
};

}  // namespace entente
