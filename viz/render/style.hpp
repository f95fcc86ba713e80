// How things look: the only place with colours, widths, dashes and fonts. Sizes are points.
#pragma once

#include <entente/viz/render/diagram.hpp>
#include <entente/viz/render/printed_size.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace entente::style {

inline constexpr std::string_view font_family = "Liberation Sans, Arial, Helvetica, sans-serif";
inline constexpr std::string_view dot_font = "Liberation Sans";
inline constexpr std::string_view bold_dot_font = "Liberation Sans Bold";

/// Units of a canvas to a millimetre of a page: text of 10 units is 7 pt in print.
inline constexpr double page_units = 4;
/// 10 pt on the narrowest canvas is 7 pt when it is printed 180 mm wide.
inline constexpr double narrowest_canvas = 720;
/// The same for A4 on its side, 277 mm wide.
inline constexpr double landscape_canvas = 1120;
/// Below it, on a page under 120 mm, titles and notes take more lines.
inline constexpr double narrow_canvas = 480;
inline constexpr double title_size = 17;
inline constexpr double caption_size = 12, least_caption_size = 10.75;
inline constexpr double small_size = 10;
inline constexpr double state_label_size = 12;
inline constexpr double line_spacing = 1.18;
inline constexpr double subtitle_step = 1.3 * small_size;  ///< from line to line of running text
inline constexpr double subject_step = 1.6 * small_size;   ///< from what the data are of to the title
inline constexpr double title_step = 1.25 * caption_size;  ///< from line to line of a title that has several
inline constexpr double note_step = 1.25 * small_size;     ///< from line to line of a note at the foot
/// How far the next note stands below one of so many lines.
constexpr double height_of_note(std::size_t lines) {
  return lines == 0 ? 0 : static_cast<double>(lines) * note_step + 3;
}
/// Around every figure: 1 mm, for the page has margins of its own.
inline constexpr double margin = page_units;
/// Share of the font size that digits and capitals reach above the baseline, halved: centres a line of text.
inline constexpr double half_cap_height = 0.35;

/// Okabe-Ito's vermilion and a dark blue: far apart for colour-blind readers and in greyscale.
inline constexpr std::string_view ink = "#222222";
inline constexpr std::string_view quiet_ink = "#5F5F5F";
inline constexpr std::string_view paper = "#FFFFFF";
inline constexpr std::string_view hairline = "#D8D8D8";
inline constexpr std::string_view ground = "#F3F3F3";  ///< behind a bloc
inline constexpr std::string_view ghost_line = "#8A8A8A";
inline constexpr std::string_view ghost_ink = "#757575";

constexpr std::string_view colour(Tone tone) {
  switch (tone) {
    case Tone::cooperative:
      return "#003F88";
    case Tone::hostile:
      return "#D55E00";
    case Tone::neutral:
      return "#6F6F6F";
    case Tone::membership:
      return "#8A8A8A";
  }
  return ink;
}

/// The colour of text: hostile lines are too pale for it on white, and a little deeper ones on their own
/// tint.
constexpr std::string_view ink_of(Tone tone) { return tone == Tone::hostile ? "#B04600" : colour(tone); }

/// Behind a number in the colour of paper.
constexpr std::string_view chip_fill(Tone tone) { return tone == Tone::hostile ? "#C04E00" : colour(tone); }

/// The colour of a line that has lost strength, half way to paper.
constexpr std::string_view faded(Tone tone) {
  switch (tone) {
    case Tone::cooperative:
      return "#8FA8CB";
    case Tone::hostile:
      return "#EBB184";
    default:
      return "#B7B7B7";
  }
}

/// The colour of the band around the line of a tie that is new.
constexpr std::string_view glow(Tone tone) {
  switch (tone) {
    case Tone::cooperative:
      return "#C3D2E6";
    case Tone::hostile:
      return "#F7D7BF";
    default:
      return "#DCDCDC";
  }
}

/// Cells of a table of levels, from the most hostile to the most cooperative: half steps between the colours
/// of ties and paper. Text on the outer ones is paper, so that these are a little deeper than a line.
inline constexpr std::array<std::string_view, 8> cell_fills = {"#C04E00", "#E8A36B", "#F3CFB3", "#FCEBDF",
                                                               "#E0E8F2", "#B3C5DC", "#7F9FC6", "#003F88"};
inline constexpr std::string_view empty_cell = "#F4F4F4", zero_edge = "#B8B8B8";

