// The keys of a matrix of levels, which stand in the corner that its triangle leaves free.
#pragma once

#include <entente/viz/charts/level_legend.hpp>
#include <entente/viz/charts/matrix_layout.hpp>
#include <entente/viz/charts/matrix_words.hpp>

#include <vector>

namespace entente {

/// The colour of a bloc along a name; nothing of who is in none.
void add_bloc_bar(ChartSheet& sheet, const Box& box, std::uint32_t bloc);

/// Where an actor meets itself: the letter of its bloc, dashed where another best partition puts it
/// elsewhere; grey of who is in none.
void add_self_cell(ChartSheet& sheet, const Box& box, std::uint32_t bloc, bool is_sure);

class MatrixLegend {
 public:
  /// Keys of levels and of blocs; in the corner are as many of the scale and of all keys as have room there.
  MatrixLegend(const ChartSheet& sheet, const MatrixLayout& layout, const LevelKeys& levels,
               const std::vector<BlocKey>& blocs);

  /// What stands in the corner whose top is where the sheet is, and up to its right edge.
  void add_corner(ChartSheet& sheet) const;
  /// What had no room there, below what is there.
  void add_rest(ChartSheet& sheet) const;

 private:
  Size corner_size(bool with_scale) const;

  LevelKeys levels_;
  std::vector<LevelKey> keys_;
  bool has_scale_ = false, has_keys_ = false;  ///< in the corner
};

}  // namespace entente
