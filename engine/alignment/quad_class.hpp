// The four classes of events: words or deeds, cooperation or conflict.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

enum class QuadClass : std::uint8_t {
  verbal_cooperation,
  material_cooperation,
  verbal_conflict,
  material_conflict
};
inline constexpr auto quad_class_names = std::to_array<std::string_view>(
    {"verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"});
constexpr std::string_view name(QuadClass quad) { return quad_class_names[static_cast<std::size_t>(quad)]; }

/// The class of a PLOVER event type (`AGREE`, `ASSAULT`, ...); nothing for other words.
///
/// - A request is verbal conflict, as in PLOVER and in CAMEO before it, though it carries no sign.
/// - Sanctions are material conflict. PLOVER's manual says so in their section and in its summary, but its
///   table of numbers has them among verbal conflict.
/// - Reference: PLOVER manual of February 2024, github.com/openeventdata/PLOVER.
std::optional<QuadClass> quad_class(std::string_view plover);

}  // namespace entente
