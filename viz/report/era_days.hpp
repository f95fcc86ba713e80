// The days of the eras that a table names: which they are, whoever named them how.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <span>
#include <vector>

namespace entente {

/// The first and the last day, both inclusive, as `1947-08-14`. An end that is not bounded is empty, and both
/// are in a record without dates, and where there are no days: in an era that begins beyond the record.
struct DayCells {
  Cell start{}, end{};
};
DayCells day_cells(Interval days);

/// The eras as they were counted: cut off behind the last day that the chronicle speaks of, as fold() does.
std::vector<Era> counted_eras(const Chronicle& chronicle, std::span<const Era> eras);
/// The eras of these graphs, which are so.
std::vector<Era> counted_eras(std::span<const EraGraph> graphs);

/// The table with the days of its eras behind its last column: `start` and `end` where it has a column `era`
/// or `boundary`, `from_start`, `from_end`, `to_start` and `to_end` where it has `from_era` and `to_era`;
/// else as it is. `eras` are counted_eras(), found by their ids: a row that names none of them, or an id that
/// two eras with other days share, has empty cells. Where the text form leaves columns out (Table::apart), it
/// leaves out these too. O(rows x log eras).
Table dated(Table table, std::span<const Era> eras);
/// The same with the eras of these graphs.
Table dated(Table table, std::span<const EraGraph> graphs);

/// `cold-war  1947-08-14 to 1991-12-26`: a line for each era that the table names, in the order of its rows,
/// where the text form leaves out the columns with its days; else empty.
std::string days_left_out(const Table& table);

}  // namespace entente
