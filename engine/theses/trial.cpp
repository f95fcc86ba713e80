// Which verdict a kind asks for, and of which series.
#include <entente/engine/theses/trial.hpp>

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

Finding Trial::finding(const Courses& courses) const {
  if (!looks_at_years(thesis_.kind))
    return verdict(thesis_, courses.subject, courses.other.value_or(Course{}), placed_.eras);
  return spell_verdict(thesis_, series(years_, courses.subject.values), placed_.days);
}

}  // namespace entente
