// Names are set in narrow lines, so that words have room between them.
#include <entente/viz/maps/claim_ladder.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <span>

namespace entente {
namespace {

constexpr double rung_step = 15, above_rungs = 10;
constexpr double between_ladders = 13, between_ladder_columns = 44;
constexpr double name_of_side = 62;       ///< the longest line of a name
constexpr double spared_beside_name = 6;  ///< of a box, for words between two of them
constexpr double off_outlines = 4;        ///< of both ends of a line
constexpr double widest_only = 520;       ///< 130 mm
constexpr double narrow_ladder = 280;     ///< two of them beside each other make a map wide

/// In how many columns ladders stand, and how wide each is.
struct LadderColumns {
  std::size_t count = 1;
  double width = 0;
};

LadderColumns columns_of_ladders(std::size_t pairs, double width) {
  if (pairs == 1) return {1, std::min(width, widest_only)};
  if (width < 2 * narrow_ladder + between_ladder_columns) return {1, width};
  return {2, (width - between_ladder_columns) / 2};
}

/// The links of a pair.
struct Rungs {
  std::size_t first = 0, count = 0;
  int strength = 0;  ///< of all of them
};

std::vector<Rungs> rungs_of(const std::vector<Link>& links) {
  std::vector<Rungs> made;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (i == 0 || links[i].from != links[i - 1].from || links[i].to != links[i - 1].to)
      made.push_back({i, 0, 0});
    ++made.back().count;
    made.back().strength += links[i].strength;
  }
  std::ranges::stable_sort(made, std::greater(), &Rungs::strength);
  return made;
}

/// The name in lines as narrow as it needs.
Node in_narrow_lines(Node node) {
  node.lines = wrapped(fmt::format("{}", fmt::join(node.lines, " ")), style::label_size(node),
                       {.width = name_of_side, .most_lines = 4});
  node.size = shape_size(node.lines, node.kind, style::label_size(node));
  if (style::shape(node.kind) == style::Shape::rounded_box && !node.bold && !node.emphasised)
    node.size.width -= spared_beside_name;
  return node;
}

double height_of_ladder(const Diagram& from, const Rungs& rungs) {
  const Link& link = from.links[rungs.first];
  return std::max({in_narrow_lines(from.nodes[link.from]).size.height,
                   in_narrow_lines(from.nodes[link.to]).size.height,
                   static_cast<double>(rungs.count - 1) * rung_step + 2 * above_rungs});
}

/// Who stands on the left: who is emphasised, else who acts on more lines, so that most are read as they
/// point.
std::size_t left_of_ladder(const Diagram& from, const Rungs& rungs) {
  const Link& first = from.links[rungs.first];
  if (from.nodes[first.from].emphasised) return first.from;
  if (from.nodes[first.to].emphasised) return first.to;
  const auto links = std::span(from.links).subspan(rungs.first, rungs.count);
  return std::ranges::count(links, Direction::backward, &Link::direction) >
                 std::ranges::count(links, Direction::forward, &Link::direction)
             ? first.to
             : first.from;
}

/// One ladder whose top left corner is there.
void add_ladder(Diagram& diagram, const Diagram& from, const Rungs& rungs, Point corner, double width,
                bool is_only) {
  const double height = height_of_ladder(from, rungs);
  const std::size_t left = diagram.nodes.size();
  const Link& first = from.links[rungs.first];
  const std::size_t on_left = left_of_ladder(from, rungs);
  for (const std::size_t side : {first.from, first.to}) {
    Node node = in_narrow_lines(from.nodes[side]);
    node.size.height = height;
    const double x = side == on_left ? node.size.width / 2 : width - node.size.width / 2;
    node.at = corner + Point{x, height / 2};
    if (!is_only) node.id = from.nodes[first.from].id + ":" + from.nodes[first.to].id + "/" + node.id;
    diagram.nodes.push_back(std::move(node));
  }
  const double top = -static_cast<double>(rungs.count - 1) * rung_step / 2;
  for (std::size_t i = 0; i < rungs.count; ++i) {
    Link link = from.links[rungs.first + i];
    link.from = left;
    link.to = left + 1;
    link.leaves = link.arrives = {0, top + static_cast<double>(i) * rung_step};
    link.bow = link.lean = 0;
    diagram.links.push_back(std::move(link));
  }
}

}  // namespace

double least_rung(const Diagram& diagram, double width) {
  const std::vector<Rungs> all = rungs_of(diagram.links);
  const double column = columns_of_ladders(all.size(), width).width;
  double least = column - off_outlines;
  for (const Rungs& rungs : all) {
    const Link& link = diagram.links[rungs.first];
    least = std::min(least, column - off_outlines - in_narrow_lines(diagram.nodes[link.from]).size.width -
                                in_narrow_lines(diagram.nodes[link.to]).size.width);
  }
  return least;
}

ClaimLadders claim_ladders(Diagram diagram, double width) {
  Diagram from = diagram;
  diagram.nodes.clear();
  diagram.links.clear();
  const std::vector<Rungs> all = rungs_of(from.links);
  double height = 0;
  for (const Rungs& rungs : all) height += height_of_ladder(from, rungs) + between_ladders;
  const LadderColumns columns = columns_of_ladders(all.size(), width);
  const bool has_two = columns.count == 2;
  const double column = columns.width;
  Point at{has_two ? 0 : (width - column) / 2, 0};
  double bottom = 0;
  for (const Rungs& rungs : all) {
    if (has_two && at.x == 0 && at.y + height_of_ladder(from, rungs) / 2 > height / 2)
      at = {column + between_ladder_columns, 0};
    add_ladder(diagram, from, rungs, at, column, all.size() == 1);
    at.y += height_of_ladder(from, rungs) + between_ladders;
    bottom = std::max(bottom, at.y - between_ladders);
  }
  return {std::move(diagram), {{0, 0}, {width, bottom}}};
}

}  // namespace entente
