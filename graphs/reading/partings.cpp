// Forwards, which names end where; then backwards, from which commas the end is reached.
#include <entente/graphs/reading/partings.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

constexpr std::size_t most_commas = 15, most_colons = 30;

using Bounds = std::vector<std::size_t>;

/// Where the pieces between commas begin, and one behind the end.
Bounds pieces_of(std::string_view text) {
  Bounds starts = {0};
  for (std::size_t at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1))
    starts.push_back(at + 1);
  starts.push_back(text.size() + 1);
  return starts;
}

std::string_view between(std::string_view text, const Bounds& starts, std::size_t first, std::size_t past) {
  return trimmed(text.substr(starts[first], starts[past] - 1 - starts[first]));
}

/// A name by the pieces before it and behind it.
struct Step {
  std::size_t first, past;
};

/// The names that can stand in a list from its first piece on, by their first pieces.
std::vector<Step> steps_of(std::string_view text, const Bounds& starts, const IsName& is_name) {
  const std::size_t pieces = starts.size() - 1;
  std::vector<char> reached(pieces + 1, 0);
  reached[0] = 1;
  std::vector<Step> steps;
  for (std::size_t first = 0; first < pieces; ++first)
    for (std::size_t past = first + 1; reached[first] && past <= std::min(pieces, first + 1 + most_commas);
         ++past)
      if (is_name(between(text, starts, first, past))) {
        steps.push_back({first, past});
        reached[past] = 1;
      }
  return steps;
}

/// Those of the steps from which the end is reached.
std::vector<Step> leading_to(std::size_t end, std::vector<Step> steps) {
  std::vector<char> leads(end + 1, 0);
  leads[end] = 1;
  std::vector<Step> found;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step)
    if (leads[step->past]) {
      leads[step->first] = 1;
      found.push_back(*step);
    }
  std::reverse(found.begin(), found.end());
  return found;
}

/// The list by the first step from each piece on, but by the second one from the first piece that has two
/// where `turns`.
enum class Turn { none, once };
std::vector<std::string> way_through(std::string_view text, const Bounds& starts,
                                     const std::vector<Step>& steps, Turn turn) {
  std::vector<std::string> way;
  std::size_t at = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].first != at) continue;
    const bool two = i + 1 < steps.size() && steps[i + 1].first == at;
    if (turn == Turn::once && two) {
      turn = Turn::none;
      continue;
    }
    way.emplace_back(between(text, starts, at, steps[i].past));
    at = steps[i].past;
  }
  return way;
}

}  // namespace

Partings lists_in(std::string_view text, const IsName& is_name) {
  const Bounds starts = pieces_of(text);
  const std::size_t end = starts.size() - 1;
  const std::vector<Step> all = steps_of(text, starts, is_name), steps = leading_to(end, all);
  if (steps.empty()) {
    std::size_t stop = 0;
    for (const Step& step : all) stop = std::max(stop, step.past);
    Partings none;
    for (std::size_t past = stop + 1; past <= std::min(end, stop + 4); ++past)
      none.stops.emplace_back(between(text, starts, stop, past));
    return none;
  }
  Partings found{{way_through(text, starts, steps, Turn::none)}};
  const auto turns = way_through(text, starts, steps, Turn::once);
  if (turns != found.ways[0]) found.ways.push_back(turns);
  return found;
}

Partings pairs_in(std::string_view text, const IsName& is_name) {
  Partings found;
  const auto first = text.find(':');
  if (first == std::string_view::npos) return found;
  if (static_cast<std::size_t>(std::count(text.begin(), text.end(), ':')) <= most_colons)
    for (auto colon = first; colon != std::string_view::npos && found.ways.size() < 2;
         colon = text.find(':', colon + 1)) {
      const std::string_view one = trimmed(text.substr(0, colon)), other = trimmed(text.substr(colon + 1));
      if (is_name(one) && is_name(other)) found.ways.push_back({std::string(one), std::string(other)});
    }
  if (found.ways.empty())
    found.stops = {std::string(trimmed(text.substr(0, first))), std::string(trimmed(text.substr(first + 1)))};
  return found;
}

std::string to_string(const Partings& partings) {
  std::string text;
  for (const auto& way : partings.ways) {
    if (!text.empty()) text += ", or ";
    for (std::size_t i = 0; i < way.size(); ++i)
      text += fmt::format("{}\"{}\"", i == 0 ? "" : " and ", printable(way[i], 60));
  }
  return printable(text, 400);
}

}  // namespace entente