/// A bloc: where it is certain, where it is a choice, and the streams of those who stay. No sign has such
/// colours; with more blocs they come again.
struct BlocFill {
  std::string_view certain, choice, stream;
};
inline constexpr std::array<BlocFill, 5> bloc_fills = {{{"#5B3A8C", "#C9BCDF", "#E7E1F0"},
                                                        {"#8A5A00", "#DFC998", "#F1E7D0"},
                                                        {"#00695C", "#9DCBC4", "#D9EBE8"},
                                                        {"#9C2F5B", "#E0B0C4", "#F4E1E9"},
                                                        {"#4D5B66", "#BCC5CB", "#E6EAEC"}}};
inline constexpr BlocFill no_bloc_fill = {"#FFFFFF", "#FFFFFF", "#E6E6E6"};
/// Lines of those who come from no bloc or go to none.
inline constexpr std::string_view outside_stream = "#A6A6A6";

inline constexpr std::array<double, 5> strength_widths = {0.9, 1.9, 3.2, 5.0, 7.4};
inline constexpr double membership_width = 0.7;
/// Paper on both sides of a solid line together: shows which line lies on top where two cross.
inline constexpr double casing = 1.8;
/// How much wider than a new line its band is.
inline constexpr double band = 6.5;
/// The same around a line that lies over an actor.
inline constexpr double halo = 5;

/// The step that a level reaches as it is printed, from 1.
template <std::size_t N>
int strength_step(double level, const std::array<double, N>& steps) {
  const double size = printed_size(level);
  int step = 1;
  for (const double begin : steps) step += size >= begin ? 1 : 0;
  return step;
}

/// The smallest |level| that is written on a line: thinner ones would bury the others.
constexpr double least_labelled(const WidthSteps& steps = usual_widths) { return steps[1]; }

constexpr double width(const Link& link) {
  if (link.tone == Tone::membership) return membership_width * link.scale;
  return link.scale * strength_widths[static_cast<std::size_t>(link.strength < 1   ? 0
                                                               : link.strength > 5 ? 4
                                                                                   : link.strength - 1)];
}

/// Length of dash and of gap for a line of some width; no dash for a solid line. Dots have round ends and no
/// length.
struct Dash {
  double on = 0, off = 0;
};
constexpr Dash dash(Certainty certainty, double width) {
  switch (certainty) {
    case Certainty::confirmed:
      return {};
    case Certainty::reported:
      return {3 + 2 * width, 2 + 0.9 * width};
    case Certainty::contested:
      return {0.01, 1.6 + 1.7 * width};
  }
  return {};
}

enum class Shape : std::uint8_t { rounded_box, hexagon, ellipse, octagon, cut_box, box };

constexpr Shape shape(Kind kind) {
  switch (kind) {
    case Kind::state:
      return Shape::rounded_box;
    case Kind::organization:
    case Kind::alliance:
      return Shape::hexagon;
    case Kind::leader:
      return Shape::ellipse;
    case Kind::group:
      return Shape::octagon;
    case Kind::bloc:
    case Kind::project:
      return Shape::cut_box;
    case Kind::unknown:
      return Shape::box;
  }
  return Shape::box;
}

constexpr std::string_view fill(Kind kind) {
  switch (kind) {
    case Kind::organization:
      return "#F6EFDA";
    case Kind::alliance:
      return "#EBDDB0";
    case Kind::leader:
      return "#E6EEF5";
    case Kind::group:
      return "#EFE3EC";
    case Kind::bloc:
      return "#E4EDDF";
    case Kind::project:
      return "#F1F1F1";
    default:
      return paper;
  }
}

constexpr double outline_width(const Node& node) {
  const bool heavy = node.kind == Kind::state || node.unpartnered;  // fine dots would be lost
  return (heavy ? 1.5 : 0.8) + (node.emphasised ? 1.2 : 0);
}

constexpr double label_size(Kind kind) { return kind == Kind::state ? state_label_size : small_size; }
constexpr double label_size(const Node& node) {
  return node.small_print ? small_size : label_size(node.kind);
}

/// Longest label line before it is broken.
constexpr double label_width(Kind kind) { return kind == Kind::state ? 92 : 80; }

inline constexpr double corner_radius = 6;
inline constexpr double ground_radius = 14;
/// Around a mark that has a ring, to its sides and above and below; and how heavy the ring is.
inline constexpr double ring_room = 4, ring_rise = 2, ring_width = 1.4;
/// To the sides of a text on a chip.
inline constexpr double chip_room = 2.5;
/// From line to line of the name of a ground, and from its last line to the ground.
inline constexpr double ground_step = 1.2 * caption_size, above_ground = 6;

}  // namespace entente::style
