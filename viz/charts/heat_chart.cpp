// From left to right: the pair, a cell for each era, the change.
#include <entente/viz/charts/heat_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/heat_words.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace entente {
namespace {

constexpr double text_size = style::small_size;
constexpr double gap = 1;              ///< of paper between cells
constexpr double room_of_number = 26;  ///< what a cell needs to hold `−18`
constexpr double widest_cell = 72, thinnest_cell = 1.5;
constexpr double change_width = 58, flip_width = 14, row_height = 21, line_height = 12;
constexpr double least_level = 0.05;  ///< what does not round to 0.0

/// `+5.3`, `−18`: as much as a cell has room for.
std::string level_text(double level) {
  if (std::abs(level) < 9.95) return signed_number(level);
  return fmt::format("{}{:.0f}", level < 0 ? "−" : "+", std::abs(level));
}

/// Where a level stands among the fills.
std::size_t step_of(double level) {
  const std::size_t size =
      std::abs(level) < 1 ? 0 : static_cast<std::size_t>(style::strength_step(level)) - 1;
  return level < 0 ? 3 - size : 4 + size;
}

std::string_view ink_on(std::size_t step) { return step == 0 || step == 7 ? style::paper : style::ink; }

/// `1947–54`.
std::string short_years(Interval span) {
  const std::string text = years(span), dash = "–";
  const auto at = text.find(dash);
  if (at != 4 || text.size() != 8 + dash.size()) return text;
  return text.substr(0, 4) + dash + text.substr(4 + dash.size() + 2);
}

/// The year of the first day.
std::string beginning(const Era& era) {
  if (era.span.first <= distant_past) return era_words(era);
  return fmt::format("{}", civil(era.span.first).year);
}

/// Words may be broken behind a hyphen.
std::vector<std::string> narrow_lines(const std::string& text, double width) {
  std::string broken;
  for (const char c : text) broken += c == '-' ? std::string("- ") : std::string(1, c);
  std::vector<std::string> lines = wrapped(broken, text_size, {.width = width, .most_lines = 4});
  for (std::string& line : lines) {
    for (auto at = line.find("- "); at != std::string::npos; at = line.find("- ")) line.erase(at + 1, 1);
    line = fitted(line, width, text_size);
  }
  return lines;
}

/// Two arrows: the sign flips.
std::string flip_mark(Point at) {
  const auto arrow = [&](double y, double from, double to) {
    const double back = to > from ? -2.2 : 2.2;
    return fmt::format("<path d=\"M{0} {2}H{1}M{3} {4}L{1} {2}L{3} {5}\" fill=\"none\" stroke=\"{6}\"/>",
                       svg::number(from), svg::number(to), svg::number(y), svg::number(to + back),
                       svg::number(y - 2.2), svg::number(y + 2.2), style::ink);
  };
  return arrow(at.y - 5.4, at.x, at.x + 9) + arrow(at.y - 1.4, at.x + 9, at.x);
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
    sheet_.define(
        "<pattern id=\"one-claim\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" stroke=\"#FFFFFF\" stroke-width=\"1.6\" "
        "stroke-opacity=\"0.6\"/></pattern>");
    sheet_.add_heading(title);
    sheet_.add_note(subtitle());
    sheet_.go_down(8);
    if (has_numbers_)
      add_headings();
    else
      add_axis();
    for (const PairHistory& row : histories_.rows) add_row(row);
    sheet_.go_down(8);
    add_legend();
    sheet_.go_down(6);
    sheet_.add_note(options_.source_note);
    return sheet_.finished(title, heat_description(chronicle_, eras_, histories_, options_.fold));
  }

 private:
  std::string label(const PairHistory& row) const { return pair_words(chronicle_, row.pair, options_.fold); }

  void place_columns() {
    double widest = 0;
    for (const PairHistory& row : histories_.rows)
      widest = std::max(widest, text_width(label(row), text_size));
    label_width_ = std::min(widest + 8, 0.27 * sheet_.width());
    const auto columns = static_cast<double>(std::max<std::size_t>(1, eras_.size()));
    const double room = sheet_.right() - sheet_.left() - label_width_;
    has_numbers_ = (room - change_width) / columns >= room_of_number;
    cell_ = std::min(widest_cell, (room - (has_numbers_ ? change_width : flip_width)) / columns);
    if (cell_ < thinnest_cell)
      throw Error(Failure::usage,
                  fmt::format("{} eras are too many for a page of {:.4g} mm; take fewer, or a wider page",
                              eras_.size(), options_.width));
  }

