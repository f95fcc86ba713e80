// The kinds of choices that a shift is tried under.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

/// What was chosen otherwise.
enum class Choice : std::uint8_t {
  as_it_is,
  eras,
  persistence,
  status,
  lineage,
  roll_up,
  actors,
  weight,
  dates,
  censoring
};
inline constexpr std::array<std::string_view, 10> choice_names = {
    "as it is", "eras",   "persistence", "status", "lineage",
    "roll-up",  "actors", "weight",      "dates",  "censoring"};
constexpr std::string_view name(Choice choice) { return choice_names[static_cast<std::size_t>(choice)]; }

}  // namespace entente
