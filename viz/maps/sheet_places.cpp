#include <entente/viz/maps/sheet_places.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace entente {
namespace {

constexpr double grid_step = 4;

/// Puts nodes on a sheet one after another, none on one that it must not touch.
class Placing {
 public:
  Placing(const Fitting& fitting, Size sheet)
      : fitting_(fitting), sheet_(sheet), nodes_(scaled_nodes(fitting, sheet)) {}

  /// All of them, the largest first; nothing where one has no place left.
  std::optional<std::vector<Node>> placed() {
    std::vector<std::size_t> order(nodes_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) {
      return std::pair(nodes_[i].emphasised, nodes_[i].size.width * nodes_[i].size.height);
    });
    for (const std::size_t node : order) {
      const auto place = nearest_free(node);
      if (!place) return std::nullopt;
      nodes_[node].at = *place;
      placed_.push_back(node);
    }
    return nodes_;
  }

 private:
  bool is_free(std::size_t node, Point at) const {
    Node moved = nodes_[node];
    moved.at = at;
    const Box room = grown(moved.box(), fitting_.gap);
    return std::ranges::none_of(placed_, [&](std::size_t other) {
      return nodes_[other].box().overlaps(room) &&
             (!fitting_.shares_places || ever_together(fitting_.eras[node], fitting_.eras[other]));
    });
  }

  /// The place nearest to where the node stands, of a grid that fills the sheet.
  std::optional<Point> nearest_free(std::size_t node) const {
    const Point home = nodes_[node].at;
    const double across = std::max(0.0, sheet_.width - nodes_[node].size.width) / 2,
                 down = std::max(0.0, sheet_.height - nodes_[node].size.height) / 2;
    const Point start{std::clamp(home.x, -across, across), std::clamp(home.y, -down, down)};
    std::optional<Point> best;
    const auto try_place = [&](Point at) {
      if (std::abs(at.x) > across + 0.01 || std::abs(at.y) > down + 0.01) return;
      if ((!best || length(at - home) < length(*best - home)) && is_free(node, at)) best = at;
    };
    try_place(start);
    if (best) return best;
    for (double x = -across; x <= across; x += grid_step)
      for (double y = -down; y <= down; y += grid_step) try_place({x, y});
    return best;
  }

  const Fitting& fitting_;
  Size sheet_;
  std::vector<Node> nodes_;
  std::vector<std::size_t> placed_;
};

}  // namespace

std::vector<Node> scaled_nodes(const Fitting& fitting, Size sheet) {
  const Box& whole = fitting.from;
  const Point scale{std::min(fitting.most_stretched, sheet.width / std::max(1.0, whole.size.width)),
                    std::min(fitting.most_stretched, sheet.height / std::max(1.0, whole.size.height))};
  std::vector<Node> nodes = fitting.nodes;
  for (Node& node : nodes) {
    const Point off = node.at - whole.centre();
    node.at = {off.x * scale.x, off.y * scale.y};
  }
  return nodes;
}

std::optional<std::vector<Node>> sheet_places(const Fitting& fitting, Size sheet) {
  return Placing(fitting, sheet).placed();
}

}  // namespace entente
