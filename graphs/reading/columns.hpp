// The columns of each sheet: reading, mending and describing a sheet look here.
#pragma once

#include <entente/graphs/reading/sheet.hpp>

#include <string_view>
#include <vector>

namespace entente {

/// The columns of one of the package's sheets (`ties.csv`, ...); none for other names.
const std::vector<Column>& columns_of(std::string_view sheet);

}  // namespace entente
