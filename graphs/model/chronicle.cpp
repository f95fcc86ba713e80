// Canonical order, and the days a tie may touch.
#include <entente/graphs/model/chronicle.hpp>

#include <algorithm>
#include <tuple>

namespace entente {

std::optional<SourceId> Chronicle::source(std::string_view id) const {
  const auto at =
      std::lower_bound(sources.begin(), sources.end(), id,
                       [](const Source& source, std::string_view key) { return source.id < key; });
  if (at == sources.end() || at->id != id) return std::nullopt;
  return static_cast<SourceId>(at - sources.begin());
}

std::string_view Chronicle::remark(const Tie& tie, std::string_view column) const {
  const auto at = std::find(remark_columns.begin(), remark_columns.end(), column);
  for (const Remark& remark : tie.remarks)
    if (remark.column == static_cast<std::uint32_t>(at - remark_columns.begin())) return remark.text;
  return {};
}

Days Chronicle::extent(const Tie& tie) const {
  Interval told = tie.when.span();
  if (as_of != distant_future) told = intersection(told, {distant_past, as_of + 1});
  return common_days(common_days(roster[tie.from].life(), roster[tie.to].life()), told);
}

void sort_canonically(std::vector<Tie>& ties) {
  // Ties are large: sort places by what decides nearly always, then move each tie once.
  struct Place {
    std::int32_t first, past;
    std::uint32_t from, to, relation, tie;
  };
  std::vector<Place> order;
  order.reserve(ties.size());
  for (std::uint32_t i = 0; i < ties.size(); ++i) {
    const Interval span = ties[i].when.span();
    order.push_back({span.first.day, span.past.day, static_cast<std::uint32_t>(ties[i].from),
                     static_cast<std::uint32_t>(ties[i].to), static_cast<std::uint32_t>(ties[i].relation),
                     i});
  }
  const auto less = [&](const Place& x, const Place& y) {
    const auto a = std::tie(x.first, x.past, x.from, x.to, x.relation);
    const auto b = std::tie(y.first, y.past, y.from, y.to, y.relation);
    return a != b ? a < b : ties[x.tie].key < ties[y.tie].key;
  };
  if (std::is_sorted(order.begin(), order.end(), less)) return;
  std::sort(order.begin(), order.end(), less);
  // In place, along the circles of the permutation: a second array of ties would double the memory.
  for (std::uint32_t start = 0; start < order.size(); ++start) {
    if (order[start].tie == start) continue;
    Tie moved = std::move(ties[start]);
    std::uint32_t hole = start;
    while (order[hole].tie != start) {
      const std::uint32_t next = order[hole].tie;
      ties[hole] = std::move(ties[next]);
      order[hole].tie = hole;
      hole = next;
    }
    ties[hole] = std::move(moved);
    order[hole].tie = hole;
  }
}

}  // namespace entente
