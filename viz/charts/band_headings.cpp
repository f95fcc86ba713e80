#include <entente/viz/charts/band_headings.hpp>

#include <entente/viz/charts/stream_cell.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/listing.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr double heading_foot = 5;  ///< from the first cell up
constexpr double half_stream = 4.5, half_line = 1.5;
constexpr double covered_by_stream = 4;  ///< what it costs, for each that a line costs
constexpr double away_from_edge = 20;    ///< what a place costs that is not at the left edge of the page
constexpr double beside_name = 3;        ///< room to streams

/// From the first cell of a band up to the baseline of its heading.
double band_foot(const StreamBand& band) {
  return heading_foot + (band.bundle > 0 ? band.top - band.bundle_top() : 0);
}

/// How far along a stream is between two columns, 0 to 1, when it has gone this part of its way up or down:
/// as stream_line() draws it.
double way_at(double part) {
  double low = 0, high = 1;
  for (int i = 0; i < 20; ++i) {
    const double t = (low + high) / 2;
    (t * t * (3 - 2 * t) < part ? low : high) = t;
  }
  return low * (1.5 - 1.5 * low + low * low);
}

/// A stream on its way from the middle of a cell to that of one in the next column.
struct StreamWay {
  Point from{}, to{};
  double half = 0;    ///< of its thickness
  double weight = 1;  ///< what it costs to cover a name

  /// How much of what stands there it covers.
  double over(const Box& text) const {
    const double top = text.corner.y, foot = top + text.size.height;
    if (std::max(from.y, to.y) < top || std::min(from.y, to.y) > foot) return 0;
    const auto at = [&](double y) {
      return from.x + (to.x - from.x) * way_at(std::clamp((y - from.y) / (to.y - from.y), 0.0, 1.0));
    };
    const auto [low, high] = std::minmax({at(top), at(foot)});
    return std::max(
        0.0, std::min(high + half, text.corner.x + text.size.width) - std::max(low - half, text.corner.x));
  }
};

/// All streams that go from one band to another. Lines from and to those in no bloc cost less than others.
std::vector<StreamWay> ways_of(const StreamPlaces& places, const StreamColumns& columns) {
  const auto outside = std::ranges::find(places.bands, 0U, &StreamBand::bloc);
  const double pale = outside == places.bands.end() ? places.height : outside->top;
  const auto band_at = [&](double top) {
    return std::ranges::count_if(places.bands, [&](const StreamBand& band) { return band.top <= top; });
  };
  const double middle = (columns.has_two_lines ? tall_stream : stream_height) / 2;
  std::vector<StreamWay> ways;
  for (const std::vector<std::optional<double>>& tops : places.tops)
    for (std::size_t era = 1; era < tops.size(); ++era) {
      if (!tops[era - 1] || !tops[era] || band_at(*tops[era - 1]) == band_at(*tops[era])) continue;
      const bool is_line = std::max(*tops[era - 1], *tops[era]) >= pale;
      StreamWay& way = ways.emplace_back();
      way.from = {columns.cell_right(era - 1), *tops[era - 1] + middle};
      way.to = {columns.cell_left(era), *tops[era] + middle};
      way.half = is_line ? half_line : half_stream;
      way.weight = is_line ? 1 : covered_by_stream;
    }
  return ways;
}

/// A name of a band, where it begins, and how ill it stands there.
struct PlacedName {
  std::string words{};
  double start = 0, cost = 0;
};

/// Among all names and places of a band the best, of equal ones the first.
PlacedName best_placed(const ChartSheet& sheet, const std::vector<StreamWay>& ways,
                       const StreamColumns& columns, double foot, const std::vector<std::string>& names) {
  PlacedName best{{}, 0, std::numeric_limits<double>::infinity()};
  const auto try_at = [&](const std::string& words, double width, double start) {
    const Box box{{start - beside_name, foot - 2 * chart_text * style::half_cap_height},
                  {width + 2 * beside_name, 2 * chart_text * style::half_cap_height}};
    double cost = start > ChartSheet::left() ? away_from_edge : 0;
    for (const StreamWay& way : ways) cost += way.weight * way.over(box);
    if (cost < best.cost) best = {words, start, cost};
  };
  for (const std::string& name : names) {
    const std::string words = clean(name);
    const double width = text_width(words, chart_text, Weight::bold);
    try_at(words, width, ChartSheet::left());
    for (std::size_t era = 0; era < columns.columns.count; ++era)
      if (columns.cell_left(era) + width <= sheet.right()) try_at(words, width, columns.cell_left(era));
  }
  return best;
}

}  // namespace

BandNames band_names(const BlocStreams& streams, const BlocNames& names) {
  BandNames found = {{0, {"In no bloc: no cooperative or hostile tie", "In no bloc"}}};
  for (const auto& [bloc, name] : names) {
    found[bloc] = {capitalised(name)};
    if (streams.faced && bloc != 1) found[bloc].emplace_back("Not with it");
  }
  return found;
}

void add_band_headings(ChartSheet& sheet, const StreamPlaces& places, const StreamColumns& columns,
                       const BandNames& names) {
  const std::vector<StreamWay> ways = ways_of(places, columns);
  for (const StreamBand& band : places.bands) {
    const double foot = band.top - band_foot(band);
    const std::vector<std::string> words =
        band.absent ? std::vector<std::string>{"Absent from the era"} : names.at(band.bloc);
    const PlacedName best = best_placed(sheet, ways, columns, foot, words);
    const std::string_view colour = band.bloc == 0 ? style::quiet_ink : bloc_fill_of(band.bloc).certain;
    sheet.add(on_paper(svg::text({best.start, sheet.y() + foot}, best.words,
                                 {.size = chart_text, .colour = colour, .weight = Weight::bold})));
  }
  sheet.add("\n");
}

}  // namespace entente
