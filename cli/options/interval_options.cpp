// The words of --interval and --draw are those of the engine.
#include <entente/cli/options/interval_options.hpp>

#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>

#include <array>

namespace entente {
namespace {

/// The methods in the order of their enumeration, and none of them.
constexpr std::array<std::string_view, 4> interval_choices = {
    name(IntervalMethod::percentile), name(IntervalMethod::expanded), name(IntervalMethod::bca), "none"};

}  // namespace

std::optional<IntervalOptions> intervals_of(const Words& words) {
  IntervalOptions asked;
  asked.seed = seed_of(words);
  asked.replicates = replicates_of(words, asked.replicates);
  if (words.has("draw")) asked.drawn = static_cast<Drawn>(place_of(words, "draw", drawn_names));
  if (!words.has("interval")) return asked;
  const std::size_t place = place_of(words, "interval", interval_choices);
  if (interval_choices[place] == "none") {
    if (words.has("draw") || words.has("replicates"))
      refuse("--draw and --replicates say how intervals are made; leave out --interval none");
    return std::nullopt;
  }
  asked.method = static_cast<IntervalMethod>(place);
  return asked;
}

}  // namespace entente
