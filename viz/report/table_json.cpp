// nlohmann/json is included here and nowhere else.
#include <entente/viz/report/table_json.hpp>

#include <entente/graphs/model/problem.hpp>

#include <nlohmann/json.hpp>

#include <limits>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json row_object(const Table& table, const std::vector<Cell>& row) {
  Json object = Json::object();
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    Json& value = object[table.columns[c]];
    if (c >= row.size()) continue;
    if (const auto* text = std::get_if<std::string>(&row[c]))
      value = printable(*text, std::numeric_limits<std::size_t>::max());
    if (const auto* number = std::get_if<double>(&row[c])) value = *number;
    if (const auto* count = std::get_if<std::int64_t>(&row[c])) value = *count;
  }
  return object;
}

}  // namespace

std::string json_form(const Table& table, const TableHead& subject) {
  const Json package = {{"title", printable(subject.title, std::numeric_limits<std::size_t>::max())},
                        {"hash", subject.hash},
                        {"view", subject.view}};
  std::string out = "{\"schema\": " + dumped("entente/" + table.schema + "/1") +
                    ",\n \"package\": " + dumped(package) + ",\n \"rows\": [";
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    out += (i == 0 ? "\n  " : ",\n  ") + dumped(row_object(table, table.rows[i]));
  return out + "\n ]}\n";
}

std::string json_lines_form(const Table& table) {
  std::string out;
  for (const auto& row : table.rows) out += dumped(row_object(table, row)) + '\n';
  return out;
}

}  // namespace entente
