// Dates that are no EDTF: what people and spreadsheets write instead, and what they probably meant.
#pragma once

#include <entente/graphs/model/when.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Why a text is no date, and what to write instead.
struct Slip {
  std::string fault;
  std::string hint;
};

/// The fault of `text`, which parse_when() could not read.
Slip date_slip(std::string_view text);

/// `12/01/2014`, `12.1.2014` or `12-01-2014` read in the given order; nothing when it is no such date.
std::optional<Date> spreadsheet_day(std::string_view text, DateOrder order);

}  // namespace entente
