// What the streams of an alluvial chart are called, and how wide its columns and cells are for these names.
#pragma once

#include <entente/viz/charts/bloc_words.hpp>
#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_columns.hpp>

#include <cstddef>
#include <string>

namespace entente {

/// What stands in cells.
enum class StreamText { name, code, none };

struct StreamColumns {
  EraColumns columns{};
  double cell = 0;  ///< the width of cells, in the middle of their columns
  StreamText text = StreamText::name;
  bool has_sides = true;  ///< names beside the columns, where cells have none; else only the codes in cells

  double cell_left(std::size_t era) const { return columns.middle(era) - cell / 2; }
  double cell_right(std::size_t era) const { return columns.middle(era) + cell / 2; }
};

class StreamNames {
 public:
  StreamNames(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold)
      : chronicle_(chronicle), record_(record), fold_(fold) {}

  /// As the actor is called in the era.
  std::string name(const BlocStream& stream, std::size_t era) const;
  std::string code(const BlocStream& stream) const;

 private:
  const Chronicle& chronicle_;
  const BlocRecord& record_;
  const FoldOptions& fold_;
};

/// The heading of the row that says how many partitions are as good.
inline constexpr std::string_view best_heading = "Best partitions";

/// Names in cells where all of them fit, else codes, as much of them as fits, with names beside the columns
/// or, on narrow pages, without; else nothing. Throws Error(usage) where not even bare columns fit the page.
/// O(eras * streams).
StreamColumns stream_columns(const ChartSheet& sheet, const BlocRecord& record, const StreamNames& names,
                             const ChartOptions& options);

}  // namespace entente
