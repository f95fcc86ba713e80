// A table as JSON, apart because its library is large.
#pragma once

#include <entente/viz/report/table.hpp>

#include <string>

namespace entente {

/// `{"schema": "entente/score/1", "package": {...}, "rows": [{...}]}`; rows are flat, their keys the columns.
std::string json_form(const Table& table, const TableHead& subject);

/// One row a line, without the head.
std::string json_lines_form(const Table& table);

}  // namespace entente
