#include <entente/viz/charts/bump_layout.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/era_headings.hpp>
#include <entente/viz/words/era_words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr double rank_step = 21, step_of_two_lines = 24;
constexpr double beside_bump_code = 4;                          ///< in a box, both sides together
constexpr double least_between_boxes = 11;                      ///< from box to box along the time
constexpr double least_bump_column = 27 + least_between_boxes;  ///< three capitals and a gap
constexpr double widest_bump_column = 110, widest_box = 0.75, widest_code = 46;
constexpr double left_axis = 28;
constexpr double widest_side = 0.19, beside_box = 7;
constexpr double between_rows = 6, least_between_eras = 17;  ///< from box to box down the page
constexpr double least_rank_column = 25, widest_rank_column = 64, rank_gap = 3;
constexpr double beside_era_label = 5;
constexpr double label_share = 0.218, widest_era_label = 120;
constexpr std::size_t most_lying_eras = 40;
constexpr std::size_t longest_boxed_word = 6;  ///< of a name that stands whole in its box

/// The codes, and in place of one the name where that is a short word no wider than `room`, and no code of
/// another.
std::vector<CodedName> codes_or_words(const std::vector<CodedName>& codes, double room) {
  std::vector<CodedName> called = codes;
  for (CodedName& one : called) {
    const auto is_alike = [&](const CodedName& other) {
      return other.code == one.name || other.name == one.name;
    };
    const bool is_word = one.name.size() <= longest_boxed_word && one.name.find(' ') == std::string::npos;
    if (is_word && text_width(one.name, chart_text, Weight::bold) <= room &&
        std::ranges::count_if(codes, is_alike) == 1)
      one.code = one.name;
  }
  return called;
}

Weight weight_of_bump(const SlopeLine& line) { return line.stressed ? Weight::bold : Weight::regular; }

/// The widest name beside the last column, in its lines.
double widest_side_name(const SlopePicture& picture, double most) {
  double widest = 0;
  for (const SlopeLine& line : picture.lines) {
    if (!line.points.back()) continue;
    for (const std::string& text : side_lines(line.points.back()->name, most, weight_of_bump(line)))
      widest = std::max(widest, text_width(text, chart_text, weight_of_bump(line)));
  }
  return std::min(widest, most);
}

class BumpLayouts {
 public:
  BumpLayouts(const ChartSheet& sheet, std::span<const Era> eras, const SlopePicture& picture,
              const BumpRows& rows)
      : sheet_(sheet), eras_(eras), picture_(picture), rows_(rows) {}

  BumpLayout of_columns(bool has_sides) const {
    BumpLayout made{.has_sides = has_sides, .step = rank_step, .eras = eras_.size(), .ranks = rows_.count};
    if (has_sides) {
      const double most = widest_side * sheet_.width();
      made.right = widest_side_name(picture_, most) + beside_box;
      if (has_two_lines(most)) made.step = step_of_two_lines;
    }
    const double room = sheet_.right() - ChartSheet::left() - left_axis - made.right;
    const double width = std::min(widest_bump_column, room / static_cast<double>(eras_.size()));
    made.columns = {ChartSheet::left() + left_axis, width, eras_.size()};
    add_codes(made, std::max(widest_box * width, std::min(width - least_between_boxes, widest_code)));
    made.step = std::max(made.step, made.box_height + between_rows);
    return made;
  }

  BumpLayout lying() const {
    BumpLayout made{.is_lying = true, .eras = eras_.size(), .ranks = rows_.count};
    made.left = std::min(widest_era_label, label_share * sheet_.width());
    const double room = sheet_.right() - ChartSheet::left() - made.left - beside_era_label;
    const double width =
        std::min(widest_rank_column, room / static_cast<double>(std::max<std::size_t>(1, rows_.count)));
    made.columns = {sheet_.right() - width * static_cast<double>(rows_.count), width, rows_.count};
    if (width < room / static_cast<double>(std::max<std::size_t>(1, rows_.count)))
      made.columns.start = ChartSheet::left() + made.left + beside_era_label;
    add_codes(made, width - rank_gap);
    made.step = made.box_height + least_between_eras;
    for (const Era& era : eras_)
      made.step =
          std::max(made.step, chart_line * static_cast<double>(heading_lines(era, made.left).size() + 1) + 3);
    return made;
  }

 private:
  double widest_score() const {
    double widest = 0;
    for (const SlopeLine& line : picture_.lines)
      for (const auto& point : line.points)
        if (point) widest = std::max(widest, text_width(point->score, chart_text));
    return widest;
  }

  /// Whether a name beside the last column takes two lines.
  bool has_two_lines(double most) const {
    return std::ranges::any_of(picture_.lines, [&](const SlopeLine& line) {
      const auto& point = line.points.back();
      return point && text_width(point->name, chart_text, weight_of_bump(line)) > most;
    });
  }

  void add_codes(BumpLayout& made, double widest) const {
    made.codes =
        short_codes(codes_or_words(picture_.codes, widest - beside_bump_code), widest - beside_bump_code);
    made.has_scores = !picture_.scores.empty() && widest_score() + beside_bump_code <= widest;
    made.box_height = made.has_scores ? scored_bump_box : bump_box;
    double needed = made.has_scores ? widest_score() : 0;
    for (std::size_t line = 0; line < made.codes.size(); ++line)
      needed =
          std::max(needed, text_width(made.codes[line], chart_text, weight_of_bump(picture_.lines[line])));
    made.box_width = std::min(widest, needed + beside_bump_code);
  }

  const ChartSheet& sheet_;
  std::span<const Era> eras_;
  const SlopePicture& picture_;
  const BumpRows& rows_;
};

}  // namespace

Point BumpLayout::centre(std::size_t era, std::size_t row) const {
  const auto down = [&](std::size_t place) { return step * (static_cast<double>(place) + 0.5); };
  return is_lying ? Point{columns.middle(row), down(era)} : Point{columns.middle(era), down(row)};
}

std::vector<std::string> side_lines(const std::string& name, double width, Weight weight) {
  return wrapped(name, chart_text, {.width = width, .most_lines = 2, .lines = Lines::full, .weight = weight});
}

BumpLayout bump_layout(const ChartSheet& sheet, std::span<const Era> eras, const SlopePicture& picture,
                       const BumpRows& rows, double millimetres) {
  const BumpLayouts layouts(sheet, eras, picture, rows);
  const BumpLayout beside = layouts.of_columns(true), alone = layouts.of_columns(false);
  const auto has_names = [](const BumpLayout& made) { return made.columns.width >= least_named_column; };
  if (beside.columns.width >= least_bump_column && (has_names(beside) || !has_names(alone))) return beside;
  if (alone.columns.width >= least_bump_column) return alone;
  BumpLayout made = layouts.lying();
  if (made.columns.width < least_rank_column || eras.size() > most_lying_eras)
    throw Error(
        Failure::usage,
        fmt::format("{} ranks in {} eras are too many for a page of {:.4g} mm; take fewer, or a wider page",
                    rows.count, eras.size(), millimetres));
  return made;
}

}  // namespace entente
