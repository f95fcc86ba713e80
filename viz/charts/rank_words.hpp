// What a chart of ranks says in words.
#pragma once

#include <entente/engine/analysis/ranking.hpp>
#include <entente/graphs/folding/fold_options.hpp>

#include <set>
#include <span>
#include <string>

namespace entente {

/// `Russia goes from last in 1979–1989 to first in 1989–2001; Pakistan is first in 3 of 9 eras and
/// last in 2.`: the first step between the two ends of the ranks, of three actors or more, and who is first
/// most often, and how often last; if never, `, but 19th of 20 in 2011–2014`, where it stands lowest among
/// those ranked, if in the lower half. By all ranks of the first measure of the study, however few are shown.
/// O(eras * actors log actors).
std::string ranks_finding(const Chronicle& chronicle, const Study& study, const FoldOptions& fold);

/// `A line ends where its actor is not among these ranks in the next era; a rank is empty where no more
/// actors have a tie.`: of first_ranks() up to `most`; of the two what is there to be seen, else empty.
std::string gaps_sentence(std::span<const Ranking> rankings, std::size_t most);

/// `Actors with a tie, era by era: 6, 17.`
std::string ranked_numbers(const Chronicle& chronicle, const Study& study);

/// Where these actors stand in eras in which they are not among the ranks shown: `Beyond these ranks:
/// Pakistan 8th in 1989–2001; India 8th in 2001–2010, 11th in 2011–2014.`; else empty. `shown` are
/// first_ranks() of the study.
std::string beyond_sentence(const Chronicle& chronicle, const Study& study, std::span<const Ranking> shown,
                            const std::set<ActorId>& actors, const FoldOptions& fold);

/// `Not shown: rank 7 of “First years”, which 12 actors share.`; else empty.
std::string shut_out_sentence(const Study& study, std::span<const Ranking> rankings);

}  // namespace entente
