// Names met while reading, each kept once.
#pragma once

#include <entente/graphs/reading/code_lists.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

/// The names of actors in claims, each with the list of codes that it is looked up in, and numbered as an
/// actor until it is resolved.
class ActorNames {
 public:
  ActorId number(std::string_view name, CodeList list = CodeList::none) {
    OfList& of = lists_[static_cast<std::size_t>(list)];
    const std::uint32_t place = of.names.number(name);
    if (place == of.numbers.size()) {
      of.numbers.push_back(actor_id(known_.size()));
      known_.push_back({list, place});
    }
    return of.numbers[place];
  }
  std::size_t size() const { return known_.size(); }
  const std::string& operator[](ActorId name) const {
    return lists_[static_cast<std::size_t>(list(name))].names[known_[index(name)].place];
  }
  CodeList list(ActorId name) const { return known_[index(name)].list; }

 private:
  struct OfList {
    NameTable names;
    std::vector<ActorId> numbers;
  };
  struct Known {
    CodeList list;
    std::uint32_t place;
  };
  std::array<OfList, code_list_titles.size()> lists_;
  std::vector<Known> known_;
};

}  // namespace entente
