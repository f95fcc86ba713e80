#include <entente/viz/charts/bump_legend.hpp>

#include <entente/viz/charts/bump_parts.hpp>
#include <entente/viz/charts/keys.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <optional>

namespace entente {
namespace {

constexpr double bump_key = 26, bump_key_foot = 10;

std::size_t stressed_lines(const SlopePicture& picture) {
  return static_cast<std::size_t>(std::ranges::count(picture.lines, true, &SlopeLine::stressed));
}

/// A line in all colours that there are.
void add_tie_key(ChartSheet& sheet, Keys& keys, std::size_t colours, std::string_view words) {
  const auto draw = [&](Point at) {
    const Point from = at + Point{0, key_height / 2}, step{bump_key / static_cast<double>(colours), 0};
    for (std::size_t part = 0; part < colours; ++part)
      sheet.add(bump_tie(from + step * static_cast<double>(part),
                         from + step * (static_cast<double>(part) + 1), false, part));
  };
  keys.add(draw, bump_key, words);
}

/// A score of the figure, and what it is.
void add_score_key(ChartSheet& sheet, Keys& keys, const SlopePicture& picture) {
  const auto has_score = [](const auto& point) { return point && !point->score.empty(); };
  for (const SlopeLine& line : picture.lines) {
    const auto at = std::ranges::find_if(line.points, has_score);
    if (at == line.points.end()) continue;
    const std::string& score = (*at)->score;
    const auto draw = [&](Point corner) {
      sheet.add(
          svg::text(corner + Point{0, bump_key_foot}, score, {.size = chart_text, .colour = style::ink}));
    };
    return keys.add(draw, text_width(score, chart_text), "its " + picture.scores);
  }
}

}  // namespace

void add_bump_legend(ChartSheet& sheet, const SlopePicture& picture, const BumpRows& rows,
                     const BumpLayout& layout) {
  Keys keys(sheet, ChartSheet::left());
  if (const std::size_t stressed = stressed_lines(picture); stressed > 0)
    add_tie_key(sheet, keys, stressed, picture.stressed);
  if (layout.has_scores) add_score_key(sheet, keys, picture);
  const auto outline = [&](Point at) { sheet.add(bump_outline({at, {bump_key, key_height}})); };
  if (!rows.shared.empty()) keys.add(outline, bump_key, "equal rank");
  keys.finish();
}

}  // namespace entente
