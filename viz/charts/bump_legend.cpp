#include <entente/viz/charts/bump_legend.hpp>

#include <entente/viz/charts/bump_parts.hpp>
#include <entente/viz/charts/keys.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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

/// Whether there is a line of this kind, or a box of a kind without a line.
bool has_tie(BumpTie how, const SlopePicture& picture, const BumpRows& rows) {
  if (how == BumpTie::away) return std::ranges::any_of(rows.of, is_away);
  return std::ranges::any_of(
      picture.lines, [&](const SlopeLine& line) { return line.stressed == (how == BumpTie::stressed); });
}

void add_tie_key(ChartSheet& sheet, Keys& keys, BumpTie how, std::string_view words) {
  const auto draw = [&](Point at) {
    const Point from = at + Point{0, key_height / 2}, to = from + Point{bump_key, 0}, stub{away_stub, 0};
    if (how == BumpTie::away)
      sheet.add(bump_tie(from, from + stub, false, how) + bump_tie(to - stub, to, false, how));
    else
      sheet.add(bump_tie(from, to, false, how));
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
    return keys.add(draw, text_width(score, chart_text), "beneath a code: its " + picture.scores);
  }
}

}  // namespace

void add_bump_legend(ChartSheet& sheet, const SlopePicture& picture, const BumpRows& rows,
                     const BumpLayout& layout) {
  Keys keys(sheet, ChartSheet::left());
  for (const auto& [how, words] :
       {std::pair(BumpTie::stressed, picture.stressed), std::pair(BumpTie::plain, picture.others),
        std::pair(BumpTie::away, std::string("leaves the ranks shown, and comes back"))})
    if (has_tie(how, picture, rows)) add_tie_key(sheet, keys, how, words);
  const auto outline = [&](Point at) { sheet.add(bump_outline({at, {bump_key, key_height}})); };
  if (!rows.shared.empty())
    keys.add(outline, bump_key,
             fmt::format("framed: equal, all of the {} rank", layout.is_lying ? "left-hand" : "upper"));
  if (layout.has_scores) add_score_key(sheet, keys, picture);
  keys.finish();
}

}  // namespace entente
