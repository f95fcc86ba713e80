// The maps of any number of eras: what they have in common is made once.
#pragma once

#include <entente/graphs/model/status.hpp>
#include <entente/viz/maps/panel.hpp>

#include <span>
#include <string>

namespace entente {

/// fitting_steps() of all ties that the options draw of these graphs, so that their figures compare.
StrengthSteps common_steps(std::span<const EraGraph> graphs, const EraMapOptions& options);
/// The same of all their ties.
StrengthSteps common_steps(std::span<const EraGraph> graphs);

/// The map of an era before it lies on its sheet.
struct LooseMap {
  Diagram diagram{};               ///< without a legend
  Statuses statuses{};             ///< that its ties rest on
  std::string longest_subtitle{};  ///< as long as that of any era may be
};

/// What of an era is drawn between the actors of the stand, and told of it. O(claims + actors + ties).
LooseMap loose_map(const Chronicle& chronicle, const EraGraph& whole, const Stand& stand,
                   const EraMapOptions& options);

/// The map on its sheet, with the legend of what is on it, around `content`; lines routed. O(actors * ties).
Diagram finished_map(LooseMap map, const Chronicle& chronicle, const Stand& stand, const Box& content,
                     const EraMapOptions& options);

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
