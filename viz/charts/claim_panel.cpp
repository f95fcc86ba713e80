#include <entente/viz/charts/claim_panel.hpp>

#include <entente/viz/charts/number_badge.hpp>
#include <entente/viz/charts/spread.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/claim_words.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace entente {
namespace {

constexpr double mark_gap = 2, badge_gap = 2;
constexpr double lane_gap = 1, least_lane = 4;
constexpr double narrow_page = 480, narrow_mark = 0.74;
constexpr double section_gap = 4;
constexpr double column_width = 6, columns_height = 56;

std::string_view section_title(Tone tone) {
  return tone == Tone::cooperative ? "Cooperative" : tone == Tone::hostile ? "Hostile" : "Neutral";
}
std::string mark_words(const Chronicle& chronicle, const TimelineClaim& of) {
  const Claim& claim = chronicle.claims[of.claim];
  return fmt::format("{}; weight {:.4g}, row {}", claim_words(chronicle, claim), claim.weight,
                     claim_name(chronicle, claim));
}

Lanes placed(const ClaimSection& section, const TimeScale& scale) {
  std::vector<LaneSpan> spans;
  for (std::size_t i = 0; i < section.marks.size(); ++i) {
    const std::string& number = section.numbers[i];
    const double before = number.empty() ? 0 : 2 * badge_radius(number) + badge_gap + 1;
    const LaneSpan span = reach_of(section.marks[i], scale);
    spans.push_back({span.from - before, span.to + mark_gap});
  }
  return lanes_of(spans);
}

/// How high each lane is: as its highest mark, or badge.
std::vector<double> lane_heights(const ClaimSection& section, const TimeScale& scale) {
  std::vector<double> heights(section.lanes.count, least_lane * section.marks.front().size);
  for (std::size_t i = 0; i < section.marks.size(); ++i) {
    const std::string& number = section.numbers[i];
    const double badge = number.empty() ? 0 : 2 * badge_radius(number) + 1;
    double& height = heights[section.lanes.of[i]];
    const double gap = lane_gap * section.marks[i].size;
    height = std::max({height, height_of(section.marks[i], scale) + gap, badge + gap});
  }
  return heights;
}

/// Draws one section.
class Section {
 public:
  Section(ChartSheet& sheet, const ClaimSection& of, const TimeScale& scale)
      : sheet_(sheet), of_(of), scale_(scale) {}

  void draw(bool is_titled) {
    const double top = sheet_.y();
    if (of_.is_crowded())
      add_columns();
    else
      add_marks();
    double foot = top;
    const auto add_line = [&](std::string_view text, std::string_view colour, Weight weight) {
      foot += chart_line;
      sheet_.add(svg::text({ChartSheet::left(), foot - 3}, text,
                           {.size = chart_text, .colour = colour, .weight = weight}));
    };
    if (is_titled) add_line(section_title(of_.tone), style::ink_of(of_.tone), Weight::bold);
    add_line(number_words(of_.marks.size()), style::quiet_ink, Weight::regular);
    sheet_.add("\n");
    sheet_.go_down(std::max(0.0, foot - sheet_.y()) + section_gap);
  }

 private:
  /// `3 events`, `5 standing`.
  std::string number_words(std::size_t number) const {
    return of_.events ? counted(number, "event") : fmt::format("{} standing", number);
  }

  void add_marks() {
    const std::vector<double> heights = lane_heights(of_, scale_);
    std::vector<double> middles;
    double y = sheet_.y();
    for (const double height : heights) middles.push_back(y + height / 2), y += height;
    for (std::size_t i = 0; i < of_.marks.size(); ++i) {
      const double middle = middles[of_.lanes.of[i]];
      sheet_.add(drawn(of_.marks[i], scale_, middle));
      if (!of_.numbers[i].empty()) add_badge(of_.numbers[i], reach_of(of_.marks[i], scale_), middle);
    }
    sheet_.go_down(y - sheet_.y());
  }

  /// Before the mark; on it where the scale begins there.
  void add_badge(std::string_view number, LaneSpan reach, double y) {
    const double radius = badge_radius(number);
    const double x = std::max(reach.from - radius - badge_gap, scale_.left() + radius);
    sheet_.add(number_badge({x, y}, number));
  }

  /// How many claims there are in each stretch of time: of events those that happened, or may have in the
  /// middle of their days; of states those that hold.
  std::vector<std::size_t> numbers_along() const {
    std::vector<std::size_t> numbers(
        static_cast<std::size_t>((scale_.right() - scale_.left()) / column_width) + 1, 0);
    const auto column = [&](double x) {
      return static_cast<std::size_t>((x - scale_.left()) / column_width);
    };
    for (const ClaimMark& mark : of_.marks) {
      const std::size_t from = column(middle_of(mark));
      const std::size_t to = of_.events ? from : column(reach_of(mark, scale_).to);
      for (std::size_t i = from; i <= to; ++i) ++numbers[i];
    }
    return numbers;
  }

