#include <entente/viz/charts/level_panel.hpp>

#include <entente/viz/charts/free_place.hpp>
#include <entente/viz/charts/level_marks.hpp>
#include <entente/viz/charts/level_ticks.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace entente {
namespace {

constexpr double level_line = 2.6, text_gap = 3;
constexpr double digits = 2 * chart_text * style::half_cap_height;  ///< their height
constexpr double beside_number_of_level = 1.5;                      ///< of paper, from number to number
constexpr double number_room = 17;                                  ///< above and below all levels
constexpr double far_number = 28;                                   ///< as bad as a line that is hidden
constexpr double shortest_arrow = 7;                                ///< its head and a bit
constexpr double beside_cut = 2;                                    ///< from its mark to its number
constexpr double least_step = 11;                                   ///< from tick to tick
constexpr std::string_view interval_words = "95% interval";
constexpr std::string_view axis_line = "#8A8A8A";

const Value& level_of(const PairTimeline& pair, std::size_t era) { return pair.eras[era].alignment.level; }

Tone tone_of_level(double level) { return level < 0 ? Tone::hostile : Tone::cooperative; }
std::string_view tint_of(double level) { return style::cell_fills[level < 0 ? 3 : 4]; }

std::string segment(Point from, Point to, std::string_view colour, double width) {
  return fmt::format("<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{}\"/>", svg::number(from.x),
                     svg::number(from.y), svg::number(to.x), svg::number(to.y), colour, svg::number(width));
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
    add_ticks();
    for (std::size_t era = 0; era < eras_.size(); ++era) add_interval(era);
    ink_.lines.push_back({{scale_.left(), y(0)}, {scale_.right(), y(0)}});
    sheet_.add(segment({scale_.left(), y(0)}, {scale_.right(), y(0)}, axis_line, 1));
    for (std::size_t era = 0; era < eras_.size(); ++era) add_level(era);
    for (std::size_t era = 1; era < eras_.size(); ++era) add_step(era);
    add_numbers();
    add_interval_words();
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
    for (const LevelTick& tick :
         level_ticks(levels_.low, levels_.high, (levels_.high - levels_.low) * least_step / room)) {
      const double at = y(tick.level);
      grid_.lines.push_back({{scale_.left(), at}, {scale_.right(), at}});
      sheet_.add(segment({scale_.left(), at}, {scale_.right(), at}, style::hairline, 0.6));
      sheet_.add(svg::text({scale_.left() - 4, at + chart_text * style::half_cap_height}, tick.text,
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
      if (!is_inside(bound)) {
        return add_cut(era, bound, tone_of_level(level));
      }
      ink_.lines.push_back({{from(era), y(bound)}, {to(era), y(bound)}});
      sheet_.add(
          segment({from(era), y(bound)}, {to(era), y(bound)}, style::colour(tone_of_level(level)), 0.6));
    };
    cap(low);
    cap(high);
  }

  /// Where an interval leaves the panel, and beyond the edge how far it goes, where that covers no other.
  void add_cut(std::size_t era, double bound, Tone tone) {
    const double inwards = bound > levels_.high ? 1 : -1, middle = (from(era) + to(era)) / 2;
    sheet_.add(cut_mark({middle, y_within(bound)}, inwards, tone));
    const double half = text_width(short_level(bound), chart_text) / 2 + 1, x = middle_of_text(era, 0, half),
                 top = y_within(bound) +
                       (inwards > 0 ? -cut_height - beside_cut - digits : cut_height + beside_cut);
    const Box box{{x - half, top - 1}, {2 * half, digits + 2}};
    if (std::ranges::any_of(ink_.texts, [&](const Box& one) { return one.overlaps(box); })) return;
    ink_.texts.push_back(box);
    add_text({x, box.bottom() - 1}, short_level(bound), style::quiet_ink);
  }

  void add_step(std::size_t era) {
    const Value &before = level_of(pair_, era - 1), &after = level_of(pair_, era);
    if (!before.defined() || !after.defined() || eras_[era - 1].span.past < eras_[era].span.first) return;
    const ComparedShift* shift = shift_into(pair_, era);
    if (shift == nullptr || !shift->verdict || !is_said(shift->verdict->grade)) return;
    const double rises = after.number() < before.number() ? -1 : 1;
    const Point tip{from(era), y(after.number()) + rises * level_line / 2};
    const Point tail{tip.x, rises * std::max(rises * y(before.number()), rises * tip.y + shortest_arrow)};
    ink_.marks.push_back({{tip.x - 4, std::min(tip.y, tail.y)}, {8, std::abs(tip.y - tail.y)}});
    sheet_.add(shift_arrow(tail, tip, shift->verdict->grade == Grade::supported));
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
    ink_.marks.push_back({{from(era), at - level_line / 2}, {to(era) - from(era), level_line}});
  }

  /// The numbers of the eras, from the largest level down, of those that cover no other; none where the eras
  /// have less than half of what a number needs.
  void add_numbers() {
    std::vector<std::size_t> told;
    double needed = 0;
    for (std::size_t era = 0; era < eras_.size(); ++era) {
      if (!level_of(pair_, era).defined()) continue;
      told.push_back(era);
      needed += number_width(era);
    }
    if (needed > 2 * (scale_.right() - scale_.left())) return;
    std::ranges::stable_sort(told, std::greater(),
                             [&](std::size_t era) { return std::abs(level_of(pair_, era).number()); });
    for (const std::size_t era : told) add_number(era);
  }

  void add_number(std::size_t era) {
    const double level = level_of(pair_, era).number();
    const Box box = number_place(era);
    if (std::ranges::any_of(ink_.texts, [&](const Box& one) { return one.overlaps(box); })) return;
    ink_.texts.push_back(grown(box, beside_number_of_level));
    add_text({box.centre().x, box.bottom() - 1}, short_level(level), style::ink_of(tone_of_level(level)),
             Weight::bold);
  }

  double number_width(std::size_t era) const {
    return text_width(short_level(level_of(pair_, era).number()), chart_text, Weight::bold) + 2;
  }

  /// In the middle of the era, or aside of it, but on the page, and of the last era not before it.
  double middle_of_text(std::size_t era, double aside, double half) const {
    double middle = (from(era) + to(era)) / 2 + aside;
    if (era + 1 == eras_.size()) middle = std::max(middle, from(era) + half + 1);
    return std::min(middle, sheet_.right() - half);
  }

  /// Beside the level, on the side away from zero where that is free, else on the other one, or beyond the
  /// interval; where it hides least.
  Box number_place(std::size_t era) const {
    const double level = level_of(pair_, era).number(), width = number_width(era);
    Box best{};
    double least = std::numeric_limits<double>::max(), order = 0;
    for (const double top : number_tops(era)) {
      const double aside = std::max(0.0, (to(era) - from(era) - width) / 2 - 1);
      for (const double part : {0.0, -0.3, 0.3, -0.6, 0.6, -1.0, 1.0}) {
        const double middle = middle_of_text(era, part * aside, width / 2);
        const Box box{{middle - width / 2, top - 1}, {width, digits + 2}};
        const bool is_on = box.corner.y >= top_ && box.bottom() <= top_ + height_;
        const double far = std::abs(box.centre().y - y(level)) / far_number;
        const double cost = hidden_by(box, ink_) + far + order + (is_on ? 0 : 1000);
        if (cost < least) least = cost, best = box;
        order += 0.02;
      }
      order += 0.04;
    }
    return best;
  }

  /// Where a number may begin from above, the better places first.
  std::array<double, 4> number_tops(std::size_t era) const {
    const double level = level_of(pair_, era).number();
    const auto& interval = pair_.eras[era].interval;
    const bool has_bounds = interval && interval->level_bounds.low.defined();
    const double low = has_bounds ? interval->level_bounds.low.number() : level,
                 high = has_bounds ? interval->level_bounds.high.number() : level;
    const double above = y(level) - text_gap - digits, below = y(level) + text_gap,
                 over = y_within(high) - text_gap - digits, under = y_within(low) + text_gap;
    return level < 0 ? std::array{below, above, under, over} : std::array{above, below, over, under};
  }

  /// What the tints are, once: in one of them, or before it at its bound, where it hides least.
  void add_interval_words() {
    const Size size{text_width(interval_words, chart_text) + 2, digits + 2};
    std::optional<Box> best;
    double least = std::numeric_limits<double>::max(), edge = 0;
    for (std::size_t era = 0; era < eras_.size(); ++era)
      for (const Box& box : interval_places(era, size)) {
        const bool is_in = box.corner.x >= from(era);
        const double cost = hidden_by(box, ink_) + hidden_by(box, grid_) / 2 + (is_in ? 0 : 0.5);
        if (cost < least) least = cost, best = box, edge = is_in ? box.right() : from(era);
      }
    if (!best) return;
    add_text({best->centre().x, best->bottom() - 1}, interval_words, style::quiet_ink);
    if (edge > best->right())
      sheet_.add(segment({best->right(), best->centre().y}, {edge, best->centre().y}, style::quiet_ink, 0.6));
  }

  std::vector<Box> interval_places(std::size_t era, Size size) const {
    const auto& interval = pair_.eras[era].interval;
    if (!interval || !interval->level_bounds.low.defined() || !level_of(pair_, era).defined()) return {};
    const double top = y_within(interval->level_bounds.high.number()),
                 foot = y_within(interval->level_bounds.low.number());
    if (foot - top < size.height + text_gap) return {};
    const double middle = (from(era) + to(era) - size.width) / 2, before = from(era) - size.width - 5;
    std::vector<Box> places;
    if (size.width + 2 <= to(era) - from(era))
      places = {{{middle, top + text_gap - 1}, size}, {{middle, foot - text_gap + 1 - size.height}, size}};
    if (before >= scale_.left())
      for (const double y : {top, top - size.height / 2, foot - size.height, foot - size.height / 2})
        places.push_back({{before, y}, size});
    return places;
  }

  /// Over lines, so it has paper around it.
  void add_text(Point at, std::string_view text, std::string_view colour, Weight weight = Weight::regular) {
    sheet_.add(on_paper(svg::text(
        at, text, {.size = chart_text, .colour = colour, .weight = weight, .anchor = svg::Anchor::middle})));
  }

  ChartSheet& sheet_;
  const PairTimeline& pair_;
  std::span<const Era> eras_;
  const TimeScale& scale_;
  const LevelScale& levels_;
  double height_, top_;
  ChartInk ink_{}, grid_{};  ///< what numbers are not to hide, and what words are better not taken for
};

}  // namespace

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
