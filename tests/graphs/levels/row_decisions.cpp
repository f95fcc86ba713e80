// "State and event" of graphs/FORMAT.md: rows without a relation of the codebook decide together.
#include "graphs/levels/record.hpp"

#include <algorithm>
#include <set>

namespace levels {

namespace {

using Rows = std::vector<const Row*>;

template <typename Is>
long how_many(const Rows& rows, Is is) {
  return std::count_if(rows.begin(), rows.end(), [&](const Row* row) { return is(*row); });
}

bool dated(const Row& row) { return written((row)["date"]).said || written(row["start"], row["end"]).said; }

std::string pair_in(const Row& row, const std::string& period) {
  return row["from"] + ">" + row["to"] + "@" + period;
}

/// Years in which pairs come again year after year, once in each; the generator makes no quarters and months.
bool are_a_panel(const Rows& rows) {
  if (how_many(rows, [](const Row& row) { return is_one_period(row["date"]); }) < std::ssize(rows))
    return false;
  std::set<std::string> there;
  for (const Row* row : rows) {
    if (!there.insert(pair_in(*row, (*row)["date"])).second) return false;
  }
  const auto again = [&](const Row& row) {
    const int year = std::stoi(row["date"]);
    return there.count(pair_in(row, std::to_string(year - 1))) +
               there.count(pair_in(row, std::to_string(year + 1))) >
           0;
  };
  const long repeated = how_many(rows, again);
  return repeated >= 4 && 2 * repeated >= std::ssize(rows);
}

/// All that a row says, from one end to the other.
std::string said(const Table& claims, const Row& row, const std::string& from, const std::string& to) {
  std::string text = from + ">" + to;
  for (const std::string& header : claims.headers) {
    if (header != "from" && header != "to" && header != "id") text += "\n" + header + "=" + row[header];
  }
  return text;
}

}  // namespace

std::set<std::size_t> mirrored_rows(const Sheets& sheets, const std::set<std::string>& mutual_relations) {
  const Table& claims = sheets.table("ties.csv");
  std::map<std::string, std::vector<std::size_t>> free;  // rows not yet met by one the other way round
  std::set<std::size_t> found;
  std::size_t undirected = 0;
  for (std::size_t place = 0; place < claims.rows.size(); ++place) {
    const Row& row = claims.rows[place];
    if (mutual_relations.count(row["relation"]) == 0 || !row["directed"].empty()) continue;
    ++undirected;
    std::vector<std::size_t>& others = free[said(claims, row, row["to"], row["from"])];
    if (others.empty()) {
      free[said(claims, row, row["from"], row["to"])].push_back(place);
      continue;
    }
    others.pop_back();
    found.insert(place);
  }
  const auto asked = sheets.settings.find("mirrored");
  if (asked != sheets.settings.end()) return asked->second == "once" ? found : std::set<std::size_t>{};
  return 20 * found.size() >= 9 * undirected && found.size() > 1 ? found : std::set<std::size_t>{};
}

bool are_states(const Sheets& sheets, const Rows& rows) {
  if (const auto said = sheets.settings.find("rows"); said != sheets.settings.end())
    return said->second != "event";
  const Table& claims = sheets.table("ties.csv");
  const bool has_span = claims.has("start") || claims.has("end"), only_a_beginning = !claims.has("start");
  if (has_span && (only_a_beginning || !claims.has("date"))) return true;
  if (how_many(rows, [](const Row& row) { return !row["start"].empty() || !row["end"].empty(); }) > 0)
    return true;
  const long with_date = how_many(rows, dated);
  if (with_date == 0) return true;
  if (2 * how_many(rows, [](const Row& row) { return written(row["date"]).range; }) >= with_date) return true;
  return are_a_panel(rows);
}

}  // namespace levels
