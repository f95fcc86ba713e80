// The numbers of maps as tables.
#pragma once

#include <entente/engine/analysis/bloc_sides.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/era.hpp>
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, a, b, level, cooperative, hostile, claims, sources, status, drawn: of told_ties(); `status` is the
/// surest of the claims, `drawn` yes or no.
Table map_table(const Chronicle& chronicle, std::span<const ToldTie> ties);

/// The same of maps of blocs, era by era, with the blocs of both ends, bloc_a and bloc_b, empty where one is in
/// none, and breaks: yes, no, or empty where the pair has no sign to break them.
Table bloc_map_table(const Chronicle& chronicle, std::span<const std::vector<ToldTie>> eras,
                     std::span<const BlocSides> sides);

/// from_era, to_era, a, b, before, after, change, what, claims_before, claims_after, drawn, why: of
/// tie_changes() between two eras. A level is empty where there is no claim, and then there is no change of
/// it either.
Table change_table(const Chronicle& chronicle, const Era& from, const Era& to,
                   std::span<const TieChange> changes);

}  // namespace entente
