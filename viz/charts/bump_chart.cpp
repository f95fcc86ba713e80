// From the back to the front: bands of ranks, lines, stressed lines, boxes, names.
#include <entente/viz/charts/bump_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/bump_layout.hpp>
#include <entente/viz/charts/bump_legend.hpp>
#include <entente/viz/charts/bump_parts.hpp>
#include <entente/viz/charts/era_headings.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

constexpr double side_gap = 4, label_line = 10;

class BumpChart {
 public:
  BumpChart(std::span<const Era> eras, const SlopePicture& picture, const ChartOptions& options)
      : eras_(eras),
        picture_(picture),
        options_(options),
        sheet_("ranks", options.width),
        rows_(bump_rows(picture.lines)),
        layout_(bump_layout(sheet_, eras, picture, rows_, options.width)) {}

  std::string made() {
    const std::string title =
        add_head(sheet_, options_, {picture_.title, picture_.finding, picture_.subtitle});
    add_headings();
    add_bands();
    for (const bool stressed : {false, true})
      for (std::size_t line = 0; line < lines().size(); ++line)
        if (lines()[line].stressed == stressed) add_line(line);
    for (const SharedRank& shared : rows_.shared) sheet_.add(bump_outline(outline_of(shared)));
    for (std::size_t line = 0; line < lines().size(); ++line) add_boxes(line);
    if (layout_.has_sides) add_names();
    sheet_.go_down(layout_.height() + 10);
    add_bump_legend(sheet_, picture_, rows_, layout_);
    add_notes();
    return sheet_.finished(title, picture_.description);
  }

 private:
  const std::vector<SlopeLine>& lines() const { return picture_.lines; }
  Point centre(std::size_t era, std::size_t row) const {
    return layout_.centre(era, row) + Point{0, sheet_.y()};
  }

  void add_heading(Point at, std::string_view text, svg::Anchor anchor,
                   std::string_view colour = style::quiet_ink) {
    sheet_.add(svg::text(at, text, {.size = chart_text, .colour = colour, .anchor = anchor}));
  }

  void add_headings() {
    if (layout_.is_lying) {
      sheet_.go_down(chart_line);
      add_heading({layout_.columns.start - 6, sheet_.y()}, "Rank", svg::Anchor::end);
      for (std::size_t rank = 0; rank < layout_.ranks; ++rank)
        add_heading({layout_.columns.middle(rank), sheet_.y()}, fmt::format("{}", rank + 1),
                    svg::Anchor::middle);
      sheet_.go_down(4);
    } else {
      const double bottom = add_column_headings(sheet_, eras_, layout_.columns, 3);
      add_heading({ChartSheet::left(), bottom}, "Rank", svg::Anchor::start);
    }
    sheet_.add("\n");
  }

  /// Every other rank has a ground; beside it stands its number, or beside an era its name.
  void add_bands() {
    const double top = sheet_.y(), height = layout_.height();
    for (std::size_t rank = 0; rank < layout_.ranks; ++rank) {
      const double y = top + layout_.step * static_cast<double>(rank);
      const Box band = layout_.is_lying
                           ? Box{{layout_.columns.x(rank), top}, {layout_.columns.width, height}}
                           : Box{{ChartSheet::left(), y}, {plot_right() - ChartSheet::left(), layout_.step}};
      if (rank % 2 == 0) sheet_.add_behind(filled(band, style::empty_cell));
      if (layout_.is_lying) continue;
      const double foot = band.centre().y + chart_text * style::half_cap_height;
      add_heading({ChartSheet::left() + 16, foot}, fmt::format("{}", rank + 1), svg::Anchor::end, style::ink);
    }
    for (std::size_t era = 0; layout_.is_lying && era < eras_.size(); ++era) add_era_label(era);
    sheet_.add("\n");
  }

  double plot_right() const { return layout_.columns.end() + layout_.right; }

  /// The name and the years of an era at the left of its line.
  void add_era_label(std::size_t era) {
    const std::vector<std::string> names = heading_lines(eras_[era], layout_.left);
    const std::string when = years(eras_[era].span);
    const auto count =
        static_cast<double>(names.size() + (when.empty() || is_named_by_years(eras_[era]) ? 0 : 1));
    double foot = centre(era, 0).y - chart_line * count / 2 - 2;
    for (const std::string& line : names)
      add_heading({ChartSheet::left(), foot += chart_line}, line, svg::Anchor::start, style::ink);
    if (count > static_cast<double>(names.size()))
      add_heading({ChartSheet::left(), foot + chart_line}, fitted(when, layout_.left + 6, chart_text),
                  svg::Anchor::start);
  }

