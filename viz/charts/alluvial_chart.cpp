// From the back to the front: streams, those who change blocs last; cells; names.
#include <entente/viz/charts/alluvial_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/alluvial_legend.hpp>
#include <entente/viz/charts/alluvial_words.hpp>
#include <entente/viz/charts/band_headings.hpp>
#include <entente/viz/charts/stream_bundles.hpp>
#include <entente/viz/charts/stream_cell.hpp>
#include <entente/viz/charts/stream_columns.hpp>
#include <entente/viz/charts/stream_names.hpp>
#include <entente/viz/charts/stream_places.hpp>
#include <entente/viz/maps/stream_words.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr double beside_cell = 4;  ///< of paper, to a name
constexpr double side_line = 10;   ///< from line to line of a name in two, which rows leave room for
constexpr double inside_bundle = 5, bundle_rise = 3;  ///< from its edge to the words, and of their last line
constexpr std::size_t most_bundle_lines = 12;
constexpr double changing_part = 0.6, thickest_part = 0.3;  ///< of a cell, and of the way between two columns
constexpr double outside_line = 2.2;

/// How streams lie above each other, from the back.
enum class Depth { outside, staying, unsure, changing };

class AlluvialChart {
 public:
  AlluvialChart(const Chronicle& chronicle, const BlocRecord& record, const ChartOptions& options)
      : chronicle_(chronicle),
        record_(record),
        options_(options),
        sheet_("alluvial", options.width),
        bundled_(bundled(record.streams)),
        shown_{record.eras, record.found, bundled_.rest, record.counted, record.ties, record.broken},
        names_(chronicle, shown_, options_.fold),
        bloc_names_(bloc_names(chronicle, record.streams, options_.fold)),
        columns_(stream_columns(sheet_, shown_, names_, options_)),
        cell_height_(columns_.has_two_lines ? tall_stream : stream_height) {
    BundleHeights heights;
    for (const auto& [bloc, name] : bloc_names_) heights[bloc] = 0;
    for (const StreamBundle& bundle : bundled_.bundles)
      heights[bundle.bloc] =
          chart_line * static_cast<double>(bundle_lines(bundle).size()) + 2 * inside_bundle;
    places_ = stream_places(bundled_.rest, cell_height_, heights);
  }

  std::string made() {
    if (record_.eras.size() < 2)
      throw Error(Failure::usage, "chart alluvial wants two eras or more; see --eras, --every and --cut");
    const std::string title =
        add_head(sheet_, options_,
                 {"Who stood with whom, era by era", streams_finding(chronicle_, record_, options_.fold),
                  alluvial_subtitle(chronicle_, record_, options_.fold)});
    add_column_headings(sheet_, record_.eras, columns_.columns);
    add_streams();
    add_band_headings(sheet_, places_, columns_, band_names(record_.streams, bloc_names_));
    for (const StreamBundle& bundle : bundled_.bundles) add_bundle(bundle);
    for (std::size_t stream = 0; stream < rows().size(); ++stream) add_cells(stream);
    sheet_.go_down(places_.height);
    add_alluvial_feet(sheet_, record_, columns_, names_.broken_ties(columns_));
    add_alluvial_legend(sheet_, shown_);
    sheet_.go_down(6);
    add_notes(sheet_, {names_.codes_told(columns_), eras_told(record_.eras, columns_.columns),
                       alluvial_note(chronicle_, record_, options_.fold), options_.source_note});
    return sheet_.finished(title, streams_description(chronicle_, record_, options_.fold));
  }

 private:
  /// Of those that are drawn one by one.
  const std::vector<BlocStream>& rows() const { return bundled_.rest.rows; }

  /// From the first column of cells to the last.
  double bundle_width() const { return columns_.cell_right(record_.eras.size() - 1) - columns_.cell_left(0); }

  std::vector<std::string> bundle_lines(const StreamBundle& bundle) const {
    std::vector<std::string> names;
    for (const ActorId actor : bundle.actors) names.push_back(label_of(chronicle_, actor, options_.fold));
    return wrapped(
        fmt::format("{} in every era and every best division: {}", names.size(), listed(names)), chart_text,
        {.width = bundle_width() - 2 * inside_bundle, .most_lines = most_bundle_lines, .lines = Lines::full});
  }

