// The keys of a matrix of levels, which stand in the corner that its triangle leaves free.
#pragma once

#include <entente/viz/charts/level_legend.hpp>
#include <entente/viz/charts/matrix_layout.hpp>
#include <entente/viz/charts/matrix_words.hpp>

#include <optional>
#include <vector>

namespace entente {

/// The colour of a bloc along a name; nothing of who is in none.
void add_bloc_bar(ChartSheet& sheet, const Box& box, std::uint32_t bloc);

/// Where an actor meets itself: the letter of its bloc, dashed where another best partition puts it
/// elsewhere, on paper where it has no cooperative tie in its bloc; grey of who is in none.
void add_self_cell(ChartSheet& sheet, const Box& box, const SelfCell& cell);

class MatrixLegend {
 public:
  /// Keys of levels and of blocs; in the corner are the scale and all of them, or as many of
  /// them as have room there.
  MatrixLegend(const ChartSheet& sheet, const MatrixLayout& layout, const LevelKeys& levels,
               const std::vector<BlocKey>& blocs);

  /// How far the corner reaches beyond a matrix whose last column ends there.
  double overhang(double matrix_right) const;
  void move_left(double by) { right_ -= by; }

  /// What stands in the corner whose top is where the sheet is.
  void add_corner(ChartSheet& sheet) const;
  /// What had no room there, below what is there.
  void add_rest(ChartSheet& sheet) const;

 private:
  Size corner_size(bool with_scale, std::size_t keys) const;
  /// The most that has room in the corner.
  void fill_corner(const ChartSheet& sheet, const MatrixLayout& layout);
  /// The right edge of what has room in the corner: that of the matrix, or further right.
  static std::optional<double> right_of_corner(const ChartSheet& sheet, const MatrixLayout& layout, Size box);

  LevelKeys levels_;
  std::vector<LevelKey> keys_;
  bool has_scale_ = false;     ///< the corner
  std::size_t in_corner_ = 0;  ///< keys, the first ones
  double right_ = 0;           ///< of the corner
};

}  // namespace entente
