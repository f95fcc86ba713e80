// What two versions of a package say differently, sheet by sheet.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Edit : std::uint8_t { added, removed, changed };
inline constexpr std::array<std::string_view, 3> edit_names = {"added", "removed", "changed"};
constexpr std::string_view name(Edit edit) { return edit_names[static_cast<std::size_t>(edit)]; }

/// A row that only one version has, or a field in which the two differ.
struct RowChange {
  Edit edit = Edit::changed;
  std::string sheet;  ///< `ties.csv`; settings are of `entente.toml`
  std::string key;    ///< names the row: its id; what it says where a claim has none
  std::string field;  ///< of a changed row; empty for a whole row
  std::string
      before;  ///< the field, or the whole row as `column cell; column cell`; empty where there was none
  std::string after;
  friend bool operator==(const RowChange&, const RowChange&) = default;
};

/// The differences between two versions, by sheet (ties.csv first, settings last), key and field. Rows are
/// matched by id; affiliations by member, group, role and start; claims without an id by all that they say,
/// and those left over by their ends, relation and dates, where these name one row in each version. The order
/// of rows and columns, and the spelling of names that mean one actor, are no difference. O(rows log rows).
std::vector<RowChange> row_changes(const Package& before, const Package& after);

/// How many rows the changes are of: the fields of one row count once.
std::size_t rows_of(const std::vector<RowChange>& changes, Edit edit);

}  // namespace entente
