// Lines from era to era: the levels of pairs.
#pragma once

#include <entente/graphs/model/era.hpp>
#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/charts/short_codes.hpp>
#include <entente/viz/render/diagram.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Where a line is in an era.
struct SlopePoint {
  double at = 0;         ///< a level, or a rank
  std::string number{};  ///< `−6.0`, or `4`; `4=` where others have the same rank
  bool hollow = false;   ///< it rests on one claim
  std::string name{};    ///< of the line, in this era
  std::string score{};   ///< what a rank comes from, `−3.0`; empty for a level
};

struct SlopeLine {
  std::string code{};                               ///< of a pair or an actor, for narrow pages
  std::vector<std::optional<SlopePoint>> points{};  ///< one for each era
  bool stressed = false;
};

/// Lines, and what is said of them.
struct SlopePicture {
  std::string title{}, finding{}, subtitle{}, description{};
  std::string note{};  ///< how claims count
  std::vector<SlopeLine> lines{};
  std::string stressed{}, others{};  ///< what dark lines are, and what the rest is
  std::string scores{};              ///< what the scores of its points are; empty where they have none
  std::vector<CodedName> codes{};    ///< of all actors in the lines; of ranks one for each line
  std::string chosen{};              ///< by what the lines were chosen, in a sentence; may be empty
  std::string left_out{};            ///< what could not be drawn; may be empty
};

/// The chart as a stand-alone SVG document.
///
/// - An era is a column. Levels stand on one scale, hostile below zero, as dots, hollow for one claim. A line
///   joins an era with the next, where there is a point in both. Stressed lines are thick, each in a colour
///   with a letter, which stands on it and before its name; the dots of others are small.
/// - Of up to three eras, names and levels stand on both sides. Of more, an axis stands on the left, names
///   and the last levels on the right, and the names of lines that end before at their ends; those of others
///   that are not stressed once more at each piece that breaks off, and where the last piece begins, or soon
///   after that, if there is room.
///   Where columns would be too narrow there are codes, explained beneath.
/// - Errors: Error(usage) where two eras are not there, or have no room on the page. O(eras * lines^2).
std::string slope_chart(std::span<const Era> eras, const SlopePicture& picture,
                        const ChartOptions& options = {});

}  // namespace entente
