#include <entente/viz/render/ground_names.hpp>

#include <entente/viz/render/shape.hpp>

#include <algorithm>

namespace entente {
namespace {

constexpr double clear_of_name = 3;

std::size_t lines_under(const Ground& ground, const Board& board) {
  const Box name = grown(name_box(ground), clear_of_name);
  return static_cast<std::size_t>(
      std::ranges::count_if(board.tracks, [&](const Track& track) { return hits(track, name) > 0; }));
}

}  // namespace

Diagram with_clear_names(Diagram diagram, const Board& board) {
  for (Ground& ground : diagram.grounds) {
    const double free = std::max(0.0, ground.box.size.width - name_box(ground).size.width);
    std::size_t fewest = lines_under(ground, board);
    double best = 0;
    for (const double at : {free, free / 2}) {
      ground.name_at = at;
      const std::size_t lines = lines_under(ground, board);
      if (lines < fewest) {
        fewest = lines;
        best = at;
      }
    }
    ground.name_at = best;
  }
  return diagram;
}

}  // namespace entente
