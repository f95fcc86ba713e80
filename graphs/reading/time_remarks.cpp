// One sentence for each fault; each says how to leave the column as it is.
#include <entente/graphs/reading/time_remarks.hpp>

#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

std::string meaning(const TimeHeader& header) {
  static constexpr std::array<std::string_view, 3> sides = {"date", "start", "end"};
  static constexpr std::array<std::string_view, 4> parts = {"", "year of the ", "month of the ",
                                                            "day of the "};
  if (header.unit == TimeUnit::spells) return "spells";
  return fmt::format("{}{}", parts[static_cast<std::size_t>(header.unit)],
                     sides[static_cast<std::size_t>(header.side)]);
}

}  // namespace

std::string TimeRemarks::shown(std::size_t place) const { return printable(sheet_.header()[place], 40); }

std::string TimeRemarks::shown(std::vector<std::size_t> places, std::string_view between) const {
  std::sort(places.begin(), places.end());
  std::vector<std::string> names;
  for (const std::size_t place : places) names.push_back(fmt::format("\"{}\"", shown(place)));
  return fmt::format("{}", fmt::join(names, between));
}

void TimeRemarks::note(Severity severity, std::size_t place, std::string text, std::string hint) {
  sheet_.problems().add(
      {severity, sheet_.file(), sheet_.line(), place + 1, std::move(text), std::move(hint)});
}

void TimeRemarks::tell(std::size_t place, std::string text, std::string hint) {
  if (!std::exchange(told_, true)) note(Severity::error, place, std::move(text), std::move(hint));
}

void TimeRemarks::several(const std::vector<std::size_t>& places, std::string_view what) {
  tell(*std::min_element(places.begin(), places.end()),
       fmt::format("the columns {} {}", shown(places, " and "), what),
       "call the one that counts date (or start, or end), and pass --keep with the others");
}

void TimeRemarks::unnamed(std::size_t place, std::string_view what) {
  tell(place, fmt::format("the column \"{}\" seems to hold {}, and no column tells when", shown(place), what),
       fmt::format("call it {}, or start where something began then that went on; if it is something else, "
                   "pass --keep \"{}\"",
                   what == "years" ? "year" : "date", shown(place)));
}

void TimeRemarks::unread(std::size_t place, std::string_view example) {
  tell(place,
       fmt::format(
           "the column \"{}\" is called like a time, and its cells, such as \"{}\", are not read as dates",
           shown(place), printable(example, 40)),
       fmt::format(
           "write 2015, 2015-Q1, 2015-10, 2015-10-07 or 201X under date; if it is something else, pass "
           "--keep \"{}\"",
           shown(place)));
}

void TimeRemarks::wide(const std::vector<std::size_t>& places) {
  tell(places.front(),
       fmt::format("{} columns are called by times, first \"{}\": a wide table", places.size(),
                   shown(places.front())),
       "write a row for each of these times, which stands under date; or pass the columns to --keep");
}

void TimeRemarks::instead_of_actors(std::size_t from, std::size_t to) {
  tell(from, fmt::format("the columns \"{}\" and \"{}\" hold times, and no actors", shown(from), shown(to)),
       "call them start and end, and the two actors from and to; if they are actors, pass both to --keep");
}

void TimeRemarks::yearless(std::size_t place) {
  tell(place, fmt::format("the column \"{}\" tells a part of a date, and no column its year", shown(place)),
       fmt::format("add year; if it is something else, pass --keep \"{}\"", shown(place)));
}

void TimeRemarks::read_from(std::vector<TimeHeading> columns) {
  std::sort(columns.begin(), columns.end(),
            [](const TimeHeading& x, const TimeHeading& y) { return x.place < y.place; });
  std::vector<std::string> words;
  for (const TimeHeading& one : columns)
    words.push_back(fmt::format("\"{}\" as {}", shown(one.place), meaning(one.header)));
  note(Severity::notice, columns.front().place, fmt::format("time is read from {}", fmt::join(words, ", ")),
       "rename the column to be sure, or pass --keep to leave it as text");
}

void TimeRemarks::left(const std::vector<std::size_t>& places) {
  note(Severity::notice, *std::min_element(places.begin(), places.end()),
       fmt::format("{} stay{} text: other columns tell when", shown(places, ", "),
                   places.size() == 1 ? "s" : ""),
       "pass the others to --keep if these count");
}

void TimeRemarks::unread_beside(std::size_t place, std::string_view example) {
  const std::string& header = sheet_.header()[place];
  if (header.find_first_of(" _-.") != std::string::npos) return;
  note(Severity::notice, place,
       fmt::format("\"{}\" stays text: its cells, such as \"{}\", are not read as dates", shown(place),
                   printable(example, 40)),
       "write 2015-Q1, 2015-10 or 2015-10-07 under date where they tell more");
}

void TimeRemarks::duration(std::size_t place) {
  note(Severity::warning, place,
       fmt::format("the column \"{}\" is not read, and no column tells the end", shown(place)),
       "write the last day under end");
}

void TimeRemarks::maybe_start(std::size_t place) {
  tell(place, fmt::format("the column \"{}\" seems to tell when it began, and is not read", shown(place)),
       fmt::format("call it start; if it is something else, pass --keep \"{}\"", shown(place)));
}

void TimeRemarks::maybe_side(std::size_t place) {
  note(Severity::warning, place,
       fmt::format("the column \"{}\" seems to hold times, and is not read", shown(place)),
       "call it start or end if it is one; else pass it to --keep");
}

void TimeRemarks::part_of_year(std::size_t place) {
  tell(place, fmt::format("the column \"{}\" tells a part of the year, and is not read", shown(place)),
       fmt::format("write both under date, such as 2015-Q1; if it is something else, pass --keep \"{}\"",
                   shown(place)));
}

void TimeRemarks::maybe_end(std::size_t place) {
  note(Severity::warning, place,
       fmt::format("the column \"{}\" seems to hold dates, and is not used", shown(place)),
       "call it end if it is the last day; else pass it to --keep");
}

}  // namespace entente
