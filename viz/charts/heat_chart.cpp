// From left to right: the pair, a cell for each era, the change.
#include <entente/viz/charts/heat_chart.hpp>

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_columns.hpp>
#include <entente/viz/charts/heat_layout.hpp>
#include <entente/viz/charts/heat_words.hpp>
#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/charts/level_legend.hpp>
#include <entente/viz/maps/strength_steps.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace entente {
namespace {

constexpr double cell_gap = 1;  ///< of paper between cells
constexpr double above_group = 6, below_group = 5.5, beside_title = 6;
constexpr double pair_line = 10;  ///< from line to line of a pair in two

std::vector<double> levels_in_cells(const PairHistories& histories) {
  std::vector<double> levels;
  for (const PairHistory& row : histories.rows)
    for (const Value& level : row.levels)
      if (level.defined()) levels.push_back(level.number());
  return levels;
}

class HeatChart {
 public:
  HeatChart(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories,
            const ChartOptions& options)
      : chronicle_(chronicle),
        eras_(eras),
        histories_(histories),
        options_(options),
        sheet_("heat", options.width),
        steps_(fitting_steps(levels_in_cells(histories))),
        layout_(heat_layout(sheet_, chronicle, histories, eras.size(), options)) {}

  std::string made() {
    const std::string title = add_head(
        sheet_, options_,
        {"Level of each pair, era by era", heat_headline(chronicle_, eras_, histories_, options_.fold),
         heat_subtitle(chronicle_, eras_, histories_, options_.fold)});
    add_headings();
    add_rows();
    sheet_.go_down(8);
    add_level_legend(sheet_, occurring());
    sheet_.go_down(6);
    add_notes(sheet_, {layout_.codes, eras_told(eras_, layout_.columns),
                       note_of({heat_blocs(histories_), counting_words(eras_, options_.fold)}),
                       options_.source_note});
    return sheet_.finished(title, heat_description(chronicle_, eras_, histories_, options_.fold));
  }

 private:
  std::string label(const PairHistory& row) const { return pair_words(chronicle_, row.pair, options_.fold); }

  bool is_bare(double level) const {
    return level < 0 && (!layout_.has_numbers || room_of_level(level) > layout_.columns.width - cell_gap);
  }

  LevelKeys occurring() const {
    LevelKeys keys{.breaking = heat_breaking(histories_), .steps = steps_};
    for (const PairHistory& row : histories_.rows) {
      keys.flips = keys.flips || row.flips;
      for (std::size_t era = 0; era < eras_.size(); ++era) {
        keys.one_claim = keys.one_claim || (row.levels[era].defined() && row.claims[era] == 1 &&
                                            !is_nothing(row.levels[era].number()));
        keys.nothing = keys.nothing || (row.levels[era].defined() && is_nothing(row.levels[era].number()));
        keys.no_claim = keys.no_claim || !row.levels[era].defined();
        keys.bare = keys.bare || (row.levels[era].defined() && is_bare(row.levels[era].number()));
      }
    }
    return keys;
  }

  void add_text(Point at, std::string_view text, std::string_view colour, svg::Anchor anchor,
                Weight weight = Weight::regular) {
    sheet_.add(
        svg::text(at, text, {.size = chart_text, .colour = colour, .weight = weight, .anchor = anchor}));
  }

  void add_headings() {
    const std::array<std::string_view, 3> change = {"change", "first", "to last"};
    ChartSheet trial = sheet_;
    const double height = add_column_headings(trial, eras_, layout_.columns) - sheet_.y();
    if (layout_.has_change)
      sheet_.go_down(std::max(0.0, chart_line * static_cast<double>(change.size()) - height));
    double y = add_column_headings(sheet_, eras_, layout_.columns) - chart_line * 2;
    for (const std::string_view line : change) {
      if (layout_.has_change) add_text({layout_.change_end, y}, line, style::quiet_ink, svg::Anchor::end);
      y += chart_line;
    }
    sheet_.add("\n");
  }

