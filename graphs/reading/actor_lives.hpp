// Several rows of actors.csv for one actor: the spells of its life.
#pragma once

#include <entente/graphs/reading/drafts.hpp>
#include <entente/graphs/reading/sheet.hpp>

namespace entente {

/// Lets the sheet's row, which names an actor that an earlier row named, add a spell to its life. Both rows
/// need a start or an end, and the spells may not overlap; what else the two say must agree, may stand in
/// either, and, where it is text or a list, is joined. A fault is reported at the row.
void add_spell(ActorDraft& actor, ActorDraft row, Sheet& sheet);

}  // namespace entente
