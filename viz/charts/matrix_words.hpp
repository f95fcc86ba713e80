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

/// What a key says of a bloc, or of who is in none or not surely in one: its number is 0.
struct BlocKey {
  std::uint32_t bloc = 0;
  std::string words{};
  bool is_sure = true;
};

/// Whether no other best partition puts an actor elsewhere, as far as is known.
bool is_sure(const MatrixActor& actor);

/// `with Russia`, `not with Russia`, of more than two blocs `bloc of Russia`, `Taliban alone`; `bloc not
/// certain`, `in no bloc`: in the order of the matrix and as far as it shows them.
std::vector<BlocKey> bloc_keys(const Chronicle& chronicle, const MatrixRecord& record,
                               const FoldOptions& fold);

/// `Left out: A, B and C.`; empty where nobody is.
std::string left_out_words(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold);

/// The blocs and the largest levels, in sentences.
std::string matrix_description(const Chronicle& chronicle, const MatrixRecord& record,
                               const FoldOptions& fold);

}  // namespace entente
