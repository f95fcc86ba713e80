// Every foreign format, and how one is found: by its name, by the ending of a file, by what bytes begin with.
#pragma once

#include <entente/graphs/formats/format.hpp>

#include <span>
#include <string_view>

namespace entente {

/// Every format, in the order in which help shows them.
std::span<const Format> formats();

/// The format of this name; null when there is none.
const Format* find_format(std::string_view name);

/// The first format that is written and has the ending of this file name, whatever its case; null when there
/// is none.
const Format* format_of_ending(std::string_view file);

/// The first format that recognizes the bytes; null when none does. O(formats).
const Format* recognized_format(std::string_view bytes);

}  // namespace entente
