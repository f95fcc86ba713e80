// Powers of two as units, so that a length keeps all the digits of 1 / weight.
#include <entente/engine/centrality/path_length.hpp>

#include <algorithm>
#include <bit>
#include <cmath>

namespace entente {

namespace {

struct Span {
  double least = 0, largest = 0;  // of the weights above 0
};

Span span_of(const std::vector<double>& weights) {
  Span span;
  for (const double weight : weights) {
    if (weight <= 0) continue;
    span.least = span.least == 0 ? weight : std::min(span.least, weight);
    span.largest = std::max(span.largest, weight);
  }
  return span;
}

/// The power of two at or below a number.
double power_below(double number) { return std::ldexp(1.0, std::ilogb(number)); }

/// So many bits for the longest tie, and the way past all vertices takes two less than the type has.
template <class WholeLength>
int bits(std::size_t vertices) {
  return 8 * static_cast<int>(sizeof(WholeLength)) - 2 - static_cast<int>(std::bit_width(vertices));
}

}  // namespace

template <class WholeLength>
std::vector<WholeLength> whole_lengths(const std::vector<double>& weights, std::size_t vertices) {
  std::vector<WholeLength> lengths(weights.size(), 0);
  const Span span = span_of(weights);
  if (span.least == 0) return lengths;
  const double unit = power_below(span.least);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] <= 0) continue;
    const double units = std::round(std::ldexp(unit / weights[i], bits<WholeLength>(vertices)));
    lengths[i] = std::max<WholeLength>(1, static_cast<WholeLength>(units));
  }
  return lengths;
}

template std::vector<NarrowLength> whole_lengths(const std::vector<double>&, std::size_t);
template std::vector<WideLength> whole_lengths(const std::vector<double>&, std::size_t);

bool are_narrow(const std::vector<double>& weights, std::size_t vertices) {
  constexpr int bits_of_shortest = 42;  // what rounding to units then makes of a length is 1/8 of rounding()
  const Span span = span_of(weights);
  return std::ldexp(span.least / 2, bits<NarrowLength>(vertices) - bits_of_shortest) >= span.largest;
}

RelativeLengths relative_lengths(const std::vector<double>& weights) {
  constexpr double longest = 1e280;
  RelativeLengths result{std::vector<double>(weights.size(), 0.0)};
  const Span span = span_of(weights);
  if (span.largest == 0) return result;
  result.unit = power_below(span.largest);
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (weights[i] > 0) result.lengths[i] = std::min(longest, result.unit / weights[i]);
  return result;
}

}  // namespace entente
