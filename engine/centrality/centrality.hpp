// Centrality: how much an actor counts in one era's graph. The table of contents of this folder: a header
// and a small .cpp for each measure and its kin.
//
// All of them look at one layer of the graph (MEASURES.md, "Layers"), by default the positive one: ties whose
// level is above zero, weighing as much as their level. They give a value to every actor of the roster,
// undefined(absent) to those outside the era, and an empty graph gives undefined(absent) throughout. Actors
// who are present without ties are never left out. A measure that takes any layer but the signed one throws
// Error for that. Results do not depend on the order of rows in a sheet, and are the same bytes on every run.
// In contracts a word in backticks is a measure of the list or a Reason, and n the number of actors present.
//
// The includes are written by tests/run --accept: the headers in which measures of the list have contracts.
#pragma once

#include <entente/engine/centrality/articulation.hpp>
#include <entente/engine/centrality/betweenness.hpp>
#include <entente/engine/centrality/bloc_score.hpp>
#include <entente/engine/centrality/closeness.hpp>
#include <entente/engine/centrality/constraint.hpp>
#include <entente/engine/centrality/core_number.hpp>
#include <entente/engine/centrality/degree.hpp>
#include <entente/engine/centrality/directed_paths.hpp>
#include <entente/engine/centrality/eigenvector.hpp>
#include <entente/engine/centrality/katz.hpp>
#include <entente/engine/centrality/pagerank.hpp>
#include <entente/engine/centrality/pn.hpp>
#include <entente/engine/centrality/strength.hpp>
