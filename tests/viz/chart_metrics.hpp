// What a reader sees of a finished SVG chart, in numbers: texts that run over each other or off the page, how
// small they are in print, and how well they stand out.
#pragma once

#include <cstddef>
#include <string>

namespace entente {

struct ChartMetrics {
  std::size_t texts = 0;
  std::size_t overlaps = 0;     ///< pairs of texts of which each covers a part of the other
  std::size_t off_page = 0;     ///< texts that leave the page
  std::size_t cut = 0;          ///< texts that end in an ellipsis
  double smallest_text = 1e9;   ///< points in print, at the width that the chart is made for
  double least_contrast = 1e9;  ///< of a text with what it stands on (WCAG 2), 1 ... 21
  double height = 0;            ///< millimetres
};

/// Reads the texts, rectangles and circles of the chart in the order in which they are drawn.
ChartMetrics chart_metrics(const std::string& svg);

}  // namespace entente
