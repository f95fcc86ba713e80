// The numbers of maps as tables.
#pragma once

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

/// from_era, to_era, a, b, before, after, change, what, claims_before, claims_after, drawn, why: of
/// tie_changes() between two eras. A level is empty where there is no claim, and then there is no change of
/// it either.
Table change_table(const Chronicle& chronicle, const Era& from, const Era& to,
                   std::span<const TieChange> changes);

}  // namespace entente
