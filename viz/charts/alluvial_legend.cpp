#include <entente/viz/charts/alluvial_legend.hpp>

#include <entente/viz/charts/keys.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr double cell_key = 26, stream_key_height = 6;
constexpr double thickest = 0.4;  ///< of the way between two columns

bool occurs(const BlocStreams& streams, BlocCertainty certainty) {
  return std::ranges::any_of(streams.rows, [&](const BlocStream& stream) {
    return std::ranges::any_of(stream.places, [&](const BlocPlace& place) {
      return place.member.aligned() && place.certainty == certainty;
    });
  });
}

bool anyone_changes(const BlocStreams& streams) {
  return std::ranges::any_of(streams.rows, [](const BlocStream& stream) {
    return std::ranges::adjacent_find(stream.places, [](const BlocPlace& x, const BlocPlace& y) {
             return x.member.aligned() && y.member.aligned() && x.member.bloc != y.member.bloc;
           }) != stream.places.end();
  });
}

/// A line of one thickness, which a filled shape between two columns close by would not have.
std::string steep_path(Point from, Point to, double thickness, double height, std::string_view colour) {
  const std::string path =
      fmt::format("M{0} {1}C{2} {1} {2} {3} {4} {3}", svg::number(from.x), svg::number(from.y + height / 2),
                  svg::number((from.x + to.x) / 2), svg::number(to.y + height / 2), svg::number(to.x));
  return fmt::format(
      "<path d=\"{0}\" fill=\"none\" stroke=\"{1}\" stroke-width=\"{2}\"/>"
      "<path d=\"{0}\" fill=\"none\" stroke=\"{3}\" stroke-width=\"{4}\"/>",
      path, style::paper, svg::number(thickness + 1.6), colour, svg::number(thickness));
}

}  // namespace

std::string stream_path(Point from, Point to, double height, std::string_view fill) {
  const double gap = to.x - from.x;
  if (std::abs(to.y - from.y) > gap)
    return steep_path(from, to, std::min(height, thickest * gap), height, fill);
  return fmt::format(
      "<path d=\"M{0} {1}C{2} {1} {2} {3} {4} {3}V{5}C{2} {5} {2} {6} {0} {6}Z\" fill=\"{7}\" stroke=\"{8}\" "
      "stroke-width=\"0.8\"/>",
      svg::number(from.x), svg::number(from.y), svg::number((from.x + to.x) / 2), svg::number(to.y),
      svg::number(to.x), svg::number(to.y + height), svg::number(from.y + height), fill, style::paper);
}

void add_alluvial_legend(ChartSheet& sheet, const BlocStreams& streams) {
  Keys keys(sheet, ChartSheet::left());
  const style::BlocFill& fill = style::bloc_fills.front();
  const auto add_cell_key = [&](std::string_view colour, std::string_view words) {
    keys.add([&](Point at) { sheet.add(filled({at, {cell_key, key_height}}, colour)); }, cell_key, words);
  };
  if (occurs(streams, BlocCertainty::certain))
    add_cell_key(fill.certain, "by every partition that breaks as few ties");
  if (occurs(streams, BlocCertainty::choice))
    add_cell_key(fill.choice, "by another one as good on the other side");
  if (occurs(streams, BlocCertainty::unknown))
    add_cell_key(fill.choice, "not known whether by every one as good");
  const auto sample = [&](Point at) {
    sheet.add(stream_path(at, at + Point{cell_key, key_height - stream_key_height}, stream_key_height,
                          fill.certain));
  };
  if (anyone_changes(streams)) keys.add(sample, cell_key, "changes blocs");
  keys.finish();
}

}  // namespace entente
