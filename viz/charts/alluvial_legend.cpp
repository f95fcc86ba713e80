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
std::string steep_path(Point from, Point to, double thickness, double height, std::string_view colour,
                       std::string_view edge) {
  const std::string path =
      fmt::format("M{0} {1}C{2} {1} {2} {3} {4} {3}", svg::number(from.x), svg::number(from.y + height / 2),
                  svg::number((from.x + to.x) / 2), svg::number(to.y + height / 2), svg::number(to.x));
  return fmt::format(
      "<path d=\"{0}\" fill=\"none\" stroke=\"{1}\" stroke-width=\"{2}\"/>"
      "<path d=\"{0}\" fill=\"none\" stroke=\"{3}\" stroke-width=\"{4}\"/>",
      path, edge, svg::number(thickness + 1.6), colour, svg::number(thickness));
}

bool are_counted(const BlocRecord& record) {
  return std::ranges::any_of(record.found, [](const Partition& era) { return era.best.partitions > 0; });
}

/// A row of words, one below each column, behind or below its heading.
template <typename WordsOf, typename IsBold>
void add_foot(ChartSheet& sheet, const BlocRecord& record, const StreamColumns& columns,
              std::string_view heading, WordsOf words_of, IsBold is_bold) {
  sheet.go_down(chart_line);
  sheet.add(
      svg::text({ChartSheet::left(), sheet.y()}, heading, {.size = chart_text, .colour = style::quiet_ink}));
  if (!columns.has_sides) sheet.go_down(chart_line);
  for (std::size_t era = 0; era < record.found.size(); ++era) {
    const Weight weight = is_bold(record.found[era]) ? Weight::bold : Weight::regular;
    sheet.add(svg::text(
        {columns.columns.middle(era), sheet.y()},
        fitted(words_of(record.found[era]), columns.columns.width, chart_text, weight),
        {.size = chart_text, .colour = style::ink, .weight = weight, .anchor = svg::Anchor::middle}));
  }
  sheet.add("\n");
}

}  // namespace

void add_alluvial_feet(ChartSheet& sheet, const BlocRecord& record, const StreamColumns& columns) {
  sheet.go_down(4);
  add_foot(sheet, record, columns, broken_heading(record), broken_words,
           [](const Partition&) { return false; });
  if (are_counted(record)) {
    sheet.go_down(columns.has_sides ? 0 : 4);
    add_foot(sheet, record, columns, best_heading, best_words,
             [](const Partition& era) { return era.best.partitions > 1 || era.best.more; });
  }
  sheet.go_down(14);
}

std::string feet_words(const BlocRecord& record) {
  std::string text = broken_heading(record);
  if (record.method() == BlocMethod::modularity)
    text += " is the signed modularity Q of the blocs.";
  else if (record.counted == Counted::ties)
    text += " are hostile ones within a bloc and cooperative ones across.";
  else
    text += " is that of hostile ties within a bloc and of cooperative ones across.";
  if (!are_counted(record)) return text;
  const auto any = [&](auto is_so) { return std::ranges::any_of(record.found, is_so); };
  text += " Best partitions are ways to divide the actors that ";
  text += record.method() == BlocMethod::modularity ? "reach as much"
          : record.counted == Counted::ties         ? "break as few"
                                                    : "break as little";
  if (any([](const Partition& era) { return era.best.partitions > 1 || era.best.more; }))
    text += "; bold where there are several, of which one is drawn";
  if (any([](const Partition& era) { return era.k > 0 && era.best.partitions == 0; }))
    text += "; ? where they were not counted";
  return text + ".";
}

std::string stream_path(Point from, Point to, double height, std::string_view fill, std::string_view edge) {
  const double gap = to.x - from.x;
  if (std::abs(to.y - from.y) > gap)
    return steep_path(from, to, std::min(height, thickest * gap), height, fill, edge);
  return fmt::format(
      "<path d=\"M{0} {1}C{2} {1} {2} {3} {4} {3}V{5}C{2} {5} {2} {6} {0} {6}Z\" fill=\"{7}\" stroke=\"{8}\" "
      "stroke-width=\"0.8\"/>",
      svg::number(from.x), svg::number(from.y), svg::number((from.x + to.x) / 2), svg::number(to.y),
      svg::number(to.x), svg::number(to.y + height), svg::number(from.y + height), fill, edge);
}

void add_alluvial_legend(ChartSheet& sheet, const BlocStreams& streams) {
  Keys keys(sheet, ChartSheet::left());
  const style::BlocFill& fill = style::bloc_fills.front();
  const auto add_cell_key = [&](std::string_view colour, std::string_view words) {
    keys.add([&](Point at) { sheet.add(filled({at, {cell_key, key_height}}, colour)); }, cell_key, words);
  };
  if (occurs(streams, BlocCertainty::certain))
    add_cell_key(fill.certain, streams.faced ? "on this side in every best partition"
                                             : "in this bloc in every best partition");
  if (occurs(streams, BlocCertainty::choice))
    add_cell_key(fill.choice, streams.faced ? "on the other side in another best partition"
                                            : "elsewhere in another best partition");
  if (occurs(streams, BlocCertainty::unknown))
    add_cell_key(fill.choice, "not known whether in every best partition");
  const auto sample = [&](Point at) {
    sheet.add(stream_path(at, at + Point{cell_key, key_height - stream_key_height}, stream_key_height,
                          fill.certain));
  };
  if (anyone_changes(streams)) keys.add(sample, cell_key, "changes blocs");
  keys.finish();
}

}  // namespace entente