  /// All rows; where they are ordered by blocs with a heading above each group.
  void add_rows() {
    std::size_t row = 0;
    for (const HistoryGroup& group :
         histories_.blocs ? histories_.blocs->groups : std::vector<HistoryGroup>{}) {
      add_group_heading(group, row == 0);
      for (const std::size_t past = row + group.rows; row < past; ++row) add_row(row);
    }
    for (; row < histories_.rows.size(); ++row) add_row(row);
  }

  void add_group_heading(const HistoryGroup& group, bool is_first) {
    if (!is_first) sheet_.go_down(above_group);
    const auto [title, members] = group_words(chronicle_, eras_, histories_, group, options_.fold);
    sheet_.go_down(chart_line);
    add_text({ChartSheet::left(), sheet_.y()}, title, style::ink, svg::Anchor::start, Weight::bold);
    const double page = sheet_.right() - ChartSheet::left();
    double indent = text_width(title, chart_text, Weight::bold) + beside_title;
    if (!members.empty() && indent + text_width(members, chart_text) > page) {
      sheet_.go_down(chart_line);
      indent = 0;
    }
    bool is_first_line = true;
    for (const std::string& line : wrapped(
             members, chart_text, {.width = page, .most_lines = 4, .lines = Lines::full, .indent = indent})) {
      if (!is_first_line) sheet_.go_down(chart_line);
      is_first_line = false;
      add_text({ChartSheet::left() + indent, sheet_.y()}, fitted(line, page - indent, chart_text),
               style::quiet_ink, svg::Anchor::start);
      indent = 0;
    }
    sheet_.go_down(below_group);
  }

  void add_cell(const PairHistory& row, std::size_t era, double height) {
    const double space = layout_.columns.width > 6 ? cell_gap : 0;
    const Box box{{layout_.columns.x(era), sheet_.y()}, {layout_.columns.width - space, height - cell_gap}};
    const std::string where = fmt::format("{}, {}", label(row), era_title(eras_[era]));
    const Point middle{box.centre().x, box.centre().y + chart_text * style::half_cap_height};
    const Value& level = row.levels[era];
    if (!level.defined()) {
      sheet_.add(filled(box, style::empty_cell, where + ": no claim"));
      if (layout_.has_numbers) add_text(middle, "·", style::quiet_ink, svg::Anchor::middle);
      return;
    }
    add_level_cell(sheet_, box, {level.number(), row.claims[era], where}, steps_,
                   layout_.has_numbers ? CellNumbers::fitting : CellNumbers::none);
    if (histories_.blocs && era == histories_.blocs->era && breaks_blocs(row, *histories_.blocs))
      add_breaking_edge(sheet_, box);
  }

  void add_row(std::size_t place) {
    const PairHistory& row = histories_.rows[place];
    const std::vector<std::string>& lines = layout_.labels[place];
    const double height = layout_.row;
    const double baseline = sheet_.y() + (height - cell_gap) / 2 + chart_text * style::half_cap_height;
    double y = baseline - pair_line * static_cast<double>(lines.size() - 1) / 2;
    for (const std::string& line : lines) {
      add_text({ChartSheet::left(), y}, line, style::ink, svg::Anchor::start);
      y += pair_line;
    }
    for (std::size_t era = 0; era < eras_.size(); ++era) add_cell(row, era, height);
    if (layout_.has_change && row.change.defined())
      add_text({layout_.change_end, baseline}, short_level(row.change.number()), style::ink,
               svg::Anchor::end);
    if (row.flips) sheet_.add(flip_mark({layout_.mark, baseline}));
    sheet_.add("\n");
    sheet_.go_down(height);
  }

  const Chronicle& chronicle_;
  std::span<const Era> eras_;
  const PairHistories& histories_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  StrengthSteps steps_;
  HeatLayout layout_;
};

}  // namespace

std::string heat_chart(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories,
                       const ChartOptions& options) {
  return HeatChart(chronicle, eras, histories, options).made();
}

}  // namespace entente
