// Short names of long texts.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// 16 hexadecimal digits of a text, by FNV-1a of 64 bits: good for telling whether it changed, not against
/// somebody who wants two texts to look the same. O(bytes).
std::string digest(std::string_view text);

}  // namespace entente
