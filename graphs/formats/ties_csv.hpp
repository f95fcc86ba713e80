// Ties as a long table: the form that spreadsheets, R and pandas read.
#pragma once

#include <entente/graphs/formats/format.hpp>

namespace entente {

/// A row for each era and tie, eras in their order, ties by the ids of their actors: era, start, end (first
/// and last day, both inclusive), from, to, tie_attributes(), and weight, the size of the level, so that the
/// table is a table of ties (FORMAT.md) too. Undefined is empty; control characters are made visible, and
/// texts that a spreadsheet would take for formulas get an apostrophe before them. O(claims).
std::string ties_csv(const Export& graphs);

/// Whether bytes begin with the header of ties_csv().
bool is_ties_csv(std::string_view bytes);

/// The table as a package with its eras. Folded over them, each tie has the level that its row states, as one
/// state of its era: what is behind the level, and whose life bounds it, is not in the table.
Files ties_csv_sheets(std::string_view bytes);

}  // namespace entente
