// The line index of an era is solved once; blocs and figures are read from it.
#include <entente/cli/judged.hpp>

#include <entente/cli/choices.hpp>
#include <entente/cli/console.hpp>
#include <entente/engine/balance/blocs/membership.hpp>

namespace entente {

EraBalanceOptions balance_options(const Options& options) {
  return {.mixed = chosen_mixed(options), .counted = options.weighted ? Counted::levels : Counted::ties};
}

std::vector<EraBalance> judged(std::span<const EraGraph> graphs, const EraBalanceOptions& asked,
                               double seconds) {
  std::vector<EraBalance> found;
  for (const EraGraph& graph : graphs) {
    show_progress(found.size(), graphs.size());
    EraBalanceOptions options = asked;
    options.should_stop = time_limit(seconds);
    found.push_back(era_balance(graph, options));
    stop_if_interrupted();
  }
  return found;
}

std::vector<JudgedEra> judged_eras(std::span<const EraGraph> graphs, std::span<const EraBalance> found,
                                   Mixed mixed) {
  std::vector<JudgedEra> eras;
  for (std::size_t e = 0; e < graphs.size(); ++e) eras.push_back({graphs[e], found[e], mixed});
  return eras;
}

void say_what_is_proved(const Table& table) {
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (text_at(table, row, "status") == "proved")
      return say(
          "proved: no partition of the ties recorded is better; of ties that nobody recorded it says "
          "nothing");
}

std::vector<Partition> two_blocs(std::span<const JudgedEra> eras) {
  std::vector<Partition> blocs;
  for (const JudgedEra& era : eras)
    blocs.push_back(two_blocs(era.graph, era.balance.graph, era.balance.line, era.balance.partitions));
  return carried(std::move(blocs));
}

}  // namespace entente
