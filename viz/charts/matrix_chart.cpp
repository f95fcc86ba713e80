// Rows from above, columns from the left, in one order; names of columns stand upright.
#include <entente/viz/charts/matrix_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/charts/level_legend.hpp>
#include <entente/viz/charts/matrix_words.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

constexpr double least_pitch = 11.5, widest_pitch = 34;  ///< from row to row, and from column to column
constexpr double between_cells = 1, between_blocs = 6;
constexpr double bar_width = 3, beside_bar = 3;
constexpr double widest_name = 0.25, name_in_two_lines = 0.17;  ///< of the page

class MatrixChart {
 public:
  MatrixChart(const Chronicle& chronicle, const MatrixRecord& record, const ChartOptions& options)
      : chronicle_(chronicle), record_(record), options_(options), sheet_("matrix", options.width) {
    for (const MatrixActor& one : actors())
      names_.push_back(clean(shown_actor_in(chronicle_, one.actor, options_.fold, record_.era.span).label));
    lay_out();
  }

  std::string made() {
    const std::string title =
        options_.title.empty() ? "Levels of pairs: " + era_title(record_.era) : options_.title;
    sheet_.add_heading(title);
    sheet_.add_note(matrix_subtitle(chronicle_, record_, options_.fold));
    sheet_.go_down(8);
    add_column_names();
    for (std::size_t row = 0; row < actors().size(); ++row) add_row(row);
    sheet_.go_down((actors().empty() ? 0 : offsets_.back()) + pitch_ + 10);
    add_level_legend(sheet_, occurring());
    sheet_.go_down(6);
    sheet_.add_note(options_.source_note);
    return sheet_.finished(title, matrix_description(chronicle_, record_, options_.fold));
  }

 private:
  const std::vector<MatrixActor>& actors() const { return record_.matrix.actors; }
  bool has_numbers() const { return pitch_ >= room_of_number; }

  void lay_out() {
    if (actors().size() > most_matrix_actors(options_.width))
      throw Error(Failure::usage,
                  fmt::format("{} actors are too many for a page of {:.4g} mm; take fewer, or a wider page",
                              actors().size(), options_.width));
    fit_names(name_in_two_lines, 2);
    if (pitch_ < 2 * chart_line) fit_names(widest_name, 1);
    double at = 0;
    for (std::size_t i = 0; i < actors().size(); ++i) {
      if (i > 0 && actors()[i].bloc != actors()[i - 1].bloc) at += between_blocs;
      offsets_.push_back(at);
      at += pitch_;
    }
  }

  /// Names in so many lines, none wider than this share of the page, and the room that they leave for cells.
  void fit_names(double share, std::size_t lines) {
    const double most = share * sheet_.width();
    lines_.clear();
    name_width_ = 0;
    for (const std::string& name : names_) {
      std::vector<std::string>& broken = lines_.emplace_back(
          wrapped(name, chart_text, {.width = most, .most_lines = lines, .lines = Lines::full}));
      for (std::string& line : broken) {
        line = fitted(line, most, chart_text);
        name_width_ = std::max(name_width_, text_width(line, chart_text));
      }
    }
    left_ = ChartSheet::left() + name_width_ + 2 * beside_bar + bar_width;
    double gaps = 0;
    for (std::size_t i = 1; i < actors().size(); ++i)
      if (actors()[i].bloc != actors()[i - 1].bloc) gaps += between_blocs;
    const auto count = static_cast<double>(std::max<std::size_t>(1, actors().size()));
    pitch_ = std::min(widest_pitch, (sheet_.right() - left_ - gaps) / count);
  }

  LevelKeys occurring() const {
    LevelKeys keys{.bare = !has_numbers(), .steps = record_.steps};
    for (std::size_t row = 0; row < names_.size(); ++row)
      for (std::size_t column = row + 1; column < names_.size(); ++column) {
        const auto& cell = record_.matrix.cells[row][column];
        keys.no_claim = keys.no_claim || !cell;
        keys.one_claim = keys.one_claim || (cell && cell->claims == 1);
        keys.nothing = keys.nothing || (cell && is_nothing(cell->level));
      }
    return keys;
  }

  /// The colour of the actor's bloc along its name.
  void add_bar(const Box& box, std::uint32_t bloc) {
    if (bloc > 0) sheet_.add(filled(box, style::bloc_fills[(bloc - 1) % style::bloc_fills.size()].certain));
  }

  /// The lines of a name around `middle`, which is that of its row.
  void add_name(std::size_t actor, Point middle, svg::Anchor anchor) {
    double y = middle.y + chart_text * style::half_cap_height -
               chart_line * static_cast<double>(lines_[actor].size() - 1) / 2;
    for (const std::string& line : lines_[actor]) {
      sheet_.add(
          svg::text({middle.x, y}, line, {.size = chart_text, .colour = style::ink, .anchor = anchor}));
      y += chart_line;
    }
  }

  void add_column_names() {
    const double foot = sheet_.y() + name_width_;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const double x = left_ + offsets_[i];
      const Point at{x + (pitch_ - between_cells) / 2, foot};
      sheet_.add(fmt::format("<g transform=\"rotate(-90 {} {})\">", svg::number(at.x), svg::number(at.y)));
      add_name(i, at, svg::Anchor::start);
      sheet_.add("</g>");
      add_bar({{x, foot + beside_bar}, {pitch_ - between_cells, bar_width}}, actors()[i].bloc);
    }
    sheet_.add("\n");
    sheet_.go_down(name_width_ + 2 * beside_bar + bar_width);
  }

  void add_row(std::size_t row) {
    const double y = sheet_.y() + offsets_[row], size = pitch_ - between_cells;
    add_name(row, {left_ - 2 * beside_bar - bar_width, y + size / 2}, svg::Anchor::end);
    add_bar({{left_ - beside_bar - bar_width, y}, {bar_width, size}}, actors()[row].bloc);
    for (std::size_t column = 0; column < names_.size(); ++column) {
      const Box box{{left_ + offsets_[column], y}, {size, size}};
      if (column == row)
        sheet_.add(filled(box, style::hairline));
      else if (const auto& cell = record_.matrix.cells[row][column])
        add_level_cell(sheet_, box,
                       {cell->level, cell->claims, fmt::format("{} – {}", names_[row], names_[column])},
                       record_.steps);
      else
        add_silence(box);
    }
    sheet_.add("\n");
  }

  void add_silence(const Box& box) {
    sheet_.add(filled(box, style::empty_cell));
    if (has_numbers())
      sheet_.add(svg::text({box.centre().x, box.centre().y + chart_text * style::half_cap_height}, "·",
                           {.size = chart_text, .colour = style::quiet_ink, .anchor = svg::Anchor::middle}));
  }

  const Chronicle& chronicle_;
  const MatrixRecord& record_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  std::vector<std::string> names_;
  std::vector<std::vector<std::string>> lines_;  ///< of the names
  std::vector<double> offsets_;                  ///< of each row and column, from the first
  double name_width_ = 0, left_ = 0, pitch_ = widest_pitch;
};

}  // namespace

std::size_t most_matrix_actors(double width) {
  const ChartSheet sheet("matrix", width);
  const double room = sheet.right() - ChartSheet::left() - widest_name * sheet.width() - 2 * beside_bar -
                      bar_width - 8 * between_blocs;
  return static_cast<std::size_t>(std::max(1.0, room / least_pitch));
}

std::string matrix_chart(const Chronicle& chronicle, const MatrixRecord& record,
                         const ChartOptions& options) {
  return MatrixChart(chronicle, record, options).made();
}

}  // namespace entente
