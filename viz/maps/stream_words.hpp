// Who changes blocs, in words.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/maps/bloc_words.hpp>

#include <string>

namespace entente {

/// Who changes blocs, of faced streams sides, in every best division: whose certain places do, whether or not
/// it is open in which of the eras between; where all do so between the same two eras with these, else how
/// often each does, `for certain` where more changes are drawn. Then who changes in some divisions only, and
/// the strongest tie broken after a certain change of one of its ends: `India and Pakistan change sides
/// after 1979–1989; Afghanistan in some of the best divisions only. Yet India – Russia is cooperative (+12),
/// so that tie is broken.` O(streams * eras).
std::string streams_finding(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold);

/// The finding, and who changed blocs from each era to the next, certain changes first, as sentences.
std::string streams_description(const Chronicle& chronicle, const BlocRecord& record,
                                const FoldOptions& fold);

}  // namespace entente
