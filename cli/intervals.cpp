// More replicates than any interval needs are refused as a slip.
#include <entente/cli/choices.hpp>
#include <entente/cli/intervals.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <array>

namespace entente {
namespace {

/// The methods in the order of their enumeration, and none of them.
constexpr std::array<std::string_view, 4> interval_choices = {
    name(IntervalMethod::percentile), name(IntervalMethod::expanded), name(IntervalMethod::bca), "none"};

std::uint32_t chosen_replicates(const std::string& text) {
  constexpr std::uint64_t most = 1'000'000;
  const auto asked = number(text, false);
  if (asked && *asked > static_cast<double>(most))
    throw Error(Failure::usage, fmt::format("--replicates {}: each value would be taken {:.1g} times, and "
                                            "beyond 10000 the ends of an interval hardly move; ask for {} or "
                                            "fewer",
                                            printable(text, 40), *asked, most));
  return static_cast<std::uint32_t>(whole_number(text, "--replicates", 1, most));
}

}  // namespace

std::optional<IntervalOptions> interval_options(const Options& options) {
  IntervalOptions chosen;
  chosen.seed = whole_number(options.seed, "--seed", 0, ~std::uint64_t{0});
  if (!options.replicates.empty()) chosen.replicates = chosen_replicates(options.replicates);
  if (options.interval.empty()) return chosen;
  const std::size_t place = place_of_word(options.interval, "--interval", interval_choices);
  if (interval_choices[place] == "none") return std::nullopt;
  chosen.method = static_cast<IntervalMethod>(place);
  return chosen;
}

}  // namespace entente
