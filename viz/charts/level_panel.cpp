#include <entente/viz/charts/level_panel.hpp>

#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace entente {
namespace {

constexpr double level_line = 2.6, text_gap = 4;
constexpr double beyond_levels = 2.0 / 3;  ///< how much further than the levels a scale may go for intervals
constexpr double number_room = 15;         ///< above and below all levels
constexpr double least_step = 17;          ///< from tick to tick
constexpr std::string_view axis_line = "#8A8A8A";

const Value& level_of(const PairTimeline& pair, std::size_t era) { return pair.eras[era].alignment.level; }

Tone tone_of_level(double level) { return level < 0 ? Tone::hostile : Tone::cooperative; }
std::string_view tint_of(double level) { return style::cell_fills[level < 0 ? 3 : 4]; }

std::string segment(Point from, Point to, std::string_view colour, double width, std::string_view more = {}) {
  return fmt::format("<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{}\"{}/>", svg::number(from.x),
                     svg::number(from.y), svg::number(to.x), svg::number(to.y), colour, svg::number(width),
                     more);
}

/// Round steps: 1, 2 or 5 times a power of ten.
double round_step(double least) {
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double times : {1.0, 2.0, 5.0})
    if (times * power >= least) return times * power;
  return 10 * power;
}

class LevelPanel {
 public:
  LevelPanel(ChartSheet& sheet, const PairTimeline& pair, std::span<const Era> eras, const TimeScale& scale,
             const LevelScale& levels, double height)
      : sheet_(sheet),
        pair_(pair),
        eras_(eras),
        scale_(scale),
        levels_(levels),
        height_(height),
        top_(sheet.y()) {}

  void draw() {
    numbered_ = numbered();
    add_ticks();
    for (std::size_t era = 0; era < eras_.size(); ++era) add_interval(era);
    sheet_.add(segment({scale_.left(), y(0)}, {scale_.right(), y(0)}, axis_line, 1));
    for (std::size_t era = 1; era < eras_.size(); ++era) add_step(era);
    for (std::size_t era = 0; era < eras_.size(); ++era) add_level(era);
    sheet_.add("\n");
    sheet_.go_down(height_);
  }

 private:
  double y(double level) const {
    const double room = height_ - 2 * number_room;
    const double from_below = (level - levels_.low) / (levels_.high - levels_.low);
    return top_ + number_room + room * (1 - from_below);
  }
  bool is_inside(double level) const { return level >= levels_.low && level <= levels_.high; }
  double y_within(double level) const { return y(std::clamp(level, levels_.low, levels_.high)); }
  double from(std::size_t era) const { return scale_.x(eras_[era].span.first); }
  double to(std::size_t era) const { return scale_.x(eras_[era].span.past); }

  void add_ticks() {
    const double room = height_ - 2 * number_room;
    const double step = round_step((levels_.high - levels_.low) * least_step / room);
    const int first = static_cast<int>(std::ceil(levels_.low / step)),
              last = static_cast<int>(std::floor(levels_.high / step));
    for (int i = first; i <= last; ++i) {
      const double at = step * i;
      const bool is_zero = i == 0;
      sheet_.add(segment({scale_.left(), y(at)}, {scale_.right(), y(at)}, style::hairline, 0.6));
      const std::string text = is_zero ? "0" : fmt::format("{}{:.6g}", at < 0 ? "−" : "+", std::abs(at));
      sheet_.add(svg::text({scale_.left() - 4, y(at) + chart_text * style::half_cap_height}, text,
                           {.size = chart_text, .colour = style::quiet_ink, .anchor = svg::Anchor::end}));
    }
  }

  void add_interval(std::size_t era) {
    const auto& interval = pair_.eras[era].interval;
    if (!interval || !interval->level_bounds.low.defined() || !level_of(pair_, era).defined()) return;
    const double low = interval->level_bounds.low.number(), high = interval->level_bounds.high.number();
    const double level = level_of(pair_, era).number();
    const double top = y_within(high), bottom = y_within(low);
    sheet_.add(filled({{from(era), top}, {to(era) - from(era), bottom - top}}, tint_of(level)));
    const auto cap = [&](double bound) {
      if (is_inside(bound))
        sheet_.add(
            segment({from(era), y(bound)}, {to(era), y(bound)}, style::colour(tone_of_level(level)), 0.6));
    };
    cap(low);
    cap(high);
  }

  void add_step(std::size_t era) {
    const Value &before = level_of(pair_, era - 1), &after = level_of(pair_, era);
    if (!before.defined() || !after.defined() || eras_[era - 1].span.past < eras_[era].span.first) return;
    const ComparedShift* shift = shift_into(pair_, era);
    const bool is_told = shift != nullptr && shift->verdict && is_said(shift->verdict->grade);
    const Point start{from(era), y(before.number())}, end{from(era), y(after.number())};
    if (!is_told) return sheet_.add(segment(start, end, style::quiet_ink, 0.7, " stroke-dasharray=\"2 2\""));
    const double down = end.y > start.y ? 1 : -1;
    sheet_.add(segment(start, {end.x, end.y - 4 * down}, style::ink,
                       shift->verdict->grade == Grade::supported ? 2.4 : 1.2));
    sheet_.add(fmt::format("<path d=\"M{} {}l-3.4 {}h6.8Z\" fill=\"{}\"/>", svg::number(end.x),
                           svg::number(end.y), svg::number(-7 * down), style::ink));
  }

