// Where the notes and the keys of a legend go: rows with a heading each, broken where the canvas ends.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <string>
#include <vector>

namespace entente {

struct LegendPlan {
  struct Text {
    Point at;  ///< left end of the baseline
    std::string text;
  };
  struct Sample {
    Box box;  ///< room for the sample, centred on the line of text
    LegendItem item;
  };
  std::vector<Text> headings, texts;
  std::vector<Sample> samples;
  double height = 0;
};

/// The legend with its top left corner at `corner`, no wider than `width`. O(items).
LegendPlan legend_plan(const std::vector<LegendRow>& rows, Point corner, double width);

/// Notes in lines, each with its heading before them.
struct NotePlan {
  std::vector<LegendPlan::Text> headings, texts;
  double height = 0;
};
NotePlan note_plan(const std::vector<Note>& notes, Point corner, double width);

/// What stands below the map.
struct Foot {
  Point notes, legend;  ///< top left corners
  double source = 0;    ///< the baseline of the source note
};
Foot foot_of(const Diagram& diagram);

}  // namespace entente