  void add_columns() {
    const std::vector<std::size_t> numbers = numbers_along();
    const std::size_t most = *std::ranges::max_element(numbers);
    const double bottom = sheet_.y() + columns_height;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const double height =
          (columns_height - chart_line) * static_cast<double>(numbers[i]) / static_cast<double>(most);
      const double x = scale_.left() + column_width * static_cast<double>(i);
      if (numbers[i] > 0)
        sheet_.add(filled({{x, bottom - height}, {std::min(column_width, scale_.right() - x), height}},
                          style::colour(of_.tone), number_words(numbers[i])));
    }
    const auto at = static_cast<double>(std::ranges::find(numbers, most) - numbers.begin());
    const double x = std::min(scale_.left() + column_width * (at + 0.5), scale_.right() - 20);
    add_words({x, sheet_.y() + chart_line - 2}, fmt::format("{} at most", most), style::quiet_ink);
    sheet_.go_down(columns_height);
    add_numbers();
  }

  /// Of claims that are named, below the columns in which they are counted.
  void add_numbers() {
    std::vector<std::string_view> numbers;
    std::vector<double> wanted;
    double radius = 0;
    for (std::size_t i = 0; i < of_.marks.size(); ++i) {
      if (of_.numbers[i].empty()) continue;
      numbers.push_back(of_.numbers[i]);
      wanted.push_back(middle_of(of_.marks[i]));
      radius = std::max(radius, badge_radius(numbers.back()));
    }
    const auto places = spread(wanted, 2 * radius + 1, scale_.left() + radius, scale_.right() - radius);
    for (std::size_t i = 0; i < numbers.size(); ++i)
      sheet_.add(number_badge({places[i], sheet_.y() + radius + 2}, numbers[i]));
    if (!numbers.empty()) sheet_.go_down(2 * radius + 3);
  }

  double middle_of(const ClaimMark& mark) const {
    const LaneSpan span = reach_of(mark, scale_);
    return of_.events ? (span.from + span.to) / 2 : span.from;
  }

  void add_words(Point at, std::string_view words, std::string_view colour) {
    sheet_.add(svg::text(at, words, {.size = chart_text, .colour = colour, .anchor = svg::Anchor::middle}));
  }

  ChartSheet& sheet_;
  const ClaimSection& of_;
  const TimeScale& scale_;
};

}  // namespace

double mark_size(double page_width) { return page_width < narrow_page ? narrow_mark : 1; }

std::vector<ClaimSection> claim_sections(const Chronicle& chronicle, const PairTimeline& pair,
                                         const std::map<std::size_t, std::string>& numbers,
                                         const TimeScale& scale, double size) {
  std::vector<ClaimSection> all = {{Tone::cooperative, true}, {Tone::cooperative, false},
                                   {Tone::hostile, false},    {Tone::hostile, true},
                                   {Tone::neutral, true},     {Tone::neutral, false}};
  std::vector<std::size_t> order(pair.claims.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    const Interval days = pair.claims[i].days.hull;
    return std::pair(days.first.day, -days.past.day);
  });
  for (const std::size_t i : order) {
    ClaimMark mark = mark_of(chronicle, pair.claims[i], mark_words(chronicle, pair.claims[i]));
    mark.size = size;
    const auto section = std::ranges::find_if(
        all, [&](const ClaimSection& one) { return one.tone == mark.tone && one.events == mark.is_event; });
    const auto number = numbers.find(i);
    section->marks.push_back(mark);
    section->numbers.push_back(number == numbers.end() ? "" : number->second);
  }
  std::erase_if(all, [](const ClaimSection& one) { return one.marks.empty(); });
  for (ClaimSection& section : all) section.lanes = placed(section, scale);
  return all;
}

void add_claim_panel(ChartSheet& sheet, std::span<const ClaimSection> sections, const TimeScale& scale) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const bool is_first = i == 0 || sections[i - 1].tone != sections[i].tone;
    if (i > 0 && is_first) {
      sheet.add(fmt::format("<path d=\"M{} {}H{}\" stroke=\"{}\" stroke-width=\"0.6\"/>",
                            svg::number(scale.left()), svg::number(sheet.y() - section_gap / 2),
                            svg::number(scale.right()), style::quiet_ink));
      sheet.go_down(section_gap / 2);
    }
    Section(sheet, sections[i], scale).draw(is_first);
  }
}

}  // namespace entente
