// The words of --interval and --draw are those of the engine.
#include <entente/cli/intervals.hpp>

#include <entente/cli/choices.hpp>

#include <array>

namespace entente {
namespace {

/// The methods in the order of their enumeration, and none of them.
constexpr std::array<std::string_view, 4> interval_choices = {
    name(IntervalMethod::percentile), name(IntervalMethod::expanded), name(IntervalMethod::bca), "none"};

}  // namespace

std::optional<IntervalOptions> interval_options(const Options& options) {
  IntervalOptions chosen;
  chosen.seed = chosen_seed(options);
  chosen.replicates = chosen_replicates(options, chosen.replicates);
  if (!options.draw.empty())
    chosen.drawn = static_cast<Drawn>(place_of_word(options.draw, "--draw", drawn_names));
  if (options.interval.empty()) return chosen;
  const std::size_t place = place_of_word(options.interval, "--interval", interval_choices);
  if (interval_choices[place] == "none") return std::nullopt;
  chosen.method = static_cast<IntervalMethod>(place);
  return chosen;
}

}  // namespace entente
