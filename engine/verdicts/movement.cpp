// The rules of the words, in the order of the enumeration.
#include <entente/engine/verdicts/movement.hpp>

#include <algorithm>

namespace entente {

bool bears_a_word(const ShiftInterval& interval) {
  return (interval.drawn == Drawn::sources || interval.sources == 0) &&
         std::min({interval.drawn_before, interval.drawn_after, interval.claims_before,
                   interval.claims_after}) >= fewest_drawn;
}

std::optional<Movement> movement(const Era& before, const Era& after, const Shift& shift,
                                 const ShiftInterval& interval) {
  if (!shift.b || shift.measure != "level" || !shift.shift.defined()) return std::nullopt;
  if (before.span.past != after.span.first) return std::nullopt;
  if (!bears_a_word(interval)) return std::nullopt;
  const auto& [low, high] = interval.bounds;
  if (!low.defined() || !high.defined()) return std::nullopt;
  const double was = shift.before.number();
  if (was < 0 && low.number() > 0) return Movement::rapprochement;
  if (was > 0 && high.number() < 0) return Movement::estrangement;
  return std::nullopt;
}

}  // namespace entente
