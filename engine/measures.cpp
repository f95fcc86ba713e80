// The list of measures, family by family.
#include <entente/engine/measures.hpp>

#include <entente/engine/measures/cohesion_measures.hpp>
#include <entente/engine/measures/degree_measures.hpp>
#include <entente/engine/measures/path_measures.hpp>
#include <entente/engine/measures/signed_measures.hpp>
#include <entente/engine/measures/spectral_measures.hpp>

#include <algorithm>
#include <vector>

namespace entente {

namespace {

std::vector<Measure> all_families() {
  std::vector<Measure> all;
  for (const auto family :
       {degree_measures(), path_measures(), spectral_measures(), cohesion_measures(), signed_measures()})
    all.insert(all.end(), family.begin(), family.end());
  return all;
}

}  // namespace

std::span<const Measure> measures() {
  static const std::vector<Measure> list = all_families();
  return list;
}

const Measure* find_measure(std::string_view name) {
  const auto list = measures();
  const auto at = std::find_if(list.begin(), list.end(), [&](const Measure& m) { return m.name == name; });
  return at == list.end() ? nullptr : &*at;
}

bool is_defined_on(const Measure& measure, Layer layer) {
  if (measure.layers == Layers::any_unsigned) return layer != Layer::signed_level;
  return layer == measure.layer;
}

}  // namespace entente
