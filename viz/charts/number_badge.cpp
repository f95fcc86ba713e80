#include <entente/viz/charts/number_badge.hpp>

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr double least_badge = 6, beside_badge_number = 3;

}  // namespace

double badge_radius(std::string_view number) {
  return std::max(least_badge, (text_width(number, chart_text, Weight::bold) + beside_badge_number) / 2);
}

std::string number_badge(Point centre, std::string_view number) {
  return fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"0.9\"/>",
                     svg::number(centre.x), svg::number(centre.y), svg::number(badge_radius(number)),
                     style::paper, style::ink) +
         svg::text({centre.x, centre.y + chart_text * style::half_cap_height}, number,
                   {.size = chart_text,
                    .colour = style::ink,
                    .weight = Weight::bold,
                    .anchor = svg::Anchor::middle});
}

}  // namespace entente
