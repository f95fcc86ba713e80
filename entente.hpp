// All that a program needs which embeds entente, in the order of the work: read, fold, measure, compare, show.
// A program that needs less of it includes those headers alone.
#pragma once

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/formats/registry.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/graphs/reading/review.hpp>
#include <entente/graphs/reading/write.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/alignment/events.hpp>
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
#include <entente/viz/report/tables.hpp>
