// Items flow from left to right; a row that is full goes on below its first item. A short row may stand
// beside the one before it.
#include <entente/viz/render/legend.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>

namespace entente {
namespace {

constexpr double row_height = 16;
constexpr double after_sample = 5;
constexpr double after_item = 15;
constexpr double after_heading = 14;
constexpr double below_map = 14, below_notes = 6, above_source = 16;
constexpr std::size_t most_note_lines = 6;  ///< four times as many where they are short
constexpr double narrow_notes = 440;        ///< where headings stand above

double sample_width(const LegendItem& item) {
  if (const auto* link = std::get_if<Link>(&item.sample))
    return link->badge.empty()
               ? 28
               : 26 + (link->tone == Tone::hostile ? 10 : 0) + text_width(link->badge, style::small_size);
  if (std::holds_alternative<Node>(item.sample)) return 20;
  if (const auto* badge = std::get_if<std::string>(&item.sample))
    return text_width(*badge, style::small_size);
  return 0;
}

double item_width(const LegendItem& item) {
  const double sample = sample_width(item);
  return sample + (sample > 0 ? after_sample : 0) + text_width(item.text, style::small_size) + after_item;
}

double whole_width(const LegendRow& row) {
  double width = text_width(row.heading, style::small_size) + after_heading;
  for (const LegendItem& item : row.items) width += item_width(item);
  return width;
}

double heading_width(const std::vector<LegendRow>& rows) {
  double widest = 0;
  for (const LegendRow& row : rows) widest = std::max(widest, text_width(row.heading, style::small_size));
  return widest + after_heading;
}

}  // namespace

LegendPlan legend_plan(const std::vector<LegendRow>& rows, Point corner, double width) {
  LegendPlan plan;
  const double left = corner.x + heading_width(rows);
  double y = corner.y + row_height / 2;
  const auto baseline = [&] { return y + style::half_cap_height * style::small_size; };
  double x = left;
  for (const LegendRow& row : rows) {
    const bool beside = row.beside && !plan.headings.empty() && x + whole_width(row) <= corner.x + width;
    if (!beside && !plan.headings.empty()) y += row_height;
    plan.headings.push_back({{beside ? x + 6 : corner.x, baseline()}, row.heading});
    x = beside ? x + 6 + text_width(row.heading, style::small_size) + after_heading : left;
    for (const LegendItem& item : row.items) {
      const double sample = sample_width(item);
      if (x > left && x + item_width(item) - after_item > corner.x + width) {
        x = left;
        y += row_height;
      }
      if (sample > 0) plan.samples.push_back({{{x, y - 6}, {sample, 12}}, item});
      x += sample > 0 ? sample + after_sample : 0;
      plan.texts.push_back({{x, baseline()}, item.text});
      x += text_width(item.text, style::small_size) + after_item;
    }
  }
  plan.height = rows.empty() ? 0 : y + row_height / 2 - corner.y;
  return plan;
}

NotePlan note_plan(const std::vector<Note>& notes, Point corner, double width) {
  NotePlan plan;
  const bool narrow = width < narrow_notes;
  double left = 0;
  for (const Note& note : notes)
    if (!narrow)
      left = std::max(left, text_width(note.heading, style::small_size, Weight::bold) + after_heading);
  double y = corner.y + style::small_size;
  for (const Note& note : notes) {
    plan.headings.push_back({{corner.x, y}, note.heading});
    if (narrow) y += style::subtitle_step;
    const WrapOptions options{.width = width - left,
                              .most_lines = narrow ? 4 * most_note_lines : most_note_lines,
                              .lines = Lines::full};
    for (const std::string& line : wrapped(note.text, style::small_size, options)) {
      plan.texts.push_back({{corner.x + left, y}, fitted(line, options.width, style::small_size)});
      y += style::subtitle_step;
    }
    y += 2;
  }
  plan.height = notes.empty() ? 0 : y - style::small_size - corner.y;
  return plan;
}

Foot foot_of(const Diagram& diagram) {
  const double inner = diagram.canvas.width - 2 * style::margin;
  Foot foot;
  foot.notes = {style::margin, diagram.map.bottom() + below_map};
  const double notes = note_plan(diagram.notes, foot.notes, inner).height;
  foot.legend = foot.notes + Point{0, notes > 0 ? notes + below_notes : 0};
  foot.source = foot.legend.y + legend_plan(diagram.legend, foot.legend, inner).height + above_source;
  return foot;
}

}  // namespace entente
