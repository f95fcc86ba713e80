// The sheet that a map lies on: canvas, header, legend and note, the same for every map of one layout.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <span>
#include <vector>

namespace entente {

/// The keys of signs, strength, certainty and marks, and of the kinds given.
std::vector<LegendRow> map_legend(std::span<const Kind> kinds, Presence absent);

/// As map_legend(), with the five changes in place of certainty.
std::vector<LegendRow> change_legend(std::span<const Kind> kinds);

/// The diagram with its canvas fitted around `content`, the box that every map of the layout uses, and
/// everything moved so that the content lies below the header. The legend must be in place.
Diagram on_sheet(Diagram diagram, const Box& content);

}  // namespace entente
