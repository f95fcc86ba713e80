#include <entente/cli/charts/chart_kinds.hpp>

namespace entente {

std::span<const ChartKind> chart_kinds() {
  static const std::vector<ChartKind> kinds = {
      {"heat", {"pair", "top", "order"}, heat_asked},
      {"timeline", {"pair", "top", "interval", "draw", "replicates", "seed", "threads"}, timeline_asked}};
  return kinds;
}

}  // namespace entente
