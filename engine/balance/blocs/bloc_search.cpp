// One start: climb by single moves, then by moves of whole blocs, then shake and climb again.
#include <entente/engine/balance/blocs/bloc_search.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/random.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace entente {

namespace {

using Slots = std::vector<std::uint32_t>;

/// Up to so many shakes in a start, however many vertices there are.
constexpr std::size_t most_shakes = 20'000;
/// A shake moves up to so many vertices.
constexpr std::uint32_t widest_shake = 8;

/// Vertices that wait for a look, each once.
class Waiting {
 public:
  explicit Waiting(std::size_t vertices) : waits_(vertices, false) {}
  bool empty() const { return next_ == line_.size(); }
  void add(Vertex v) {
    if (waits_[v]) return;
    waits_[v] = true;
    line_.push_back(v);
  }
  Vertex take() {
    const Vertex v = line_[next_++];
    waits_[v] = false;
    // Those who wait are each there once, so that the line stays short when its beginning is cut off.
    if (next_ >= waits_.size()) {
      line_.erase(line_.begin(), line_.begin() + static_cast<std::ptrdiff_t>(next_));
      next_ = 0;
    }
    return v;
  }

 private:
  std::vector<bool> waits_;
  std::vector<Vertex> line_;
  std::size_t next_ = 0;
};

class Climber {
 public:
  Climber(const LinkGraph& graph, Slots labels, std::size_t slots, const BlocSearchOptions& options)
      : graph_(graph),
        assignment_(graph, std::move(labels), slots),
        waiting_(graph.size()),
        options_(options),
        last_moved_(graph.size(), 0) {}

  const BlocAssignment& assignment() const { return assignment_; }
  bool stopped() const { return stopped_; }

  /// Moves vertices, in this order at first, until no move gains.
  void climb(const std::vector<Vertex>& order) {
    for (const Vertex v : order) waiting_.add(v);
    settle();
  }

  /// Moves a few neighbours somewhere else and lets the rest follow; takes it back where that is worse. What
  /// it gained.
  double shake(Random& random) {
    moved_.clear();
    gained_ = 0;
    ++shake_;
    auto v = static_cast<Vertex>(random.below(static_cast<std::uint32_t>(graph_.size())));
    const std::uint32_t target = any_slot(v, random);
    double moved_strength = 0;
    for (std::uint32_t left = 1 + random.below(widest_shake); left > 0; --left) {
      gained_ += assignment_.gain(v, target);
      moved_strength += graph_.positive[v] + graph_.negative[v];
      move(v, target);
      const auto links = graph_.links_of(v);
      if (links.empty()) break;
      v = links[random.below(static_cast<std::uint32_t>(links.size()))].to;
    }
    settle();
    if (gained_ >= -1e-10 * moved_strength) return gained_;
    take_back();
    return 0;
  }

 private:
  std::uint32_t any_slot(Vertex v, Random& random) const {
    const auto links = graph_.links_of(v);
    const std::uint64_t pick = random.below(static_cast<std::uint32_t>(links.size()) + 2);
    if (pick < links.size()) return assignment_.labels()[links[pick].to];
    if (pick == links.size() && assignment_.has_empty_slot()) return assignment_.slot(assignment_.blocs());
    return assignment_.slot(random.below(static_cast<std::uint32_t>(assignment_.blocs())));
  }

  void move(Vertex v, std::uint32_t to) {
    if (std::exchange(last_moved_[v], shake_) != shake_) moved_.emplace_back(v, assignment_.labels()[v]);
    assignment_.move(v, to);
    waiting_.add(v);
    for (const auto& link : graph_.links_of(v)) waiting_.add(link.to);
  }

  void settle() {
    while (!waiting_.empty()) {
      const Vertex v = waiting_.take();
      if (stop_asked()) continue;
      const auto [to, gain] = assignment_.best_move(v);
      if (to == assignment_.labels()[v]) continue;
      gained_ += gain;
      move(v, to);
    }
  }

  void take_back() {
    for (const auto& [v, from] : moved_) assignment_.move(v, from);
  }

  bool stop_asked() {
    if (!stopped_ && options_.should_stop && ++looks_ % 64 == 0) stopped_ = options_.should_stop();
    return stopped_;
  }

