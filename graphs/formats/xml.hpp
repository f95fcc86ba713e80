// Text that XML can carry.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// Fit for XML 1.0 text and for attributes in double quotes, and the same when it is read back: `& < > " '`
/// and line breaks and tabs are written as references. What XML cannot carry at all (other control
/// characters, U+FFFE, U+FFFF, bytes that are no UTF-8) is U+FFFD. O(length).
std::string xml_escaped(std::string_view text);

}  // namespace entente
