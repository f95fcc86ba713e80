// What an alluvial chart says in words above and below its picture.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/viz/maps/bloc_words.hpp>

#include <string>

namespace entente {

/// How the blocs were found, and how many of how many actors are shown, by which rule.
std::string alluvial_subtitle(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold);

/// What neither the picture nor its keys say: the strongest tie that each era breaks, who is uncertain but
/// not shown, where the place of a bloc is a convention, how claims count.
std::string alluvial_note(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold);

}  // namespace entente
