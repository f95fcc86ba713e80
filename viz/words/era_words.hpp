// What an era is called, and when it was.
#pragma once

#include <entente/graphs/model/era.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// `1947–1991` for whole years, `Jan–Mar 2014` for whole months, else both days, `20 Nov 2014 – 31 Dec 2018`;
/// as to_string() where an end is open, and empty for a time without any bound, which is that of a record
/// without dates.
std::string dates(Interval span);

/// `1979–1989`: the years that the span touches; empty as dates().
std::string years(Interval span);

/// The label of an era, else its id.
std::string era_name(const Era& era);
/// `Cold War, 1947–1991`, with dates(); the label alone where it says them.
std::string era_title(const Era& era);
/// `Pact and exercises, 2014–2018`, with years().
std::string era_with_years(const Era& era);
/// `when`, or nothing where the label of the era says it, be it with a hyphen.
std::string unless_in_label(const Era& era, const std::string& when);

/// What each era is called in a sentence that names several: `1979–1989` where years tell all of them apart,
/// else `“Pact and exercises”`, or `Q1 2014`, whose name has its year.
std::vector<std::string> eras_told_apart(std::span<const Era> eras);

}  // namespace entente
