// Every form of date that graphs/FORMAT.md names, with places to fill in.
#pragma once

#include "engine/random_worlds.hpp"

#include <span>
#include <string>

namespace levels {

using entente::worlds::Random;

/// `<y>` a year, `<z>` a later one, `<m>` and `<d>` month and day in two digits, `<k>` a number from 1 to 9,
/// `<s>` a season, `<q>` a quarter, `<C>` and `<D>` the first three and two digits of the year, `<n>` the
/// last two of the later one.
std::span<const char* const> edtf_templates();
std::span<const char* const> other_templates();  ///< dates written otherwise
std::span<const char* const> start_templates();
std::span<const char* const> end_templates();

/// Years to fill in.
struct Years {
  int first = 1950;
  int later = 1960;
};
Years random_years(Random& random);

std::string filled(std::string form, Years years, Random& random);

template <typename List>
auto pick(const List& list, Random& random) {
  return list[random.below(std::size(list))];
}
inline bool once_in(std::uint64_t count, Random& random) { return random.below(count) == 0; }

}  // namespace levels
