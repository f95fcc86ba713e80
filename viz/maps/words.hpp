// The words and numbers of maps: titles, dates, tooltips, alt text and source notes.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include <string>
#include <string_view>

namespace entente {

/// `+3.2`, `−0.5`, `0.0`: one decimal and a true minus.
std::string signed_number(double value);

/// `1947–1991` for whole years, else both days in full.
std::string dates(Interval span);

/// `1979–1989`: the years that the span touches.
std::string years(Interval span);

/// `Cold War, 1947–1991`.
std::string era_title(const Era& era);

std::string label_of(const Chronicle& chronicle, ActorId actor);

/// `China – Pakistan: level +12.3 (warm 13.0, hostile 0.7); 9 claims, 3 sources, confirmed`.
std::string bond_words(const Chronicle& chronicle, const EraGraph& graph, const Bond& bond);

/// What the numbers of a map are, in a sentence or two.
std::string map_indicator(const FoldOptions& fold);

/// The indicator, and how many actors, bonds, claims and sources the map rests on.
std::string map_subtitle(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold);

/// One or two sentences naming the strongest cooperative and hostile bonds.
std::string map_description(const Chronicle& chronicle, const EraGraph& graph);

/// Package, documents and hash.
std::string source_note(const Chronicle& chronicle, std::string_view package_hash);

}  // namespace entente
