// The words of a matrix of levels.
#pragma once

#include <entente/viz/charts/matrix_chart.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// The largest levels: largest_levels_words() of the cells.
std::string matrix_finding(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold);

/// How the blocs were found that order the rows, and what a reader may not take them for.
std::string matrix_order(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold);

/// What the cells are, and how many of how many are shown.
std::string matrix_subtitle(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold);

/// What a key says of a bloc, or of who is in none: its number is 0.
struct BlocKey {
  std::uint32_t bloc = 0;
  std::string words{};
};

/// `bloc of United States and 8 others`, `Taliban alone`, `in no bloc: OIC and SCO`, in the order of the
/// matrix and as far as it shows them. `names` are those of its actors.
std::vector<BlocKey> bloc_keys(const MatrixRecord& record, const std::vector<std::string>& names);

/// `Left out, with smaller levels: A, B and C.`; empty where nobody is.
std::string left_out_words(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold);

/// The blocs and the largest levels, in sentences.
std::string matrix_description(const Chronicle& chronicle, const MatrixRecord& record,
                               const FoldOptions& fold);

}  // namespace entente
