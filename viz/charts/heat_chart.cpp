// From left to right: the pair, a cell for each era, the change.
#include <entente/viz/charts/heat_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_headings.hpp>
#include <entente/viz/charts/heat_legend.hpp>
#include <entente/viz/charts/heat_words.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace entente {
namespace {

constexpr double cell_gap = 1;         ///< of paper between cells
constexpr double room_of_number = 26;  ///< what a cell needs to hold `−18`
constexpr double widest_cell = 72, thinnest_cell = 1.5;
constexpr double change_width = 58, flip_width = 14, least_row = 21;
constexpr double least_level = 0.05;  ///< what does not round to 0.0

/// Where a level stands among the fills.
std::size_t step_of(double level) {
  const std::size_t size =
      std::abs(level) < 1 ? 0 : static_cast<std::size_t>(style::strength_step(level)) - 1;
  return level < 0 ? 3 - size : 4 + size;
}

std::string_view ink_on(std::size_t step) { return step == 0 || step == 7 ? style::paper : style::ink; }

/// `1947–54`.
std::string short_years(Interval span) {
  std::string text = years(span);
  const std::string dash = "–";
  const auto at = text.find(dash);
  if (at != 4 || text.size() != 8 + dash.size()) return text;
  return text.substr(0, 4) + dash + text.substr(4 + dash.size() + 2);
}

/// The year of the first day.
std::string beginning(const Era& era) {
  if (era.span.first <= distant_past) return era_name(era);
  return fmt::format("{}", civil(era.span.first).year);
}

class HeatChart {
 public:
  HeatChart(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories,
            const ChartOptions& options)
      : chronicle_(chronicle),
        eras_(eras),
        histories_(histories),
        options_(options),
        sheet_("heat", options.width) {
    place_columns();
  }

  std::string made() {
    const std::string title = options_.title.empty() ? "Level of each pair, era by era" : options_.title;
    sheet_.add_heading(title);
    sheet_.add_note(subtitle());
    sheet_.go_down(8);
    if (has_numbers_)
      add_headings();
    else
      add_axis();
    for (const PairHistory& row : histories_.rows) add_row(row);
    sheet_.go_down(8);
    add_heat_legend(sheet_, std::ranges::any_of(histories_.rows, &PairHistory::flips));
    sheet_.go_down(6);
    sheet_.add_note(options_.source_note);
    return sheet_.finished(title, heat_description(chronicle_, eras_, histories_, options_.fold));
  }

 private:
  std::string label(const PairHistory& row) const { return pair_words(chronicle_, row.pair, options_.fold); }

  void place_columns() {
    double widest = 0;
    for (const PairHistory& row : histories_.rows)
      widest = std::max(widest, text_width(label(row), chart_text));
    label_width_ = std::min(widest + 8, 0.27 * sheet_.width());
    const auto columns = static_cast<double>(std::max<std::size_t>(1, eras_.size()));
    const double room = sheet_.right() - ChartSheet::left() - label_width_;
    has_numbers_ = (room - change_width) / columns >= room_of_number;
    cell_ = std::min(widest_cell, (room - (has_numbers_ ? change_width : flip_width)) / columns);
    if (cell_ < thinnest_cell)
      throw Error(Failure::usage,
                  fmt::format("{} eras are too many for a page of {:.4g} mm; take fewer, or a wider page",
                              eras_.size(), options_.width));
  }

  double x_of(std::size_t era) const {
    return ChartSheet::left() + label_width_ + cell_ * static_cast<double>(era);
  }
  double cells_end() const { return x_of(eras_.size()); }

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

