// Lines from era to era: levels of pairs, or ranks of actors.
#pragma once

#include <entente/graphs/model/era.hpp>
#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/render/diagram.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Where a line is in an era.
struct SlopePoint {
  double at = 0;         ///< a level, or a place from above
  std::string number{};  ///< `−6.0`, or the rank
  Tone tone = Tone::neutral;
  bool hollow = false;  ///< it rests on one claim
  std::string name{};   ///< of the line, in this era
  std::string code{};   ///< the same for narrow pages
};

struct SlopeLine {
  std::vector<std::optional<SlopePoint>> points{};  ///< one for each era
  bool stressed = false;
};

/// What the lines are of.
enum class SlopeOf { levels, ranks };

struct SlopePicture {
  SlopeOf of = SlopeOf::levels;
  std::string title{}, subtitle{}, description{};
  std::vector<SlopeLine> lines{};
  std::string
      inner{};  ///< which lines are in neither the first nor the last era, and so have no name beside them
};

/// The chart as a stand-alone SVG document.
///
/// - An era is a column. Levels stand on one scale, hostile below zero, as dots in the colour of their sign,
///   hollow for one claim; ranks stand below each other, as numbers. A line joins an era with the next, where
///   there is a point in both. Stressed lines are dark.
/// - Names stand beside the first and the last column, codes where columns would be too narrow.
/// - Errors: Error(usage) where two eras are not there, or have no room on the page. O(eras * lines + lines *
///   log lines).
std::string slope_chart(std::span<const Era> eras, const SlopePicture& picture,
                        const ChartOptions& options = {});

}  // namespace entente