  /// Those of whom nothing changes: a field across all columns with their names.
  void add_bundle(const StreamBundle& bundle) {
    const StreamBand& band = *std::ranges::find(places_.bands, bundle.bloc, &StreamBand::bloc);
    const style::BlocFill& fill = bloc_fill_of(bundle.bloc);
    const Point corner{columns_.cell_left(0), sheet_.y() + band.bundle_top()};
    sheet_.add(fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{}\"/>",
                           svg::number(corner.x), svg::number(corner.y), svg::number(bundle_width()),
                           svg::number(band.bundle), fill.stream));
    double foot = corner.y + inside_bundle - bundle_rise;
    for (const std::string& line : bundle_lines(bundle))
      sheet_.add(svg::text({corner.x + inside_bundle, foot += chart_line},
                           fitted(line, bundle_width() - 2 * inside_bundle, chart_text),
                           {.size = chart_text, .colour = style::ink}));
    sheet_.add("\n");
  }

  Depth depth_of(const BlocPlace& from, const BlocPlace& to) const {
    if (!from.member.aligned() || !to.member.aligned()) return Depth::outside;
    if (from.member.bloc == to.member.bloc) return Depth::staying;
    const bool is_sure = from.certainty == BlocCertainty::certain && to.certainty == BlocCertainty::certain;
    return is_sure ? Depth::changing : Depth::unsure;
  }

  std::string_view fill_of_stream(Depth depth, const BlocPlace& to) const {
    const style::BlocFill& fill = bloc_fill_of(to.member.bloc);
    switch (depth) {
      case Depth::outside:
        return style::no_bloc_fill.stream;
      case Depth::staying:
        return fill.stream;
      case Depth::unsure:
        return fill.choice;
      case Depth::changing:
        return fill.certain;
    }
    return fill.stream;
  }

  /// Those who change are thinner than cells, so that each is followed where several run side by side, and
  /// those who come from no bloc or go to none are lines. Paper shows which is above.
  std::string stream_of(Depth depth, const BlocPlace& from, const BlocPlace& to, Point start,
                        Point end) const {
    const double gap = end.x - start.x;
    if (depth == Depth::staying) return stream_path(start, end, cell_height_, fill_of_stream(depth, to));
    if (depth != Depth::outside)
      return stream_line(start, end,
                         {std::min(changing_part * cell_height_, thickest_part * gap), cell_height_},
                         fill_of_stream(depth, to));
    if (from.member.aligned() || to.member.aligned())
      return stream_line(start, end, {outside_line, cell_height_}, style::outside_stream);
    return stream_path(start, end, cell_height_, style::no_bloc_fill.stream, style::no_bloc_fill.stream);
  }

  void add_streams() {
    for (const Depth depth : {Depth::outside, Depth::staying, Depth::unsure, Depth::changing})
      for (std::size_t stream = 0; stream < rows().size(); ++stream)
        for (std::size_t era = 1; era < record_.eras.size(); ++era) {
          const auto& tops = places_.tops[stream];
          if (!tops[era - 1] || !tops[era]) continue;
          const BlocPlace &from = rows()[stream].places[era - 1], &to = rows()[stream].places[era];
          if (depth_of(from, to) == depth)
            sheet_.add(stream_of(depth, from, to, {columns_.cell_right(era - 1), sheet_.y() + *tops[era - 1]},
                                 {columns_.cell_left(era), sheet_.y() + *tops[era]}));
        }
    sheet_.add("\n");
  }

  std::string tooltip(const BlocStream& stream, std::size_t era) const {
    const BlocPlace& place = stream.places[era];
    const std::string where = fmt::format("{}, {}: ", names_.name(stream, era), era_title(record_.eras[era]));
    if (!place.member.aligned()) return where + "no cooperative or hostile tie";
    const char* how = place.certainty == BlocCertainty::certain ? ", in every best division"
                      : place.certainty == BlocCertainty::choice
                          ? "; elsewhere in another division as good"
                          : "; whether in every best division is not known";
    return where + bloc_names_.at(place.member.bloc) + how +
           (place.has_no_partner ? "; no cooperative tie there" : "");
  }

  void add_cells(std::size_t stream) {
    const BlocStream& row = rows()[stream];
    for (std::size_t era = 0; era < record_.eras.size(); ++era)
      if (places_.tops[stream][era])
        add_cell(row, era, sheet_.y() + *places_.tops[stream][era]);
      else
        add_absence(row, era, sheet_.y() + *places_.absent[stream][era]);
    if (columns_.text != StreamText::name && columns_.has_sides) add_side_names(stream);
    sheet_.add("\n");
  }

  void add_cell(const BlocStream& row, std::size_t era, double top) {
    const BlocPlace& place = row.places[era];
    const bool is_sure = place.member.aligned() && place.certainty == BlocCertainty::certain;
    const std::string words = names_.in_cell(row, era, columns_);
    const double width = columns_.cell_around(words);
    const Box box{{columns_.columns.middle(era) - width / 2, top}, {width, cell_height_}};
    const StreamCell cell{place.member.bloc, is_sure, place.member.aligned() && place.has_no_partner,
                          is_end_of_broken(record_, row.actor, era)};
    sheet_.add(titled(tooltip(row, era), stream_cell(box, cell)));
    const std::string_view ink = ink_of(cell);
    const std::vector<std::string> lines =
        columns_.has_two_lines ? cell_lines(words, width) : std::vector{fitted(words, width, chart_text)};
    double y = baseline(top) - side_line * static_cast<double>(lines.size() - 1) / 2;
    for (const std::string& line : lines) {
      if (line.empty()) continue;
      sheet_.add(svg::text({columns_.columns.middle(era), y}, line,
                           {.size = chart_text, .colour = ink, .anchor = svg::Anchor::middle}));
      y += side_line;
    }
  }

  /// Who is not there in an era has its name below, without a cell.
  void add_absence(const BlocStream& row, std::size_t era, double top) {
    const std::string words = names_.in_cell(row, era, columns_);
    if (words.empty()) return;
    const double room = columns_.columns.width - 2;
    sheet_.add(
        titled(fmt::format("{}, {}: absent", names_.name(row, era), era_title(record_.eras[era])),
               svg::text({columns_.columns.middle(era), top + chart_text}, fitted(words, room, chart_text),
                         {.size = chart_text, .colour = style::quiet_ink, .anchor = svg::Anchor::middle})));
  }

  double baseline(double top) const { return top + cell_height_ / 2 + chart_text * style::half_cap_height; }

  /// The names left of the first column and right of the last one.
  void add_side_names(std::size_t stream) {
    const std::size_t last = record_.eras.size() - 1;
    const BlocStream& row = rows()[stream];
    const auto add_name = [&](double x, std::size_t era, double room, svg::Anchor anchor) {
      const auto top = places_.tops[stream][era];
      if (!top) return;
      const std::vector<std::string> lines =
          wrapped(names_.name(row, era), chart_text, {.width = room, .most_lines = 2, .lines = Lines::full});
      double y = sheet_.y() + baseline(*top) - side_line * static_cast<double>(lines.size() - 1) / 2;
      for (const std::string& line : lines) {
        sheet_.add(svg::text({x, y}, fitted(line, room, chart_text),
                             {.size = chart_text, .colour = style::ink, .anchor = anchor}));
        y += side_line;
      }
    };
    const double left = columns_.cell_left(0) - beside_cell, right = columns_.cell_right(last) + beside_cell;
    add_name(left, 0, left - ChartSheet::left(), svg::Anchor::end);
    add_name(right, last, sheet_.right() - right, svg::Anchor::start);
  }

  const Chronicle& chronicle_;
  const BlocRecord& record_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  BundledStreams bundled_;
  BlocRecord shown_;  ///< without those in bundles
  StreamNames names_;
  BlocNames bloc_names_;
  StreamColumns columns_;
  double cell_height_;
  StreamPlaces places_;
};

}  // namespace

std::string alluvial_chart(const Chronicle& chronicle, const BlocRecord& record,
                           const ChartOptions& options) {
  return AlluvialChart(chronicle, record, options).made();
}

}  // namespace entente