  /// The names of the eras above their columns, and their years.
  void add_headings() {
    std::vector<std::vector<std::string>> names;
    std::size_t most = 0;
    for (const Era& era : eras_) {
      names.push_back(heading_lines(era, cell_ + 4));
      most = std::max(most, names.back().size());
    }
    const double bottom = sheet_.y() + chart_line * static_cast<double>(most + 1);
    for (std::size_t era = 0; era < eras_.size(); ++era) {
      const double middle = x_of(era) + cell_ / 2;
      for (std::size_t line = 0; line < names[era].size(); ++line) {
        const auto below = static_cast<double>(names[era].size() - line);
        add_text({middle, bottom - chart_line * below}, names[era][line], style::ink, svg::Anchor::middle);
      }
      add_text({middle, bottom}, fitted(short_years(eras_[era].span), cell_, chart_text), style::quiet_ink,
               svg::Anchor::middle);
    }
    if (std::ranges::any_of(histories_.rows, &Value::defined, &PairHistory::change))
      add_text({cells_end() + 42, bottom}, "change", style::quiet_ink, svg::Anchor::end);
    sheet_.add("\n");
    sheet_.go_down(chart_line * static_cast<double>(most + 1) + 5);
  }

  /// The years in which eras begin, of as many as there is room for; their names where they have no bounds.
  void add_axis() {
    double widest = 1;
    std::vector<std::string> names;
    for (const Era& era : eras_) {
      names.push_back(beginning(era));
      widest = std::max(widest, text_width(names.back(), chart_text));
    }
    const auto every = static_cast<std::size_t>(std::ceil((widest + 1) / cell_));
    const double bottom = sheet_.y() + chart_line;
    for (std::size_t era = 0; era < eras_.size(); era += every)
      if (x_of(era) + text_width(names[era], chart_text) <= sheet_.right())
        add_text({x_of(era), bottom}, names[era], style::quiet_ink, svg::Anchor::start);
    sheet_.add("\n");
    sheet_.go_down(chart_line + 5);
  }

  void add_cell(const PairHistory& row, std::size_t era, double height) {
    const double space = cell_ > 6 ? cell_gap : 0;
    const Box box{{x_of(era), sheet_.y()}, {cell_ - space, height - cell_gap}};
    const std::string where = fmt::format("{}, {}", label(row), era_title(eras_[era]));
    const Point middle{box.centre().x, box.centre().y + chart_text * style::half_cap_height};
    const Value& level = row.levels[era];
    if (!level.defined()) {
      sheet_.add(filled(box, style::empty_cell, where + ": no claim"));
      if (has_numbers_) add_text(middle, "·", style::quiet_ink, svg::Anchor::middle);
      return;
    }
    const bool is_nothing = std::abs(level.number()) < least_level, is_one = row.claims[era] == 1;
    const std::size_t step = step_of(level.number());
    const std::string_view fill = is_nothing ? style::paper : style::cell_fills[step];
    sheet_.add(filled(box, fill,
                      fmt::format("{}: level {}; {} {}", where, signed_number(level.number()),
                                  row.claims[era], is_one ? "claim" : "claims")));
    if (is_one) sheet_.add(filled(box, one_claim_fill));
    if (!has_numbers_) return;
    const std::string text = short_level(level.number());
    const double width = text_width(text, chart_text) + 4;
    if (is_one)
      sheet_.add(filled({{middle.x - width / 2, box.corner.y + 4}, {width, height - cell_gap - 8}}, fill));
    add_text(middle, text, is_nothing ? style::ink : ink_on(step), svg::Anchor::middle);
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
      add_text({cells_end() + 42, baseline}, signed_number(row.change.number()), style::ink, svg::Anchor::end,
               row.flips ? Weight::bold : Weight::regular);
    if (row.flips) sheet_.add(flip_mark({cells_end() + (has_numbers_ ? 46 : 4), baseline}));
    sheet_.add("\n");
    sheet_.go_down(height);
  }

  const Chronicle& chronicle_;
  std::span<const Era> eras_;
  const PairHistories& histories_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  double label_width_ = 0, cell_ = 0;
  bool has_numbers_ = true;
};

}  // namespace

std::string heat_chart(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories,
                       const ChartOptions& options) {
  return HeatChart(chronicle, eras, histories, options).made();
}

}  // namespace entente
