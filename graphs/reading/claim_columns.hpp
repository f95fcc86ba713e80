// Which column of a table of claims means what, settled once for all rows.
#pragma once

#include <entente/graphs/reading/claim_ends.hpp>
#include <entente/graphs/reading/time_columns.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// The places of the columns; Sheet::absent where the table lacks one.
struct ClaimColumns {
  EndColumns from, to;
  std::size_t id, relation, directed, sign, weight, score, status, outcome, about, event, cite;
  TimeColumns time;
  std::vector<std::string> remark_names;   ///< stated, quote, note, coder and every unknown column, sorted
  std::vector<std::size_t> remark_places;  ///< by place of the sheet: the place in remark_names, or absent
  bool states_strength() const {
    return sign != Sheet::absent || weight != Sheet::absent || score != Sheet::absent;
  }
};

/// Opens a table of claims.
Sheet claim_sheet(std::string_view text, const std::string& file, Problems& problems);

/// Gives `source`, `target` and `type` the meaning that the other columns leave them, finds those that tell
/// when (none of `kept`), and checks that nothing needed is missing; nothing when it is. `text` is the
/// sheet's.
std::optional<ClaimColumns> settled_columns(Sheet& sheet, std::string_view text,
                                            std::span<const std::string> kept);

}  // namespace entente
