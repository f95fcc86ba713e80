// From the back to the front: the axis, lines, stressed lines, points, names.
#include <entente/viz/charts/slope_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/era_headings.hpp>
#include <entente/viz/charts/free_place.hpp>
#include <entente/viz/charts/slope_layout.hpp>
#include <entente/viz/charts/slope_legend.hpp>
#include <entente/viz/charts/slope_letters.hpp>
#include <entente/viz/charts/slope_names.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr double halo = 2, name_height = 8;  ///< of a name over lines: paper around it, and what is black
constexpr std::string_view zero_words = "level 0";
constexpr double slope_headings_apart = 5;
constexpr double most_hidden = 1e9;  ///< by a name that stands wherever it hides least
constexpr double beside_inner_name = 6, beside_other_line = 9;
constexpr double quiet_reach = 1.1, hollow_reach = 2.6;  ///< of dots that are not stressed
constexpr double most_over_lines = 5;                    ///< hidden by the name of a piece that breaks off

double reach_of_dot(const SlopeLine& line, const SlopePoint& point) {
  return line.stressed ? slope_dot : point.hollow ? hollow_reach : quiet_reach;
}

class SlopeChart {
 public:
  SlopeChart(std::span<const Era> eras, const SlopePicture& picture, const ChartOptions& options)
      : eras_(eras),
        picture_(picture),
        options_(options),
        sheet_("slope", options.width),
        layout_(slope_layout(sheet_, eras.size(), picture, options)),
        columns_(layout_.columns) {}

  std::string made() {
    const std::string title =
        add_head(sheet_, options_, {picture_.title, picture_.finding, picture_.subtitle});
    add_column_headings(sheet_, eras_, columns_, slope_headings_apart);
    sheet_.go_down(slope_dot + 4);
    add_axis();
    for (const bool stressed : {false, true})
      for (const SlopeLine& line : picture_.lines)
        if (line.stressed == stressed) add_line(line);
    for (const SlopeLine* line : layout_.lettered) add_letters(*line);
    if (!layout_.has_axis) add_names(0, svg::Anchor::end);
    add_names(eras_.size() - 1, svg::Anchor::start);
    add_inner_names();
    if (!layout_.has_axis) add_zero_label();
    sheet_.go_down(layout_.height + slope_dot + 14);
    add_slope_legend(sheet_, picture_, unnamed_);
    add_notes(sheet_, {picture_.chosen, layout_.by_code ? codes_sentence(codes_named()) : "",
                       eras_told(eras_, columns_), picture_.left_out, picture_.note, options_.source_note});
    return sheet_.finished(title, picture_.description);
  }

 private:
  /// The name and the number, `Pakistan – Russia −6.0`, no wider than `room`; the number is whole.
  std::string fitted_words(const SlopeLine& line, const SlopePoint& point, double room) const {
    const std::string number = " " + point.number;
    const double left = room - text_width(number, chart_text, weight_of(line));
    return fitted(layout_.name_of(line, point), left, chart_text, weight_of(line)) + number;
  }

  double y_of(double level) const {
    return sheet_.y() + layout_.height * (layout_.high - level) / (layout_.high - layout_.low);
  }
  Point place(std::size_t era, const SlopePoint& point) const {
    return {columns_.middle(era), y_of(point.at)};
  }

  void add_axis() {
    const double from = columns_.middle(0), to = columns_.middle(eras_.size() - 1);
    for (const LevelTick& tick : layout_.ticks) {
      const double y = y_of(tick.level);
      if (!layout_.has_axis && tick.level != 0) continue;
      if (tick.level == 0) ink_.lines.push_back({{from, y}, {to, y}});
      sheet_.add(fmt::format("<path d=\"M{} {}H{}\" stroke=\"{}\" stroke-width=\"{}\"/>",
                             svg::number(from - (layout_.has_axis ? slope_dot + 2 : 0)), svg::number(y),
                             svg::number(to), tick.level == 0 ? style::ghost_line : style::hairline,
                             tick.level == 0 ? "1" : "0.6"));
      if (layout_.has_axis)
        sheet_.add(svg::text({from - slope_dot - beside_slope_tick, y + chart_text * style::half_cap_height},
                             tick.text,
                             {.size = chart_text, .colour = style::quiet_ink, .anchor = svg::Anchor::end}));
    }
    sheet_.add("\n");
  }