  double x_of(std::size_t era) const {
    return sheet_.left() + label_width_ + cell_ * static_cast<double>(era);
  }
  double cells_end() const { return x_of(eras_.size()); }

  std::string subtitle() const {
    const std::string view = view_words(chronicle_, options_.fold);
    std::string text =
        fmt::format("Cooperative less hostile claims; an event counts as if it lasted {:.3g} years.{}{} ",
                    options_.fold.persistence / 365.25, view.empty() ? "" : " ", view);
    if (histories_.rows.size() == histories_.all) return text + fmt::format("All {} pairs.", histories_.all);
    text += fmt::format("{} of {} pairs", histories_.rows.size(), histories_.all);
    if (histories_.least_eras > 1) text += fmt::format(", told of in {} eras or more", histories_.least_eras);
    return text + ".";
  }

  void add_text(Point at, std::string_view text, std::string_view colour, svg::Anchor anchor,
                Weight weight = Weight::regular) {
    sheet_.add(
        svg::text(at, text, {.size = text_size, .colour = colour, .weight = weight, .anchor = anchor}));
  }

  /// The names of the eras above their columns, and their years.
  void add_headings() {
    std::vector<std::vector<std::string>> names;
    std::size_t most = 0;
    for (const Era& era : eras_) {
      names.push_back(narrow_lines(era_words(era), cell_ + 4));
      most = std::max(most, names.back().size());
    }
    const double bottom = sheet_.y() + line_height * static_cast<double>(most + 1);
    for (std::size_t era = 0; era < eras_.size(); ++era) {
      const double middle = x_of(era) + cell_ / 2;
      for (std::size_t line = 0; line < names[era].size(); ++line) {
        const auto below = static_cast<double>(names[era].size() - line);
        add_text({middle, bottom - line_height * below}, names[era][line], style::ink, svg::Anchor::middle);
      }
      add_text({middle, bottom}, fitted(short_years(eras_[era].span), cell_, text_size), style::quiet_ink,
               svg::Anchor::middle);
    }
    add_text({cells_end() + 42, bottom}, "change", style::quiet_ink, svg::Anchor::end);
    sheet_.add("\n");
    sheet_.go_down(line_height * static_cast<double>(most + 1) + 5);
  }

  /// The years in which eras begin, of as many as there is room for; their names where they have no bounds.
  void add_axis() {
    double widest = 1;
    std::vector<std::string> names;
    for (const Era& era : eras_) {
      names.push_back(beginning(era));
      widest = std::max(widest, text_width(names.back(), text_size));
    }
    const auto every = static_cast<std::size_t>(std::ceil((widest + 1) / cell_));
    const double bottom = sheet_.y() + line_height;
    for (std::size_t era = 0; era < eras_.size(); era += every)
      if (x_of(era) + text_width(names[era], text_size) <= sheet_.right())
        add_text({x_of(era), bottom}, names[era], style::quiet_ink, svg::Anchor::start);
    sheet_.add("\n");
    sheet_.go_down(line_height + 5);
  }

  void add_cell(const PairHistory& row, std::size_t era, double height) {
    const double space = cell_ > 6 ? gap : 0;
    const Box box{{x_of(era), sheet_.y()}, {cell_ - space, height - gap}};
    const std::string where = fmt::format("{}, {}", label(row), era_title(eras_[era]));
    const Point middle{box.centre().x, box.centre().y + text_size * style::half_cap_height};
    const Value& level = row.levels[era];
    if (!level.defined()) {
      sheet_.add(filled(box, style::empty_cell, where + ": no claim"));
      if (has_numbers_) add_text(middle, "·", style::quiet_ink, svg::Anchor::middle);
      return;
    }
    const std::size_t step = step_of(level.number());
    const bool is_nothing = std::abs(level.number()) < least_level;
    sheet_.add(filled(box, is_nothing ? style::paper : style::cell_fills[step],
                      fmt::format("{}: level {}; {} {}", where, signed_number(level.number()),
                                  row.claims[era], row.claims[era] == 1 ? "claim" : "claims")));
    if (row.claims[era] == 1) sheet_.add(filled(box, "url(#one-claim)"));
    if (has_numbers_)
      add_text(middle, level_text(level.number()), is_nothing ? style::ink : ink_on(step),
               svg::Anchor::middle);
  }

