// Layered drawing with few crossings: Sugiyama, Tagawa and Toda 1981, doi:10.1109/TSMC.1981.4308636.
#include <entente/viz/charts/stream_order.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t order_rounds = 12;

using Order = std::vector<std::vector<std::size_t>>;
using PlaceOfStream = std::map<std::size_t, std::size_t>;

PlaceOfStream places_in(const std::vector<std::size_t>& column) {
  PlaceOfStream places;
  for (std::size_t i = 0; i < column.size(); ++i) places[column[i]] = i;
  return places;
}

std::size_t crossings_between(const std::vector<std::size_t>& from, const std::vector<std::size_t>& to) {
  const PlaceOfStream arrives = places_in(to);
  std::vector<std::size_t> ends;
  for (const std::size_t stream : from)
    if (const auto at = arrives.find(stream); at != arrives.end()) ends.push_back(at->second);
  std::size_t crossings = 0;
  for (std::size_t i = 0; i < ends.size(); ++i)
    for (std::size_t j = i + 1; j < ends.size(); ++j) crossings += ends[j] < ends[i];
  return crossings;
}

/// The crossings on both sides of a column.
std::size_t crossings_at(const Order& order, std::size_t column) {
  std::size_t crossings = 0;
  if (column > 0) crossings += crossings_between(order[column - 1], order[column]);
  if (column + 1 < order.size()) crossings += crossings_between(order[column], order[column + 1]);
  return crossings;
}

/// Orders a column by the places of its streams in the one beside.
void follow(Order& order, const StreamBands& bands, std::size_t column, std::size_t beside) {
  const PlaceOfStream before = places_in(order[column]), guide = places_in(order[beside]);
  std::ranges::stable_sort(order[column], {}, [&](std::size_t stream) {
    const auto at = guide.find(stream);
    return std::pair(bands[column][stream], at == guide.end() ? before.at(stream) : at->second);
  });
}

/// Neighbours of one band change places where that saves crossings; whether any did.
bool swap_neighbours(Order& order, const StreamBands& bands, std::size_t column) {
  bool is_better = false;
  std::vector<std::size_t>& streams = order[column];
  for (std::size_t i = 0; i + 1 < streams.size(); ++i) {
    if (bands[column][streams[i]] != bands[column][streams[i + 1]]) continue;
    const std::size_t before = crossings_at(order, column);
    std::swap(streams[i], streams[i + 1]);
    if (crossings_at(order, column) < before)
      is_better = true;
    else
      std::swap(streams[i], streams[i + 1]);
  }
  return is_better;
}

Order by_bands(const StreamBands& bands) {
  Order order(bands.size());
  for (std::size_t column = 0; column < bands.size(); ++column) {
    for (std::size_t stream = 0; stream < bands[column].size(); ++stream)
      if (bands[column][stream] != no_band) order[column].push_back(stream);
    std::ranges::stable_sort(order[column], {}, [&](std::size_t stream) { return bands[column][stream]; });
  }
  return order;
}

}  // namespace

std::size_t stream_crossings(const Order& order) {
  std::size_t crossings = 0;
  for (std::size_t column = 0; column + 1 < order.size(); ++column)
    crossings += crossings_between(order[column], order[column + 1]);
  return crossings;
}

Order stream_order(const StreamBands& bands) {
  Order order = by_bands(bands), best = order;
  std::size_t fewest = stream_crossings(best);
  const auto note = [&] {
    const std::size_t crossings = stream_crossings(order);
    if (crossings >= fewest) return;
    fewest = crossings;
    best = order;
  };
  for (std::size_t round = 0; round < order_rounds && fewest > 0; ++round) {
    for (std::size_t column = order.size(); column-- > 1;) follow(order, bands, column - 1, column);
    note();
    for (std::size_t column = 1; column < order.size(); ++column) follow(order, bands, column, column - 1);
    note();
  }
  order = best;
  for (std::size_t round = 0; round < order_rounds; ++round) {
    bool is_better = false;
    for (std::size_t column = 0; column < order.size(); ++column)
      is_better = swap_neighbours(order, bands, column) || is_better;
    if (!is_better) break;
  }
  return order;
}

}  // namespace entente
