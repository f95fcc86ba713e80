// What the streams of an alluvial chart are called, and how wide its columns and cells are for these names.
#pragma once

#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_columns.hpp>
#include <entente/viz/charts/short_names.hpp>
#include <entente/viz/maps/bloc_words.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace entente {

/// What stands in cells.
enum class StreamText { name, code, none };

struct StreamColumns {
  EraColumns columns{};
  double cell = 0;  ///< the width of cells, in the middle of their columns, but of those that need more
  StreamText text = StreamText::name;
  bool has_sides = true;       ///< names beside the columns, where cells have none
  bool has_two_lines = false;  ///< names in cells, which are as high as that needs

  double cell_left(std::size_t era) const { return columns.middle(era) - cell / 2; }
  double cell_right(std::size_t era) const { return columns.middle(era) + cell / 2; }
  /// Of a cell around this text: as wide as the others, or wider as far as streams beside it are seen.
  double cell_around(const std::string& text) const;
};

/// The lines of a name in a cell so wide: one, or two.
std::vector<std::string> cell_lines(const std::string& name, double width);

class StreamNames {
 public:
  StreamNames(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold);

  /// As the actor is called in the era.
  std::string name(const BlocStream& stream, std::size_t era) const;
  const std::string& code(const BlocStream& stream) const { return short_names_.of(stream.actor); }

  /// What stands in a cell: its name where that fits and names are asked for, else its code, or nothing.
  /// Where codes have no names beside them, the name too if it fits in every era.
  std::string in_cell(const BlocStream& stream, std::size_t era, const StreamColumns& columns) const;

  /// What the codes stand for whose names are nowhere else: `Codes: CHN China, IND India.` May be empty.
  std::string codes_told(const StreamColumns& columns) const;

 private:
  bool has_short_name(const BlocStream& stream, const StreamColumns& columns) const;

  const Chronicle& chronicle_;
  const BlocRecord& record_;
  const FoldOptions& fold_;
  ShortNames short_names_;
};

/// Names in cells where all of them fit, in two lines where streams are few; else codes there and names
/// beside the columns; else, on narrow pages, names where most fit and codes of the others, or codes alone;
/// else bare cells with names beside.
/// Throws Error(usage) where not even bare columns fit the page. O(eras * streams).
StreamColumns stream_columns(const ChartSheet& sheet, const BlocRecord& record, const StreamNames& names,
                             const ChartOptions& options);

}  // namespace entente
