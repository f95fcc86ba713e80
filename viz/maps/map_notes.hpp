// What a map tells below itself, because as lines and shapes it would bury the ties.
#pragma once

#include <entente/viz/maps/panel.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What stands before the memberships of an era.
inline constexpr std::string_view memberships_heading = "Memberships";

/// Who is there in an era.
struct Attendance {
  Interval days{};
  std::vector<ActorId> present{}, told{};  ///< sorted; of those in the era, whom the map tells of
  std::vector<ActorId> without_tie{};
  std::vector<ActorId> weaker{};           ///< sorted; with ties, of which none is drawn
  std::vector<ActorId> weaker_by_level{};  ///< the same, who has the largest level of a tie first
};

/// As far as the options do not draw them: the memberships of the era, the actors without a tie, those whose
/// ties are too weak to be drawn, those out of reach of the ego, and, of those that a claim ever ties, the
/// absent. Those who are drawn are called as there; of the others, those with long names by code.
/// Empty ones are left out.
std::vector<Note> map_notes(const Chronicle& chronicle, const Attendance& era, const Stand& stand,
                            const EraMapOptions& options);

/// What bold names mean; empty where there are none, and where they are the ego's.
std::string bold_words(const Diagram& diagram, const EraMapOptions& options);

/// What a map calls an actor whom it draws, in one line.
std::string name_on_map(const Actor& actor, const EraMapOptions& options);

/// The diagram as a narrow page has room for it: with thin lines in the legend, and a note of what the codes
/// of its actors stand for. The same on other pages.
Diagram explained_on_narrow(Diagram diagram, const Chronicle& chronicle, const Stand& stand,
                            const EraMapOptions& options);

/// What the codes stand for that small names show of these actors; without items where all have their names.
LegendRow code_row(const Chronicle& chronicle, std::span<const ActorId> actors, const FoldOptions& fold);

/// Who has no line on a map of change; each list sorted.
struct Bystanders {
  std::vector<ActorId> smaller{};    ///< with changes, of which none is drawn
  std::vector<ActorId> unchanged{};  ///< in one of the eras, without a tie that changed
};

/// The same of a map of change.
std::vector<Note> change_notes(const Chronicle& chronicle, const Bystanders& found,
                               const EraMapOptions& options);

/// How to read core_multiples(), whose headings stand in the diagram: the note at its foot.
std::string core_note(const Diagram& diagram, std::span<const EraGraph> graphs, const EraMapOptions& options);

}  // namespace entente
