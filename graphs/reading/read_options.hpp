// How sheets are to be read, where they can be read in several ways.
#pragma once

#include <entente/graphs/model/when.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What the rows of a table without relations of the codebook hold.
enum class RowKind : std::uint8_t {
  unset,  ///< the table decides: FORMAT.md, "State and event"
  event,  ///< what happened once
  state,  ///< what held over a span
  panel,  ///< states of one year, quarter or month each
};
inline constexpr std::array<std::string_view, 4> row_kind_names = {"", "event", "state", "panel"};

/// What becomes of a table that lists each undirected pair both ways with the same values.
enum class Mirrored : std::uint8_t {
  unset,  ///< once, where nearly all rows are so listed
  once,
  both,
};
inline constexpr std::array<std::string_view, 3> mirrored_names = {"", "once", "both"};
inline constexpr std::array<std::string_view, 3> date_order_names = {"", "dmy", "mdy"};

struct ReadOptions {
  DateOrder date_order = DateOrder::refuse;
  RowKind rows = RowKind::unset;
  Mirrored mirrored = Mirrored::unset;
  /// Headers of columns that are text, however much they look like something else.
  std::vector<std::string> keep{};
  /// What faults call the table of claims, where it is no ties.csv of a folder.
  std::string claims_name = "ties.csv";
};

}  // namespace entente
