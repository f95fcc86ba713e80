// Series whose changes are known, and random ones.
#pragma once

#include <entente/engine/random.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace entente::worlds {

/// The flow of the Nile at Aswan from 1871 to 1970, in 10^8 cubic metres. It falls after 1898: Cobb 1978,
/// doi:10.1093/biomet/65.2.243.
inline constexpr std::array<double, 100> nile = {
    1120, 1160, 963,  1210, 1160, 1160, 813,  1230, 1370, 1140, 995,  935,  1110, 994, 1020, 960,  1180,
    799,  958,  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774,  840,  874, 694,  940,  833,
    701,  916,  692,  1020, 1050, 969,  831,  726,  456,  824,  702,  1120, 1100, 832, 764,  821,  768,
    845,  864,  862,  698,  845,  744,  796,  1040, 759,  781,  865,  845,  944,  984, 897,  822,  1010,
    771,  676,  649,  846,  812,  742,  801,  1040, 860,  874,  848,  890,  744,  749, 838,  1050, 918,
    986,  797,  923,  975,  815,  1020, 906,  901,  1170, 912,  746,  919,  718,  714, 740};

/// Ten values in three segments.
inline constexpr std::array<double, 10> three_segments = {1.0, 1.2, 0.9, 1.1, 4.0, 4.2, 3.9, 4.1, 1.0, 0.8};

/// Nearly normal, of mean 0 and deviation 1: the sum of twelve even numbers.
inline double nearly_normal(entente::Random& random) {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += random.unit();
  return sum;
}

/// `length` values about each of the means, one segment after the other.
inline std::vector<double> planted(std::uint64_t seed, const std::vector<double>& means, std::size_t length,
                                   double noise = 1) {
  entente::Random random(seed, "planted", 0);
  std::vector<double> series;
  for (const double mean : means)
    for (std::size_t i = 0; i < length; ++i) series.push_back(mean + noise * nearly_normal(random));
  return series;
}

}  // namespace entente::worlds
