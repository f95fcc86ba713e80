#include <entente/cli/options/balance_options.hpp>

#include <entente/cli/options/refusals.hpp>

namespace entente {

Mixed mixed_of(const Words& words) {
  return static_cast<Mixed>(place_of(words, "mixed", mixed_names, name(Mixed::net)));
}

Counted counted_of(const Words& words) { return words.has("weighted") ? Counted::levels : Counted::ties; }

EraBalanceOptions balance_options_of(const Words& words) {
  return {.mixed = mixed_of(words), .counted = counted_of(words)};
}

}  // namespace entente
