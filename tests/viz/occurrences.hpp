// How often a picture or a text has something.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

inline std::size_t times(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace entente
