#include <entente/viz/charts/alluvial_legend.hpp>

#include <entente/viz/charts/keys.hpp>
#include <entente/viz/charts/stream_cell.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace entente {
namespace {

constexpr double cell_sample = 26, stream_key_height = 6;
constexpr double beside_heading = 4, between_feet = 4;
constexpr double foot_line = 10;       ///< from line to line below one column
constexpr double thickest = 0.4;       ///< of the way between two columns
constexpr double stream_casing = 0.8;  ///< of paper, on either side

bool occurs(const BlocStreams& streams, BlocCertainty certainty) {
  return std::ranges::any_of(streams.rows, [&](const BlocStream& stream) {
    return std::ranges::any_of(stream.places, [&](const BlocPlace& place) {
      return place.member.aligned() && place.certainty == certainty;
    });
  });
}

/// Whether anyone changes blocs from one era to the next, both places certain or not.
bool anyone_changes(const BlocStreams& streams, bool for_certain) {
  const auto is_sure = [](const BlocPlace& place) { return place.certainty == BlocCertainty::certain; };
  return std::ranges::any_of(streams.rows, [&](const BlocStream& stream) {
    return std::ranges::adjacent_find(stream.places, [&](const BlocPlace& x, const BlocPlace& y) {
             return x.member.aligned() && y.member.aligned() && x.member.bloc != y.member.bloc &&
                    (is_sure(x) && is_sure(y)) == for_certain;
           }) != stream.places.end();
  });
}

/// Whether anyone has no cooperative tie in its bloc where it is certain to be, or where it is not.
bool anyone_is_bare(const BlocStreams& streams, bool for_certain) {
  return std::ranges::any_of(streams.rows, [&](const BlocStream& stream) {
    return std::ranges::any_of(stream.places, [&](const BlocPlace& place) {
      return place.member.aligned() && place.has_no_partner &&
             (place.certainty == BlocCertainty::certain) == for_certain;
    });
  });
}

bool anyone_is_framed(const BlocRecord& record) {
  return std::ranges::any_of(record.streams.rows, [&](const BlocStream& stream) {
    for (std::size_t era = 0; era < record.eras.size(); ++era)
      if (is_present(stream.places[era]) && is_end_of_broken(record, stream.actor, era)) return true;
    return false;
  });
}

bool are_counted(const BlocRecord& record) {
  return std::ranges::any_of(record.found, [](const Partition& era) { return era.best.partitions > 0; });
}

/// Words below each column, in lines, behind their heading, or below it where there is no room.
void add_foot(ChartSheet& sheet, const StreamColumns& columns, std::string_view heading,
              const std::vector<std::vector<std::string>>& words) {
  const double room = columns.has_sides ? columns.cell_left(0) - ChartSheet::left() - beside_heading : 0;
  const std::vector<std::string> lines = room > 0 ? wrapped(heading, chart_text, {.width = room})
                                                  : std::vector{std::string(heading), std::string()};
  for (const std::string& line : lines) {
    sheet.go_down(chart_line);
    if (line.empty()) continue;
    sheet.add(
        svg::text({ChartSheet::left(), sheet.y()}, line, {.size = chart_text, .colour = style::quiet_ink}));
  }
  std::size_t most = 1;
  for (std::size_t era = 0; era < words.size(); ++era) {
    most = std::max(most, words[era].size());
    double y = sheet.y();
    for (const std::string& line : words[era]) {
      const std::string text = fitted(line, columns.columns.width, chart_text);
      const double half = text_width(text, chart_text) / 2;
      const double middle =
          std::min(std::max(columns.columns.middle(era), ChartSheet::left() + half), sheet.right() - half);
      sheet.add(svg::text({middle, y}, text,
                          {.size = chart_text, .colour = style::ink, .anchor = svg::Anchor::middle}));
      y += foot_line;
    }
  }
  sheet.add("\n");
  sheet.go_down(foot_line * static_cast<double>(most - 1));
}

void add_foot(ChartSheet& sheet, const StreamColumns& columns, std::string_view heading,
              const std::vector<std::string>& words) {
  std::vector<std::vector<std::string>> lines;
  for (const std::string& text : words) lines.push_back({text});
  add_foot(sheet, columns, heading, lines);
}

std::vector<std::string> broken_of_all(const BlocRecord& record, std::string_view between) {
  std::vector<std::string> words;
  for (std::size_t era = 0; era < record.found.size(); ++era) {
    words.push_back(broken_words(record.found[era]));
    if (era < record.ties.size() && !words.back().empty() && record.method() != BlocMethod::modularity)
      words.back() += fmt::format("{}{:.0f}", between, record.ties[era]);
  }
  return words;
}

/// `4 of 29` below each column, `4/29` where that has no room for one of them.
std::vector<std::string> broken_of_all(const BlocRecord& record, double width) {
  std::vector<std::string> words = broken_of_all(record, " of ");
  const auto fits = [&](const std::string& text) {
    return text_width(text, chart_text) + between_feet <= width;
  };
  return std::ranges::all_of(words, fits) ? words : broken_of_all(record, "/");
}

/// How many other partitions are as good.
std::string others_words(const Partition& era) {
  if (era.k == 0) return "";
  if (era.best.partitions == 0) return "?";
  return fmt::format("{}{}", era.best.more ? "over " : "", era.best.partitions - 1);
}

/// Whether any era has another partition as good, or may have one.
bool has_others(const BlocRecord& record) {
  return are_counted(record) && std::ranges::any_of(record.found, [](const Partition& era) {
           return era.k > 0 && (era.best.partitions != 1 || era.best.more);
         });
}

/// Of those who go from one bloc to another, in every best division and not.
void add_change_keys(ChartSheet& sheet, Keys& keys, const BlocStreams& streams) {
  const style::BlocFill& fill = style::bloc_fills.front();
  const auto add_key = [&](std::string_view colour, std::string_view words) {
    keys.add(
        [&sheet, colour](Point at) {
          sheet.add(stream_path(at, at + Point{cell_sample, key_height - stream_key_height},
                                stream_key_height, colour));
        },
        cell_sample, words);
  };
  const bool is_sure = anyone_changes(streams, true);
  if (is_sure)
    add_key(fill.certain,
            streams.faced ? "goes over to the side of this colour" : "goes over to the bloc of this colour");
  if (anyone_changes(streams, false))
    add_key(fill.choice, is_sure ? "goes over, but not in every best division"
                         : streams.faced
                             ? "goes over to the side of this colour, but not in every best division"
                             : "goes over to the bloc of this colour, but not in every best division");
}

}  // namespace

