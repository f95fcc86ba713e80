// Keys stand beside each other as long as there is room.
#include <entente/viz/charts/heat_legend.hpp>

#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <array>
#include <functional>

namespace entente {
namespace {

constexpr double key_text = style::small_size, key_gap = 1, step_width = 26, key_height = 13;
/// On a narrower page the keys stand below the scale.
constexpr double one_line_page = 560;

void add_words(ChartSheet& sheet, Point at, std::string_view words, svg::Anchor anchor = svg::Anchor::start) {
  sheet.add(svg::text(at, words, {.size = key_text, .colour = style::quiet_ink, .anchor = anchor}));
}

/// The scale; where it ends.
double add_scale(ChartSheet& sheet) {
  static constexpr std::array<const char*, 8> bounds = {"≤ −10", "−4", "−1", "", "0", "+1", "+4", "≥ +10"};
  const double start = ChartSheet::left() + text_width("Level", key_text) + 8;
  add_words(sheet, {ChartSheet::left(), sheet.y() + 10}, "Level");
  for (std::size_t step = 0; step < bounds.size(); ++step) {
    const double x = start + step_width * static_cast<double>(step);
    sheet.add(filled({{x, sheet.y()}, {step_width - key_gap, key_height}}, style::cell_fills[step]));
    const bool is_outer = step == 0 || step + 1 == bounds.size();
    const double at = is_outer ? x + step_width / 2 : step < 4 ? x + step_width : x;
    add_words(sheet, {at, sheet.y() + 24}, bounds[step], svg::Anchor::middle);
  }
  return start + step_width * static_cast<double>(bounds.size());
}

/// Puts keys one after the other.
class Keys {
 public:
  Keys(ChartSheet& sheet, double x) : sheet_(sheet), x_(x) {}

  void add(const std::function<void(Point)>& sample, double sample_width, const std::string& words) {
    const double needed = sample_width + 5 + text_width(words, key_text) + 14;
    if (x_ > ChartSheet::left() && x_ + needed > sheet_.right()) {
      x_ = ChartSheet::left();
      sheet_.go_down(18);
    }
    sample({x_, sheet_.y()});
    add_words(sheet_, {x_ + sample_width + 5, sheet_.y() + 10}, words);
    x_ += needed;
  }

  void add_cell(std::string_view fill, std::string_view over, const std::string& words) {
    const auto cell = [&](Point at) {
      sheet_.add(filled({at, {step_width, key_height}}, fill));
      if (!over.empty()) sheet_.add(filled({at, {step_width, key_height}}, over));
    };
    add(cell, step_width, words);
  }

 private:
  ChartSheet& sheet_;
  double x_;
};

}  // namespace

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

void add_heat_legend(ChartSheet& sheet, bool flips) {
  sheet.define(
      "<pattern id=\"one-claim\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" stroke=\"#FFFFFF\" stroke-width=\"1.6\" "
      "stroke-opacity=\"0.6\"/></pattern>");
  const bool is_narrow = sheet.width() < one_line_page;
  const double scale_end = add_scale(sheet);
  if (is_narrow) sheet.go_down(32);
  Keys keys(sheet, is_narrow ? ChartSheet::left() : scale_end + 16);
  keys.add_cell(style::cell_fills[6], one_claim_fill, "one claim only");
  keys.add_cell(style::empty_cell, {}, "no claim (not zero)");
  if (flips) keys.add([&](Point at) { sheet.add(flip_mark({at.x, at.y + 10})); }, 9, "the sign flips");
  sheet.add("\n");
  sheet.go_down(is_narrow ? 16 : 28);
}

}  // namespace entente
