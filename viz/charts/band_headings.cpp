#include <entente/viz/charts/band_headings.hpp>

#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace entente {
namespace {

constexpr double heading_foot = 5, heading_height = 12;  ///< from the first cell up
constexpr double below_foot = 3;                         ///< of the letters that reach below the line

/// From the first cell of a band up to the baseline of its heading.
double band_foot(const StreamBand& band) {
  return heading_foot + (band.bundle > 0 ? band.top - band.bundle_top() : 0);
}

std::string capitalised(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

/// How much of a line from `from` to `to` lies where streams between two blocs run from one side of it to the
/// other. Pale ones, from and to those in none, may lie behind a name.
double crossed(const StreamPlaces& places, const StreamColumns& columns, double line, double from,
               double to) {
  const auto outside = std::ranges::find(places.bands, 0U, &StreamBand::bloc);
  const double pale = outside == places.bands.end() ? places.height : outside->top;
  double length = 0;
  for (std::size_t era = 1; era < columns.columns.count; ++era) {
    const auto crosses = [&](const std::vector<std::optional<double>>& tops) {
      if (!tops[era - 1] || !tops[era]) return false;
      const auto [above, below] = std::minmax(*tops[era - 1], *tops[era]);
      return above < line && line < below && below < pale;
    };
    const double overlap = std::min(to, columns.cell_left(era)) - std::max(from, columns.cell_right(era - 1));
    if (overlap > 0 && std::ranges::any_of(places.tops, crosses)) length += overlap;
  }
  return length;
}

/// Where a heading so wide begins: the first place of those where least of it is crossed.
double free_start(const ChartSheet& sheet, const StreamPlaces& places, const StreamColumns& columns,
                  const StreamBand& band, double width) {
  std::vector<double> starts = {ChartSheet::left()};
  for (std::size_t era = 0; era < columns.columns.count; ++era)
    if (columns.cell_left(era) + width <= sheet.right()) starts.push_back(columns.cell_left(era));
  starts.push_back(sheet.right() - width);
  return *std::ranges::min_element(starts, {}, [&](double start) {
    return crossed(places, columns, band.top - band_foot(band), start, start + width);
  });
}

}  // namespace

void add_band_headings(ChartSheet& sheet, const StreamPlaces& places, const StreamColumns& columns,
                       const BlocNames& names) {
  for (const StreamBand& band : places.bands) {
    const std::string words = clean(band.absent      ? "Absent from the era"
                                    : band.bloc == 0 ? "No signed tie"
                                                     : capitalised(names.at(band.bloc)));
    const double width = text_width(words, chart_text, Weight::bold);
    const double start = free_start(sheet, places, columns, band, width);
    const double foot = sheet.y() + band.top - band_foot(band);
    sheet.add(
        filled({{start, foot - heading_height + below_foot}, {width + 2, heading_height}}, style::paper));
    const std::string_view colour =
        band.bloc == 0 ? style::quiet_ink
                       : style::bloc_fills[(band.bloc - 1) % style::bloc_fills.size()].certain;
    sheet.add(
        svg::text({start, foot}, words, {.size = chart_text, .colour = colour, .weight = Weight::bold}));
  }
  sheet.add("\n");
}

}  // namespace entente
