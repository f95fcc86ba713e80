// The map of an era with a line for each claim in place of one for each pair.
#pragma once

#include <entente/viz/maps/claim_lines.hpp>

namespace entente {

/// As era_map(), but with claim_lines(): parallel lines between two actors, each with the sign, width, dash
/// and direction of its claim and, where it is long enough, the words of its relation (options.labels none:
/// without). The lines of a single pair, and more than 10 of several, are claim_ladders() in place of a map.
/// Hovering tells the claim and its source. The facts of a line are `claim`, `relation`, `date`, `cite`,
/// `value`, `status` and the era; of several claims parted by `|`. O(claims + actors * ties).
Diagram expanded_map(const Chronicle& chronicle, const EraGraph& graph, const Layout& layout,
                     const EraMapOptions& options = {});

}  // namespace entente
