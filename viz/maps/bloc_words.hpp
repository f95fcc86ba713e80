// The words of figures of blocs.
#pragma once

#include <entente/engine/analysis/bloc_sides.hpp>
#include <entente/engine/analysis/bloc_streams.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/era.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace entente {

/// Blocs of eras, and who of them is shown. Refers to what it is made of.
struct BlocRecord {
  std::span<const Era> eras;
  std::span<const Partition> found;  ///< one for each era
  const BlocStreams& streams;
  Counted counted = Counted::ties;
  std::span<const double> ties = {};                      ///< signed_sizes() of the eras; may be left out
  std::span<const std::optional<BrokenTie>> broken = {};  ///< strongest_broken(); likewise

  BlocMethod method() const { return found.empty() ? BlocMethod::two_blocs : found.front().method; }
};

/// `Two blocs that break the fewest ties, those hostile within a bloc or cooperative across`.
std::string method_words(BlocMethod method, Counted counted);

/// What a reader may not take a bloc for: that its members are friends.
std::string_view blocs_caution();

/// `Without a cooperative tie in their bloc: China and Iran.`, at most twelve of them by name; empty where
/// there are none.
std::string without_partners_words(std::vector<std::string> names);

/// What the edge of a cell means, `breaks the blocs`, with how many of how many do where others are not
/// shown; empty where none is.
std::string breaking_words(std::size_t shown, std::size_t all);

/// What broken_words() are: `ties broken`.
std::string broken_heading(const BlocRecord& record);
/// `3`, `2–3` where bounds are all that is known; of modularity its value.
std::string broken_words(const Partition& era);

/// How blocs of an era were found and how well they divide it: `Blocs of the highest signed modularity
/// found (Q = 0.31)`, `Two blocs that break the fewest ties, those hostile within a bloc or cooperative
/// across (3 ties broken)`.
std::string partition_words(const Partition& era, Counted counted);

/// How sure that is: `7 other divisions do as well`, `that no division is better is not proved`.
std::string certainty_words(const Partition& era);

/// `A` of the first bloc, `Z` of the 26th, then `AA`; in tables it is its number, from 1.
std::string bloc_letter(std::uint32_t bloc);

/// What blocs are called, by their numbers: `with Germany` and `not with Germany` of faced streams, after the
/// anchor; else `the bloc of Germany`, after who of those shown is in it in most eras, among equals the one
/// with the largest levels. Nobody names two blocs: one that has no other is `bloc 3`. O(blocs * streams *
/// eras).
using BlocNames = std::map<std::uint32_t, std::string>;
BlocNames bloc_names(const Chronicle& chronicle, const BlocStreams& streams, const FoldOptions& fold);

}  // namespace entente
