#include <entente/engine/analysis/bloc_changes.hpp>

namespace entente {

std::vector<BlocChanges> bloc_changes(std::span<const Partition> eras) {
  std::vector<BlocChanges> found;
  for (std::size_t e = 0; e + 1 < eras.size(); ++e)
    found.push_back({e, e + 1, bloc_shifts(eras[e], eras[e + 1]), least_movers(eras[e], eras[e + 1])});
  return found;
}

}  // namespace entente
