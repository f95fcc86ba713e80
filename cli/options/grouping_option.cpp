#include <entente/cli/options/grouping_option.hpp>

#include <entente/cli/options/refusals.hpp>

#include <array>

namespace entente {
namespace {

/// In the order of Grouping.
constexpr std::array<std::string_view, 7> groupings = {"claim",     "family",  "source", "third-party",
                                                       "direction", "partner", "member"};

}  // namespace

Grouping grouping_in(const Words& words) {
  return static_cast<Grouping>(place_of(words, "by", groupings, groupings.front()));
}

}  // namespace entente
