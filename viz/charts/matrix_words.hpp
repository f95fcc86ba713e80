// The words of a matrix of levels.
#pragma once

#include <entente/viz/charts/matrix_chart.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// The largest levels, largest_levels_words() of the cells, and how many ties break the blocs, the largest of
/// those shown by name; of more than 80 ties which shares are cooperative and break the blocs, then the
/// largest levels.
std::string matrix_finding(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold);

/// What the cells are, how many of how many are shown, and by what rule.
std::string matrix_subtitle(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold);

/// Where an actor stands, as the cell shows in which it meets itself.
struct SelfCell {
  std::uint32_t bloc = 0;  ///< 0: none
  bool is_sure = true;
  bool is_bare = false;  ///< without a cooperative tie in its bloc
};

/// What a key says of such a cell, or of one that breaks the blocs.
struct BlocKey {
  SelfCell cell{};
  std::string words{};
  bool is_breaking = false;
};

/// Whether the two in that row and that column have a tie that breaks the blocs.
bool breaks_blocs(const MatrixRecord& record, std::size_t row, std::size_t column);

/// Whether no other best partition puts an actor elsewhere, as far as is known.
bool is_sure(const MatrixActor& actor);

/// `with Russia`, `not with Russia`, of more than two blocs `bloc of Russia`, `Taliban alone`; `bloc not
/// certain`, `in no bloc`, `breaks the blocs`, with how many of how many are shown where not all are, and
/// `no cooperative tie in its bloc`: as far as the matrix shows them.
std::vector<BlocKey> bloc_keys(const Chronicle& chronicle, const MatrixRecord& record,
                               const FoldOptions& fold);

/// `Left out: A, B and C.`; empty where nobody is, or so many that the list would tell nothing.
std::string left_out_words(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold);

/// The blocs and the largest levels, in sentences.
std::string matrix_description(const Chronicle& chronicle, const MatrixRecord& record,
                               const FoldOptions& fold);

}  // namespace entente
