// The claims of ties as lines of their own: which of them are drawn, one by one or several as one.
#pragma once

#include <entente/viz/maps/era_maps.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Up to so many claims of a pair have a line each; more are one line for each relation, direction and sign,
/// and so are those of every pair of a map that has more claims than that.
inline constexpr std::size_t most_claims_apart = 6, most_claims_of_map = 24;
/// Lines of a pair beside that of the rest, on a map of few pairs and of more, and lines of a map.
inline constexpr std::size_t few_pairs = 3, most_lines_of_few = 10, most_lines_of_pair = 5,
                             most_claim_lines = 60;

/// One line: a claim, several of a pair with one relation, direction and sign, or the rest of a pair.
struct ClaimLine {
  Pair ends{};
  std::vector<ToldClaim> claims{};  ///< in canonical order
  double value = 0;                 ///< of all of them
  bool is_drawn = true;
  std::size_t others = 0;  ///< lines of a pair for which there is no room: this one stands for all of them
  std::string who{};       ///< acts, where words say it
};

/// The lines of these claims, those of a pair together, from the most cooperative to the most hostile. Of
/// too many of a pair the smallest are one line, the last, so that all of them add up to its level. Drawn
/// are those of ties that are drawn, and where a map has too many the pairs with the largest levels.
/// O(claims log claims).
std::vector<ClaimLine> claim_lines(const Chronicle& chronicle, std::span<const ToldClaim> claims);

/// Of a line, what is seen beside its words.
inline constexpr double beside_words = 20;

/// What stands on a line: the relation, `praises ×3`; what it adds to the level, `praises ×3: +4.0`; and
/// when, `praises ×3: +4.0, 2014–16` or `2014–2016`; behind the name of who acts. Of the rest of a pair `4
/// other relations ×6: +5.2`.
enum class LineWords : std::uint8_t { relation, valued, briefly_dated, dated };
std::string line_words(const Chronicle& chronicle, const ClaimLine& line, LineWords form);

/// The fullest words for which every line that is drawn has room.
LineWords fitting_words(const Chronicle& chronicle, std::span<const ClaimLine> lines, double room);

/// The lines with who acts before their words, for side by side an arrow to the left reads as if it were to
/// the right; without, where words would then have no room for years.
std::vector<ClaimLine> with_actors(const Chronicle& chronicle, std::vector<ClaimLine> lines, Interval days,
                                   const EraMapOptions& options, double room);

/// `Each line is a claim.`: what is told together, that `claims` are fewer than rows, and how many of these
/// are not drawn.
std::string claim_line_words(std::span<const ClaimLine> lines, std::size_t claims);

/// Whether a claim on a line that is drawn begins in a year before that of `day`, by what its words tell.
bool begins_before(const Chronicle& chronicle, std::span<const ClaimLine> lines, Date day);

}  // namespace entente
