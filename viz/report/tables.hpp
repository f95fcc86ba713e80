// Results as tables: the columns that other programs rely on.
#pragma once

#include <entente/engine/change/theses.hpp>
#include <entente/engine/study.hpp>
#include <entente/viz/report/table.hpp>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace entente {

using Pair = std::pair<ActorId, ActorId>;

/// era, actor, label, kind, measure, value, rank, why, layer, actors, ties: every actor that is present in
/// any era of the study, in every era, by rank; of a measure of dyads, every pair with a claim in the era,
/// as `a:b` in `actor` and `dyad` in `kind`. With `top`, only rows up to that rank. Undefined values have
/// no rank and come last.
Table score_table(const Chronicle& chronicle, const Study& study,
                  std::optional<std::size_t> top = std::nullopt);

/// era, a, b, level, positive, negative, polarity, claims, sources, kappa, s, why, forward, backward,
/// effective_claims, mutual, open_share: the pairs given, in every era; with none given, every pair with a
/// claim in the era.
Table align_table(const Chronicle& chronicle, const Study& study, std::span<const Pair> pairs = {});

/// Two eras to compare.
struct Comparison {
  std::size_t before = 0, after = 0;  ///< places in Study::graphs
};

/// from_era, to_era, subject, measure, before, after, shift, low, high, drivers, why, layer, before_count,
/// after_count: the shifts whose subject and measure were chosen. `drivers` names the claims with the largest
/// part in the shift. An interval that was not estimated is empty, and `why` says so.
Table compare_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    std::span<const std::string> pair_measures, std::span<const Pair> pairs = {});

/// thesis, source, claim, kind, subject, eras, measure, verdict, figures, without_source_verdict,
/// without_source_figures, why, other, direction, without_source_why, note: one row for each thesis, with
/// what its test came to. The text form leaves out source, claim, measure, direction, without_source_figures
/// and note.
Table theses_table(const Chronicle& chronicle, std::span<const Thesis> theses,
                   std::span<const TestedThesis> findings);

/// `PAK:RUS`.
std::string pair_name(const Chronicle& chronicle, ActorId a, ActorId b);

}  // namespace entente
