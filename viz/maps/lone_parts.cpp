#include <entente/viz/maps/lone_parts.hpp>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t most_of_lone = 4, least_of_rest = 5, fewest_parts = 2;
constexpr double way_beside = 66;  ///< the same between names side by side, where the level is wider
constexpr double above_parts = 24, between_parts = 14;

/// For each node the first of those that lines join it to.
std::vector<std::size_t> first_joined(const Fitting& fitting) {
  std::vector<std::size_t> first(fitting.nodes.size());
  std::iota(first.begin(), first.end(), std::size_t{0});
  const auto root = [&](std::size_t node) {
    while (first[node] != node) node = first[node];
    return node;
  };
  for (const Tether& line : fitting.tethers) {
    if (line.eras.empty()) continue;
    const std::size_t a = root(line.a), b = root(line.b);
    first[std::max(a, b)] = std::min(a, b);
  }
  for (std::size_t node = 0; node < first.size(); ++node) first[node] = root(node);
  return first;
}

std::size_t lines_at(const Fitting& fitting, std::size_t node) {
  return static_cast<std::size_t>(std::ranges::count_if(
      fitting.tethers, [&](const Tether& line) { return line.a == node || line.b == node; }));
}

/// How far apart in a row those stand whom lines join, in places.
std::size_t apart_in_row(const Fitting& fitting, std::span<const std::size_t> row) {
  std::size_t sum = 0;
  for (const Tether& line : fitting.tethers) {
    const auto a = std::ranges::find(row, line.a), b = std::ranges::find(row, line.b);
    if (a != row.end() && b != row.end()) sum += static_cast<std::size_t>(std::abs(a - b));
  }
  return sum;
}

/// The head first, and the others so that no line passes over one of them where that can be.
LonePart part_of(const Fitting& fitting, std::vector<std::size_t> nodes) {
  std::ranges::stable_sort(nodes, std::greater(), [&](std::size_t node) { return lines_at(fitting, node); });
  const std::span<std::size_t> row = std::span(nodes).subspan(1);
  std::vector<std::size_t> best(row.begin(), row.end());
  std::ranges::sort(row);
  do
    if (apart_in_row(fitting, row) < apart_in_row(fitting, best)) best.assign(row.begin(), row.end());
  while (std::ranges::next_permutation(row).found);
  std::ranges::copy(best, row.begin());
  std::set<std::uint32_t> eras;
  for (const std::size_t node : nodes) eras.insert(fitting.eras[node].begin(), fitting.eras[node].end());
  return {std::move(nodes), {eras.begin(), eras.end()}};
}

/// Between those below the head: more where lines join them too.
double gap_in(const Fitting& fitting, const LonePart& part) {
  const auto is_below = [&](std::size_t node) {
    return std::find(part.nodes.begin() + 1, part.nodes.end(), node) != part.nodes.end();
  };
  const bool joined = std::ranges::any_of(
      fitting.tethers, [&](const Tether& line) { return is_below(line.a) && is_below(line.b); });
  return joined ? fitting.lone_line : fitting.gap;
}

/// How large a part is: its head over a row of the others.
Size size_of(const Fitting& fitting, const LonePart& part) {
  const Size head = fitting.nodes[part.nodes.front()].size;
  const double gap = gap_in(fitting, part);
  Size row{-gap, 0};
  for (std::size_t i = 1; i < part.nodes.size(); ++i) {
    const Size one = fitting.nodes[part.nodes[i]].size;
    row = {row.width + one.width + gap, std::max(row.height, one.height)};
  }
  return {std::max(head.width, row.width), head.height + fitting.lone_line + row.height};
}

/// Parts that share a place, and the room that the largest of them needs.
struct Slot {
  std::vector<const LonePart*> parts{};
  Size size{};
  bool is_level = false;  ///< each part a pair side by side
};

/// The taller ones first: rows of like height leave less room unused.
std::vector<Slot> slots_of(const Fitting& fitting, const std::vector<LonePart>& parts) {
  std::vector<Slot> slots;
  for (const LonePart& part : parts) {
    auto free = std::ranges::find_if(slots, [&](const Slot& slot) {
      return fitting.shares_places && std::ranges::none_of(slot.parts, [&](const LonePart* other) {
               return ever_together(part.eras, other->eras);
             });
    });
    if (free == slots.end()) free = slots.insert(slots.end(), Slot{});
    const Size size = size_of(fitting, part);
    free->parts.push_back(&part);
    free->size = {std::max(free->size.width, size.width), std::max(free->size.height, size.height)};
  }
  std::ranges::stable_sort(slots, std::greater(), [](const Slot& slot) { return slot.size.height; });
  return slots;
}

/// Whether there are two of each part: these may lie side by side.
bool has_pairs_alone(const Slot& slot) {
  return std::ranges::all_of(slot.parts, [](const LonePart* part) { return part->nodes.size() == 2; });
}

/// How large the pairs of a slot are with their actors side by side.
Size level_size(const Fitting& fitting, const Slot& slot) {
  Size size;
  for (const LonePart* part : slot.parts) {
    const Size one = fitting.nodes[part->nodes[0]].size, other = fitting.nodes[part->nodes[1]].size;
    size = {std::max(size.width, one.width + way_beside + other.width),
            std::max({size.height, one.height, other.height})};
  }
  return size;
}

