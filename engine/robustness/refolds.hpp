// The other ways of folding two eras that a shift is tried under.
#pragma once

#include <entente/engine/robustness/choice.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// Two eras folded otherwise.
struct Refold {
  Choice choice = Choice::eras;
  std::string what;  ///< as Variation::what
  Era before, after;
  FoldOptions options;
  std::vector<ActorId> stands_for{};  ///< whom each actor is under these options; empty: itself
};

/// The choices of eras, persistence, statuses, lineage and roll-up, in this order: under_other_choices() says
/// which they are.
std::vector<Refold> refolds(const Chronicle& chronicle, const Era& before, const Era& after,
                            const FoldOptions& options);

/// The measure and the subject of a shift, by whom its actors stand for; nothing else of it.
Shift standing_for(const Shift& shift, std::span<const ActorId> stands_for);

}  // namespace entente
