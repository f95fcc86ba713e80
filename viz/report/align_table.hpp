// Pairs in each era as a table.
#pragma once

#include <entente/engine/analysis/pair_alignments.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, a, b, level, cooperative, hostile, polarity, claims, sources, kappa, s, why, forward, backward,
/// effective_claims, mutual, open_share, s_squared, pi, tau_b, cosine, third_parties, speaking, with weights
/// also s_weighted, and flags: the pairs given, in every era; with none given, every pair with a claim in the
/// era. The text form shows those up to `why`, and flags.
///
/// With intervals seven more: level_low, level_high, polarity_low, polarity_high (the ends of
/// level_interval()), drawn_by (source, each-claim or claim), drawn_from (how many of them), one_source
/// (whether they all cite one, yes or no). The text form leaves out the ends of the polarity.
Table align_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const PairAlignment> rows,
                  const PairAlignmentOptions& options = {});

}  // namespace entente
