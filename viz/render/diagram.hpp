// A picture before anyone decides how to write it: plain values in points, y downwards.
#pragma once

#include <entente/graphs/model/actor.hpp>
#include <entente/viz/render/geometry.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace entente {

/// Whether an actor is in the era: drawn in full, as a grey ghost, or as a grey dot without a label.
enum class Presence : std::uint8_t { present, ghost };

/// What a program that reads the figure as data learns of an actor or a line; nobody sees it.
struct Fact {
  std::string name{}, value{};
};

struct Node {
  std::string id{};                  ///< unique in the diagram
  std::vector<std::string> lines{};  ///< the label, already broken into lines
  Kind kind = Kind::unknown;
  Point at{};  ///< centre
  Size size{};
  Presence presence = Presence::present;
  bool emphasised = false;  ///< heavier outline
  bool bold = false;        ///< the label: one of those whom the figure is about
  bool unsure = false;      ///< dashed outline: the bloc in which it stands is one of several
  bool unpartnered =
      false;  ///< dotted outline: no cooperative tie binds it to its bloc; with `unsure` dashes and dots
  bool small_print = false;  ///< the label is no larger than the text around the map
  std::string tooltip{};
  std::vector<Fact> facts{};
  Box box() const { return {{at.x - size.width / 2, at.y - size.height / 2}, size}; }
};

/// What a line says: the sign of a tie, or that one belongs to the other.
enum class Tone : std::uint8_t { cooperative, hostile, neutral, membership };

/// How sure a line is; drawn as a dash, which never means anything else.
enum class Certainty : std::uint8_t { confirmed, reported, contested };

/// Which ends carry a head.
enum class Direction : std::uint8_t { none, forward, backward };

/// What became of a tie between two eras; `none` outside change maps.
enum class Change : std::uint8_t {
  none,
  formed,
  dissolved,   ///< a claim says so
  unrecorded,  ///< no claim tells of it any more
  flipped,
  strengthened,
  weakened
};

/// The sizes of a level at which its second, third and fourth step begin.
using StrengthSteps = std::array<double, 3>;
/// For levels as curated packages have them.
inline constexpr StrengthSteps usual_steps = {1, 4, 10};
/// The same of the widths of lines, with a fifth for what is far beyond the others; infinite where nothing
/// is.
using WidthSteps = std::array<double, 4>;
inline constexpr WidthSteps usual_widths = {1, 4, 10, std::numeric_limits<double>::infinity()};

struct Link {
  std::size_t from = 0, to = 0;  ///< places in Diagram::nodes
  Tone tone = Tone::neutral;
  Certainty certainty = Certainty::confirmed;
  Direction direction = Direction::none;
  Change change = Change::none;
  bool ringed = false;  ///< with a ring around its mark: it breaks the blocs
  bool bare = false;    ///< without the minus of a hostile line: a key where no line has one
  int strength = 1;     ///< 1 to 5: the width
  double scale = 1;     ///< below 1 in small maps: thinner line, smaller mark
  std::string badge{};  ///< a few characters on the line; empty for none
  std::string tooltip{};
  std::vector<Fact> facts{};
  Point leaves{}, arrives{};  ///< where on its two actors the line is fastened, from their centres
  double bow = 0;             ///< how far the middle leaves the straight, in points; positive to the left
  double lean = 0;            ///< how far it swings like an S; see bowed()
  bool above = false;         ///< drawn over the actors: there is no way round a third one
  double mark = 0.5;          ///< where on the visible line the badge sits, 0 to 1
  double mark_aside = 0;      ///< 0 on the line, 1 just to the left of it, -1 just to the right
};

/// A text at a place of its own: the heading of a panel.
struct Caption {
  Point at{};                        ///< left end of the baseline
  std::vector<std::string> lines{};  ///< the text, already broken into lines
  std::string aside{};               ///< lighter, after the last of them
  std::vector<std::string> below{};  ///< lighter, on lines of their own
  double size = 12;                  ///< of the text
};

/// One key of the legend: a line, an actor shape or a badge as it is drawn, and what it means.
struct LegendItem {
  std::variant<std::monostate, Link, Node, std::string> sample{};
  std::string text{};
};

struct LegendRow {
  std::string heading{};
  std::vector<LegendItem> items{};
  bool beside = false;  ///< goes on after the row before it, where there is room for all of it
};

/// What lies behind a group of actors, and its name above it.
struct Ground {
  Box box{};
  std::vector<std::string> lines{};  ///< the name, already broken into lines
  double name_at = 0;                ///< how far right of the left edge the name begins
};

/// A line of text under the map: what is told and not drawn.
struct Note {
  std::string heading{}, text{};
};

struct Diagram {
  std::string id = "map";  ///< prefix of the ids in the file
  Size canvas{};
  double page_width = 180;  ///< in millimetres: how wide the canvas is in print
  std::string subject{};    ///< what the data are of, in small print above the title; may be empty
  std::string title{};
  std::string finding{};           ///< what is to be seen, in a sentence; may be empty
  bool shows_finding = true;       ///< below the title; not where a person has given one that says it
  std::string subtitle{};          ///< what the numbers are, and how many things they are of
  std::size_t title_lines = 1;     ///< room kept for the title
  std::size_t finding_lines = 0;   ///< and for the finding, used or not
  std::size_t subtitle_lines = 2;  ///< room kept for the subtitle, used or not
  std::vector<Node> nodes{};
  std::vector<Link> links{};
  std::vector<Ground> grounds{};
  std::vector<Caption> captions{};
  std::vector<double> rules{};  ///< x of the hairlines between columns of panels
  Box map{};                    ///< the part of the canvas that nodes may use
  std::vector<Box> panels{};    ///< parts of the map whose lines stay inside them; none when the map is one
  std::vector<Note> notes{};    ///< between the map and the legend
  std::vector<LegendRow> legend{};
  std::string reading_note{};     ///< how claims count, and what a reader may not take them for; may be empty
  std::size_t reading_lines = 0;  ///< room kept for it
  std::string source_note{};
  std::size_t source_lines = 2;  ///< room kept for it
  std::string description{};     ///< alt text: what a reader who cannot see the picture should know
};

}  // namespace entente
