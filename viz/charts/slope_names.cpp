#include <entente/viz/charts/slope_names.hpp>

#include <entente/viz/charts/spread.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

namespace entente {
namespace {

constexpr double names_apart = 12.5;
constexpr double farthest_name = 4 * names_apart;  ///< of a line that is not stressed, from its point
constexpr double at_its_point = 1;

double from_point(const ColumnName& name) { return std::abs(name.at - name.y); }

void spread_names(std::vector<ColumnName>& names, double top, double bottom) {
  std::vector<double> wanted;
  for (const ColumnName& one : names) wanted.push_back(one.y);
  const std::vector<double> places = spread(wanted, names_apart, top, bottom + names_apart);
  for (std::size_t i = 0; i < names.size(); ++i) names[i].at = places[i];
}

double farthest_of(const std::vector<ColumnName>& names, bool stressed) {
  double farthest = 0;
  for (const ColumnName& one : names)
    if (one.line->stressed == stressed) farthest = std::max(farthest, from_point(one));
  return farthest;
}

void add_leaders(std::vector<ColumnName>& names) {
  for (ColumnName& one : names)
    one.has_leader = std::ranges::any_of(names, [&](const ColumnName& other) {
      return from_point(other) > at_its_point && std::abs(other.at - one.at) < names_apart + at_its_point;
    });
}

}  // namespace

std::vector<ColumnName> column_names(std::vector<ColumnName> lines, std::size_t era, double top,
                                     double bottom) {
  const auto is_stressed = [](const ColumnName& one) { return one.line->stressed; };
  std::vector<ColumnName> named, others;
  for (const ColumnName& one : lines) (is_stressed(one) ? named : others).push_back(one);
  spread_names(named, top, bottom);
  std::ranges::stable_sort(others, std::greater(),
                           [&](const ColumnName& one) { return std::abs(one.line->points[era]->at); });
  for (const ColumnName& one : others) {
    std::vector<ColumnName> with = named;
    with.push_back(one);
    std::ranges::sort(with, {}, &ColumnName::line);
    spread_names(with, top, bottom);
    if (farthest_of(with, false) <= farthest_name &&
        farthest_of(with, true) <= std::max(farthest_name, farthest_of(named, true)))
      named = std::move(with);
  }
  add_leaders(named);
  return named;
}

}  // namespace entente
