// The first sentence of a figure: what is to be seen in it, from its own numbers. It describes and does not
// judge. What short_level() prints alike is alike: up to three are named, of more it tells how many.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A pair, or the other end of a tie, and its level.
struct NamedLevel {
  std::string name{};
  double level = 0;
  std::string when{};  ///< of which era, where there are several
};

/// `Highest level: Pakistan – Russia +41; lowest: Russia – United States −27.`, on either side of zero.
/// `No pair has a cooperative or hostile tie.` where all are printed as zero. O(levels).
std::string largest_levels_words(std::span<const NamedLevel> levels);

/// `Pakistan has 9 ties, the largest with Russia, +41.`: these are all ties of the one with that name.
std::string ties_words(std::string_view name, std::span<const NamedLevel> ties);

/// `The level is +41; its largest part is “sells arms to”, +10.`: of a tie whose parts these are. O(parts).
std::string largest_parts_words(std::span<const NamedLevel> parts);

/// A tie in two eras; no level where no claim tells of it.
struct NamedMove {
  std::string name{};
  std::optional<double> before{}, after{};
};

/// `Pakistan – Russia moved most: −4.4 → +30.` A tie that is not told of counts as zero. `No tie changed.`
std::string largest_move_words(std::span<const NamedMove> moves);

/// A pair through the eras.
struct NamedCourse {
  std::string name{};
  std::vector<double> levels{};  ///< of the eras in which it has one
};

/// `Pakistan – Russia moved furthest, between −11 and +41.`: from its lowest level to its highest.
std::string widest_span_words(std::span<const NamedCourse> pairs);

/// `Pakistan – Russia rose most, from −3.8 to +41; Russia – United States fell most, from −10 to −27.`: from
/// the first level to the last.
std::string largest_rise_words(std::span<const NamedCourse> pairs);

/// Somebody, and how many eras.
struct NamedCount {
  std::string name{};
  std::size_t eras = 0;
};

/// `Pakistan is first in 4 of 9 eras.`
std::string first_most_often_words(std::span<const NamedCount> firsts, std::size_t eras);

}  // namespace entente
