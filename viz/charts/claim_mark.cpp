#include <entente/viz/charts/claim_mark.hpp>

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/svg_parts.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

constexpr double span_height = 5;    ///< of the days within which an event happened, in whole size
constexpr double vague_dash = 1.5;   ///< along the middle of those that are not confirmed
constexpr double longest_tail = 26;  ///< along which a bar of unknown end fades
constexpr double least_fade = 3;     ///< shorter ones cannot be seen
constexpr double chevron = 4;

double thickness(const ClaimMark& mark) { return mark.size * std::min(5.5, 1 + 0.45 * mark.weight); }
double radius(const ClaimMark& mark) { return mark.size * std::min(4.6, 1.8 + 0.28 * mark.weight); }

std::string_view word(Tone tone) {
  return tone == Tone::cooperative ? "cooperative" : tone == Tone::hostile ? "hostile" : "neutral";
}

Tone tone_of_sign(Sign sign) {
  return sign == Sign::cooperative ? Tone::cooperative
         : sign == Sign::hostile   ? Tone::hostile
                                   : Tone::neutral;
}

/// How much of a bar is seen: it comes, is there, or goes.
enum class Shade : std::uint8_t { comes, whole, goes, within };
constexpr std::array<std::string_view, 4> shade_names = {"comes", "whole", "goes", "within"};

std::string bar(LaneSpan reach, double y, double height, Tone tone, Shade shade) {
  const std::string fill = shade == Shade::whole ? std::string(style::colour(tone))
                                                 : fmt::format("url(#{}-{})", word(tone),
                                                               shade_names[static_cast<std::size_t>(shade)]);
  return fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
                     svg::number(reach.from), svg::number(y - height / 2), svg::number(reach.to - reach.from),
                     svg::number(height), fill);
}

/// A bar of what is not confirmed, which cannot fade: where it would, it is paler.
std::string dashes(LaneSpan reach, double y, const ClaimMark& mark, double height, Shade shade) {
  const style::Dash dash = style::dash(mark.certainty, height);
  const bool is_dotted = dash.on < 0.1;
  return fmt::format(
      "<path d=\"M{} {}H{}\" stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"{} {}\"{}{}/>",
      svg::number(reach.from + (is_dotted ? height / 2 : 0)), svg::number(y), svg::number(reach.to),
      style::colour(mark.tone), svg::number(height), svg::number(dash.on), svg::number(dash.off),
      is_dotted ? " stroke-linecap=\"round\"" : "", shade == Shade::whole ? "" : " stroke-opacity=\"0.5\"");
}

std::string piece(LaneSpan reach, double y, const ClaimMark& mark, double height, Shade shade) {
  if (reach.to <= reach.from) return {};
  return mark.certainty == Certainty::confirmed ? bar(reach, y, height, mark.tone, shade)
                                                : dashes(reach, y, mark, height, shade);
}

/// The part of a bar along which it comes, or goes.
double faded(Interval vague, bool unknown, const TimeScale& scale, double length) {
  const double width = vague.empty() ? 0 : scale.x(vague.past) - scale.x(vague.first);
  if (unknown) return std::min(longest_tail, 0.4 * length);
  return width < least_fade ? 0 : std::min(width, length);
}

std::string state(const ClaimMark& mark, const TimeScale& scale, double y) {
  const double height = thickness(mark);
  std::string made;
  for (std::size_t i = 0; i < mark.stretches.size(); ++i) {
    const bool is_first = i == 0, is_last = i + 1 == mark.stretches.size();
    LaneSpan reach{scale.x(mark.stretches[i].first), scale.x(mark.stretches[i].past)};
    reach.to = std::max(reach.to, reach.from + 1);
    const double length = reach.to - reach.from;
    const double head = is_first ? faded(mark.begins, mark.start_unknown, scale, length) : 0;
    const double tail =
        is_last ? std::min(length - head, faded(mark.ends, mark.end_unknown, scale, length)) : 0;
    made += piece({reach.from, reach.from + head}, y, mark, height, Shade::comes) +
            piece({reach.from + head, reach.to - tail}, y, mark, height, Shade::whole) +
            piece({reach.to - tail, reach.to}, y, mark, height, Shade::goes);
    if (is_last && mark.goes_on)
      made += fmt::format(
          "<path d=\"M{0} {1}l{2} {2}l-{2} {2}\" fill=\"none\" stroke=\"{3}\" stroke-width=\"1.4\"/>",
          svg::number(reach.to - chevron - 1), svg::number(y - chevron), svg::number(chevron),
          style::colour(mark.tone));
  }
  return made;
}

std::string outline_of(const ClaimMark& mark) {
  if (mark.certainty == Certainty::confirmed)
    return fmt::format("fill=\"{0}\" stroke=\"{1}\" stroke-width=\"0.6\"", style::colour(mark.tone),
                       style::paper);
  return fmt::format("fill=\"{1}\" stroke=\"{0}\" stroke-width=\"1.2\"", style::colour(mark.tone),
                     style::paper);
}

/// What nobody is sure of is struck through.
std::string strike(const ClaimMark& mark, Point at) {
  if (mark.certainty != Certainty::contested) return {};
  const double reach = 1.1 * radius(mark);
  return fmt::format("<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"1\"/>", svg::number(at.x - reach),
                     svg::number(at.y + reach), svg::number(at.x + reach), svg::number(at.y - reach),
                     style::colour(mark.tone));
}