  void add_line(const SlopeLine& line) {
    for (std::size_t era = 1; era < eras_.size(); ++era)
      if (line.points[era - 1] && line.points[era]) {
        ink_.lines.push_back({place(era - 1, *line.points[era - 1]), place(era, *line.points[era])});
        sheet_.add(slope_line(ink_.lines.back().from, ink_.lines.back().to, layout_.letter_of(line)));
        courses_.push_back(ink_.lines.back());
        if (line.stressed) ink_.lines.push_back(ink_.lines.back());  // twice as bad to hide
      }
    for (std::size_t era = 0; era < eras_.size(); ++era) {
      if (!line.points[era]) continue;
      const SlopePoint& point = *line.points[era];
      const Point at = place(era, point);
      ink_.marks.push_back(grown({at, {0, 0}}, reach_of_dot(line, point)));
      sheet_.add(titled(fmt::format("{}, {}: level {}", point.name, era_title(eras_[era]), point.number),
                        slope_dot_at(at, layout_.letter_of(line), point.hollow)));
    }
    sheet_.add("\n");
  }

  /// On the line itself.
  void add_letters(const SlopeLine& line) {
    std::vector<std::optional<Point>> points;
    for (std::size_t era = 0; era < eras_.size(); ++era)
      points.push_back(line.points[era] ? std::optional(place(era, *line.points[era])) : std::nullopt);
    for (const Point& at : letter_places(points, ink_)) {
      ink_.texts.push_back(grown({at, {0, 0}}, slope_letter_radius));
      sheet_.add(slope_letter_at(at, *layout_.letter_of(line)));
    }
    sheet_.add("\n");
  }

  std::vector<ColumnName> names_beside(std::size_t era) const {
    std::vector<ColumnName> lines;
    for (const SlopeLine& line : picture_.lines)
      if (line.points[era]) lines.push_back({&line, place(era, *line.points[era]).y});
    return column_names(lines, era, sheet_.y(), sheet_.y() + layout_.height);
  }

  /// The names beside the first or the last column, with a thin line to a point that is elsewhere.
  void add_names(std::size_t era, svg::Anchor anchor) {
    const std::vector<ColumnName> names = names_beside(era);
    if (era > 0)
      unnamed_ = static_cast<std::size_t>(std::ranges::count_if(
                     picture_.lines, [&](const SlopeLine& line) { return line.points[era].has_value(); })) -
                 names.size();
    const double away = anchor == svg::Anchor::end ? -1 : 1;
    for (const ColumnName& name : names) {
      const SlopeLine& line = *name.line;
      named_.push_back(&line);
      const double x = columns_.middle(era) + away * (slope_names_away + slope_dot / 2);
      if (name.has_leader)
        sheet_.add(
            slope_leader({columns_.middle(era) + away * (slope_dot + 1), name.y}, {x - away * 2, name.at}));
      const std::optional<std::size_t> letter = layout_.letter_of(line);
      const double before = letter_room(line);
      const double room =
          (anchor == svg::Anchor::end ? layout_.left : layout_.right) - slope_names_away - before;
      const std::string words = fitted_words(line, *line.points[era], room);
      if (letter) sheet_.add(slope_letter_at({x + away * slope_letter_radius, name.at}, *letter));
      sheet_.add(svg::text({x + away * before, name.at + chart_text * style::half_cap_height}, words,
                           {.size = chart_text,
                            .colour = letter ? slope_colour(*letter) : style::ink,
                            .weight = weight_of(line),
                            .anchor = anchor}));
    }
    sheet_.add("\n");
  }

  /// Names in the plot: at the last point of a line that has none beside the last column, nor beside the
  /// first; and those of the pieces of others that are not stressed.
  void add_inner_names() {
    for (const SlopeLine& line : picture_.lines) {
      std::size_t ends = eras_.size();  // behind its last point
      while (ends > 0 && !line.points[ends - 1]) --ends;
      const bool is_named = ends == eras_.size() || (!layout_.has_axis && line.points[0]);
      if (ends > 0 && !is_named) add_inner_name(line, ends - 1, most_hidden);
      if (layout_.has_axis && !line.stressed && is_named) add_piece_names(line);
    }
    sheet_.add("\n");
  }

  /// Each piece once, at no point of another line: where it breaks off, or as near to that as there is room;
  /// the last where it begins, or as soon as there is room, unless that is near its name.
  void add_piece_names(const SlopeLine& line) {
    std::size_t first = 0;
    for (std::size_t era = 0; era < eras_.size(); ++era) {
      if (era > 0 && !line.points[era - 1]) first = era;
      if (!line.points[era] || (era + 1 < eras_.size() && line.points[era + 1])) continue;
      bool is_named = false;
      if (era + 1 == eras_.size())
        for (std::size_t at = first; !is_named && at + 2 < eras_.size(); ++at)
          is_named = !is_shared(line, at) && add_inner_name(line, at, 0);
      else
        for (const double most : {1.0, most_over_lines})
          for (std::size_t at = era + 1; !is_named && at-- > first;)
            is_named = !is_shared(line, at) && add_inner_name(line, at, most);
    }
  }

