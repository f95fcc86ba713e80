// One pass over the sheet; texts that come again are looked at once.
#include <entente/graphs/reading/time_cells.hpp>

#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/date_slips.hpp>
#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/model/gephi_spells.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/model/when.hpp>
#include <entente/graphs/reading/delimited.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace entente {
namespace {

enum class Looks : std::uint8_t { otherwise, a_number, a_date, a_year, a_part };

bool has_digits_alone(std::string_view text) {
  return text.find_first_not_of("0123456789.") == std::string_view::npos;
}

Looks looks_of_number(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find('.'));
  const bool rest_is_zero = text.find_first_not_of(".0", whole.size()) == std::string_view::npos;
  const auto number = whole_number_in(whole);
  constexpr int first_year = 1400, last_year = 2100, last_day = 31;
  if (rest_is_zero && number && *number <= last_day) return Looks::a_part;
  if (whole.size() == 4 && rest_is_zero && number && *number >= first_year && *number <= last_year)
    return Looks::a_year;
  if (text.size() == 8 && whole.size() == 8) {
    const auto day = date_writing(text);
    const auto year = whole_number_in(text.substr(0, 4));
    if (day && *year >= first_year && *year <= last_year) return Looks::a_year;
  }
  return Looks::a_number;
}

Looks looks_of(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest && !is_gephi_list(text)) return Looks::otherwise;
  if (has_digits_alone(text)) {
    if (text.size() == 10 && text[4] == '.' && date_writing(text)) return Looks::a_date;  // 2015.10.07
    if (spreadsheet_day(text, DateOrder::day_first) || spreadsheet_day(text, DateOrder::month_first))
      return Looks::a_date;  // 7.10.2015
    return looks_of_number(text);
  }
  if (is_gephi_list(text)) return gephi_spells(text) ? Looks::a_date : Looks::otherwise;
  if (const auto plain = edtf(text)) return plain->dated() && text != ".." ? Looks::a_date : Looks::otherwise;
  const std::string_view bare = without_time_of_day(text).value_or(text);
  for (const DateOrder order : {DateOrder::day_first, DateOrder::month_first})
    if (spreadsheet_day(bare, order)) return Looks::a_date;
  const auto writing = date_writing(text);
  if (writing && !writing->edtf.empty()) return Looks::a_date;
  if (month_named(text)) return Looks::a_part;
  return number(text, false) ? Looks::a_number : Looks::otherwise;
}

bool is_flag(std::string_view text) {
  static constexpr std::string_view words[] = {"0",  "1",    "0.0",   "1.0", "yes",
                                               "no", "true", "false", "y",   "n"};
  return text.size() < 6 && std::find(std::begin(words), std::end(words), folded(text)) != std::end(words);
}

/// Remembers some texts, so that what comes again is looked at once.
class Memory {
 public:
  Looks looks(std::string_view cell) {
    constexpr std::size_t longest = 200, most = 100'000;  // no more is remembered
    if (cell.size() > longest) return looks_of(cell);
    if (const auto known = known_.find(std::string(cell)); known != known_.end()) return known->second;
    const Looks found = looks_of(cell);
    if (known_.size() < most) known_.emplace(cell, found);
    return found;
  }

 private:
  std::unordered_map<std::string, Looks> known_;  // never iterated
};

}  // namespace

bool looks_like_date(std::string_view cell) { return looks_of(cell) == Looks::a_date; }

bool looks_like_time(std::string_view cell) {
  const Looks looks = looks_of(cell);
  return looks == Looks::a_date || looks == Looks::a_year;
}

std::vector<CellTimes> cell_times(std::string_view text, const std::string& file, std::size_t columns) {
  std::vector<CellTimes> found(columns);
  Memory memory;
  for_each_row_below_header(text, file, [&](const Row& row) {
    for (std::size_t i = 0; i < std::min(columns, row.cells.size()); ++i) {
      if (is_missing(row.cells[i])) continue;
      const Looks looks = memory.looks(row.cells[i]);
      ++found[i].filled;
      found[i].dates += looks == Looks::a_date ? 1U : 0U;
      found[i].years += looks == Looks::a_year ? 1U : 0U;
      found[i].eight_digits += looks == Looks::a_year && row.cells[i].size() == 8 ? 1U : 0U;
      found[i].flags += is_flag(row.cells[i]) ? 1U : 0U;
      found[i].parts += looks == Looks::a_part ? 1U : 0U;
      found[i].numbers += looks == Looks::a_number ? 1U : 0U;
      const bool time = looks == Looks::a_date || looks == Looks::a_year;
      if (found[i].filled == 1 || (!time && found[i].filled == found[i].times() + 1))
        found[i].example = row.cells[i];
    }
  });
  return found;
}

bool tell_the_same_year(std::string_view text, const std::string& file, std::size_t years,
                        std::size_t other) {
  std::size_t both = 0, same = 0;
  for_each_row_below_header(text, file, [&](const Row& row) {
    if (std::max(years, other) >= row.cells.size()) return;
    const std::string_view year = row.cells[years], told = row.cells[other];
    if (year.size() < 4 || told.empty()) return;
    ++both;
    same += told.find(year.substr(0, 4)) != std::string_view::npos ? 1U : 0U;
  });
  return 2 * same >= both;
}

}  // namespace entente
