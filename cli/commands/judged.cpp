// One limit for each era.
#include <entente/cli/commands/judged.hpp>

#include <entente/cli/console/console.hpp>

namespace entente {

std::vector<EraBalance> judged(std::span<const EraGraph> graphs, const EraBalanceOptions& asked,
                               double seconds) {
  std::vector<EraBalance> found = balance_of_eras(
      graphs, asked, [seconds] { return time_limit(seconds); }, show_progress);
  stop_if_interrupted();
  return found;
}

void say_what_is_proved(const Table& table) {
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (text_at(table, row, "status") == "proved")
      return say(
          "proved: no partition of the ties recorded is better; of ties that nobody recorded it says "
          "nothing");
}

}  // namespace entente
