// Estimates of work, and the words for them.
#include <entente/engine/shifts/work.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace entente {

namespace {

/// "about 40 minutes": in the largest unit of which there are two.
std::string duration(double seconds) {
  struct Unit {
    double seconds;
    std::string_view name;
  };
  constexpr std::array<Unit, 3> units = {{{31'557'600, "years"}, {86'400, "days"}, {3'600, "hours"}}};
  for (const Unit& unit : units)
    if (seconds >= 2 * unit.seconds) return fmt::format("about {:.0f} {}", seconds / unit.seconds, unit.name);
  return fmt::format("about {:.0f} minutes", seconds / 60);
}

/// The first digit kept, zeros for the others.
double rounded_down(double number) {
  const double unit = std::pow(10, std::floor(std::log10(number)));
  return std::floor(number / unit) * unit;
}

}  // namespace

void refuse_too_long(const RepeatedWork& work) {
  const double draws = static_cast<double>(work.times) * work.draws;
  if (!(draws > most_draws)) return;
  const double affordable = most_draws / work.draws;
  const std::string fewer =
      affordable < 1 ? "" : fmt::format("{:.0f} or fewer, or for ", rounded_down(affordable));
  throw Error(Failure::usage, fmt::format("{} {} come to {:.0e} draws, {}; ask for {}{}", work.times, work.of,
                                          draws, duration(draws / draws_a_second), fewer, work.instead));
}

double draws_of(const Measure& measure, const EraGraph& graph) {
  const auto ties = static_cast<double>(graph.ties().size());
  const auto actors = static_cast<double>(graph.actors().size());
  return measure.effort == Effort::ties ? actors + ties : actors * (actors + ties);
}

}  // namespace entente