  void add_level(std::size_t era) {
    const Value& level = level_of(pair_, era);
    const double middle = (from(era) + to(era)) / 2;
    if (!level.defined()) {
      const std::string_view words =
          text_width("no claim", chart_text) < to(era) - from(era) ? "no claim" : "·";
      return add_text({middle, y(0) - text_gap}, words, style::quiet_ink);
    }
    const double at = y(level.number());
    const std::string words =
        fmt::format("{}: level {}; {}", era_title(eras_[era]), signed_number(level.number()),
                    counted(pair_.eras[era].alignment.claims, "claim"));
    const std::string_view colour = style::colour(tone_of_level(level.number()));
    sheet_.add(titled(words, segment({from(era), at}, {to(era), at}, colour, level_line)));
    if (!numbered_[era]) return;
    add_text(number_foot(era), signed_number(level.number()), style::ink_of(tone_of_level(level.number())),
             Weight::bold);
  }

  /// The eras whose numbers are drawn: from the largest level down those that leave the others room; none
  /// where the eras have less than half of what a number needs.
  std::vector<bool> numbered() const {
    std::vector<std::size_t> told;
    double needed = 0;
    for (std::size_t era = 0; era < eras_.size(); ++era) {
      if (!level_of(pair_, era).defined()) continue;
      told.push_back(era);
      needed += number_width(era);
    }
    std::vector<bool> drawn(eras_.size(), false);
    if (needed > 2 * (scale_.right() - scale_.left())) return drawn;
    std::ranges::stable_sort(told, std::greater(),
                             [&](std::size_t era) { return std::abs(level_of(pair_, era).number()); });
    std::vector<Box> taken;
    for (const std::size_t era : told) {
      const Point foot = number_foot(era);
      const Box box{{foot.x - number_width(era) / 2, foot.y - chart_text}, {number_width(era), chart_text}};
      drawn[era] = std::ranges::none_of(taken, [&](const Box& one) { return one.overlaps(box); });
      if (drawn[era]) taken.push_back(box);
    }
    return drawn;
  }

  double number_width(std::size_t era) const {
    return text_width(signed_number(level_of(pair_, era).number()), chart_text, Weight::bold) + 2;
  }

  /// In the middle of the era, but on the page; above a level that is not below zero, else below it.
  Point number_foot(std::size_t era) const {
    const double level = level_of(pair_, era).number();
    const double below = level < 0 ? text_gap + 2 * chart_text * style::half_cap_height : -text_gap;
    return {std::min((from(era) + to(era)) / 2, sheet_.right() - number_width(era) / 2), y(level) + below};
  }

  /// Over lines, so it has paper around it.
  void add_text(Point at, std::string_view text, std::string_view colour, Weight weight = Weight::regular) {
    const svg::TextStyle how{
        .size = chart_text, .colour = colour, .weight = weight, .anchor = svg::Anchor::middle};
    sheet_.add(
        fmt::format("<g stroke=\"{}\" stroke-width=\"2.4\" stroke-linejoin=\"round\" "
                    "paint-order=\"stroke\">{}</g>",
                    style::paper, svg::text(at, text, how)));
  }

  ChartSheet& sheet_;
  const PairTimeline& pair_;
  std::span<const Era> eras_;
  const TimeScale& scale_;
  const LevelScale& levels_;
  double height_, top_;
  std::vector<bool> numbered_{};
};

}  // namespace

LevelScale level_scale(std::span<const PairTimeline> pairs) {
  double low = 0, high = 0, lowest = 0, highest = 0;
  for (const PairTimeline& pair : pairs) {
    for (const PairAlignment& era : pair.eras) {
      if (!era.alignment.level.defined()) continue;
      low = std::min(low, era.alignment.level.number());
      high = std::max(high, era.alignment.level.number());
      if (!era.interval || !era.interval->level_bounds.low.defined()) continue;
      lowest = std::min(lowest, era.interval->level_bounds.low.number());
      highest = std::max(highest, era.interval->level_bounds.high.number());
    }
  }
  const double range = high - low;
  if (range == 0) return {-1, 1};
  return {std::max(std::min(low, lowest), low - beyond_levels * range),
          std::min(std::max(high, highest), high + beyond_levels * range)};
}

const ComparedShift* shift_into(const PairTimeline& pair, std::size_t era) {
  const auto found =
      std::ranges::find_if(pair.shifts, [&](const ComparedShift& shift) { return shift.eras.after == era; });
  return found == pair.shifts.end() ? nullptr : &*found;
}

void add_level_panel(ChartSheet& sheet, const PairTimeline& pair, std::span<const Era> eras,
                     const TimeScale& scale, const LevelScale& levels, double height) {
  LevelPanel(sheet, pair, eras, scale, levels, height).draw();
}

}  // namespace entente