std::string hollow_or_full(const ClaimMark& mark, Point at) {
  const double r = radius(mark);
  if (mark.tone == Tone::cooperative)
    return fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {}/>", svg::number(at.x), svg::number(at.y),
                       svg::number(r), outline_of(mark));
  if (mark.tone == Tone::hostile) {
    const double d = 1.2 * r;
    return fmt::format("<path d=\"M{0} {1}l{2} {2}l-{2} {2}l-{2} -{2}Z\" {3}/>", svg::number(at.x),
                       svg::number(at.y - d), svg::number(d), outline_of(mark));
  }
  return fmt::format("<rect x=\"{0}\" y=\"{1}\" width=\"{2}\" height=\"{2}\" {3}/>", svg::number(at.x - r),
                     svg::number(at.y - r), svg::number(2 * r), outline_of(mark));
}

std::string symbol(const ClaimMark& mark, Point at) { return hollow_or_full(mark, at) + strike(mark, at); }

LaneSpan days_of(const ClaimMark& mark, const TimeScale& scale) {
  return {scale.x(mark.stretches.front().first), scale.x(mark.stretches.back().past)};
}

/// How long two dashes or dots of a bar are, with what is between them.
double length_of_two(const ClaimMark& mark) {
  const double height = thickness(mark);
  const style::Dash dash = style::dash(mark.certainty, height);
  return dash.on + dash.off + height;
}

/// Of an event that happened at some time within its days.
std::string span_of_event(const ClaimMark& mark, const TimeScale& scale, double y) {
  const LaneSpan days = days_of(mark, scale);
  return bar(days, y, span_height * mark.size, mark.tone, Shade::within) +
         (mark.certainty == Certainty::confirmed ? "" : dashes(days, y, mark, vague_dash, Shade::whole));
}

/// Opacities at the start, at an eighth of the way, an eighth before the end, and there.
std::string fade(Tone tone, Shade shade, std::array<double, 4> opacities) {
  static constexpr std::array<double, 4> offsets = {0, 0.125, 0.875, 1};
  std::string stops;
  for (std::size_t i = 0; i < opacities.size(); ++i)
    stops += fmt::format("<stop offset=\"{}\" stop-color=\"{}\" stop-opacity=\"{}\"/>", offsets[i],
                         style::colour(tone), opacities[i]);
  return fmt::format("<linearGradient id=\"{}-{}\">{}</linearGradient>", word(tone),
                     shade_names[static_cast<std::size_t>(shade)], stops);
}

}  // namespace

ClaimMark mark_of(const Chronicle& chronicle, const TimelineClaim& of, std::string tooltip) {
  const Claim& claim = chronicle.claims[of.claim];
  const When& when = claim.when;
  const bool is_state = !of.is_event && when.extent == Extent::throughout;
  const Date past = of.days.hull.past;
  const bool reaches_end = past > chronicle.as_of || past == distant_future;
  return {.tone = tone_of_sign(claim.sign),
          .certainty = certainty_of(claim.status),
          .weight = claim.weight,
          .is_event = of.is_event,
          .stretches = of.days.stretches(),
          .begins = is_state && when.start_edge == Edge::known ? when.begins : Interval{{}, {}},
          .ends = is_state && when.end_edge == Edge::known ? when.ends : Interval{{}, {}},
          .start_unknown = !of.is_event && when.start_edge != Edge::known,
          .end_unknown = !of.is_event && reaches_end && when.end_edge == Edge::unknown,
          .goes_on = !of.is_event && reaches_end && when.end_edge == Edge::open,
          .tooltip = std::move(tooltip)};
}

bool is_symbol(const ClaimMark& mark, const TimeScale& scale) {
  const LaneSpan days = days_of(mark, scale);
  const double length = days.to - days.from;
  if (mark.is_event) return length < 2 * radius(mark) + 4;
  return mark.certainty != Certainty::confirmed && !mark.goes_on && length < length_of_two(mark);
}

LaneSpan reach_of(const ClaimMark& mark, const TimeScale& scale) {
  const LaneSpan days = days_of(mark, scale);
  if (!is_symbol(mark, scale)) return days;
  const double middle = (days.from + days.to) / 2, half = 1.2 * radius(mark);
  return {middle - half, middle + half};
}

double height_of(const ClaimMark& mark, const TimeScale& scale) {
  if (is_symbol(mark, scale)) return (mark.tone == Tone::hostile ? 2.4 : 2) * radius(mark);
  if (mark.is_event) return span_height * mark.size;
  return std::max(thickness(mark), mark.goes_on ? 2 * chevron : 0);
}

std::string drawn(const ClaimMark& mark, const TimeScale& scale, double y) {
  if (is_symbol(mark, scale)) {
    const LaneSpan days = days_of(mark, scale);
    return titled(mark.tooltip, symbol(mark, {(days.from + days.to) / 2, y}));
  }
  return titled(mark.tooltip, mark.is_event ? span_of_event(mark, scale, y) : state(mark, scale, y));
}

std::string fades(Tone tone) {
  return fade(tone, Shade::comes, {0, 0.15, 0.9, 1}) + fade(tone, Shade::goes, {1, 0.9, 0.2, 0.1}) +
         fade(tone, Shade::within, {0.1, 0.45, 0.45, 0.1});
}

}  // namespace entente