  const LinkGraph& graph_;
  BlocAssignment assignment_;
  Waiting waiting_;
  const BlocSearchOptions& options_;
  std::vector<std::size_t> last_moved_;                  ///< by vertex: in which shake
  std::vector<std::pair<Vertex, std::uint32_t>> moved_;  ///< in this shake, and where from at first
  std::size_t shake_ = 0;
  double gained_ = 0;
  std::size_t looks_ = 0;
  bool stopped_ = false;
};

std::vector<Vertex> in_order(std::size_t vertices) {
  std::vector<Vertex> order(vertices);
  std::iota(order.begin(), order.end(), Vertex{0});
  return order;
}

std::vector<Vertex> shuffled(std::size_t vertices, Random& random) {
  std::vector<Vertex> order = in_order(vertices);
  shuffle(std::span(order), random);
  return order;
}

/// Slots count from 0, labels from 1.
Labels one_up(Slots slots) {
  for (std::uint32_t& slot : slots) ++slot;
  return slots;
}

/// 0, 1, 2, ... from the largest bloc to the smallest.
Slots without_gaps(const Slots& slots) {
  Slots result = canonical(one_up(slots));
  for (std::uint32_t& slot : result) --slot;
  return result;
}

/// Climbs by vertices, then on the graph of their blocs, and so on until blocs stay as they are.
Slots climbed(const LinkGraph& graph, const std::vector<Vertex>& order, const BlocSearchOptions& options) {
  Climber climber(graph, in_order(graph.size()), graph.size(), options);
  climber.climb(order);
  Slots labels = without_gaps(climber.assignment().labels());
  if (climber.assignment().blocs() == graph.size() || climber.stopped()) return labels;
  const LinkGraph blocs = coarse(graph, labels);
  const Slots of_blocs = climbed(blocs, in_order(blocs.size()), options);
  for (std::uint32_t& label : labels) label = of_blocs[label];
  return without_gaps(labels);
}

/// The same blocs put together until they are no more than asked for: the small ones into the last slot, from
/// where they move to where they fit.
Slots fitted(const LinkGraph& graph, Slots labels, std::size_t slots, const BlocSearchOptions& options) {
  const LinkGraph blocs = coarse(graph, labels);
  if (blocs.size() <= slots) return labels;
  Slots of_blocs(blocs.size());
  for (std::size_t bloc = 0; bloc < of_blocs.size(); ++bloc)
    of_blocs[bloc] = static_cast<std::uint32_t>(std::min(bloc, slots - 1));
  Climber climber(blocs, of_blocs, slots, options);
  climber.climb(in_order(blocs.size()));
  for (std::uint32_t& label : labels) label = climber.assignment().labels()[label];
  return labels;
}

Labels from_one_start(const LinkGraph& graph, std::size_t start, const BlocSearchOptions& options) {
  Random random(options.seed, "blocs", start);
  const std::vector<Vertex> order = start == 0 ? in_order(graph.size()) : shuffled(graph.size(), random);
  const std::size_t slots = std::min(options.at_most, graph.size());
  Climber climber(graph, fitted(graph, climbed(graph, order, options), slots, options), slots, options);
  climber.climb(order);
  const std::size_t shakes = std::min(options.shakes * graph.size(), most_shakes);
  double value = joint_value(graph, one_up(climber.assignment().labels()));
  for (std::size_t i = 0; i < shakes && value < options.enough && !climber.stopped(); ++i)
    value += climber.shake(random);
  return canonical(one_up(climber.assignment().labels()));
}

/// The graph of the vertices that have ties, and which those are.
struct Tied {
  LinkGraph graph{};
  std::vector<Vertex> vertices{};
};

Tied tied_part(const LinkGraph& graph) {
  Tied tied;
  tied.graph.null_of_positive = graph.null_of_positive;
  tied.graph.null_of_negative = graph.null_of_negative;
  std::vector<Vertex> places(graph.size(), 0);
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (graph.links_of(v).empty()) continue;
    places[v] = static_cast<Vertex>(tied.vertices.size());
    tied.vertices.push_back(v);
    tied.graph.positive.push_back(graph.positive[v]);
    tied.graph.negative.push_back(graph.negative[v]);
  }
  for (const Vertex v : tied.vertices) {
    for (const auto& [to, value] : graph.links_of(v)) tied.graph.links.push_back({places[to], value});
    tied.graph.rows.push_back(static_cast<std::uint32_t>(tied.graph.links.size()));
  }
  return tied;
}

Labels spread_over(std::size_t vertices, const Tied& tied, const Labels& labels) {
  Labels result(vertices, 0);
  for (std::size_t place = 0; place < labels.size(); ++place) result[tied.vertices[place]] = labels[place];
  return result;
}

}  // namespace

double joint_value(const LinkGraph& graph, const Labels& labels) {
  assert(labels.size() == graph.size());
  const std::uint32_t past = labels.empty() ? 1 : *std::max_element(labels.begin(), labels.end()) + 1;
  std::vector<double> positive(past, 0.0), negative(past, 0.0);
  double sum = 0;
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (labels[v] == 0) continue;
    // Pairs of one bloc, each once: v with all of its bloc that came before.
    sum += graph.expected(graph.positive[v], graph.negative[v], positive[labels[v]], negative[labels[v]]);
    positive[labels[v]] += graph.positive[v];
    negative[labels[v]] += graph.negative[v];
    for (const auto& [to, value] : graph.links_of(v)) sum += v < to && labels[v] == labels[to] ? value : 0;
  }
  return sum;
}

FoundBlocs found_blocs(const LinkGraph& graph, const BlocSearchOptions& options) {
  assert(options.at_most > 0);
  const Tied tied = tied_part(graph);
  FoundBlocs best{.labels = Labels(graph.size(), 0)};
  if (tied.vertices.empty()) return best;
  double strength = 0;
  for (Vertex v = 0; v < graph.size(); ++v) strength += graph.positive[v] + graph.negative[v];
  const double rounding = rounding_share * strength;
  for (std::size_t start = 0; start < std::max<std::size_t>(options.starts, 1); ++start) {
    if (start > 0 && options.should_stop && options.should_stop()) break;
    Labels labels = spread_over(graph.size(), tied, from_one_start(tied.graph, start, options));
    const double value = joint_value(graph, labels);
    const bool better = start == 0 || value > best.value + rounding;
    if (better || (value >= best.value - rounding && labels < best.labels)) {
      best.labels = labels;
      best.value = value;
    }
    best.starts.push_back(std::move(labels));
    if (best.value >= options.enough) break;
  }
  return best;
}

}  // namespace entente
