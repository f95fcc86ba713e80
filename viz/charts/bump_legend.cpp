#include <entente/viz/charts/bump_legend.hpp>

#include <entente/viz/charts/bump_parts.hpp>
#include <entente/viz/charts/keys.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <optional>

namespace entente {
namespace {

constexpr double bump_key = 26, bump_key_foot = 10;

/// Whether a line has no box in an era between two.
bool is_away(const std::vector<std::optional<std::size_t>>& rows) {
  const auto is_there = [](const auto& row) { return row.has_value(); };
  const auto first = std::ranges::find_if(rows, is_there);
  const auto last = std::find_if(rows.rbegin(), rows.rend(), is_there).base();
  return first < last && !std::all_of(first, last, is_there);
}

std::size_t lines_that_are(bool stressed, const SlopePicture& picture) {
  return static_cast<std::size_t>(std::ranges::count(picture.lines, stressed, &SlopeLine::stressed));
}

/// A line in all colours that there are.
void add_tie_key(ChartSheet& sheet, Keys& keys, std::size_t colours, std::string_view words) {
  const auto draw = [&](Point at) {
    const std::size_t parts = std::max<std::size_t>(colours, 1);
    const Point from = at + Point{0, key_height / 2}, step{bump_key / static_cast<double>(parts), 0};
    for (std::size_t part = 0; part < parts; ++part)
      sheet.add(bump_tie(from + step * static_cast<double>(part),
                         from + step * (static_cast<double>(part) + 1), false,
                         colours == 0 ? std::nullopt : std::optional(part)));
  };
  keys.add(draw, bump_key, words);
}

void add_stub_key(ChartSheet& sheet, Keys& keys) {
  const auto draw = [&](Point at) {
    const Point from = at + Point{0, key_height / 2}, to = from + Point{bump_key, 0}, stub{away_stub, 0};
    sheet.add(bump_stub(from, from + stub, {}) + bump_stub(to - stub, to, {}));
  };
  keys.add(draw, bump_key, "out of these ranks, then back");
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
  if (const std::size_t stressed = lines_that_are(true, picture); stressed > 0)
    add_tie_key(sheet, keys, stressed, picture.stressed);
  if (lines_that_are(false, picture) > 0) add_tie_key(sheet, keys, 0, picture.others);
  if (layout.has_scores) add_score_key(sheet, keys, picture);
  if (std::ranges::any_of(rows.of, is_away)) add_stub_key(sheet, keys);
  const auto outline = [&](Point at) { sheet.add(bump_outline({at, {bump_key, key_height}})); };
  if (!rows.shared.empty()) keys.add(outline, bump_key, "equal rank");
  keys.finish();
}

}  // namespace entente
