// Rows from above, columns from the left, in one order; each pair once, below the diagonal. Names of columns
// stand upright where these begin.
#include <entente/viz/charts/matrix_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/charts/matrix_layout.hpp>
#include <entente/viz/charts/matrix_legend.hpp>
#include <entente/viz/charts/matrix_words.hpp>
#include <entente/viz/maps/bloc_maps.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

constexpr double above_diagonal = 4;
constexpr double longest_names = 0.25, most_gaps = 18;  ///< of the page; between blocs
constexpr double usual_level = -20;                     ///< numbers are seldom narrower

class MatrixChart {
 public:
  MatrixChart(const Chronicle& chronicle, const MatrixRecord& record, const ChartOptions& options)
      : chronicle_(chronicle), record_(record), options_(options), sheet_("matrix", options.width) {
    if (actors().size() > most_matrix_actors(options_.width))
      throw Error(Failure::usage,
                  fmt::format("{} actors are too many for a page of {:.4g} mm; take fewer, or a wider page",
                              actors().size(), options_.width));
    for (const MatrixActor& one : actors())
      names_.push_back(clean(shown_actor_in(chronicle_, one.actor, options_.fold, record_.era.span).label));
    layout_ = matrix_layout(sheet_, chronicle_, record_, options_.fold);
  }

  std::string made() {
    const std::string title = add_head(sheet_, options_,
                                       {"Levels of pairs: " + era_with_years(record_.era),
                                        matrix_finding(chronicle_, record_, options_.fold),
                                        matrix_subtitle(chronicle_, record_, options_.fold)});
    MatrixLegend legend(sheet_, layout_, occurring(), bloc_keys(chronicle_, record_, options_.fold));
    const double to_the_middle =
        std::min(legend.overhang(layout_.right()) / 2, layout_.left - layout_.least_left());
    layout_.left -= to_the_middle;
    legend.move_left(to_the_middle);
    legend.add_corner(sheet_);
    sheet_.go_down(layout_.rise() + above_diagonal);
    for (std::size_t row = 0; row < actors().size(); ++row) add_row(row);
    sheet_.go_down(layout_.height() + 10);
    legend.add_rest(sheet_);
    add_notes(sheet_, {left_out_words(chronicle_, record_, options_.fold), layout_.spelt_out, layout_.codes,
                       note_of({bloc_note(record_.found, record_.counted),
                                counting_words({&record_.era, 1}, options_.fold)}),
                       options_.source_note});
    return sheet_.finished(title, matrix_description(chronicle_, record_, options_.fold));
  }

 private:
  const std::vector<MatrixActor>& actors() const { return record_.matrix.actors; }

  bool is_bare(double level) const {
    return level < 0 && (!layout_.has_numbers || room_of_level(level) > layout_.pitch - between_matrix_cells);
  }

  LevelKeys occurring() const {
    LevelKeys keys{.steps = record_.steps};
    for (std::size_t row = 0; row < names_.size(); ++row)
      for (std::size_t column = row + 1; column < names_.size(); ++column) {
        const auto& cell = record_.matrix.cells[row][column];
        keys.no_claim = keys.no_claim || !cell;
        keys.one_claim = keys.one_claim || (cell && cell->claims == 1);
        keys.bare = keys.bare || (cell && is_bare(cell->level));
        keys.nothing = keys.nothing || (cell && is_nothing(cell->level));
      }
    return keys;
  }

  /// The lines of a name around `middle`, which is that of its row.
  void add_name(std::size_t actor, Point middle, svg::Anchor anchor) {
    const std::vector<std::string>& lines = layout_.names[actor];
    double y = middle.y + chart_text * style::half_cap_height -
               chart_line * static_cast<double>(lines.size() - 1) / 2;
    for (const std::string& line : lines) {
      sheet_.add(
          svg::text({middle.x, y}, line, {.size = chart_text, .colour = style::ink, .anchor = anchor}));
      y += chart_line;
    }
  }

  /// The name of a column, where it begins: over the cell in which the actor meets itself.
  void add_column_name(std::size_t actor, const Box& cell) {
    const Point at{cell.centre().x, cell.corner.y - above_diagonal};
    if (layout_.are_upright) {
      sheet_.add(fmt::format("<g transform=\"rotate(-90 {} {})\">", svg::number(at.x), svg::number(at.y)));
      add_name(actor, at, svg::Anchor::start);
      sheet_.add("</g>");
    } else {
      add_name(actor, at - Point{0, chart_text / 2}, svg::Anchor::middle);
    }
  }

  void add_row(std::size_t row) {
    const double y = sheet_.y() + layout_.offsets[row], size = layout_.pitch - between_matrix_cells;
    const double bar = layout_.left - beside_bloc_bar - bloc_bar;
    add_name(row, {bar - beside_bloc_bar, y + size / 2}, svg::Anchor::end);
    add_bloc_bar(sheet_, {{bar, y}, {bloc_bar, size}}, actors()[row].bloc);
    for (std::size_t column = 0; column <= row; ++column) {
      const Box box{{layout_.left + layout_.offsets[column], y}, {size, size}};
      if (column == row) {
        add_column_name(row, box);
        add_self_cell(sheet_, box,
                      {actors()[row].bloc, is_sure(actors()[row]), actors()[row].has_no_partner});
      } else if (const auto& cell = record_.matrix.cells[row][column]) {
        add_level_cell(sheet_, box,
                       {cell->level, cell->claims, fmt::format("{} – {}", names_[row], names_[column])},
                       record_.steps, layout_.has_numbers ? CellNumbers::fitting : CellNumbers::none);
        if (breaks_blocs(record_, row, column)) add_breaking_edge(sheet_, box);
      } else {
        add_silence(box);
      }
    }
    sheet_.add("\n");
  }

  void add_silence(const Box& box) {
    sheet_.add(filled(box, style::empty_cell));
    if (layout_.has_numbers)
      sheet_.add(svg::text({box.centre().x, box.centre().y + chart_text * style::half_cap_height}, "·",
                           {.size = chart_text, .colour = style::quiet_ink, .anchor = svg::Anchor::middle}));
  }

  const Chronicle& chronicle_;
  const MatrixRecord& record_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  std::vector<std::string> names_;
  MatrixLayout layout_;
};

}  // namespace

std::size_t most_matrix_actors(double width) {
  const ChartSheet sheet("matrix", width);
  const double room = sheet.right() - ChartSheet::left() - longest_names * sheet.width() -
                      2 * beside_bloc_bar - bloc_bar - most_gaps;
  return static_cast<std::size_t>(std::max(1.0, room / least_matrix_pitch));
}

std::size_t most_numbered_actors(double width) {
  const ChartSheet sheet("matrix", width);
  return static_cast<std::size_t>(sheet.width() / (room_of_level(usual_level) + between_matrix_cells));
}

bool has_room_for_numbers(const Chronicle& chronicle, const MatrixRecord& record,
                          const ChartOptions& options) {
  const MatrixLayout made =
      matrix_layout(ChartSheet("matrix", options.width), chronicle, record, options.fold);
  return made.has_numbers && made.is_plain();
}

std::string matrix_chart(const Chronicle& chronicle, const MatrixRecord& record,
                         const ChartOptions& options) {
  return MatrixChart(chronicle, record, options).made();
}

}  // namespace entente
