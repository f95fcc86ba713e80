// Actors by the codes of one list: a code means nothing, or somebody else, in another.
#pragma once

#include <entente/graphs/model/actor.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// A column of codes in actors.csv; `none` means any name.
enum class CodeList : std::uint8_t { none, iso3, cow };
inline constexpr std::array<std::string_view, 3> code_list_titles = {"", "ISO", "COW"};
constexpr std::string_view title(CodeList list) { return code_list_titles[static_cast<std::size_t>(list)]; }

/// The codes of a roster, which must outlive them. Built once, then only read.
class Codes {
 public:
  /// O(n log n).
  explicit Codes(const Roster& roster);

  /// The actors with this code in the list, without regard to case; those that live on some day of `when`
  /// where some do. Sorted; two where more than 100 bear it. O(log actors).
  std::vector<ActorId> find(CodeList list, std::string_view code, Interval when = {}) const;

 private:
  using Entries = std::vector<std::pair<std::string, ActorId>>;
  const Roster* roster_;
  Entries iso3_, cow_;
};

}  // namespace entente
