// What differs between two texts, in the manner of diff.
#pragma once

#include <string>
#include <string_view>

namespace documents {

/// All lines of both: ` ` in both, `-` only expected, `+` only got; the longest common run of lines is kept.
/// O(lines^2).
std::string difference(std::string_view expected, std::string_view got);

}  // namespace documents
