// The words of a matrix of levels.
#pragma once

#include <entente/viz/charts/matrix_chart.hpp>

#include <string>

namespace entente {

/// What the cells are, how rows are ordered, and how many of how many are shown.
std::string matrix_subtitle(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold);

/// The blocs and the largest levels, in sentences.
std::string matrix_description(const Chronicle& chronicle, const MatrixRecord& record,
                               const FoldOptions& fold);

}  // namespace entente
