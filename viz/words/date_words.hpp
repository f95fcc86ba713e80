// Dates in words, for sentences.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// An EDTF date as a sentence has it: `1954/1991` as `1954 to 1991`, `2014-11-20/` and `2014-11-20/..` as
/// `since 2014-11-20`, `/1991` and `../1991` as `until 1991`, `[1954..1965]` as `between 1954 and 1965`,
/// `[..1965]` as `by 1965`, `[1954..]` as `1954 or later`. All else as it is.
std::string date_words(std::string_view edtf);

/// The days and months of such words as a reader says them: `1979-12-24` as `24 Dec 1979`, `2015-08` as
/// `Aug 2015`. All else as it is.
std::string spoken_days(std::string_view words);

/// The years alone: `1979-12-24 to 1989-02-15` as `1979 to 1989`, and `between 2011-11-26 and 2011-12` as
/// `2011`. All else as it is.
std::string spoken_years(std::string_view words);

}  // namespace entente
