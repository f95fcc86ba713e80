// How sure a claim is.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

/// How sure the claim is. The last four never count unless asked for.
enum class Status : std::uint8_t {
  confirmed,
  reported,
  alleged,
  contested,
  planned,
  advocated,
  counterfactual,
  denied
};
inline constexpr std::array<std::string_view, 8> status_names = {
    "confirmed", "reported", "alleged", "contested", "planned", "advocated", "counterfactual", "denied"};
constexpr std::string_view name(Status status) { return status_names[static_cast<std::size_t>(status)]; }

/// A set of statuses, one bit each.
using Statuses = std::bitset<status_names.size()>;
inline constexpr Statuses counted_by_default{0b00001111};

}  // namespace entente
