// Dates as people and programs write them instead of EDTF, where what they wrote has one reading.
#pragma once

#include <entente/graphs/model/date_forms.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What a cell dates: a claim as a whole, or the first or last day of something.
enum class DateRole : std::uint8_t { whole, first, last };

/// What a text that parse_when() refuses says in EDTF: forms of one date (`7 October 2015`, `20151007`,
/// `1962.0`, `1960q1`, `1949-00-00`, `1950s`, `late 1980s`, `19th century`, `ca. 1955`), a time of day behind
/// it, spans (`1962-1965` with any dash, `1989/90`, `1950 to 1955`, `1991-present`), words (`before 1914`,
/// `since 1991`, `until 2000`; as a last day `present`), and words for no date (`n.d.`, `unknown`). Nothing
/// where a text has no such reading, or several: date_slip() then says why. O(length).
std::optional<DateWriting> date_writing(std::string_view text, DateRole role = DateRole::whole);

/// Whether a text says that a date is not known: `n.d.`, `unknown`, `?`, in any case.
bool says_undated(std::string_view text);

/// What programs write for no date at all: the year 9999, and the last day that 64 bits of nanoseconds can
/// tell (`2262-04-11`).
bool is_beyond_all_dates(std::string_view edtf);

/// What stands for "no end" where a last day is asked for: `9999-12-31`, `2262-04-11`, `3000-01-01`.
bool is_no_end(std::string_view edtf);

/// The text without a time of day behind its date: `2015-10-07T00:00:00Z`, `10/7/2015 0:00`. Nothing where
/// none stands there.
std::optional<std::string_view> without_time_of_day(std::string_view text);

/// The day of a number of seconds or milliseconds since 1970 (`1289241911.72`), in EDTF. Nothing for other
/// texts and for times before 1973 and after 5138, which are too short or too long to be told from other
/// numbers.
std::optional<std::string> unix_day(std::string_view text);

}  // namespace entente