  void add_row(const PairHistory& row) {
    const std::vector<std::string> lines =
        wrapped(label(row), text_size, {.width = label_width_ - 6, .most_lines = 3, .lines = Lines::full});
    const double height = row_height + line_height * static_cast<double>(lines.size() - 1);
    double y = sheet_.y() + row_height / 2 - gap / 2 + text_size * style::half_cap_height;
    for (const std::string& line : lines) {
      add_text({sheet_.left(), y}, fitted(line, label_width_ - 6, text_size), style::ink, svg::Anchor::start);
      y += line_height;
    }
    for (std::size_t era = 0; era < eras_.size(); ++era) add_cell(row, era, height);
    const double baseline = sheet_.y() + (height - gap) / 2 + text_size * style::half_cap_height;
    if (has_numbers_ && row.change.defined())
      add_text({cells_end() + 42, baseline}, signed_number(row.change.number()), style::ink, svg::Anchor::end,
               row.flips ? Weight::bold : Weight::regular);
    if (row.flips) sheet_.add(flip_mark({cells_end() + (has_numbers_ ? 46 : 4), baseline}));
    sheet_.add("\n");
    sheet_.go_down(height);
  }

  /// A sample with its words, in the line as long as there is room.
  void add_key(const std::function<void(Point)>& sample, double sample_width, const std::string& words) {
    const double needed = sample_width + 5 + text_width(words, text_size) + 14;
    if (key_x_ > sheet_.left() && key_x_ + needed > sheet_.right()) {
      key_x_ = sheet_.left();
      sheet_.go_down(18);
    }
    sample({key_x_, sheet_.y()});
    add_text({key_x_ + sample_width + 5, sheet_.y() + 10}, words, style::quiet_ink, svg::Anchor::start);
    key_x_ += needed;
  }

  void add_scale() {
    constexpr double step_width = 26;
    static const std::array<const char*, 8> bounds = {"≤ −10", "−4", "−1", "", "0", "+1", "+4", "≥ +10"};
    const double start = sheet_.left() + text_width("Level", text_size) + 8;
    add_text({sheet_.left(), sheet_.y() + 10}, "Level", style::quiet_ink, svg::Anchor::start);
    for (std::size_t step = 0; step < style::cell_fills.size(); ++step) {
      const double x = start + step_width * static_cast<double>(step);
      sheet_.add(filled({{x, sheet_.y()}, {step_width - gap, 13}}, style::cell_fills[step]));
      const bool is_outer = step == 0 || step == 7;
      const double at = is_outer ? x + step_width / 2 : step < 4 ? x + step_width : x;
      if (step != 3 && *bounds[step] != '\0')
        add_text({at, sheet_.y() + 24}, bounds[step], style::quiet_ink, svg::Anchor::middle);
    }
    key_x_ = start + step_width * 8 + 16;
  }

  void add_legend() {
    add_scale();
    const auto cell = [&](std::string_view fill, bool hatched) {
      return [this, fill, hatched](Point at) {
        sheet_.add(filled({at, {26, 13}}, fill));
        if (hatched) sheet_.add(filled({at, {26, 13}}, "url(#one-claim)"));
      };
    };
    if (sheet_.width() < 560) {
      key_x_ = sheet_.left();
      sheet_.go_down(32);
    }
    add_key(cell(style::cell_fills[6], true), 26, "one claim only");
    add_key(cell(style::empty_cell, false), 26, "no claim (not zero)");
    if (std::ranges::any_of(histories_.rows, &PairHistory::flips))
      add_key([this](Point at) { sheet_.add(flip_mark({at.x, at.y + 10})); }, 9, "the sign flips");
    sheet_.add("\n");
    sheet_.go_down(sheet_.width() < 560 ? 16 : 28);
  }

  const Chronicle& chronicle_;
  std::span<const Era> eras_;
  const PairHistories& histories_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  double label_width_ = 0, cell_ = 0, key_x_ = 0;
  bool has_numbers_ = true;
};

}  // namespace

std::string heat_chart(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories,
                       const ChartOptions& options) {
  return HeatChart(chronicle, eras, histories, options).made();
}

}  // namespace entente
