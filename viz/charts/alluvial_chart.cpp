// From the back to the front: streams, those who change blocs last; cells; names.
#include <entente/viz/charts/alluvial_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/alluvial_legend.hpp>
#include <entente/viz/charts/stream_columns.hpp>
#include <entente/viz/charts/stream_places.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr double beside_cell = 4;  ///< of paper, to a name

/// How streams lie above each other, from the back.
enum class Depth { outside, staying, unsure, changing };

const style::BlocFill& fill_of(std::uint32_t bloc) {
  return bloc == 0 ? style::no_bloc_fill : style::bloc_fills[(bloc - 1) % style::bloc_fills.size()];
}

std::string capitalised(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

class AlluvialChart {
 public:
  AlluvialChart(const Chronicle& chronicle, const BlocRecord& record, const ChartOptions& options)
      : chronicle_(chronicle),
        record_(record),
        options_(options),
        sheet_("alluvial", options.width),
        names_(chronicle, record, options_.fold),
        bloc_names_(bloc_names(chronicle, record.streams, options_.fold)),
        places_(stream_places(record.streams)),
        columns_(stream_columns(sheet_, record, names_, options_)) {}

  std::string made() {
    if (record_.eras.size() < 2)
      throw Error(Failure::usage, "chart alluvial wants two eras or more; see --eras, --every and --cut");
    const std::string title = options_.title.empty() ? "Who stood with whom, era by era" : options_.title;
    sheet_.add_heading(title);
    sheet_.add_note(subtitle());
    sheet_.go_down(8);
    add_column_headings(sheet_, record_.eras, columns_.columns);
    add_streams();
    add_band_headings();
    for (std::size_t stream = 0; stream < rows().size(); ++stream) add_cells(stream);
    sheet_.go_down(places_.height);
    add_feet();
    if (!columns_.has_sides) sheet_.add_note(codes_told());
    add_alluvial_legend(sheet_, record_.streams);
    sheet_.go_down(6);
    sheet_.add_note(options_.source_note);
    return sheet_.finished(title, streams_description(chronicle_, record_, options_.fold));
  }

 private:
  const std::vector<BlocStream>& rows() const { return record_.streams.rows; }

  std::string subtitle() const {
    const BlocStreams& streams = record_.streams;
    const std::string view = view_words(chronicle_, options_.fold);
    std::string text =
        fmt::format("{}. A stream is an actor; {}.{}{} ", method_words(record_.method(), record_.counted),
                    persistence_words(options_.fold), view.empty() ? "" : " ", view);
    text += streams.rows.size() == streams.all
                ? fmt::format("All {}", counted(streams.all, "actor"))
                : fmt::format("{} of {} actors", streams.rows.size(), streams.all);
    text += streams.least_eras > 1 ? fmt::format(", in a bloc in {} eras or more", streams.least_eras)
                                   : std::string(", in a bloc in any era");
    return text + "." + naming_words();
  }

  /// What the places of blocs say.
  std::string naming_words() const {
    if (record_.streams.faced) {
      const ActorId anchor = *record_.streams.anchor;
      const BlocStream& row = *std::ranges::find(rows(), anchor, &BlocStream::actor);
      const bool is_ever_alone =
          std::ranges::any_of(row.places, [](const BlocPlace& place) { return !place.member.aligned(); });
      return fmt::format(
          " Above stands whoever is with {}{}.", label_of(chronicle_, anchor, options_.fold),
          is_ever_alone ? "; where that is in no bloc, which one stands above is a convention" : "");
    }
    return " A bloc keeps its place where it keeps most of its members, and is named after who is in it most "
           "often.";
  }

  Depth depth_of(const BlocPlace& from, const BlocPlace& to) const {
    if (!from.member.aligned() || !to.member.aligned()) return Depth::outside;
    if (from.member.bloc == to.member.bloc) return Depth::staying;
    const bool is_sure = from.certainty == BlocCertainty::certain && to.certainty == BlocCertainty::certain;
    return is_sure ? Depth::changing : Depth::unsure;
  }

  std::string_view fill_of_stream(Depth depth, const BlocPlace& to) const {
    const style::BlocFill& fill = fill_of(to.member.bloc);
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

  void add_streams() {
    for (const Depth depth : {Depth::outside, Depth::staying, Depth::unsure, Depth::changing})
      for (std::size_t stream = 0; stream < rows().size(); ++stream)
        for (std::size_t era = 1; era < record_.eras.size(); ++era) {
          const auto& tops = places_.tops[stream];
          if (!tops[era - 1] || !tops[era]) continue;
          const BlocPlace &from = rows()[stream].places[era - 1], &to = rows()[stream].places[era];
          if (depth_of(from, to) == depth) add_stream(stream, era, fill_of_stream(depth, to));
        }
    sheet_.add("\n");
  }

  void add_stream(std::size_t stream, std::size_t era, std::string_view fill) {
    const auto& tops = places_.tops[stream];
    sheet_.add(stream_path({columns_.cell_right(era - 1), sheet_.y() + *tops[era - 1]},
                           {columns_.cell_left(era), sheet_.y() + *tops[era]}, stream_height, fill));
  }

  void add_band_headings() {
    for (const StreamBand& band : places_.bands) {
      const std::string words = band.bloc == 0 ? "No signed tie" : capitalised(bloc_names_.at(band.bloc));
      const double width = text_width(clean(words), chart_text, Weight::bold);
      sheet_.add(filled({{ChartSheet::left(), sheet_.y() + band.top - 14}, {width + 2, 12}}, style::paper));
      sheet_.add(svg::text({ChartSheet::left(), sheet_.y() + band.top - 5}, clean(words),
                           {.size = chart_text,
                            .colour = band.bloc == 0 ? style::quiet_ink : fill_of(band.bloc).certain,
                            .weight = Weight::bold}));
    }
    sheet_.add("\n");
  }

  std::string tooltip(const BlocStream& stream, std::size_t era) const {
    const BlocPlace& place = stream.places[era];
    const std::string where = fmt::format("{}, {}: ", names_.name(stream, era), era_title(record_.eras[era]));
    if (!place.member.aligned()) return where + "no signed tie";
    const char* how = place.certainty == BlocCertainty::certain ? ", by every best partition"
                      : place.certainty == BlocCertainty::choice
                          ? "; by another best partition elsewhere"
                          : "; whether by every best partition is not known";
    return where + bloc_names_.at(place.member.bloc) + how;
  }

  void add_cells(std::size_t stream) {
    const BlocStream& row = rows()[stream];
    for (std::size_t era = 0; era < record_.eras.size(); ++era)
      if (places_.tops[stream][era]) add_cell(row, era, sheet_.y() + *places_.tops[stream][era]);
    if (columns_.text != StreamText::name && columns_.has_sides) add_side_names(stream);
    sheet_.add("\n");
  }

  void add_cell(const BlocStream& row, std::size_t era, double top) {
    const BlocPlace& place = row.places[era];
    const bool is_sure = place.member.aligned() && place.certainty == BlocCertainty::certain;
    const style::BlocFill& fill = fill_of(place.member.bloc);
    const std::string outline = place.member.aligned() ? "" : fmt::format(" stroke=\"{}\"", style::hairline);
    sheet_.add(
        titled(tooltip(row, era),
               fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{}\"{}/>",
                           svg::number(columns_.cell_left(era)), svg::number(top), svg::number(columns_.cell),
                           svg::number(stream_height), is_sure ? fill.certain : fill.choice, outline)));
    if (columns_.text == StreamText::none) return;
    const std::string words = columns_.text == StreamText::name ? names_.name(row, era) : names_.code(row);
    sheet_.add(svg::text({columns_.columns.middle(era), baseline(top)},
                         fitted(words, columns_.cell - 2, chart_text),
                         {.size = chart_text,
                          .colour = is_sure                  ? style::paper
                                    : place.member.aligned() ? style::ink
                                                             : style::quiet_ink,
                          .anchor = svg::Anchor::middle}));
  }

  static double baseline(double top) { return top + stream_height / 2 + chart_text * style::half_cap_height; }

  /// The names left of the first column and right of the last one.
  void add_side_names(std::size_t stream) {
    const std::size_t last = record_.eras.size() - 1;
    const BlocStream& row = rows()[stream];
    const auto add_name = [&](double x, std::size_t era, double room, svg::Anchor anchor) {
      const auto top = places_.tops[stream][era];
      if (top)
        sheet_.add(svg::text({x, sheet_.y() + baseline(*top)},
                             fitted(names_.name(row, era), room, chart_text),
                             {.size = chart_text, .colour = style::ink, .anchor = anchor}));
    };
    const double left = columns_.cell_left(0) - beside_cell, right = columns_.cell_right(last) + beside_cell;
    add_name(left, 0, left - ChartSheet::left(), svg::Anchor::end);
    add_name(right, last, sheet_.right() - right, svg::Anchor::start);
  }

  /// `Codes: CHN China, IND India.`
  std::string codes_told() const {
    std::string text;
    for (const BlocStream& row : rows())
      text += fmt::format("{}{} {}", text.empty() ? "Codes: " : ", ", names_.code(row),
                          label_of(chronicle_, row.actor, options_.fold));
    return text.empty() ? text : text + ".";
  }

  /// What the whole of each column is worth.
  void add_feet() {
    const auto add_foot = [&](std::string_view heading, const auto& words, const auto& is_bold) {
      sheet_.go_down(chart_line);
      sheet_.add(svg::text({ChartSheet::left(), sheet_.y()}, heading,
                           {.size = chart_text, .colour = style::quiet_ink}));
      if (!columns_.has_sides) sheet_.go_down(chart_line);
      for (std::size_t era = 0; era < record_.found.size(); ++era)
        sheet_.add(svg::text({columns_.columns.middle(era), sheet_.y()},
                             fitted(words(record_.found[era]), columns_.columns.width, chart_text),
                             {.size = chart_text,
                              .colour = style::ink,
                              .weight = is_bold(record_.found[era]) ? Weight::bold : Weight::regular,
                              .anchor = svg::Anchor::middle}));
      sheet_.add("\n");
    };
    sheet_.go_down(4);
    add_foot(broken_heading(record_), broken_words, [](const Partition&) { return false; });
    const auto is_counted = [](const Partition& era) { return era.best.partitions > 0; };
    if (std::ranges::any_of(record_.found, is_counted))
      add_foot(best_heading, best_words,
               [](const Partition& era) { return era.best.partitions > 1 || era.best.more; });
    sheet_.go_down(14);
  }

  const Chronicle& chronicle_;
  const BlocRecord& record_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  StreamNames names_;
  BlocNames bloc_names_;
  StreamPlaces places_;
  StreamColumns columns_;
};

}  // namespace

std::string alluvial_chart(const Chronicle& chronicle, const BlocRecord& record,
                           const ChartOptions& options) {
  return AlluvialChart(chronicle, record, options).made();
}

}  // namespace entente
