// Dates that are no EDTF: what people and spreadsheets write instead, and what they probably meant.
#pragma once

#include <entente/graphs/model/when.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Why a text is no date, and what to write instead. `meant` is the date where the text has exactly one
/// reading; empty where it has several, or where a spreadsheet may have lost part of it.
struct Slip {
  std::string fault;
  std::string hint;
  std::string meant{};
};

/// The fault of `text`, which parse_when() could not read.
Slip date_slip(std::string_view text);

/// `12/01/2014`, `12.1.2014` or `12-01-2014` read in the given order; nothing when it is no such date.
std::optional<Date> spreadsheet_day(std::string_view text, DateOrder order);

}  // namespace entente
