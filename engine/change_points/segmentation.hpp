// Segmentation: where a series of numbers changes, by the least penalised cost. Every search here is exact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// What a segment keeps to, and so what a change is a change of. The cost of a segment is twice its negative
/// log-likelihood at the best fit, up to what is the same for every segmentation.
enum class SegmentModel : std::uint8_t {
  mean,           ///< sum (x - mean)^2 / noise^2: normal, of known noise
  mean_variance,  ///< n (log 2 pi + log v + variance / v), v = max(variance, floor): normal, of unknown noise
  poisson,        ///< 2 (S log n - S log S), S the sum: counts, which are >= 0
};

/// What the length n of a segment adds to its cost beside that.
enum class LengthCost : std::uint8_t {
  none,
  logarithm,  ///< log n, the part of the modified Bayes criterion that is no constant
};

struct SegmentationOptions {
  SegmentModel model = SegmentModel::mean;
  double noise = 1;             ///< standard deviation about the mean, > 0; of the model `mean` only
  std::size_t min_segment = 1;  ///< observations in a segment at least, >= 1
  LengthCost lengths = LengthCost::none;
};

/// Where a series is cut. A change is the place (from 0) of the first observation of the segment that it
/// begins: the number of observations before it.
struct Segmentation {
  std::vector<std::size_t> changes;  ///< rising
  double cost = 0;                   ///< of all segments together, without penalties
  friend bool operator==(const Segmentation&, const Segmentation&) = default;
};

/// The segmentation of least cost + penalty * number of changes: optimal partitioning that gives up
/// beginnings which can no longer win, and so loses nothing. With a minimum length a beginning is given up
/// that much later, when a segment after it has become possible.
///
/// - Input: finite numbers. A series shorter than two segments, and an empty one, has no change.
/// - Equal costs: of segmentations alike but for rounding, one, and the same on every run.
/// - Floor of the variance under `mean_variance`: 1e-8 of that of the whole series.
/// - Cost: O(n) time where changes come at a steady rate, O(n^2) at worst; O(n) memory.
/// - Reference: Jackson et al. 2005, doi:10.1109/LSP.2001.838216 (optimal partitioning); Killick, Fearnhead &
///   Eckley 2012, doi:10.1080/01621459.2012.737745 (PELT).
Segmentation pelt(std::span<const double> series, double penalty, const SegmentationOptions& options = {});

/// The segmentation of least cost among those with exactly `changes` changes; nothing where the series is too
/// short for so many.
///
/// - Cost: O(changes n^2) time, O(changes n) memory.
/// - Reference: Auger & Lawrence 1989, doi:10.1007/BF02458835.
std::optional<Segmentation> segment_neighbourhood(std::span<const double> series, std::size_t changes,
                                                  const SegmentationOptions& options = {});

}  // namespace entente
