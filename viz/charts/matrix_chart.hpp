// The levels of all pairs of an era as a matrix, actors ordered by blocs: what a map with too many ties
// cannot show.
#pragma once

#include <entente/engine/analysis/bloc_matrix.hpp>
#include <entente/engine/analysis/bloc_sides.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/era.hpp>
#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/render/diagram.hpp>

#include <cstddef>
#include <string>

namespace entente {

/// A matrix, and where it is from. Refers to what it is made of.
struct MatrixRecord {
  const Era& era;
  const BlocMatrix& matrix;
  const Partition& found;  ///< the blocs of the matrix
  const BlocSides& sides;  ///< the same, as the matrix numbers them
  Counted counted = Counted::ties;
  StrengthSteps steps = usual_steps;  ///< fitting_steps() of all matrices that are to be compared
};

/// How many actors a page of so many millimetres has room for, where names are long; and in no case more with
/// numbers in their cells.
std::size_t most_matrix_actors(double width);
std::size_t most_numbered_actors(double width);

/// Whether the cells of this matrix have room for numbers beside names most of which are whole.
bool has_room_for_numbers(const Chronicle& chronicle, const MatrixRecord& record,
                          const ChartOptions& options);

/// The chart as a stand-alone SVG document.
///
/// - A row and a column is an actor, and each pair has one cell, below the diagonal: it has the colour of the
///   level of the two in eight steps, and its number where there is room, else a minus below zero. White
///   strokes: one claim only. A dot or nothing: no claim.
/// - A cell that breaks the blocs has an edge.
/// - Blocs are set apart, with a bar of their colour beside the names of rows and their letter where an actor
///   meets itself, under the name of its column: dashed where another best partition puts it elsewhere, white
///   where it has no cooperative tie in its bloc. Keys stand above the names of columns where they have room.
/// - A matrix with room to spare stands in the middle of the page.
/// - Names are whole where they fit, else `S. V. Lavrov`, else short, and then a line tells what they stand
///   for.
/// - Who is left out is named beneath, of few.
/// - <desc> tells the blocs, and the largest levels of either sign.
/// - Errors: Error(usage) where there are more actors than most_matrix_actors(). O(actors^2).
std::string matrix_chart(const Chronicle& chronicle, const MatrixRecord& record,
                         const ChartOptions& options = {});

}  // namespace entente
