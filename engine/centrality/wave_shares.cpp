// Brandes's algorithm where all ties are equally long: level by level from eight actors at once, one lane for
// each, so that a tie is looked at once for all eight. Lanes are summed in a fixed order.
#include <entente/engine/centrality/wave_shares.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace entente {

namespace {

/// Two numbers that are reckoned with at once: comparisons too go one by one, and choose one by one.
using TwoDoubles [[gnu::vector_size(2 * sizeof(double))]] = double;
constexpr std::size_t lanes = 4, width = 2 * lanes;
/// Waves from different actors come to one place at different depths: on deep graphs at so many that it is
/// quicker to start one at a time. So few steps also keep the number of paths far below what a double holds.
constexpr Hops deepest = 6;

/// A number for each of the actors from whom the waves start.
struct Lanes {
  std::array<TwoDoubles, lanes> at{};

  void set(std::size_t lane, double number) { at[lane / 2][lane % 2] = number; }
  void operator+=(const Lanes& other) {
    for (std::size_t i = 0; i < lanes; ++i) at[i] += other.at[i];
  }
};

double sum(const Lanes& x) {
  const TwoDoubles both = (x.at[0] + x.at[1]) + (x.at[2] + x.at[3]);
  return both[0] + both[1];
}

double product(const Lanes& x, const Lanes& y) {
  Lanes products;
  for (std::size_t i = 0; i < lanes; ++i) products.at[i] = x.at[i] * y.at[i];
  return sum(products);
}

/// The least of all lanes.
double least(const Lanes& x) {
  TwoDoubles low = x.at[0];
  for (const TwoDoubles& pair : x.at) low = pair < low ? pair : low;
  return std::min(low[0], low[1]);
}

class Waves {
 public:
  Waves(const Steps<Hops>& steps, std::size_t ties)
      : steps_(steps),
        paths_(steps.vertices()),
        level_(steps.vertices()),
        wave_(steps.vertices()),
        arrived_(steps.vertices()),
        passing_(steps.vertices()),
        shares_{std::vector<double>(steps.vertices(), 0.0), std::vector<double>(ties, 0.0)} {}

  void run(const std::vector<Vertex>& component) {
    for (std::size_t i = 0; i < component.size(); i += width) {
      begin(component, std::span(component).subspan(i, std::min(width, component.size() - i)));
      while (!fronts_.back().empty()) advance();
      fronts_.pop_back();
      while (fronts_.size() > 1) withdraw();
    }
  }

  PathShares shares() { return std::move(shares_); }

 private:
  void begin(const std::vector<Vertex>& component, std::span<const Vertex> starts) {
    for (Vertex v : component) {
      paths_[v] = wave_[v] = passing_[v] = Lanes{};
      level_[v].at.fill(TwoDoubles{-1, -1});
    }
    for (std::size_t i = 0; i < starts.size(); ++i) {
      paths_[starts[i]].set(i, 1);
      wave_[starts[i]].set(i, 1);
      level_[starts[i]].set(i, 0);
    }
    // Lanes without an actor of their own reach nobody and wait for nobody.
    for (std::size_t i = starts.size(); i < width; ++i) {
      for (Vertex v : component) paths_[v].set(i, 1);
    }
    waiting_ = component;
    fronts_ = {{starts.begin(), starts.end()}};
  }

  /// One step outwards: everybody who waits takes what stands at the partners.
  void advance() {
    for (Vertex v : waiting_) {
      Lanes arrived;
      for (const auto& step : steps_.from(v)) arrived += wave_[step.to];
      arrived_[v] = arrived;
    }
    for (Vertex v : fronts_.back()) wave_[v] = Lanes{};
    std::vector<Vertex> next;
    const auto depth = static_cast<double>(fronts_.size());
    for (Vertex v : waiting_) {
      if (arrive(v, depth)) next.push_back(v);
    }
    std::erase_if(waiting_, [&](Vertex v) { return least(paths_[v]) > 0; });
    fronts_.push_back(std::move(next));
  }

  /// Whether a wave that comes to `v` is the first in any lane.
  bool arrive(Vertex v, double depth) {
    for (std::size_t i = 0; i < lanes; ++i) {
      const auto first = (paths_[v].at[i] == 0) & (arrived_[v].at[i] > 0);
      const TwoDoubles fresh = first ? arrived_[v].at[i] : TwoDoubles{};
      wave_[v].at[i] = fresh;
      paths_[v].at[i] += fresh;
      level_[v].at[i] = first ? TwoDoubles{depth, depth} : level_[v].at[i];
    }
    return sum(wave_[v]) > 0;
  }

  /// From the last front to the one before it.
  void withdraw() {
    const std::vector<Vertex> last = std::move(fronts_.back());
    fronts_.pop_back();
    const auto depth = static_cast<double>(fronts_.size());
    for (Vertex v : last) {
      Lanes passing;
      for (std::size_t i = 0; i < lanes; ++i) {
        const auto here = level_[v].at[i] == depth;
        passing.at[i] = here ? passing_[v].at[i] : TwoDoubles{};
        wave_[v].at[i] = here ? (1 + passing_[v].at[i]) / paths_[v].at[i] : TwoDoubles{};
      }
      shares_.of_vertices[v] += sum(passing);
    }
    for (Vertex v : fronts_.back()) {
      Lanes paths, share;
      for (std::size_t i = 0; i < lanes; ++i)
        paths.at[i] = level_[v].at[i] == depth - 1 ? paths_[v].at[i] : TwoDoubles{};
      for (const auto& step : steps_.from(v)) {
        share += wave_[step.to];
        shares_.of_ties[step.tie] += product(paths, wave_[step.to]);
      }
      for (std::size_t i = 0; i < lanes; ++i) passing_[v].at[i] += paths.at[i] * share.at[i];
    }
    for (Vertex v : last) wave_[v] = Lanes{};
  }

  const Steps<Hops>& steps_;
  std::vector<Lanes> paths_, level_, wave_, arrived_, passing_;
  std::vector<Vertex> waiting_{};              ///< whom some wave has not reached
  std::vector<std::vector<Vertex>> fronts_{};  ///< whom a wave first reached at each depth
  PathShares shares_;
};

/// The components of more than one, each from its first vertex outwards; nothing when one is deep.
std::optional<std::vector<std::vector<Vertex>>> shallow_components(const Steps<Hops>& steps) {
  std::vector<std::vector<Vertex>> result;
  std::vector<bool> done(steps.vertices(), false);
  Search<Hops, Line> search(steps);
  for (Vertex first = 0; first < steps.vertices(); ++first) {
    if (done[first] || steps.from(first).empty()) continue;
    search.run(
        first, [](auto&&...) {}, [](auto&&...) {});
    for (Vertex v : search.reached()) done[v] = true;
    if (search.distance(search.reached().back()) > deepest) return std::nullopt;
    result.push_back(search.reached());
  }
  return result;
}

}  // namespace

std::optional<PathShares> wave_shares(const Steps<Hops>& steps, std::size_t ties) {
  const auto all = shallow_components(steps);
  if (!all) return std::nullopt;
  Waves waves(steps, ties);
  for (const std::vector<Vertex>& component : *all) waves.run(component);
  return waves.shares();
}

}  // namespace entente
