// Who changes blocs, in words.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/maps/bloc_words.hpp>

#include <string>

namespace entente {

/// Who changes blocs, and between which eras: `India and Pakistan change blocs between 1979–1989 and
/// 1989–2001, although India – Russia is +12.`, of faced streams sides; of many changes how often who
/// does in every best division, and who in some only. Certain is a change whose two ends are. O(streams * eras).
std::string streams_finding(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold);

/// The finding, and who changed blocs from each era to the next, certain changes first, as sentences.
std::string streams_description(const Chronicle& chronicle, const BlocRecord& record,
                                const FoldOptions& fold);

}  // namespace entente
