// Canonical order, and the days a claim may touch.
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

std::string_view Chronicle::remark(const Claim& claim, std::string_view column) const {
  const auto at = std::find(remark_columns.begin(), remark_columns.end(), column);
  for (const Remark& remark : claim.remarks)
    if (remark.column == static_cast<std::uint32_t>(at - remark_columns.begin())) return remark.text;
  return {};
}

std::optional<Interval> when_written(const Source& source) {
  const std::optional<When> date = edtf(source.date);
  return date && date->dated() ? std::optional(date->span()) : std::nullopt;
}

Days Chronicle::extent(const Claim& claim) const {
  Interval told = claim.when.span();
  if (as_of != distant_future) told = intersection(told, {distant_past, as_of + 1});
  return common_days(common_days(roster[claim.from].life(), roster[claim.to].life()), told);
}

void sort_canonically(std::vector<Claim>& claims) {
  // Claims are large: sort places by what decides nearly always, then move each claim once.
  struct Place {
    std::int32_t first, past;
    std::uint32_t from, to, relation, claim;
  };
  std::vector<Place> order;
  order.reserve(claims.size());
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const Interval span = claims[i].when.span();
    order.push_back({span.first.day, span.past.day, static_cast<std::uint32_t>(claims[i].from),
                     static_cast<std::uint32_t>(claims[i].to), static_cast<std::uint32_t>(claims[i].relation),
                     i});
  }
  const auto less = [&](const Place& x, const Place& y) {
    const auto a = std::tie(x.first, x.past, x.from, x.to, x.relation);
    const auto b = std::tie(y.first, y.past, y.from, y.to, y.relation);
    return a != b ? a < b : claims[x.claim].key < claims[y.claim].key;
  };
  if (std::is_sorted(order.begin(), order.end(), less)) return;
  std::sort(order.begin(), order.end(), less);
  // In place, along the circles of the permutation: a second array of claims would double the memory.
  for (std::uint32_t start = 0; start < order.size(); ++start) {
    if (order[start].claim == start) continue;
    Claim moved = std::move(claims[start]);
    std::uint32_t hole = start;
    while (order[hole].claim != start) {
      const std::uint32_t next = order[hole].claim;
      claims[hole] = std::move(claims[next]);
      order[hole].claim = hole;
      hole = next;
    }
    claims[hole] = std::move(moved);
    order[hole].claim = hole;
  }
}

}  // namespace entente