bool is_end_of_broken(const BlocRecord& record, ActorId actor, std::size_t era) {
  if (era >= record.broken.size() || !record.broken[era] || record.method() == BlocMethod::modularity)
    return false;
  const Pair& pair = record.broken[era]->pair;
  return pair.first == actor || pair.second == actor;
}

void add_alluvial_feet(ChartSheet& sheet, const BlocRecord& record, const StreamColumns& columns,
                       const std::vector<std::vector<std::string>>& strongest) {
  sheet.go_down(4);
  add_foot(sheet, columns, broken_heading(record), broken_of_all(record, columns.columns.width));
  if (!strongest.empty()) {
    sheet.go_down(4);
    add_foot(sheet, columns, "Strongest of them", strongest);
  }
  if (has_others(record)) {
    std::vector<std::string> others;
    for (const Partition& era : record.found) others.push_back(others_words(era));
    sheet.go_down(4);
    add_foot(sheet, columns, "Other divisions as good", others);
  }
  sheet.go_down(14);
}

std::string stream_line(Point from, Point to, Size cells, std::string_view colour) {
  const auto [thickness, height] = cells;
  const std::string path =
      fmt::format("M{0} {1}C{2} {1} {2} {3} {4} {3}", svg::number(from.x), svg::number(from.y + height / 2),
                  svg::number((from.x + to.x) / 2), svg::number(to.y + height / 2), svg::number(to.x));
  return fmt::format(
      "<path d=\"{0}\" fill=\"none\" stroke=\"{1}\" stroke-width=\"{2}\"/>"
      "<path d=\"{0}\" fill=\"none\" stroke=\"{3}\" stroke-width=\"{4}\"/>",
      path, style::paper, svg::number(thickness + 2 * stream_casing), colour, svg::number(thickness));
}

std::string stream_path(Point from, Point to, double height, std::string_view fill, std::string_view edge) {
  const double gap = to.x - from.x;
  if (std::abs(to.y - from.y) > gap)
    return stream_line(from, to, {std::min(height, thickest * gap), height}, fill);
  return fmt::format(
      "<path d=\"M{0} {1}C{2} {1} {2} {3} {4} {3}V{5}C{2} {5} {2} {6} {0} {6}Z\" fill=\"{7}\" stroke=\"{8}\" "
      "stroke-width=\"0.8\"/>",
      svg::number(from.x), svg::number(from.y), svg::number((from.x + to.x) / 2), svg::number(to.y),
      svg::number(to.x), svg::number(to.y + height), svg::number(from.y + height), fill, edge);
}

void add_alluvial_legend(ChartSheet& sheet, const BlocRecord& record) {
  const BlocStreams& streams = record.streams;
  Keys keys(sheet, ChartSheet::left());
  const auto add_cell_key = [&](const StreamCell& cell, std::string_view words) {
    keys.add(
        [&](Point at) {
          sheet.add(stream_cell({at, {cell_sample, key_height}}, cell));
        },
        cell_sample, words);
  };
  const std::string_view side = streams.faced ? "on this side" : "in this bloc";
  if (occurs(streams, BlocCertainty::certain))
    add_cell_key({.bloc = 1, .is_certain = true}, fmt::format("{} in every best division", side));
  if (occurs(streams, BlocCertainty::choice))
    add_cell_key({.bloc = 1}, streams.faced ? "on the other side in another division as good"
                                            : "elsewhere in another division as good");
  if (occurs(streams, BlocCertainty::unknown))
    add_cell_key({.bloc = 1}, "not known whether in every best division");
  add_change_keys(sheet, keys, streams);
  const std::string_view bare = streams.faced
                                    ? "no cooperative tie on its side: there because of its opponents"
                                    : "no cooperative tie in its bloc";
  const bool is_bare = anyone_is_bare(streams, true);
  if (is_bare) add_cell_key({.bloc = 1, .is_certain = true, .is_bare = true}, bare);
  if (anyone_is_bare(streams, false))
    add_cell_key({.bloc = 1, .is_bare = true}, is_bare ? "the same, in some divisions only" : bare);
  if (anyone_is_framed(record))
    add_cell_key({.bloc = 1, .is_certain = true, .is_framed = true}, "one end of the strongest tie broken");
  keys.finish();
}

}  // namespace entente