/// The slots with their pairs side by side, where that is no wider than the sheet: a lower row.
std::vector<Slot> levelled(const Fitting& fitting, std::span<const Slot> row, double width) {
  std::vector<Slot> level(row.begin(), row.end());
  if (!std::ranges::all_of(row, has_pairs_alone)) return level;
  double used = between_parts * static_cast<double>(row.size() - 1);
  for (Slot& slot : level) {
    slot.size = level_size(fitting, slot);
    slot.is_level = true;
    used += slot.size.width;
  }
  return used <= width ? level : std::vector<Slot>(row.begin(), row.end());
}

void set_level_pair(std::vector<Node>& nodes, const LonePart& part, const Slot& slot, double middle,
                    double top) {
  Node &one = nodes[part.nodes[0]], &other = nodes[part.nodes[1]];
  const double width = one.size.width + way_beside + other.size.width, y = top + slot.size.height / 2;
  one.at = {middle - (width - one.size.width) / 2, y};
  other.at = {middle + (width - other.size.width) / 2, y};
}

void set_part(std::vector<Node>& nodes, const Fitting& fitting, const LonePart& part, double middle,
              double top) {
  Node& head = nodes[part.nodes.front()];
  head.at = {middle, top + head.size.height / 2};
  const double gap = gap_in(fitting, part);
  double row = -gap;
  for (std::size_t i = 1; i < part.nodes.size(); ++i) row += nodes[part.nodes[i]].size.width + gap;
  double x = middle - row / 2;
  for (std::size_t i = 1; i < part.nodes.size(); ++i) {
    Node& one = nodes[part.nodes[i]];
    one.at = {x + one.size.width / 2, top + head.size.height + fitting.lone_line + one.size.height / 2};
    x += one.size.width + gap;
  }
}

/// How many slots from `first` on stand side by side.
std::size_t count_in_row(const std::vector<Slot>& slots, std::size_t first, double width) {
  double used = slots[first].size.width;
  std::size_t count = 1;
  for (; first + count < slots.size(); ++count) {
    used += between_parts + slots[first + count].size.width;
    if (used > width) break;
  }
  return count;
}

/// Slots side by side, evenly over the width; gives how tall they are.
double set_row(std::vector<Node>& nodes, const Fitting& fitting, std::span<const Slot> row, double width,
               double top) {
  double used = 0, tallest = 0;
  for (const Slot& slot : row) {
    used += slot.size.width;
    tallest = std::max(tallest, slot.size.height);
  }
  const double apart = std::max(0.0, width - used) / static_cast<double>(row.size());
  double x = -width / 2;
  for (const Slot& slot : row) {
    const double middle = x + (slot.size.width + apart) / 2;
    for (const LonePart* part : slot.parts)
      if (slot.is_level)
        set_level_pair(nodes, *part, slot, middle, top);
      else
        set_part(nodes, fitting, *part, middle, top);
    x += slot.size.width + apart;
  }
  return tallest;
}

}  // namespace

std::vector<LonePart> lone_parts(const Fitting& fitting) {
  std::map<std::size_t, std::vector<std::size_t>> joined;
  const std::vector<std::size_t> first = first_joined(fitting);
  for (std::size_t node = 0; node < first.size(); ++node) joined[first[node]].push_back(node);
  std::size_t largest = 0;
  for (const auto& [head, nodes] : joined) largest = std::max(largest, nodes.size());
  std::vector<LonePart> parts;
  if (largest < least_of_rest) return parts;
  for (const auto& [head, nodes] : joined)
    if (nodes.size() > 1 && nodes.size() <= most_of_lone) parts.push_back(part_of(fitting, nodes));
  return parts.size() < fewest_parts ? std::vector<LonePart>{} : parts;
}

Fitting without_parts(const Fitting& fitting, const std::vector<LonePart>& parts) {
  std::vector<bool> lone(fitting.nodes.size(), false);
  for (const LonePart& part : parts)
    for (const std::size_t node : part.nodes) lone[node] = true;
  Fitting rest = fitting;
  rest.nodes.clear();
  rest.eras.clear();
  rest.tethers.clear();
  std::vector<std::size_t> place(fitting.nodes.size());
  for (std::size_t node = 0; node < lone.size(); ++node) {
    place[node] = rest.nodes.size();
    if (lone[node]) continue;
    rest.nodes.push_back(fitting.nodes[node]);
    rest.eras.push_back(fitting.eras[node]);
  }
  for (Tether line : fitting.tethers) {
    if (lone[line.a] || lone[line.b]) continue;
    line.a = place[line.a];
    line.b = place[line.b];
    rest.tethers.push_back(std::move(line));
  }
  return rest;
}

std::vector<Node> with_parts_below(const Fitting& fitting, const std::vector<LonePart>& parts,
                                   const std::vector<Node>& others, double width) {
  std::vector<Node> nodes = fitting.nodes;
  std::set<std::size_t> lone;
  for (const LonePart& part : parts) lone.insert(part.nodes.begin(), part.nodes.end());
  auto other = others.begin();
  for (std::size_t node = 0; node < nodes.size(); ++node)
    if (!lone.contains(node)) nodes[node].at = (other++)->at;
  const std::vector<Slot> slots = slots_of(fitting, parts);
  double y = around(others).bottom() + above_parts;
  for (std::size_t first = 0; first < slots.size();) {
    const std::span<const Slot> row(slots.data() + first, count_in_row(slots, first, width));
    y += set_row(nodes, fitting, levelled(fitting, row, width), width, y) + between_parts;
    first += row.size();
  }
  return nodes;
}

}  // namespace entente
