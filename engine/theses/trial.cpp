// Which verdict a kind asks for, and of which series.
#include <entente/engine/theses/trial.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/random.hpp>
#include <entente/engine/theses/spell_verdict.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>

namespace entente {
namespace {

/// Whether any year that the eras touch has a value.
bool is_observed(const Series& series, Interval eras) {
  return std::any_of(series.where.begin(), series.where.end(),
                     [&](std::size_t period) { return series.periods[period].overlaps(eras); });
}

bool has_value(const Course& course, Stretch eras) {
  const auto first = course.values.begin();
  return std::any_of(first + static_cast<std::ptrdiff_t>(eras.first),
                     first + static_cast<std::ptrdiff_t>(eras.last) + 1,
                     [](const Value& value) { return value.defined(); });
}

constexpr std::size_t most_eras_in_every_order = 8;
constexpr int random_orders = 9'999;

bool is_as_large(double size, double found) { return size >= found || is_near(size, found); }

/// The share of all orders of `values` in which `size` is as large as found.
template <class Size>
double in_every_order(std::vector<double>& values, double found, Size size) {
  std::ranges::sort(values);
  double as_large = 0, all = 0;
  do {
    ++all;
    as_large += is_as_large(size(), found) ? 1 : 0;
  } while (std::ranges::next_permutation(values).found);
  return as_large / all;
}

/// The same over random orders and the one at hand.
template <class Size>
double in_random_orders(std::vector<double>& values, double found, Size size, std::uint64_t seed) {
  Random random(seed, "orders of eras", 0);
  double as_large = 1;
  for (int i = 0; i < random_orders; ++i) {
    shuffle(std::span(values), random);
    as_large += is_as_large(size(), found) ? 1 : 0;
  }
  return as_large / (random_orders + 1);
}

}  // namespace

Trial::Trial(std::span<const EraGraph> graphs, const Thesis& thesis, const ThesisEras& placed)
    : thesis_(thesis), placed_(placed), evidence_(graphs, thesis) {
  if (!looks_at_years(thesis.kind)) return;
  for (const EraGraph& graph : graphs) years_.push_back(graph.era().span);
}

bool Trial::is_grounded() const {
  const Courses courses = evidence_.courses();
  if (looks_at_years(thesis_.kind)) return is_observed(series(years_, courses.subject.values), placed_.days);
  return has_value(courses.subject, placed_.eras) &&
         (!courses.other || has_value(*courses.other, placed_.eras));
}

std::optional<double> Trial::chance(std::uint64_t seed) const {
  const bool against = thesis_.kind == ThesisKind::mirrors;
  if (!against && thesis_.kind != ThesisKind::follows && thesis_.kind != ThesisKind::pressure)
    return std::nullopt;
  const Courses courses = evidence_.courses();
  PairedValues values = paired_values(courses.subject, *courses.other, placed_.eras);
  const auto size = [&values, sign = against ? -1.0 : 1.0] {
    return sign * pearson(values.subject, values.other).value_or(0);
  };
  const double found = size();
  return values.other.size() <= most_eras_in_every_order ? in_every_order(values.other, found, size)
                                                         : in_random_orders(values.other, found, size, seed);
}

Finding Trial::finding(const Courses& courses) const {
  if (!looks_at_years(thesis_.kind))
    return verdict(thesis_, courses.subject, courses.other.value_or(Course{}), placed_.eras);
  return spell_verdict(thesis_, series(years_, courses.subject.values), placed_.days);
}

}  // namespace entente
