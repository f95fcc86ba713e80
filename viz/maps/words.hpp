// The words of figures: names, titles, tooltips, alt text and source notes.
#pragma once

#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/maps/view_words.hpp>
#include <entente/viz/words/era_words.hpp>
#include <entente/viz/words/listing.hpp>
#include <entente/viz/words/number_words.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The actor's name as the view has it: `Russia / Soviet Union` under lineage.
std::string label_of(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold = {});

/// The same as it was called in these days: `Soviet Union`; see shown_actor_in().
std::string label_in(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold, Interval days);
std::string pair_words_in(const Chronicle& chronicle, const Pair& pair, const FoldOptions& fold,
                          Interval days);

/// The same over several spans, `Pakistan – Russia` where these are all after 1991.
std::string pair_words_in(const Chronicle& chronicle, const Pair& pair, const FoldOptions& fold,
                          std::span<const Interval> spans);

/// `Pakistan – Russia / Soviet Union`, as label_of().
std::string pair_words(const Chronicle& chronicle, const Pair& pair, const FoldOptions& fold = {});

/// `China – Pakistan: level +12.3 (cooperative 13.0, hostile 0.7); 9 claims, 3 sources, confirmed`.
std::string tie_words(const Chronicle& chronicle, const EraGraph& graph, const Tie& tie,
                      const FoldOptions& fold = {});

/// The sources that the graphs rest on and the view listens to, sorted and unique.
std::vector<SourceId> sources_heard(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                    const FoldOptions& fold);

/// counting_words() in the eras of these graphs, and of one.
std::string counting_words(std::span<const EraGraph> graphs, const FoldOptions& fold);
std::string counting_words(const EraGraph& graph, const FoldOptions& fold);

/// How much of what an era tells is drawn, where that is not all, and the levels that are.
struct DrawnPart {
  std::optional<std::size_t> actors{}, ties{};
  std::string levels{};
};

/// `29 actors, 33 ties, 87 claims from 5 sources`; sources that the view does not listen to are not
/// counted, and where none is named nothing is said of them if source_note() gives the package's title. Of
/// what is not all drawn `21 of 29 actors drawn, 33 ties`, `21 of 29 actors and 20 of 33 ties drawn (levels
/// of +4.0 or more)`.
std::string counts_words(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold,
                         const DrawnPart& drawn = {});

/// What is to be seen on the map: its largest levels, or the ties of the ego. Named as in the era. O(ties).
std::string map_finding(const Chronicle& chronicle, const EraGraph& graph, const EraMapOptions& options);

/// The same of several eras side by side, with the eras of these levels; of an ego those with its partners.
/// O(ties log ties).
std::string finding_of_eras(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                            const EraMapOptions& options);

/// The indicator, and the counts of the map.
std::string map_subtitle(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold,
                         const DrawnPart& drawn = {});

/// One or two sentences naming the strongest positive and negative ties.
std::string map_description(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold = {});

/// Of a package's title, where a figure tells what its data are of.
inline constexpr std::size_t longest_subject = 120;

/// The documents that count in any of the graphs, or the package's title where it names none, and its hash.
std::string source_note(const Chronicle& chronicle, std::span<const EraGraph> graphs, const FoldOptions& fold,
                        std::string_view package_hash);

}  // namespace entente