  /// Whether another line has a point that cannot be told from that of this one.
  bool is_shared(const SlopeLine& line, std::size_t era) const {
    const double y = place(era, *line.points[era]).y;
    return std::ranges::any_of(picture_.lines, [&](const SlopeLine& other) {
      return &other != &line && other.points[era] && std::abs(place(era, *other.points[era]).y - y) < 2;
    });
  }

  /// The codes in the names that are drawn.
  std::vector<CodedName> codes_named() const {
    std::vector<CodedName> codes = picture_.codes;
    std::erase_if(codes, [&](const CodedName& one) {
      return std::ranges::none_of(named_, [&](const SlopeLine* line) {
        return line->code.starts_with(one.code + "–") || line->code.ends_with("–" + one.code);
      });
    });
    return codes;
  }

  /// What the line between the columns is, where no axis says so.
  void add_zero_label() {
    const Box plot{{columns_.middle(0), sheet_.y() - slope_dot},
                   {columns_.width * static_cast<double>(eras_.size() - 1), layout_.height + 2 * slope_dot}};
    const Point at{columns_.middle(0) + columns_.width / 2, y_of(0)};
    const Box box = free_place(at, {text_width(zero_words, chart_text), chart_text}, 1.5, ink_, plot);
    sheet_.add(on_paper(svg::text({box.corner.x, box.centre().y + chart_text * style::half_cap_height},
                                  zero_words, {.size = chart_text, .colour = style::quiet_ink})));
  }

  /// Whether another line passes between a point and its name, or touches that.
  bool is_parted(Point at, const Box& name) const {
    const Point centre = name.centre();
    return std::ranges::any_of(courses_, [&](const Segment& course) {
      const bool is_own = std::hypot(course.from.x - at.x, course.from.y - at.y) < 1 ||
                          std::hypot(course.to.x - at.x, course.to.y - at.y) < 1;
      return !is_own &&
             (crosses(course, Segment{at, centre}) || crosses(course, grown(name, beside_other_line)));
    });
  }

  /// At a point, unless the name hides more than `most`, stands nearer to another line or, where it may
  /// hide nothing, beside another name.
  bool add_inner_name(const SlopeLine& line, std::size_t era, double most) {
    const Box plot{{columns_.middle(0) - slope_dot, sheet_.y() - slope_dot},
                   {columns_.middle(eras_.size() - 1) - columns_.middle(0) + 2 * slope_dot,
                    layout_.height + 2 * slope_dot}};
    const std::string words =
        fitted(layout_.name_of(line, *line.points[era]), plot.size.width, chart_text, weight_of(line));
    const Box box =
        free_place(place(era, *line.points[era]),
                   {text_width(words, chart_text, weight_of(line)) + 2 * halo, name_height},
                   line.stressed ? slope_dot + 3 : reach_of_dot(line, *line.points[era]) + 2, ink_, plot);
    const bool is_near = std::ranges::any_of(
        inner_names_, [&](const Box& name) { return name.overlaps(grown(box, beside_inner_name)); });
    if (hidden_by(box, ink_) > most || (most == 0 && is_near) ||
        (most < most_hidden && is_parted(place(era, *line.points[era]), box)))
      return false;
    named_.push_back(&line);
    ink_.texts.push_back(box);
    inner_names_.push_back(box);
    sheet_.add(
        on_paper(svg::text({box.corner.x + halo, box.centre().y + chart_text * style::half_cap_height}, words,
                           {.size = chart_text,
                            .colour = line.stressed ? style::ink : style::quiet_ink,
                            .weight = weight_of(line),
                            .anchor = svg::Anchor::start})));
    return true;
  }

  std::span<const Era> eras_;
  const SlopePicture& picture_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  SlopeLayout layout_;
  const EraColumns& columns_;
  ChartInk ink_{};
  std::vector<Box> inner_names_{};
  std::vector<Segment> courses_{};         ///< the pieces of all lines
  std::vector<const SlopeLine*> named_{};  ///< lines whose names are drawn
  std::size_t unnamed_ = 0;                ///< lines beside whose last point no name has room
};

}  // namespace

std::string slope_chart(std::span<const Era> eras, const SlopePicture& picture, const ChartOptions& options) {
  if (eras.size() < 2)
    throw Error(Failure::usage, "chart slope wants two eras or more; see --eras, --every and --cut");
  return SlopeChart(eras, picture, options).made();
}

}  // namespace entente
