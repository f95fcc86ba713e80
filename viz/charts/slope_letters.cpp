#include <entente/viz/charts/slope_letters.hpp>

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t least_pieces_of_two = 4;

Box box_of_letter(Point centre) { return grown({centre, {0, 0}}, slope_letter_radius); }

/// The place on these pieces where a letter hides least, in the middle of one if it can be.
Point best_place(std::span<const Segment> pieces, const ChartInk& ink) {
  std::vector<Point> places;
  for (const double part : {0.5, 0.35, 0.65})
    for (const Segment& piece : pieces) places.push_back(piece.from + (piece.to - piece.from) * part);
  return *std::ranges::min_element(places, {}, [&](Point at) { return hidden_by(box_of_letter(at), ink); });
}

bool covers_text(Point letter, const ChartInk& ink) {
  return std::ranges::any_of(ink.texts,
                             [&](const Box& text) { return text.overlaps(box_of_letter(letter)); });
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
  std::vector<Point> places = {best_place(all, ink)};
  if (const std::size_t half = all.size() / 2; all.size() >= least_pieces_of_two)
    places = {best_place(all.first(half), ink), best_place(all.subspan(half), ink)};
  std::erase_if(places, [&](Point at) { return covers_text(at, ink); });
  return places;
}

}  // namespace entente
