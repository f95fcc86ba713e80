// What changed between two eras: ties formed, ended, no longer recorded, flipped, and those whose level
// rose or fell.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include <optional>
#include <vector>

namespace entente {

/// What became of a tie.
struct TieChange {
  Pair ends{};
  std::string name{};                       ///< of the pair, as in the two eras
  std::optional<double> before{}, after{};  ///< levels; none where the era has no claim of the pair
  std::size_t claims_before = 0, claims_after = 0;
  Change what = Change::none;
  Tone tone = Tone::neutral;  ///< the sign of the tie that is there to see: the later one, if it is left
  double moved = 0;           ///< by how much the level rose, from or to 0 where there is no claim
  bool is_drawn = true;
};

/// The ties that changed, the flipped first, then from the largest change down, of equal ones by pair. A
/// level that moved by less than 0.05 has not changed. A tie without a claim in the later era has ended where
/// a claim says so (ended_ties()), else it is no longer recorded. Drawn are those of `min_level` and more and
/// of these the `most_ties` largest, those of an ego before others; without either all, but of more than 30,
/// on a narrow page of more than 20, the 20 largest. Of the actors of `options.only` where there are any.
/// O(claims + ties log ties).
std::vector<TieChange> tie_changes(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                                   const EraMapOptions& options = {});

/// Both graphs with those ties alone whose changes are drawn. O(claims + ties log ties).
std::vector<EraGraph> drawn_changes(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                                    const EraMapOptions& options = {});

/// The difference of two eras: the ties of tie_changes() that are drawn. Width is the size of the change of
/// the level; heads and dashes are those of the later tie, of the earlier where there is no later one. On a
/// line stand both levels, `+16 → +4.1`; `new +11` or `was +7.0` where one era has no claim. The change
/// from an era to itself has no lines. Actors without a line are told below the map, as far as options do
/// not draw them. Days between the eras are not compared, and it says so. Alt text tells the changes in
/// their order, and the counts of both eras. O(actors * ties).
Diagram change_map(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                   const Layout& layout, const EraMapOptions& options = {});

}  // namespace entente
