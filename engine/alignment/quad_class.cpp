// The table of PLOVER's event types.
#include <entente/engine/alignment/quad_class.hpp>

#include <utility>

namespace entente {

std::optional<QuadClass> quad_class(std::string_view plover) {
  using enum QuadClass;
  static constexpr auto classes = std::to_array<std::pair<std::string_view, QuadClass>>({
      {"AGREE", verbal_cooperation},
      {"CONSULT", verbal_cooperation},
      {"SUPPORT", verbal_cooperation},
      {"CONCEDE", verbal_cooperation},
      {"COOPERATE", material_cooperation},
      {"AID", material_cooperation},
      {"RETREAT", material_cooperation},
      {"REQUEST", verbal_conflict},
      {"ACCUSE", verbal_conflict},
      {"REJECT", verbal_conflict},
      {"THREATEN", verbal_conflict},
      {"PROTEST", material_conflict},
      {"SANCTION", material_conflict},
      {"MOBILIZE", material_conflict},
      {"COERCE", material_conflict},
      {"ASSAULT", material_conflict},
  });
  for (const auto& [type, quad] : classes)
    if (type == plover) return quad;
  return std::nullopt;
}

}  // namespace entente
