// Results as tables: the columns that other programs rely on.
#pragma once

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/alignment/events.hpp>
#include <entente/engine/resampling/rank_intervals.hpp>
#include <entente/engine/shifts/rank_stability.hpp>
#include <entente/engine/study.hpp>
#include <entente/engine/theses/theses.hpp>
#include <entente/viz/report/table.hpp>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace entente {

/// era, actor, label, kind, measure, value, rank, why, layer, actors, ties, share: every actor that is
/// present in any era of the study, in every era, by rank; of a measure of pairs, every pair with a claim in
/// the era, as `a:b` in `actor` and `pair` in `kind`. With `top`, only rows up to that rank. Undefined values
/// have no rank and come last. `share` is the part of the era's sum, where there are no values below zero.
/// With `intervals` also rank_low, rank_high, drawn_by, drawn_from: rank_intervals(), and what was drawn anew
/// (claim or source) of how many; pairs have none, `interval-not-estimated`. `progress` counts resamples, of
/// all eras and measures together.
Table score_table(const Chronicle& chronicle, const Study& study,
                  std::optional<std::size_t> top = std::nullopt,
                  const std::optional<IntervalOptions>& intervals = std::nullopt,
                  const Progress& progress = {});

/// era, a, b, level, cooperative, hostile, polarity, claims, sources, kappa, s, why, forward, backward,
/// effective_claims, mutual, open_share, s_squared, pi, tau_b, cosine, third_parties, speaking, with weights
/// also s_weighted, and flags: the pairs given, in every era; with none given, every pair with a claim in the
/// era. The text form shows those up to `why`, and flags.
///
/// With intervals seven more: level_low, level_high, polarity_low, polarity_high (the ends of
/// level_interval()), drawn_by (source, each-claim or claim), drawn_from (how many of them), one_source
/// (whether they all cite one, yes or no). The text form leaves out the ends of the polarity. `progress`
/// counts pairs.
Table align_table(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                  std::span<const Pair> pairs = {}, const AlignmentOptions& options = {},
                  const std::optional<IntervalOptions>& intervals = {}, const Progress& progress = {});

/// era, actor, between, level_p, low_p, high_p, level_q, low_q, high_q, level_pq, low_pq, high_pq, lean,
/// drawn_by, drawn_from, one_source, word, why: how each of `actors` stands to `p` and `q` in every era, and
/// they to each other; without actors, everyone who has a claim with both in the era, or one row that says
/// that nobody has. `word` is `hedging` where hedging() says so; else `why` tells, level by level, what is
/// wanting. drawn_by, drawn_from and one_source are those of the three levels (`none` without a claim),
/// joined by `+` where they differ (drawn_from always). `progress` counts eras.
Table hedging_table(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                    std::span<const ActorId> actors, const Pair& p_and_q,
                    const IntervalOptions& intervals = {}, const Progress& progress = {});

/// How decayed_interaction() is told in a table.
struct EventTableOptions {
  double half_life = DecayOptions{}.half_life;  ///< days
};

/// era, a, b, direction, events, expected, net, mean, cooperation, conflict, balance, verbal_coop,
/// material_coop, verbal_conf, material_conf, unclassed, interaction, why: for each pair a row
/// `all`, and one for each of `forward`, `backward` and `mutual` that has an event in the era. The pairs
/// given, in every era; with none given, every pair with an event in it. `interaction` is what is felt on the
/// last day of the era of the events in `memory`, the graph of the whole time.
Table events_table(const Chronicle& chronicle, std::span<const EraGraph> graphs, const EraGraph& memory,
                   std::span<const Pair> pairs = {}, const EventTableOptions& options = {});

/// era, actor, partner, label, level, change, polarity, forward, backward, mutual, claims, sources, why:
/// every partner of one actor in each era, by level. `change` is the level less that in the graph before. An
/// era in which the actor has no partner has one row that says why.
Table ego_table(const Chronicle& chronicle, std::span<const EraGraph> graphs, ActorId actor);

/// Two eras to compare.
struct Comparison {
  std::size_t before = 0, after = 0;  ///< places in Study::graphs
};

/// from_era, to_era, measure, layer, actors, tau_b, top, overlap, entered, left, why: the stability of the
/// ranks of each measure of the study. `actors` is the number of those who have a value in both eras.
Table ranks_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                  const RankOptions& options = {});

/// thesis, source, claim, kind, subject, eras, measure, verdict, figures, without_source_verdict,
/// without_source_figures, why, other, direction, without_source_why, note, support, hangs_on, shift, low,
/// high, drawn_by, start, end: one row for each thesis, with what its test came to; `eras` are those of all
/// schemes, and start and end the first and the last day of those of the thesis. The text form leaves out
/// source, claim, measure, direction, without_source_figures, note, shift, drawn_by, start and end.
Table theses_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const Thesis> theses,
                   std::span<const TestedThesis> findings);

/// `PAK:RUS`.
std::string pair_name(const Chronicle& chronicle, ActorId a, ActorId b);
/// `PAK:RUS`, or `PAK`.
std::string subject_name(const Chronicle& chronicle, const Shift& shift);

}  // namespace entente