  void add_line(std::size_t line) {
    const auto& rows = rows_.of[line];
    for (std::size_t era = 1; era < eras_.size(); ++era) {
      if (!rows[era - 1] || !rows[era]) continue;
      sheet_.add(
          bump_tie(leaving(era - 1, line), entering(era, line), layout_.is_lying, rows_.stressed[line]));
    }
    sheet_.add("\n");
  }

  /// Half of a box along the time.
  Point half_box() const {
    return layout_.is_lying ? Point{0, layout_.box_height / 2} : Point{layout_.box_width / 2, 0};
  }
  Point leaving(std::size_t era, std::size_t line) const {
    return centre(era, *rows_.of[line][era]) + half_box();
  }
  Point entering(std::size_t era, std::size_t line) const {
    return centre(era, *rows_.of[line][era]) - half_box();
  }

  Box box_of(std::size_t line, std::size_t era) const {
    const Point middle = centre(era, *rows_.of[line][era]);
    return {{middle.x - layout_.box_width / 2, middle.y - layout_.box_height / 2},
            {layout_.box_width, layout_.box_height}};
  }

  /// Around all who share a rank.
  Box outline_of(const SharedRank& shared) const {
    Box all{centre(shared.era, shared.row), {0, 0}};
    for (std::size_t line = 0; line < lines().size(); ++line) {
      const auto& row = rows_.of[line][shared.era];
      if (!row || *row < shared.row || *row >= shared.row + shared.count) continue;
      const Box box = grown(box_of(line, shared.era), 1.5);
      const Point corner{std::min(all.corner.x, box.corner.x), std::min(all.corner.y, box.corner.y)};
      all = {
          corner,
          {std::max(all.right(), box.right()) - corner.x, std::max(all.bottom(), box.bottom()) - corner.y}};
    }
    return all;
  }

  bool is_shared(std::size_t era, std::size_t row) const {
    return std::ranges::any_of(rows_.shared, [&](const SharedRank& one) {
      return one.era == era && row >= one.row && row < one.row + one.count;
    });
  }

  void add_boxes(std::size_t line) {
    for (std::size_t era = 0; era < eras_.size(); ++era) {
      if (!lines()[line].points[era]) continue;
      const SlopePoint& point = *lines()[line].points[era];
      const std::string score =
          point.score.empty() ? "" : fmt::format("; {} {}", picture_.scores, point.score);
      sheet_.add(
          titled(fmt::format("{}, {}: rank {}{}", point.name, era_title(eras_[era]), point.number, score),
                 bump_node(box_of(line, era),
                           {layout_.codes[line], layout_.has_scores ? point.score : std::string_view()},
                           rows_.stressed[line], is_shared(era, *rows_.of[line][era]))));
    }
    sheet_.add("\n");
  }

  /// Beside the last column.
  void add_names() {
    for (const SlopeLine& line : lines()) {
      if (!line.points.back()) continue;
      const Box box = box_of(static_cast<std::size_t>(&line - lines().data()), eras_.size() - 1);
      const Weight weight = line.stressed ? Weight::bold : Weight::regular;
      const double x = layout_.columns.end() + side_gap, room = layout_.right - side_gap;
      const std::vector<std::string> names = side_lines(line.points.back()->name, room, weight);
      double foot = box.centre().y - label_line * static_cast<double>(names.size()) / 2 - 1.5;
      for (const std::string& name : names)
        sheet_.add(svg::text({x, foot += label_line}, fitted(name, room + 2, chart_text, weight),
                             {.size = chart_text, .colour = style::ink, .weight = weight}));
    }
    sheet_.add("\n");
  }

  void add_notes() {
    std::vector<CodedName> unnamed;
    for (std::size_t line = 0; line < lines().size(); ++line) {
      const CodedName called{layout_.codes[line], picture_.codes[line].name};
      const auto& last = lines()[line].points.back();
      const bool is_named = layout_.has_sides && last && last->name == called.name;
      if (!is_named || called.code != picture_.codes[line].code) unnamed.push_back(called);
    }
    std::ranges::stable_sort(unnamed, {}, &CodedName::code);
    entente::add_notes(sheet_, {picture_.chosen, codes_sentence(unnamed),
                                layout_.is_lying ? "" : eras_told(eras_, layout_.columns), picture_.left_out,
                                picture_.note, options_.source_note});
  }

  std::span<const Era> eras_;
  const SlopePicture& picture_;
  const ChartOptions& options_;
  ChartSheet sheet_;
  BumpRows rows_;
  BumpLayout layout_;
};

}  // namespace

std::string bump_chart(std::span<const Era> eras, const SlopePicture& picture, const ChartOptions& options) {
  if (eras.size() < 2)
    throw Error(Failure::usage, "chart slope wants two eras or more; see --eras, --every and --cut");
  return BumpChart(eras, picture, options).made();
}

}  // namespace entente
