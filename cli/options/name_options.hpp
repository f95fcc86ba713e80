// Which actors, pairs and sources the words of a command line name. A name may hold commas and colons: of all
// ways to part a word the one counts whose parts are names. None, or several, is a refusal.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/graph_words.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Package;

/// Names as they were typed, and whose they are: they are looked up once the package is read.
struct Names {
  std::string_view option;  ///< as refusals call it, `--pair`
  std::vector<std::string> texts{};

  bool empty() const { return texts.empty(); }
};

/// The names that an option gives, spelt `--option` in the list of options.
Names names_of(const Words& words, std::string_view option);

/// The actor with this name: id, label, alias or code and, under lineage, whom it stands for.
ActorId actor_named(const std::string& name, std::string_view option, const Package& package,
                    const FoldOptions& folding);
/// The actors of an option, which may be given several times.
std::vector<ActorId> actors_named(const Names& names, const Package& package, const FoldOptions& folding);
/// An actor and how many ties away one may be from it: `PAK`, which is one, or `PAK:2`.
struct ActorAndHops {
  ActorId actor{};
  std::size_t hops = 1;
};
/// Those of an option, from its last word; nothing where it is not given.
std::optional<ActorAndHops> actor_and_hops_named(const Names& names, const Package& package,
                                                 const FoldOptions& folding);
/// Pairs such as PAK:RUS, of an option that may be given several times.
std::vector<Pair> pairs_named(const Names& names, const Package& package, const FoldOptions& folding);
/// The one pair of an option, from its last word; nothing where it is not given.
std::optional<Pair> pair_named(const Names& names, const Package& package, const FoldOptions& folding);
/// The sources of an option, by id, or by author and year written otherwise: `Mabon (2013)`.
std::vector<SourceId> sources_named(const Names& names, const Package& package);

}  // namespace entente
