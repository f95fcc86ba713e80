// Whole lengths, so that paths of one length are told exactly.
#include <entente/engine/centrality/path_length.hpp>

#include <algorithm>
#include <cmath>

namespace entente {

std::int64_t whole_length(double weight, std::size_t vertices) {
  const std::int64_t longest =
      (std::int64_t{1} << 62) / static_cast<std::int64_t>(std::max<std::size_t>(1, vertices));
  const double exact = static_cast<double>(path_unit) / weight;
  if (exact >= static_cast<double>(longest)) return longest;
  return std::max<std::int64_t>(1, std::llround(exact));
}

}  // namespace entente
