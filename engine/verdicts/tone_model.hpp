// How sure the record makes a change of tone, where every source has a lean of its own.
#pragma once

#include <span>

namespace entente {

/// What one source tells of one side of a shift: of what went, or of what came.
struct SideTold {
  double tone = 0;      ///< mean signed weight of its claims there
  double claims = 0;    ///< effective number of them, >= 0
  double variance = 0;  ///< of their signed weights around `tone`, >= 0
  /// Where there is no claim it is silent, and the rest is not looked at.
  bool is_told() const { return claims > 0; }
  friend bool operator==(const SideTold&, const SideTold&) = default;
};

/// What one source tells of both sides.
struct SourceTold {
  SideTold went{}, came{};
  /// Only such a source compares: whoever tells of one side alone leaves open what it would say of the other.
  bool tells_both() const { return went.is_told() && came.is_told(); }
  friend bool operator==(const SourceTold&, const SourceTold&) = default;
};

/// What is known of T, the tone of what came less the tone of what went, in units of signed weights.
struct ToneEstimate {
  double mean = 0;
  double above_zero = 0;     ///< P(T > 0), 0 ... 1
  double low = 0, high = 0;  ///< the bounds of the middle of so much probability as was asked for
  friend bool operator==(const ToneEstimate&, const ToneEstimate&) = default;
};

/// What `sources` make known of T.
///
/// - Model: on side e source s has the tone y ~ N(mu(e) + lean(s) + lean(s, e), sigma^2 / n), n its effective
///   claims there. The priors of mu are flat, those of the standard deviations of the leans half-normal of
///   the scales `size` and, of lean(s, e), `size` / 2. sigma^2 is scaled inverse chi-squared with df + 2
///   degrees of freedom at (SS + 2 size^2) / (df + 2): SS the squares of the claims around the tones of their
///   sources, df their number less one, source by source and side by side.
/// - Exact on a grid of 7 x 7 x 4 quantiles of the three, each weighed by how likely it makes the tones;
///   given these T is normal. No random number is drawn.
/// - A source that is silent on a side says what it says of the other, and no more: where most write of one
///   side alone, as those do who wrote before the later era, T is known the less.
/// - `size` > 0: what one claim ordinarily weighs; 0 < `confidence` < 1. At least one source tells of each
///   side.
/// - Cost: O(sources * 196).
/// - Reference: the normal hierarchical model of Gelman 2006, doi:10.1214/06-BA117A, with half-normal priors.
ToneEstimate tone_estimate(std::span<const SourceTold> sources, double size, double confidence = 0.95);

}  // namespace entente
