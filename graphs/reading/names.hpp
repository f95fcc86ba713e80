// Names met while reading, each kept once.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente {

/// Numbers strings in the order of first meeting.
class NameTable {
 public:
  std::uint32_t number(std::string_view name) {
    if (const auto known = numbers_.find(name); known != numbers_.end()) return known->second;
    const auto fresh = static_cast<std::uint32_t>(names_.size());
    numbers_.emplace(names_.emplace_back(name), fresh);
    return fresh;
  }
  const std::deque<std::string>& names() const { return names_; }
  std::size_t size() const { return names_.size(); }
  const std::string& operator[](std::uint32_t number) const { return names_[number]; }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // never iterated; looks at names_
  std::deque<std::string> names_;                                // does not move its elements when it grows
};

}  // namespace entente
