// Items flow from left to right; a row that is full goes on below its first item. A short row may stand
// beside the one before it.
#include <entente/viz/render/legend.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>

namespace entente {
namespace {

constexpr double row_height = 16;
constexpr double after_sample = 5, before_heading = 6;
constexpr double above_notes = 2, below_notes = 4, above_source = 14;
constexpr double after_note_heading = 14, after_run_in = 5;
constexpr std::size_t most_note_lines = 6;  ///< four times as many where they are short
constexpr double narrow_legend = 440;       ///< columns with less room than other pages

/// What a row of keys is made with: on a narrow page all of it is tighter.
struct Pitch {
  double line = 28;  ///< as long as the line of a sample
  double after_item = 15, after_heading = 14;
};

Pitch pitch_of(double width) {
  return width < narrow_legend ? Pitch{.line = 16, .after_item = 10, .after_heading = 8} : Pitch{};
}

double sample_width(const LegendItem& item, const Pitch& pitch) {
  if (const auto* link = std::get_if<Link>(&item.sample)) {
    const bool has_mark = link->tone == Tone::hostile && !link->bare;
    return link->badge.empty() ? std::max(pitch.line, has_mark ? 24.0 : 0)
                               : pitch.line - 2 + (has_mark || link->change == Change::flipped ? 10 : 0) +
                                     text_width(link->badge, style::small_size);
  }
  if (std::holds_alternative<Node>(item.sample)) return 20;
  if (const auto* badge = std::get_if<std::string>(&item.sample))
    return text_width(*badge, style::small_size);
  return 0;
}

double item_width(const LegendItem& item, const Pitch& pitch) {
  const double sample = sample_width(item, pitch);
  return sample + (sample > 0 ? after_sample : 0) + text_width(item.text, style::small_size);
}

/// With its heading, as one line.
double whole_width(const LegendRow& row, const Pitch& pitch) {
  double width = text_width(row.heading, style::small_size) + pitch.after_heading - pitch.after_item;
  for (const LegendItem& item : row.items) width += item_width(item, pitch) + pitch.after_item;
  return width;
}

double heading_width(const std::vector<LegendRow>& rows, const Pitch& pitch) {
  double widest = 0;
  for (const LegendRow& row : rows) widest = std::max(widest, text_width(row.heading, style::small_size));
  return widest + pitch.after_heading;
}

}  // namespace

namespace {

/// Words behind a sample, in several lines where one has no room; gives how far the last one is below.
double add_words(LegendPlan& plan, Point at, const std::string& words, double room) {
  std::vector<std::string> lines{words};
  if (text_width(words, style::small_size) > room)
    lines = wrapped(words, style::small_size,
                    {.width = room, .most_lines = most_note_lines, .lines = Lines::full});
  double below = 0;
  for (const std::string& line : lines) {
    plan.texts.push_back({at + Point{0, below}, line});
    below += style::subtitle_step;
  }
  return below - style::subtitle_step;
}

}  // namespace

LegendPlan legend_plan(const std::vector<LegendRow>& rows, Point corner, double width) {
  LegendPlan plan;
  const Pitch pitch = pitch_of(width);
  const double left = corner.x + heading_width(rows, pitch);
  double y = corner.y + row_height / 2;
  const auto baseline = [&] { return y + style::half_cap_height * style::small_size; };
  double x = left;
  for (const LegendRow& row : rows) {
    const double next = x + before_heading;
    const bool beside =
        row.beside && !plan.headings.empty() && next + whole_width(row, pitch) <= corner.x + width;
    if (!beside && !plan.headings.empty()) y += row_height;
    plan.headings.push_back({{beside ? next : corner.x, baseline()}, row.heading});
    x = beside ? next + text_width(row.heading, style::small_size) + pitch.after_heading : left;
    for (const LegendItem& item : row.items) {
      const double sample = sample_width(item, pitch);
      if (x > left && x + item_width(item, pitch) > corner.x + width) {
        x = left;
        y += row_height;
      }
      if (sample > 0) plan.samples.push_back({{{x, y - 6}, {sample, 12}}, item});
      const Point words{x + (sample > 0 ? sample + after_sample : 0), baseline()};
      y += add_words(plan, words, item.text, corner.x + width - words.x);
      x += item_width(item, pitch) + pitch.after_item;
    }
  }
  plan.height = rows.empty() ? 0 : y + row_height / 2 - corner.y;
  return plan;
}

NotePlan note_plan(const std::vector<Note>& notes, Point corner, double width) {
  NotePlan plan;
  const bool runs_in = width < narrow_legend;
  const auto heading_width = [](const Note& note) {
    return text_width(note.heading, style::small_size, Weight::bold);
  };
  double left = 0;
  for (const Note& note : notes)
    if (!runs_in) left = std::max(left, heading_width(note) + after_note_heading);
  double y = corner.y + style::small_size;
  for (const Note& note : notes) {
    plan.headings.push_back({{corner.x, y}, note.heading});
    double indent = runs_in ? heading_width(note) + after_run_in : 0;
    const WrapOptions options{.width = width - left,
                              .most_lines = runs_in ? 4 * most_note_lines : most_note_lines,
                              .lines = Lines::full,
                              .indent = indent};
    for (const std::string& line : wrapped(note.text, style::small_size, options)) {
      const double room = options.width - indent;
      plan.texts.push_back({{corner.x + left + indent, y}, fitted(line, room, style::small_size)});
      y += style::subtitle_step;
      indent = 0;
    }
    y += 2;
  }
  plan.height = notes.empty() ? 0 : y - style::small_size - corner.y;
  return plan;
}

Foot foot_of(const Diagram& diagram) {
  const double inner = diagram.canvas.width - 2 * style::margin;
  Foot foot;
  foot.notes = {style::margin, diagram.map.bottom() + above_notes};
  const double notes = note_plan(diagram.notes, foot.notes, inner).height;
  foot.legend = foot.notes + Point{0, notes > 0 ? notes + below_notes : 0};
  foot.source = foot.legend.y + legend_plan(diagram.legend, foot.legend, inner).height + above_source;
  return foot;
}

}  // namespace entente
