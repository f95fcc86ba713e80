#include <entente/viz/charts/slope_letters.hpp>

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t least_pieces_of_two = 4;

/// The middle of that of these pieces on which a letter hides least.
Point best_middle(std::span<const Segment> pieces, const ChartInk& ink) {
  const auto middle = [](const Segment& piece) { return (piece.from + piece.to) * 0.5; };
  return middle(*std::ranges::min_element(pieces, {}, [&](const Segment& piece) {
    return hidden_by(grown({middle(piece), {0, 0}}, slope_letter_radius), ink);
  }));
}

}  // namespace

std::string slope_letter(std::size_t place) { return bloc_letter(static_cast<std::uint32_t>(place) + 1); }

std::string_view slope_colour(std::size_t place) {
  return style::bloc_fills[place % style::bloc_fills.size()].certain;
}

std::string slope_letter_at(Point centre, std::size_t place) {
  return fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"0.8\"/>",
                     svg::number(centre.x), svg::number(centre.y), svg::number(slope_letter_radius),
                     slope_colour(place), style::paper) +
         svg::text({centre.x, centre.y + chart_text * style::half_cap_height}, slope_letter(place),
                   {.size = chart_text,
                    .colour = style::paper,
                    .weight = Weight::bold,
                    .anchor = svg::Anchor::middle});
}

std::vector<Point> letter_places(std::span<const std::optional<Point>> points, const ChartInk& ink) {
  std::vector<Segment> pieces;
  for (std::size_t i = 1; i < points.size(); ++i)
    if (points[i - 1] && points[i]) pieces.push_back({*points[i - 1], *points[i]});
  if (pieces.empty()) return {};
  const std::span<const Segment> all = pieces;
  if (all.size() < least_pieces_of_two) return {best_middle(all, ink)};
  const std::size_t half = all.size() / 2;
  return {best_middle(all.first(half), ink), best_middle(all.subspan(half), ink)};
}

}  // namespace entente
