// The claims of ties as lines of their own: which of them are drawn, one by one or several as one.
#pragma once

#include <entente/viz/maps/era_maps.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// Up to so many claims of a pair have a line each; more are one line for each relation, direction and sign,
/// and so are those of every pair of a map that has more claims than that.
inline constexpr std::size_t most_claims_apart = 6, most_claims_of_map = 24;
/// Lines of a pair, on a map of few pairs and of more, and of a map.
inline constexpr std::size_t few_pairs = 3, most_lines_of_few = 10, most_lines_of_pair = 5,
                             most_claim_lines = 60;

/// One line: a claim, or several of a pair with one relation, direction and sign.
struct ClaimLine {
  Pair ends{};
  std::vector<ToldClaim> claims{};  ///< in canonical order
  double value = 0;                 ///< of all of them
  bool is_drawn = true;
};

/// The lines of these claims, those of a pair together, from the most cooperative to the most hostile. Drawn
/// are those of ties that are drawn: of each pair the largest, and where a map has too many the pairs with
/// the largest levels. O(claims log claims).
std::vector<ClaimLine> claim_lines(const Chronicle& chronicle, std::span<const ToldClaim> claims);

/// `Each line is a claim.`, what is told together, why `claims` are more rows than that, and what is not
/// drawn.
std::string claim_line_words(std::span<const ClaimLine> lines, std::size_t claims);

}  // namespace entente
