// The columns of each sheet: reading, mending and describing a sheet look here.
#pragma once

#include <entente/graphs/reading/sheet.hpp>

#include <array>
#include <string_view>
#include <vector>

namespace entente {

/// The sheets of a package, ties.csv first.
inline constexpr std::array<std::string_view, 7> sheet_names = {
    "ties.csv", "actors.csv", "affiliations.csv", "eras.csv", "relations.csv", "sources.csv", "theses.csv"};

/// The columns of one of the package's sheets (`ties.csv`, ...); none for other names.
const std::vector<Column>& columns_of(std::string_view sheet);

}  // namespace entente
