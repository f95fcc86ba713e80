// How cooperative or hostile a claim is: sign, weight, score and direction, from its row or its relation.
#pragma once

#include <entente/graphs/model/claim.hpp>
#include <entente/graphs/reading/claim_columns.hpp>

namespace entente {

/// Sign, weight and direction of a claim, and which of them the row states.
struct ClaimStrength {
  Sign sign = Sign::neutral;
  double weight = 0;
  bool directed = true;
  Stated stated;
};

/// The strength of the claim in the sheet's row; what the row leaves empty is taken from `relation`. Faults
/// go to the sheet.
ClaimStrength row_strength(Sheet& sheet, const ClaimColumns& columns, const Relation& relation);

/// The text of the row's sign: `NA`, `N/A` and `None` are missing, `-` is hostile.
std::string_view sign_cell(const Sheet& sheet, const ClaimColumns& columns);

}  // namespace entente
