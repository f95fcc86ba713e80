// From left to right: the pair, a cell for each era, the change.
#include <entente/viz/charts/heat_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_columns.hpp>
#include <entente/viz/charts/heat_words.hpp>
#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/charts/level_legend.hpp>
#include <entente/viz/maps/strength_steps.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace entente {
namespace {

constexpr double cell_gap = 1;  ///< of paper between cells
constexpr double widest_cell = 72, thinnest_cell = 1.5;
constexpr double change_width = 58, flip_width = 14, least_row = 21;

/// One scale for all cells.
StrengthSteps steps_of(const PairHistories& histories) {
  std::vector<double> levels;
  for (const PairHistory& row : histories.rows)
    for (const Value& level : row.levels)
      if (level.defined()) levels.push_back(level.number());
  return fitting_steps(levels);
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
        steps_(steps_of(histories)) {
    place_columns();
  }

  std::string made() {
    const std::string title = options_.title.empty() ? "Level of each pair, era by era" : options_.title;
    sheet_.add_heading(title);
    sheet_.add_note(subtitle());
    sheet_.go_down(8);
    add_headings();
    for (const PairHistory& row : histories_.rows) add_row(row);
    sheet_.go_down(8);
    add_level_legend(sheet_, occurring());
    sheet_.go_down(6);
    sheet_.add_note(options_.source_note);
    return sheet_.finished(title, heat_description(chronicle_, eras_, histories_, options_.fold));
  }

 private:
  std::string label(const PairHistory& row) const { return pair_words(chronicle_, row.pair, options_.fold); }

  LevelKeys occurring() const {
    LevelKeys keys{.bare = !has_numbers_, .steps = steps_};
    for (const PairHistory& row : histories_.rows) {
      keys.flips = keys.flips || row.flips;
      for (std::size_t era = 0; era < eras_.size(); ++era) {
        keys.one_claim = keys.one_claim || (row.levels[era].defined() && row.claims[era] == 1);
        keys.nothing = keys.nothing || (row.levels[era].defined() && is_nothing(row.levels[era].number()));
        keys.no_claim = keys.no_claim || !row.levels[era].defined();
      }
    }
    return keys;
  }

  void place_columns() {
    double widest = 0;
    for (const PairHistory& row : histories_.rows)
      widest = std::max(widest, text_width(label(row), chart_text));
    label_width_ = std::min(widest + 8, 0.27 * sheet_.width());
    const auto columns = static_cast<double>(std::max<std::size_t>(1, eras_.size()));
    const double room = sheet_.right() - ChartSheet::left() - label_width_;
    has_numbers_ = (room - change_width) / columns >= room_of_number;
    const double cell = std::min(widest_cell, (room - (has_numbers_ ? change_width : flip_width)) / columns);
    columns_ = {ChartSheet::left() + label_width_, cell, eras_.size()};
    if (cell < thinnest_cell)
      throw Error(Failure::usage,
                  fmt::format("{} eras are too many for a page of {:.4g} mm; take fewer, or a wider page",
                              eras_.size(), options_.width));
  }

  std::string subtitle() const {
    const std::string view = view_words(chronicle_, options_.fold);
    std::string text = fmt::format("Cooperative less hostile claims; {}.{}{} ",
                                   persistence_words(options_.fold), view.empty() ? "" : " ", view);
    if (histories_.rows.size() == histories_.all)
      return text + (histories_.all == 1 ? "One pair." : fmt::format("All {} pairs.", histories_.all)) +
             change_words();
    text += fmt::format("{} of {} pairs", histories_.rows.size(), histories_.all);
    if (histories_.least_eras > 1) text += fmt::format(", told of in {} eras or more", histories_.least_eras);
    return text + "." + change_words();
  }

  std::string change_words() const {
    const bool has_changes =
        has_numbers_ && std::ranges::any_of(histories_.rows, &Value::defined, &PairHistory::change);
    return has_changes ? " Change: from the first era with a claim to the last." : "";
  }

  void add_text(Point at, std::string_view text, std::string_view colour, svg::Anchor anchor,
                Weight weight = Weight::regular) {
    sheet_.add(
        svg::text(at, text, {.size = chart_text, .colour = colour, .weight = weight, .anchor = anchor}));
  }

  void add_headings() {
    const double bottom = add_column_headings(sheet_, eras_, columns_);
    if (has_numbers_ && std::ranges::any_of(histories_.rows, &Value::defined, &PairHistory::change))
      add_text({columns_.end() + 42, bottom}, "change", style::quiet_ink, svg::Anchor::end);
    sheet_.add("\n");
  }

  void add_cell(const PairHistory& row, std::size_t era, double height) {
    const double space = columns_.width > 6 ? cell_gap : 0;
    const Box box{{columns_.x(era), sheet_.y()}, {columns_.width - space, height - cell_gap}};
    const std::string where = fmt::format("{}, {}", label(row), era_title(eras_[era]));
    const Point middle{box.centre().x, box.centre().y + chart_text * style::half_cap_height};
    const Value& level = row.levels[era];
    if (!level.defined()) {
      sheet_.add(filled(box, style::empty_cell, where + ": no claim"));
      if (has_numbers_) add_text(middle, "·", style::quiet_ink, svg::Anchor::middle);
      return;
    }
    add_level_cell(sheet_, box, {level.number(), row.claims[era], where}, steps_);
  }

  void add_row(const PairHistory& row) {
    const std::vector<std::string> lines =
        wrapped(label(row), chart_text, {.width = label_width_ - 6, .most_lines = 3, .lines = Lines::full});
    const double height = least_row + chart_line * static_cast<double>(lines.size() - 1);
    double y = sheet_.y() + least_row / 2 - cell_gap / 2 + chart_text * style::half_cap_height;
    for (const std::string& line : lines) {
      add_text({ChartSheet::left(), y}, fitted(line, label_width_ - 6, chart_text), style::ink,
               svg::Anchor::start);
      y += chart_line;
    }
    for (std::size_t era = 0; era < eras_.size(); ++era) add_cell(row, era, height);
    const double baseline = sheet_.y() + (height - cell_gap) / 2 + chart_text * style::half_cap_height;
    if (has_numbers_ && row.change.defined())
      add_text({columns_.end() + 42, baseline}, signed_number(row.change.number()), style::ink,
               svg::Anchor::end, row.flips ? Weight::bold : Weight::regular);
    if (row.flips) sheet_.add(flip_mark({columns_.end() + (has_numbers_ ? 46 : 4), baseline}));
    sheet_.add("\n");
    sheet_.go_down(height);
  }

  const Chronicle& chronicle_;
  std::span<const Era> eras_;
  const PairHistories& histories_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  StrengthSteps steps_;
  double label_width_ = 0;
  EraColumns columns_;
  bool has_numbers_ = true;
};

}  // namespace

std::string heat_chart(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories,
                       const ChartOptions& options) {
  return HeatChart(chronicle, eras, histories, options).made();
}

}  // namespace entente
