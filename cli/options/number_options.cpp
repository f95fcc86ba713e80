// Whole numbers are digits and nothing else; others are read as in sheets.
#include <entente/cli/options/number_options.hpp>

#include <entente/cli/options/refusals.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <thread>

namespace entente {
namespace {

std::optional<std::uint64_t> digits(const std::string& text) {
  std::uint64_t found = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), found);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return found;
}

}  // namespace

std::optional<std::uint64_t> whole_number_of(const Words& words, std::string_view option, std::uint64_t least,
                                             std::uint64_t most) {
  if (!words.has(option)) return std::nullopt;
  const std::string text = words.word(option);
  const auto found = digits(text);
  if (!found || *found < least || *found > most)
    refuse(fmt::format("--{} \"{}\" is no whole number from {} to {}", option, printable(text, 40), least,
                       most));
  return found;
}

double days_of(const Words& words, std::string_view option, std::string_view years_unasked) {
  const std::string text = words.word(option, years_unasked);
  const auto years = number(text, false);
  if (!years || *years < 0.001 || *years > 1000)
    refuse(fmt::format("--{} \"{}\" is no number of years from 0.001 to 1000", option, printable(text, 40)));
  return *years * 365.25;
}

double amount_in(const std::string& text, std::string_view option, Zero zero) {
  const bool zero_too = zero == Zero::allowed;
  const auto found = number(text, false);
  if (!found || *found < 0 || (*found == 0 && !zero_too) || *found > 1e15)
    refuse(fmt::format("--{} \"{}\" is no number {} 0", option, printable(text, 40),
                       zero_too ? "from" : "above"));
  return *found;
}

std::uint64_t seed_of(const Words& words) {
  return whole_number_of(words, "seed", 0, std::numeric_limits<std::uint64_t>::max()).value_or(0);
}

std::uint32_t replicates_of(const Words& words, std::uint32_t unasked) {
  const auto asked = whole_number_of(words, "replicates", 40, std::numeric_limits<std::uint32_t>::max());
  return asked ? static_cast<std::uint32_t>(*asked) : unasked;
}

std::uint32_t replicates_or_none(const Words& words, std::uint32_t unasked) {
  return words.word("replicates") == "0" ? 0 : replicates_of(words, unasked);
}

std::size_t threads_here() { return std::max(std::thread::hardware_concurrency(), 1U); }

std::size_t threads_of(const Words& words) {
  const auto asked = whole_number_of(words, "threads", 1, 256);
  return asked ? *asked : threads_here();
}

std::optional<std::size_t> top_of(const Words& words) {
  if (!words.has("top")) return std::nullopt;
  const std::string text = words.word("top");
  const auto top = digits(text);
  if (!top || *top == 0)
    refuse(fmt::format("--top \"{}\" is no rank; write a whole number from 1", printable(text, 40)));
  return static_cast<std::size_t>(*top);
}

std::optional<double> dots_per_inch_of(const Words& words) {
  const auto asked = whole_number_of(words, "dpi", 36, 1200);
  return asked ? std::optional<double>(*asked) : std::nullopt;
}

std::optional<double> page_width_of(const Words& words) {
  constexpr double narrowest = 60, widest = 600, slide = 254;
  if (!words.has("width")) return std::nullopt;
  const std::string text = words.word("width");
  if (text == "slide") return slide;
  const auto width = number(text, false);
  if (!width || *width < narrowest || *width > widest)
    refuse(fmt::format("--width \"{}\" is no width of a page; write millimetres from {} to {}, or slide",
                       printable(text, 40), narrowest, widest));
  return width;
}

double time_limit_of(const Words& words) {
  const std::string text = words.word("time-limit", "10");
  const auto seconds = number(text, false);
  if (!seconds || *seconds < 0 || *seconds > 1e6)
    refuse(
        fmt::format("--time-limit \"{}\" is no number of seconds from 0 to 1,000,000", printable(text, 40)));
  return *seconds;
}

}  // namespace entente
