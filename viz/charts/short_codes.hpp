// Codes of actors where a page has no room for names, and the line that explains them.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace entente {

/// An actor by its code, and what it is called.
struct CodedName {
  std::string code{}, name{};
  friend bool operator==(const CodedName&, const CodedName&) = default;
};

/// The codes, in their order. Of one that is wider than `width` (in bold) as much of the beginning stands for
/// it as there is room for, with an ellipsis where the code is the name; of `SW Asia` its initials; a number
/// behind it tells it from others. No two are alike. O(codes^2).
std::vector<std::string> short_codes(std::span<const CodedName> actors, double width);

/// `Codes: CHN China, IND India.`; empty without any. A code that is its own name is not told.
std::string codes_sentence(std::span<const CodedName> actors);

}  // namespace entente
