// One date, written otherwise than in EDTF: 7 October 2015, 20151007, 1960q1, 1950s.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What a text says in EDTF, and in what manner it says so: `with its month in words`.
struct DateWriting {
  std::string edtf;  ///< empty where it says that no date is known
  std::string_view manner;
};

/// One date without a word such as `before`; nothing where it is none, or may mean two.
std::optional<DateWriting> date_form(std::string_view text);

}  // namespace entente
