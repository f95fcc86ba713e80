// What the remarks of review() are put together from. Those themselves are in remarks_on_*.hpp, one function
// each, by what they look at.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::remarks {

/// A remark on the row of a claim.
Problem about_claim(Severity severity, const Claim& claim, std::string text, std::string hint);
/// `this event`, or `this and 3 more events`.
std::string this_and_more(std::size_t count, std::string_view noun);
/// Up to three of the names, and how many more there are.
std::string first_of(const std::vector<std::string>& names);

}  // namespace entente::remarks
