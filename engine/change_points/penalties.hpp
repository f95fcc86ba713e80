// Penalties: what one change more must gain, and how the segmentation goes with it.
#pragma once

#include <entente/engine/change_points/segmentation.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// Named penalties, with p parameters of a segment and n observations. A change adds p parameters and itself,
/// but for `sic0`, which does not count it.
enum class Penalty : std::uint8_t {
  three_log_n,   ///< 3 log n: stricter than `bic` for a mean, because a record of years is no independent
                 ///< sample
  bic,           ///< (p + 1) log n; Schwarz 1978, doi:10.1214/aos/1176344136
  sic,           ///< the same by its other name
  sic0,          ///< p log n
  mbic,          ///< (p + 2) log n, with LengthCost::logarithm; Zhang & Siegmund 2007,
                 ///< doi:10.1111/j.1541-0420.2006.00662.x
  aic,           ///< 2 (p + 1); Akaike 1974, doi:10.1109/TAC.1974.1100705
  hannan_quinn,  ///< 2 (p + 1) log log n; Hannan & Quinn 1979, doi:10.1111/j.2517-6161.1979.tb01072.x
};
inline constexpr std::array<std::string_view, 7> penalty_names = {"3-log-n", "bic", "sic",         "sic0",
                                                                  "mbic",    "aic", "hannan-quinn"};
constexpr std::string_view name(Penalty penalty) { return penalty_names[static_cast<std::size_t>(penalty)]; }

/// The penalty of one change, those with a name of their own as the R package `changepoint` has them: >= 0,
/// and 0 for fewer than 3 observations. O(1).
double penalty_of(Penalty penalty, std::size_t observations, SegmentModel model = SegmentModel::mean);

/// A range of penalties, 0 <= low <= high.
struct PenaltyRange {
  double low = 0, high = 0;
};

/// A segmentation and the penalties within the range for which it is the best.
struct PathStep {
  PenaltyRange penalties;
  Segmentation best;
};

/// Every segmentation that is the best for some penalty of the range (CROPS), from many changes to few. The
/// ranges of the steps join. From one step to the next the number of changes falls, but a change may move, so
/// that the segmentations need not be nested.
///
/// - Cost: at most two runs of pelt() for each step, and one.
/// - Reference: Haynes, Eckley & Fearnhead 2017, doi:10.1080/10618600.2015.1116445.
std::vector<PathStep> penalty_path(std::span<const double> series, PenaltyRange range,
                                   const SegmentationOptions& options = {});

/// How much penalty a change withstands. A change may go at one penalty, where two others do better, and come
/// back at a larger one, where it does better than either alone.
struct ChangeStrength {
  double penalty = 0;   ///< the largest of the path at which the change is there; 0 where it never is
  bool capped = false;  ///< it is there at the top of the range, and may withstand more
  friend bool operator==(const ChangeStrength&, const ChangeStrength&) = default;
};

/// The strength of the change at this place of the series. O(path).
ChangeStrength strength(std::span<const PathStep> path, std::size_t change);

}  // namespace entente
