// The signs of before and of the shift.
#include <entente/engine/verdicts/movement.hpp>

#include <cmath>

namespace entente {

std::optional<Movement> movement(const Era& before, const Era& after, const Shift& shift, Grade grade) {
  if (!shift.b || shift.measure != "level" || !is_said(grade)) return std::nullopt;
  if (before.span.past != after.span.first) return std::nullopt;
  const double was = shift.before.number(), is = shift.after.number();
  const bool from_near_zero =
      std::abs(was) < near_zero_level && std::abs(was) < least_part_of_level * std::abs(is);
  if (is > was) return was > 0 && !from_near_zero ? Movement::deepening : Movement::rapprochement;
  return was < 0 && !from_near_zero ? Movement::worsening : Movement::estrangement;
}

}  // namespace entente
