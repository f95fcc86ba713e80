#include <entente/viz/charts/bump_rows.hpp>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// The lines that are there in an era, by rank, then by where they were seen last.
std::vector<std::size_t> lines_in(std::span<const SlopeLine> lines, std::size_t era,
                                  const std::vector<std::size_t>& seen) {
  std::vector<std::size_t> order;
  for (std::size_t line = 0; line < lines.size(); ++line)
    if (lines[line].points[era]) order.push_back(line);
  std::ranges::stable_sort(
      order, {}, [&](std::size_t line) { return std::pair(lines[line].points[era]->at, seen[line]); });
  return order;
}

std::vector<std::optional<std::size_t>> stressed_places(std::span<const SlopeLine> lines) {
  std::vector<std::optional<std::size_t>> places;
  std::size_t next = 0;
  for (const SlopeLine& line : lines) places.push_back(line.stressed ? std::optional(next++) : std::nullopt);
  return places;
}

}  // namespace

BumpRows bump_rows(std::span<const SlopeLine> lines) {
  const std::size_t eras = lines.empty() ? 0 : lines.front().points.size();
  BumpRows rows;
  rows.of.resize(lines.size(), std::vector<std::optional<std::size_t>>(eras));
  std::vector<std::size_t> seen(lines.size(), lines.size());
  for (std::size_t era = 0; era < eras; ++era) {
    SharedRank group{era};
    for (const std::size_t line : lines_in(lines, era, seen)) {
      const auto first = static_cast<std::size_t>(lines[line].points[era]->at) - 1;
      if (group.count == 0 || first != group.row) {
        if (group.count > 1) rows.shared.push_back(group);
        group = {era, first, 0};
      }
      rows.of[line][era] = seen[line] = first + group.count++;
      rows.count = std::max(rows.count, first + group.count);
    }
    if (group.count > 1) rows.shared.push_back(group);
  }
  rows.stressed = stressed_places(lines);
  return rows;
}

}  // namespace entente
