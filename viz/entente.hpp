// All that a program needs which embeds entente, in the order of the work: read, fold, measure, analyse,
// show. A program that needs less of it includes those headers alone.
#pragma once

#include <entente/graphs/checking/review.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/formats/registry.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/graphs/reading/write.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/alignment/events.hpp>
#include <entente/engine/analysis/attributed_shifts.hpp>
#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/engine/analysis/bloc_changes.hpp>
#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/analysis/era_sources.hpp>
#include <entente/engine/analysis/explained_scores.hpp>
#include <entente/engine/analysis/label_tests.hpp>
#include <entente/engine/analysis/leanings.hpp>
#include <entente/engine/analysis/networks.hpp>
#include <entente/engine/analysis/pair_alignments.hpp>
#include <entente/engine/analysis/pair_events.hpp>
#include <entente/engine/analysis/partners.hpp>
#include <entente/engine/analysis/rank_comparisons.hpp>
#include <entente/engine/analysis/ranking.hpp>
#include <entente/engine/analysis/subject_changes.hpp>
#include <entente/engine/analysis/variations.hpp>
#include <entente/engine/analysis/whole_time.hpp>
#include <entente/engine/balance/blocs/bloc_shifts.hpp>
#include <entente/engine/balance/blocs/blocs.hpp>
#include <entente/engine/balance/era_balance.hpp>
#include <entente/engine/centrality/centrality.hpp>
#include <entente/engine/change_points/change_points.hpp>
#include <entente/engine/measures.hpp>
#include <entente/engine/resampling/intervals.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/engine/study.hpp>
#include <entente/engine/theses/theses.hpp>

#include <entente/viz/maps/change_map.hpp>
#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/maps/layout.hpp>
#include <entente/viz/maps/small_multiples.hpp>
#include <entente/viz/render/svg.hpp>
#include <entente/viz/report/table.hpp>
