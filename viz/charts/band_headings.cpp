#include <entente/viz/charts/band_headings.hpp>

#include <entente/viz/charts/stream_cell.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/listing.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace entente {
namespace {

constexpr double heading_foot = 5;      ///< from the first cell up
constexpr double heading_overhang = 3;  ///< of a word past the edge of a column, before streams are there
constexpr std::size_t most_band_lines = 3;

/// From the first cell of a band up to the baseline of its heading.
double band_foot(const StreamBand& band) {
  return heading_foot + (band.bundle > 0 ? band.top - band.bundle_top() : 0);
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

/// The right edge of the last column before the first stream that goes from above this bloc into it or below,
/// or back.
double clear_until(const BlocStreams& streams, const StreamColumns& columns, std::uint32_t bloc) {
  for (std::size_t era = 1; era < columns.columns.count; ++era)
    for (const BlocStream& row : streams.rows) {
      const BlocMember &from = row.places[era - 1].member, &to = row.places[era].member;
      if (from.aligned() && to.aligned() && (from.bloc < bloc) != (to.bloc < bloc))
        return columns.cell_right(era - 1);
    }
  return columns.columns.end();
}

std::vector<std::string> lines_before(const std::string& words, double width) {
  std::vector<std::string> lines =
      wrapped(words, chart_text,
              {.width = width, .most_lines = most_band_lines, .lines = Lines::full, .weight = Weight::bold});
  const auto fits = [&](const std::string& line) {
    return text_width(line, chart_text, Weight::bold) <= width + heading_overhang && !line.ends_with("…");
  };
  return std::ranges::all_of(lines, fits) ? lines : std::vector{words};
}

std::string heading_of(const BlocStreams& streams, std::uint32_t bloc, const std::string& name) {
  if (!streams.faced) return capitalised(name);
  return bloc == 1 ? "Side of" + name.substr(std::string_view("with").size()) : "Other side";
}

}  // namespace

BandLines band_lines(const BlocStreams& streams, const StreamColumns& columns, const BlocNames& names) {
  BandLines lines;
  for (const auto& [bloc, name] : names)
    lines[bloc] = lines_before(clean(heading_of(streams, bloc, name)),
                               clear_until(streams, columns, bloc) - ChartSheet::left());
  return lines;
}

void add_band_headings(ChartSheet& sheet, const StreamPlaces& places, const StreamColumns& columns,
                       const BandLines& lines) {
  for (const StreamBand& band : places.bands) {
    const std::vector<std::string> words = band.absent ? std::vector<std::string>{"Absent from the era"}
                                           : band.bloc == 0
                                               ? std::vector<std::string>{"No cooperative or hostile tie"}
                                               : lines.at(band.bloc);
    const double width = text_width(words.front(), chart_text, Weight::bold);
    const double start =
        words.size() > 1 ? ChartSheet::left() : free_start(sheet, places, columns, band, width);
    const std::string_view colour = band.bloc == 0 ? style::quiet_ink : bloc_fill_of(band.bloc).certain;
    double foot = sheet.y() + band.top - band_foot(band) - chart_line * static_cast<double>(words.size() - 1);
    for (const std::string& line : words) {
      sheet.add(on_paper(
          svg::text({start, foot}, line, {.size = chart_text, .colour = colour, .weight = Weight::bold})));
      foot += chart_line;
    }
  }
  sheet.add("\n");
}

}  // namespace entente
