// The numbers of matrices of levels.
#pragma once

#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/charts/matrix_chart.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, a, b, level, claims, bloc_a, bloc_b, method: a row for each pair shown with a claim, era by era, in
/// the order of the actors in the matrix. A bloc is empty where an actor has no signed tie.
Table matrix_table(const Chronicle& chronicle, std::span<const MatrixRecord> records);

}  // namespace entente
