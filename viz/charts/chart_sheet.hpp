// The paper that charts are drawn on: a title, a picture, a legend and a source note, at print width.
#pragma once

#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/geometry.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/svg_parts.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Of the text in charts, and from line to line of it.
inline constexpr double chart_text = 10, chart_line = 12;

/// SVG that grows from above. Sizes are units of which four make a millimetre: text of 10 units is 7 pt in
/// print.
class ChartSheet {
 public:
  /// `id` is the prefix of the ids in the file.
  ChartSheet(std::string id, double millimetres);

  double width() const { return width_; }
  static double left() { return margin; }
  double right() const { return width_ - margin; }
  /// Where the next thing begins.
  double y() const { return y_; }
  void go_down(double by) { y_ += by; }

  /// Something at places of its own.
  void add(std::string_view svg) { body_ += svg; }
  /// The same, behind all that add() adds.
  void add_behind(std::string_view svg) { behind_ += svg; }
  /// A definition, such as a pattern.
  void define(std::string_view svg) { definitions_ += svg; }
  /// Text in lines as wide as the page, below what is there.
  void add_heading(std::string_view text);
  void add_line(std::string_view text) { add_lines({std::string(text)}, style::quiet_ink); }
  void add_note(std::string_view text, std::size_t most_lines = 7);
  /// lines_of_finding(), in the colour of what matters most.
  void add_finding(std::string_view text);

  /// The document, which ends below what is there; role="img" with <title> and <desc>. Valid XML whatever the
  /// texts hold; no script, no address.
  std::string finished(std::string_view title, std::string_view description) const;

 private:
  void add_lines(const std::vector<std::string>& lines, std::string_view colour);

  static constexpr double margin = style::margin;
  std::string id_, definitions_, behind_, body_;
  double width_, y_ = margin;
};

/// Of a paragraph that tells what a chart shows: enough for every view, even on the narrowest page.
inline constexpr std::size_t most_subtitle_lines = 14;

/// Notes below each other, a little apart; empty ones are left out.
void add_notes(ChartSheet& sheet, const std::vector<std::string>& notes);

/// What stands above the picture of a chart.
struct ChartHead {
  std::string title{}, finding{}, subtitle{};
};

/// Adds it below what the data are of, with room below. A title that a person gave stands in place of all but
/// the subtitle. Returns the title that is shown.
std::string add_head(ChartSheet& sheet, const ChartOptions& options, const ChartHead& head);

/// Something with what it is called when pointed at; escaped. Without words as it is.
std::string titled(std::string_view tooltip, std::string_view svg);

/// Text over lines: with paper around its letters.
std::string on_paper(std::string_view text);

/// A rectangle with what it is called when pointed at.
std::string filled(Box box, std::string_view fill, std::string_view tooltip = {});

}  // namespace entente
