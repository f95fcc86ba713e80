// Events of pairs in each era as a table, a row for each who acted.
#pragma once

#include <entente/engine/analysis/pair_events.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, a, b, direction, events, expected, net, mean, cooperation, conflict, balance, verbal_coop,
/// material_coop, verbal_conf, material_conf, unclassed, interaction, why: for each pair a row
/// `all`, and one for each of `forward`, `backward` and `mutual` that has an event in the era. The pairs
/// given, in every era; with none given, every pair with an event in it. `interaction` is what is felt on the
/// last day of the era of the events in `memory`, the graph of the whole time.
Table events_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const PairEvents> rows);

}  // namespace entente
