#include <entente/cli/commands/bloc_search.hpp>

#include <entente/cli/console/console.hpp>
#include <entente/cli/options/bloc_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/engine/analysis/balance_of_eras.hpp>

namespace entente {

BlocSearch bloc_search_of(const Words& words, BlocMethod unasked) {
  return {bloc_options_of(words, unasked), time_limit_of(words)};
}

std::vector<Partition> blocs_found(std::span<const EraGraph> graphs, const BlocSearch& search) {
  const Interruptible computing;
  std::vector<Partition> found = blocs_of_eras(
      graphs, search.rules, [&search] { return time_limit(search.seconds); }, show_progress);
  stop_if_interrupted();
  return found;
}

}  // namespace entente
