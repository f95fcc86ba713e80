// The path is a convex hull: between two of its corners the penalty at which both cost the same finds a
// corner between them, or shows that there is none.
#include <entente/engine/change_points/penalties.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <utility>

namespace entente {
namespace {

/// Segmentations by their number of changes, many first.
using Corners = std::map<std::size_t, Segmentation, std::greater<>>;

/// The penalty at which two segmentations come to the same.
double balance_point(const Segmentation& more, const Segmentation& fewer) {
  return std::max(0.0,
                  (fewer.cost - more.cost) / static_cast<double>(more.changes.size() - fewer.changes.size()));
}

Corners corners(std::span<const double> series, PenaltyRange range, const SegmentationOptions& options) {
  Corners found;
  std::vector<std::pair<Segmentation, Segmentation>> open = {
      {pelt(series, range.low, options), pelt(series, range.high, options)}};
  found.emplace(open.back().second.changes.size(), open.back().second);
  found.insert_or_assign(open.back().first.changes.size(), open.back().first);
  while (!open.empty()) {
    const auto [more, fewer] = std::move(open.back());
    open.pop_back();
    if (more.changes.size() <= fewer.changes.size() + 1) continue;
    const Segmentation between = pelt(series, balance_point(more, fewer), options);
    const std::size_t count = between.changes.size();
    if (count >= more.changes.size() || count <= fewer.changes.size()) continue;
    found.emplace(count, between);
    open.emplace_back(more, between);
    open.emplace_back(between, fewer);
  }
  return found;
}

}  // namespace

double penalty_of(Penalty penalty, std::size_t observations, SegmentModel model) {
  if (observations < 3) return 0;
  const double log_n = std::log(static_cast<double>(observations));
  const double p = model == SegmentModel::mean_variance ? 2 : 1;
  switch (penalty) {
    case Penalty::three_log_n:
      return 3 * log_n;
    case Penalty::sic0:
      return p * log_n;
    case Penalty::mbic:
      return (p + 2) * log_n;
    case Penalty::aic:
      return 2 * (p + 1);
    case Penalty::hannan_quinn:
      return 2 * (p + 1) * std::log(log_n);
    case Penalty::bic:
    case Penalty::sic:
      break;
  }
  return (p + 1) * log_n;
}

std::vector<PathStep> penalty_path(std::span<const double> series, PenaltyRange range,
                                   const SegmentationOptions& options) {
  assert(0 <= range.low && range.low <= range.high);
  std::vector<PathStep> path;
  for (auto& [count, best] : corners(series, range, options)) {
    double from = range.low;
    if (!path.empty()) {
      from = std::clamp(balance_point(path.back().best, best), path.back().penalties.low, range.high);
      path.back().penalties.high = from;
    }
    path.push_back({{from, range.high}, best});
  }
  return path;
}

ChangeStrength strength(std::span<const PathStep> path, std::size_t change) {
  ChangeStrength found;
  for (const PathStep& step : path)
    if (std::binary_search(step.best.changes.begin(), step.best.changes.end(), change))
      found = {step.penalties.high, &step == &path.back()};
  return found;
}

}  // namespace entente
