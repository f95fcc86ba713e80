// A table for people to read in a terminal.
#pragma once

#include <entente/viz/report/table.hpp>

#include <string>

namespace entente {

/// A cell as people read it: numbers to so many decimals, without a minus before a zero, very small and very
/// large ones by their magnitude; control characters of texts made visible.
std::string for_people(const Cell& cell, int decimals = 4);

/// Columns under each other, without those of Table::apart; below each row the columns of Table::beneath that
/// it fills, each with its name, in lines of 100 columns; at the end the days of its eras, where they are in
/// no column. O(cells).
std::string text_form(const Table& table);

}  // namespace entente
