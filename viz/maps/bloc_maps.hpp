// Maps of eras by blocs: each bloc on a ground of its own, and the ties that break them marked.
#pragma once

#include <entente/viz/maps/bloc_layout.hpp>
#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/words/finding_words.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// The blocs that maps show. Refers to what it is made of.
struct ShownBlocs {
  std::span<const Partition> found;  ///< one for each graph
  std::span<const BlocSides> sides;  ///< of them
  Counted counted = Counted::ties;   ///< what was broken as little as can be
};

/// `one bloc`, `two blocs`, `5 blocs`.
std::string bloc_count_words(std::size_t blocs);

/// How many of the ties of an era break its blocs, the two first by name, and how many divisions are as good:
/// `4 of 31 ties break the two blocs: India – Russia (+4.1), Russia – Taliban (−3.6) and 2 more; 7 other
/// divisions do as well.`
std::string bloc_finding(const Partition& found, std::span<const NamedLevel> breaking, std::size_t ties);

/// How the blocs were found, how many divisions are as good, and blocs_caution(); empty without blocs.
std::string bloc_note(const Partition& found, Counted counted);

/// Makes the map of one era after another, all on bloc_layout() of what is drawn of these graphs.
///
/// - Behind each bloc lies a grey ground with its name: `With Russia` and `Not with Russia`, the anchor of
///   the era, else `Bloc of China`, after who has the largest levels in it.
/// - A tie that breaks the blocs has a ring around its mark; an actor whom another division as good puts
///   into another bloc a dashed outline, one without a cooperative tie in its bloc a dotted one, and one of
///   both kinds dashes and dots in turn.
/// - Memberships are not told.
/// - The facts of actors tell `bloc` and `bloc_certain` (yes, no, unknown), those of ties `breaks`.
/// - All else is as era_map() has it. Nothing is read from a layout, and nobody is pinned.
///
/// The chronicle, the graphs and the blocs must outlive it. Cost as bloc_layout() to make.
class BlocMaps {
 public:
  BlocMaps(const Chronicle& chronicle, std::span<const EraGraph> graphs, const ShownBlocs& blocs,
           const EraMapOptions& options = {});

  /// The map of the graph at that place. O(actors * ties).
  Diagram of(std::size_t era) const;

 private:
  const Chronicle& chronicle_;
  std::span<const EraGraph> graphs_;
  ShownBlocs blocs_;
  EraMapOptions options_;
  std::size_t name_lines_ = 1;  ///< of the names of blocs
  BlocLayout layout_;
  std::vector<Stand> stands_{};          ///< of each era
  std::vector<std::string> findings_{};  ///< of each era
};

}  // namespace entente
