#include <entente/viz/charts/chart_sheet.hpp>

#include <entente/graphs/formats/xml.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/title.hpp>

#include <fmt/format.h>

#include <utility>

namespace entente {
namespace {

constexpr double notes_apart = 3;
constexpr std::size_t most_finding_lines = 6;
constexpr std::size_t longest_description = 4000, longest_tooltip = 1000;

}  // namespace

ChartSheet::ChartSheet(std::string id, double millimetres)
    : id_(std::move(id)), width_(style::page_units * millimetres) {}

void ChartSheet::add_heading(std::string_view text) {
  const Title title = title_on(width_, text, right() - left(), 3);
  for (const std::string& line : title.lines) {
    y_ += title.size;
    add(svg::text({left(), y_}, line, {.size = title.size, .colour = style::ink, .weight = Weight::bold}));
    y_ += title.size * (style::line_spacing - 1);
  }
  y_ += 3;
}

void ChartSheet::add_note(std::string_view text, std::size_t most_lines) {
  const double room = right() - left();
  add_lines(wrapped(text, style::small_size, {.width = room, .most_lines = most_lines, .lines = Lines::full}),
            style::quiet_ink);
}

void ChartSheet::add_finding(std::string_view text) {
  add_lines(lines_of_finding(text, right() - left(), most_finding_lines), style::ink);
}

void ChartSheet::add_lines(const std::vector<std::string>& lines, std::string_view colour) {
  for (const std::string& line : lines) {
    y_ += style::small_size;
    add(svg::text({left(), y_}, fitted(line, right() - left(), style::small_size),
                  {.size = style::small_size, .colour = colour}));
    y_ += style::subtitle_step - style::small_size;
  }
}

std::string ChartSheet::finished(std::string_view title, std::string_view description) const {
  const std::string height = svg::number(y_ + margin);
  return fmt::format(
             "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}mm\" height=\"{1}mm\" viewBox=\"0 0 {2} "
             "{3}\" "
             "role=\"img\" aria-labelledby=\"{4}-title {4}-desc\" font-family=\"{5}\">\n"
             "<title id=\"{4}-title\">{6}</title>\n<desc id=\"{4}-desc\">{7}</desc>\n",
             svg::number(width_ / style::page_units), svg::number((y_ + margin) / style::page_units),
             svg::number(width_), height, id_, style::font_family, xml_escaped(clean(title)),
             xml_escaped(clean(description, longest_description))) +
         (definitions_.empty() ? "" : "<defs>" + definitions_ + "</defs>\n") +
         fmt::format("<rect class=\"paper\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", svg::number(width_),
                     height, style::paper) +
         behind_ + body_ + "</svg>\n";
}

std::string add_head(ChartSheet& sheet, const ChartOptions& options, const ChartHead& head) {
  const bool is_given = !options.title.empty();
  const std::string& title = is_given ? options.title : head.title;
  if (!is_given && !options.subject.empty()) sheet.add_line(options.subject);
  sheet.add_heading(title);
  if (!is_given) sheet.add_finding(head.finding);
  sheet.add_note(head.subtitle, most_subtitle_lines);
  sheet.go_down(8);
  return title;
}

void add_notes(ChartSheet& sheet, const std::vector<std::string>& notes) {
  bool is_first = true;
  for (const std::string& note : notes) {
    if (note.empty()) continue;
    if (!is_first) sheet.go_down(notes_apart);
    sheet.add_note(note, most_subtitle_lines);
    is_first = false;
  }
}

std::string titled(std::string_view tooltip, std::string_view svg) {
  const std::string said = clean(tooltip, longest_tooltip);
  if (said.empty()) return std::string(svg);
  return fmt::format("<g><title>{}</title>{}</g>", xml_escaped(said), svg);
}

std::string on_paper(std::string_view text) {
  return fmt::format(
      "<g stroke=\"{}\" stroke-width=\"2.4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</g>",
      style::paper, text);
}

std::string filled(Box box, std::string_view fill, std::string_view tooltip) {
  const std::string rectangle = fmt::format(
      "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>", svg::number(box.corner.x),
      svg::number(box.corner.y), svg::number(box.size.width), svg::number(box.size.height), fill);
  return titled(tooltip, rectangle);
}

}  // namespace entente
