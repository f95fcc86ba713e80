// The words of figures: names, titles, tooltips, alt text and source notes.
#pragma once

#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/words/era_words.hpp>
#include <entente/viz/words/number_words.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The actor's name as the view has it: `Russia / Soviet Union` under lineage.
std::string label_of(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold = {});

/// `Pakistan – Russia / Soviet Union`, likewise.
std::string pair_words(const Chronicle& chronicle, const Pair& pair, const FoldOptions& fold = {});

/// `China – Pakistan: level +12.3 (cooperative 13.0, hostile 0.7); 9 claims, 3 sources, confirmed`.
std::string tie_words(const Chronicle& chronicle, const EraGraph& graph, const Tie& tie,
                      const FoldOptions& fold = {});

/// The sources that the graphs rest on and the view listens to, sorted and unique.
std::vector<SourceId> sources_heard(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                    const FoldOptions& fold);

/// What the view leaves out, joins or adds, in sentences: `Successors and predecessors are one actor. Only
/// claims of siddiqi2010. Planned claims count too.` Empty when nothing was chosen.
std::string view_words(const Chronicle& chronicle, const FoldOptions& fold);

/// view_words() for what tells nothing else of a view, such as the head of a JSON table: with how long events
/// count, where that is not the default.
std::string head_words(const Chronicle& chronicle, const FoldOptions& fold);

/// `an event counts as if it lasted 3 years`.
std::string persistence_words(const FoldOptions& fold);

/// What the numbers of a map are, and view_words().
std::string map_indicator(const Chronicle& chronicle, const FoldOptions& fold);

/// `29 actors, 33 ties, 87 claims from 5 sources`; sources that the view does not listen to are not counted.
std::string counts_words(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold);

/// The indicator, and the counts of the map.
std::string map_subtitle(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold);

/// One or two sentences naming the strongest positive and negative ties.
std::string map_description(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold = {});

/// Package, the documents that count in any of the graphs, and hash.
std::string source_note(const Chronicle& chronicle, std::span<const EraGraph> graphs, const FoldOptions& fold,
                        std::string_view package_hash);

/// `alleged, contested or planned`.
std::string listed(const std::vector<std::string>& words, std::string_view last = "and");

}  // namespace entente
