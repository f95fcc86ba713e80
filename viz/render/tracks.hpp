// The board that lines are routed on: the boxes of actors and the lines as they run so far.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <vector>

namespace entente {

/// What lies from `low` to `high` along a direction of length 1.
struct Band {
  Point normal{1, 0};
  double low = 0, high = 0;
};

/// A line as points about 7 apart, closer on small maps, with the box around them and a band that no point
/// of it leaves.
struct Track {
  std::vector<Point> points;
  Box box;
  Band band;
};

Track track(const Curve& curve, double scale = 1);

struct Board {
  std::vector<Box> boxes;                          ///< of the nodes
  std::vector<std::vector<std::size_t>> at_node;   ///< links at each node
  std::vector<Track> tracks;                       ///< of the links
  std::vector<std::vector<Box>> heads;             ///< of the links, where their tracks leave their actors
  std::vector<std::size_t> panel;                  ///< of each node, a place in `papers`
  std::vector<Box> papers;                         ///< the parts of the canvas that lines stay within
  std::vector<std::vector<std::size_t>> in_panel;  ///< nodes in each panel
  std::vector<std::vector<std::size_t>> across;    ///< links in each panel
};

Board board(const Diagram& diagram);

/// Where the heads of a link lie that runs along a track.
std::vector<Box> head_boxes(const Board& board, const Link& link, const Track& track);

/// How many heads of lines between other actors a track of a link runs over, which would seem to be its own;
/// none where the diagram has panels, which have no room for it.
std::size_t heads_met(const Diagram& diagram, const Board& board, std::size_t self, const Track& track);

/// How many of a track's points lie in a box.
std::size_t hits(const Track& track, const Box& box);

/// The share of a line, outside its ends, that runs within 6 points of the other.
double beside(const Track& mine, const Track& other);

}  // namespace entente
