// The numbers of maps as tables.
#pragma once

#include <entente/engine/analysis/bloc_sides.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/era.hpp>
#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/claim_lines.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/report/table.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// era, a, b, level, cooperative, hostile, claims, sources, status, drawn: of told_ties(); `status` is the
/// surest of the claims, `drawn` yes or no.
Table map_table(const Chronicle& chronicle, std::span<const ToldTie> ties);

/// The same of maps of blocs, era by era, with the blocs of both ends, bloc_a and bloc_b, empty where one is
/// in none, and breaks: yes, no, or empty where the pair has no sign to break them.
Table bloc_map_table(const Chronicle& chronicle, std::span<const std::vector<ToldTie>> eras,
                     std::span<const BlocSides> sides);

/// The claims that the expanded map of an era tells of.
struct ClaimsOfEra {
  std::string era{};  ///< its id
  std::vector<ClaimLine> lines{};
};

/// era, a, b, claim, relation, acts, value, status, date, cite, drawn: line by line; `acts` is a, b or both,
/// `value` what the claim adds to the level of the pair. `cite` as sources_text() of the view.
Table claim_map_table(const Chronicle& chronicle, std::span<const ClaimsOfEra> eras, const FoldOptions& fold);

/// from_era, to_era, a, b, before, after, change, what, claims_before, claims_after, drawn, why: of
/// tie_changes() between two eras. A level is empty where there is no claim, and then there is no change of
/// it either.
Table change_table(const Chronicle& chronicle, const Era& from, const Era& to,
                   std::span<const TieChange> changes);

}  // namespace entente
