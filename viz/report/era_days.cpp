// Eras are found by the ids that the rows name them by.
#include <entente/viz/report/era_days.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace entente {
namespace {

/// The columns that name eras, and what stands before `start` and `end` in the names of those of their days.
constexpr std::array<std::pair<const char*, const char*>, 4> columns_of_eras = {
    {{"era", ""}, {"boundary", ""}, {"from_era", "from_"}, {"to_era", "to_"}}};

using DaysOfEras = std::map<std::string_view, Interval>;

DaysOfEras days_of_eras(std::span<const Era> eras) {
  DaysOfEras found;
  for (const Era& era : eras) {
    const auto [at, is_new] = found.try_emplace(era.id, era.span);
    if (!is_new && at->second != era.span) at->second = Interval{};
  }
  return found;
}

/// Adds two columns with the days of the eras that the column of this place names.
void append(Table& table, std::size_t column, const std::string& prefix, const DaysOfEras& eras) {
  const std::size_t before = table.columns.size();
  for (const char* const end : {"start", "end"}) {
    table.columns.push_back(prefix + end);
    table.apart.push_back(table.columns.back());
  }
  for (std::vector<Cell>& row : table.rows) {
    row.resize(before);
    const auto* const id = std::get_if<std::string>(&row[column]);
    const auto era = id == nullptr ? eras.end() : eras.find(*id);
    const DayCells days = era == eras.end() ? DayCells{} : day_cells(era->second);
    row.insert(row.end(), {days.start, days.end});
  }
}

}  // namespace

DayCells day_cells(Interval days) {
  if (days.empty()) return {};
  DayCells cells;
  if (days.first != distant_past) cells.start = to_string(days.first);
  if (days.past != distant_future) cells.end = to_string(days.past + -1);
  return cells;
}

std::vector<Era> counted_eras(const Chronicle& chronicle, std::span<const Era> eras) {
  std::vector<Era> counted(eras.begin(), eras.end());
  if (chronicle.as_of == distant_future) return counted;
  for (Era& era : counted) era.span = intersection(era.span, {distant_past, chronicle.as_of + 1});
  return counted;
}

std::vector<Era> counted_eras(std::span<const EraGraph> graphs) {
  std::vector<Era> eras;
  for (const EraGraph& graph : graphs) eras.push_back(graph.era());
  return eras;
}

Table dated(Table table, std::span<const Era> eras) {
  const DaysOfEras days = days_of_eras(eras);
  for (const auto& [column, prefix] : columns_of_eras)
    if (const auto place = place_of_column(table, column)) append(table, *place, prefix, days);
  return table;
}

Table dated(Table table, std::span<const EraGraph> graphs) {
  return dated(std::move(table), counted_eras(graphs));
}

std::string days_left_out(const Table& table) {
  std::vector<std::pair<std::string, std::string>> named;  // columns of eras, and the prefix of their days
  for (const auto& [column, prefix] : columns_of_eras) named.emplace_back(column, prefix);
  named.emplace_back("eras", "");
  std::erase_if(named, [&](const auto& one) {
    return std::find(table.apart.begin(), table.apart.end(), one.second + "start") == table.apart.end();
  });
  std::vector<std::pair<std::string, std::string>> eras;
  std::set<std::string> met;
  std::size_t widest = 0;
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (const auto& [column, prefix] : named) {
      const std::string era = text_at(table, row, column), first = text_at(table, row, prefix + "start"),
                        last = text_at(table, row, prefix + "end");
      if (era.empty() || (first.empty() && last.empty()) || !met.insert(era).second) continue;
      eras.emplace_back(printable(era),
                        fmt::format("{} to {}", first.empty() ? ".." : first, last.empty() ? ".." : last));
      widest = std::max(widest, eras.back().first.size());
    }
  std::string text;
  for (const auto& [era, days] : eras) text += fmt::format("{:<{}}  {}\n", era, widest, days);
  return text;
}

}  // namespace entente
