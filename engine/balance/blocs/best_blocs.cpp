// Groups of those who must stand together first, then a search of all partitions of the groups with a bound.
#include <entente/engine/balance/blocs/best_blocs.hpp>

#include <entente/engine/near.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t most_vertices = 64;

/// Vertices that stand together in every best partition, and what each two groups gain by standing together.
struct GroupsFound {
  std::vector<std::vector<Vertex>> members{};
  std::vector<std::vector<double>> gains{};  ///< symmetric, 0 on the diagonal
  double within = 0;                         ///< what the pairs within groups gain

  std::size_t size() const { return members.size(); }
};

/// Each vertex that has ties for itself.
GroupsFound single_vertices(const LinkGraph& graph) {
  GroupsFound groups;
  std::vector<std::size_t> places(graph.size(), 0);
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (graph.links_of(v).empty()) continue;
    places[v] = groups.size();
    groups.members.push_back({v});
  }
  groups.gains.assign(groups.size(), std::vector<double>(groups.size(), 0.0));
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Vertex u = groups.members[i].front();
    for (std::size_t j = 0; j < groups.size(); ++j) {
      const Vertex v = groups.members[j].front();
      if (i != j)
        groups.gains[i][j] =
            graph.expected(graph.positive[u], graph.negative[u], graph.positive[v], graph.negative[v]);
    }
    for (const auto& [to, value] : graph.links_of(u)) groups.gains[i][places[to]] += value;
  }
  return groups;
}

/// Whether every partition that parts these two is worse than one in which one of them follows the other.
bool inseparable(const GroupsFound& groups, std::size_t i, std::size_t j, double rounding) {
  double of_i = 0, of_j = 0, differences = 0;  // the most that all others can weigh in
  for (std::size_t k = 0; k < groups.size(); ++k) {
    if (k == i || k == j) continue;
    of_i += std::abs(groups.gains[i][k]);
    of_j += std::abs(groups.gains[j][k]);
    differences += std::abs(groups.gains[i][k] - groups.gains[j][k]);
  }
  // Of the two ways to follow, one pays where their sum does, in which all that both see alike cancels.
  return groups.gains[i][j] > std::min({of_i, of_j, differences / 2}) + rounding;
}

/// `i` < `j`.
void join(GroupsFound& groups, std::size_t i, std::size_t j) {
  const auto last = static_cast<std::ptrdiff_t>(j);
  groups.within += groups.gains[i][j];
  groups.members[i].insert(groups.members[i].end(), groups.members[j].begin(), groups.members[j].end());
  groups.members.erase(groups.members.begin() + last);
  for (std::size_t k = 0; k < groups.gains.size(); ++k) {
    groups.gains[i][k] += groups.gains[j][k];
    groups.gains[k][i] = groups.gains[i][k];
  }
  groups.gains[i][i] = 0;
  groups.gains.erase(groups.gains.begin() + last);
  for (std::vector<double>& row : groups.gains) row.erase(row.begin() + last);
}

bool join_two(GroupsFound& groups, double rounding) {
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (std::size_t j = i + 1; j < groups.size(); ++j)
      if (inseparable(groups, i, j, rounding)) {
        join(groups, i, j);
        return true;
      }
  return false;
}

/// Puts one group after the other into each bloc and into a new one.
class AllPartitions {
 public:
  AllPartitions(const GroupsFound& groups, std::size_t vertices, double at_least, double rounding,
                const ShouldStop& should_stop)
      : groups_(groups), rounding_(rounding), should_stop_(should_stop), highest_(at_least) {
    best_.labels.assign(vertices, 0);
    for (std::size_t i = groups.size(); i-- > 0;) {
      for (std::size_t j = 0; j < i; ++j) open_[i] += std::max(0.0, groups.gains[i][j]);
      open_[i] += open_[i + 1];
    }
  }

  std::optional<BestBlocs> best() {
    place(0, 0, groups_.within);
    return stopped_ ? std::nullopt : std::optional(best_);
  }

 private:
  void place(std::size_t group, std::uint32_t blocs, double value) {
    if (value + open_[group] < highest_ - rounding_ || stop_asked()) return;
    if (group == groups_.size()) return keep(value);
    std::array<double, most_groups_tried + 1> gains{};
    for (std::size_t i = 0; i < group; ++i) gains[blocs_[i]] += groups_.gains[group][i];
    for (std::uint32_t bloc = 0; bloc <= blocs; ++bloc) {
      blocs_[group] = bloc;
      place(group + 1, std::max(blocs, bloc + 1), value + gains[bloc]);
    }
  }

  void keep(double value) {
    Labels labels(best_.labels.size(), 0);
    for (std::size_t i = 0; i < groups_.size(); ++i)
      for (const Vertex v : groups_.members[i]) labels[v] = blocs_[i] + 1;
    labels = canonical(labels);
    const bool better = value > highest_ + rounding_ || best_.partitions == 0;
    if (better || labels < best_.labels) best_.labels = std::move(labels);
    best_.partitions = better ? 1 : best_.partitions + 1;
    highest_ = std::max(highest_, value);
  }

  bool stop_asked() {
    if (!stopped_ && should_stop_ && looks_++ % 1'024 == 0) stopped_ = should_stop_();
    return stopped_;
  }

  const GroupsFound& groups_;
  double rounding_;
  const ShouldStop& should_stop_;
  std::array<double, most_groups_tried + 1> open_{};      ///< what this group and those after it may add
  std::array<std::uint32_t, most_groups_tried> blocs_{};  ///< of each group placed
  double highest_;
  BestBlocs best_{};
  std::size_t looks_ = 0;
  bool stopped_ = false;
};

}  // namespace

std::optional<BestBlocs> best_blocs(const LinkGraph& graph, double at_least, const ShouldStop& should_stop) {
  double strength = 0;
  for (Vertex v = 0; v < graph.size(); ++v) strength += graph.positive[v] + graph.negative[v];
  const double rounding = rounding_share * strength;
  GroupsFound groups = single_vertices(graph);
  if (groups.size() > most_vertices) return std::nullopt;
  while (join_two(groups, rounding)) {
  }
  if (groups.size() > most_groups_tried) return std::nullopt;
  return AllPartitions(groups, graph.size(), at_least, rounding, should_stop).best();
}

}  // namespace entente
