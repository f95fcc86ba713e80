// How long work that is repeated would take, known before it is begun, so that nobody waits for what cannot
// end.
#pragma once

#include <entente/engine/measures.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// A draw is one claim weighed, or one value or tie looked at. An ordinary machine manages as many in a
/// second, and up to three times that; all estimates of time rest on it, and are the same everywhere.
inline constexpr double draws_a_second = 1e8;

/// Work beyond this is refused: ten minutes.
inline constexpr double most_draws = 600 * draws_a_second;

/// Something done `times` times over.
struct RepeatedWork {
  std::uint64_t times = 0;
  double draws = 0;            ///< each time
  std::string of{};            ///< what, such as "replicates of 3 shifts over 40 claims"
  std::string_view instead{};  ///< what else to ask for less of, such as "fewer shifts"
};

/// Throws Error(usage) where the work comes to more than most_draws: what it comes to, about how long that
/// takes, and what could be asked for instead.
void refuse_too_long(const RepeatedWork& work);

/// About how many draws a measure of one graph takes: by Measure::effort of ties, or of actors times ties.
double draws_of(const Measure& measure, const EraGraph& graph);

}  // namespace entente
