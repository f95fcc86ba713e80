// Which verdict a kind asks for, and of which series.
#include <entente/engine/theses/trial.hpp>

#include <entente/engine/change_points/change_points.hpp>
#include <entente/engine/theses/change_point_verdict.hpp>
#include <entente/engine/theses/spell_verdict.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>

namespace entente {
namespace {

bool has_value(const Course& course, Stretch eras) {
  const auto first = course.values.begin();
  return std::any_of(first + static_cast<std::ptrdiff_t>(eras.first),
                     first + static_cast<std::ptrdiff_t>(eras.last) + 1,
                     [](const Value& value) { return value.defined(); });
}

/// A claim tells nothing of the noise of a pressure, which multiplies levels.
double noise_of_one_claim(const Chronicle& chronicle, std::span<const EraGraph> years, const Thesis& thesis) {
  if (thesis.measure == ThesisMeasure::pressure) return 0;
  const Statistic statistic{thesis.subject[0], thesis.subject[1], std::string(name(thesis.measure))};
  return entente::noise_of_one_claim(chronicle, years, statistic);
}

}  // namespace

Trial::Trial(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Thesis& thesis,
             const ThesisEras& placed)
    : thesis_(thesis), placed_(placed), evidence_(graphs, thesis) {
  if (!looks_at_years(thesis.kind)) return;
  for (const EraGraph& graph : graphs) years_.push_back(graph.era().span);
  if (thesis.kind == ThesisKind::change_point)
    noise_ = least_noise(series(years_, evidence_.courses().subject.values),
                         noise_of_one_claim(chronicle, graphs, thesis));
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
  const Series yearly = series(years_, courses.subject.values);
  if (thesis_.kind == ThesisKind::spells) return spell_verdict(thesis_, yearly, placed_.days);
  return change_point_verdict(thesis_, bare_change_points(yearly, {.least_noise = noise_}), placed_.days);
}

}  // namespace entente
