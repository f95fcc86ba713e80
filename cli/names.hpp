// Which actors, pairs and sources the words of a command line name. A name may hold commas and colons: of all
// ways to part a word the one counts whose parts are names. None, or several, is a refusal.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/engine/study.hpp>
#include <entente/graphs/reading/package.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The actor with this name: id, label, alias or code and, under lineage, whom it stands for.
ActorId chosen_actor(const std::string& name, const Options& options, const Package& package,
                     std::string_view option);
/// The actors of an option, which may be given several times.
std::vector<ActorId> chosen_actors(const Options& options, const Package& package,
                                   std::string_view option = "--actors");
/// One pair such as PAK:RUS, of an option.
Pair chosen_pair(const std::string& text, const Options& options, const Package& package,
                 std::string_view option = "--pair");
/// The pairs of --pair.
std::vector<Pair> chosen_pairs(const Options& options, const Package& package);
/// The sources of an option, by id, or by author and year written otherwise: `Mabon (2013)`.
std::vector<SourceId> chosen_sources(const std::vector<std::string>& texts, const Package& package,
                                     std::string_view option);

}  // namespace entente
