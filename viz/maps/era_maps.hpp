// The maps of any number of eras: what they have in common is made once.
#pragma once

#include <entente/viz/maps/panel.hpp>

#include <span>

namespace entente {

/// fitting_steps() of all ties that the options draw of these graphs, so that their figures compare.
StrengthSteps common_steps(std::span<const EraGraph> graphs, const EraMapOptions& options);
/// The same of all their ties.
StrengthSteps common_steps(std::span<const EraGraph> graphs);

/// Makes era_map() of one era after another, with the places of the actors made once. `chronicle` must
/// outlive it. O(claims + actors) to make.
class EraMaps {
 public:
  EraMaps(const Chronicle& chronicle, const Layout& layout, const EraMapOptions& options = {});

  /// O(actors * ties).
  Diagram of(const EraGraph& graph) const;

 private:
  const Chronicle& chronicle_;
  EraMapOptions options_;
  Stand stand_;
};

}  // namespace entente
