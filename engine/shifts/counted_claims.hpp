// The claims about a subject in two eras, as units: what resampling draws, and what attribution divides.
#pragma once

#include <entente/engine/shifts/subject.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The ties about a subject in an era, in the order of their other ends. O(degree).
std::vector<const Tie*> ties_of(const EraGraph& graph, const Subject& subject);

/// Whether the subject asks for claims of a tie in which this end of it acts (ClaimShare::actor).
bool is_asked(const EraGraph& graph, const Tie& tie, const Subject& subject, int actor);

/// One claim as it counts in two eras. The rows of one event are one claim: they stand or fall together.
struct CountedClaim {
  std::vector<std::uint32_t> rows{};  ///< those that count, by place in Chronicle::claims
  std::vector<SourceId> sources{};    ///< those cited that the eras listen to, sorted, each once
  Amounts before{}, after{};          ///< what it adds to the subject in each era
  bool in_before = false, in_after = false;
  friend bool operator==(const CountedClaim&, const CountedClaim&) = default;
};

/// The claims about `subject` that count in either era, neutral ones included, by the place of their first
/// row. Both eras of `chronicle` and folded alike. O(claims log claims).
std::vector<CountedClaim> counted_claims(const Chronicle& chronicle, const EraGraph& before,
                                         const EraGraph& after, const Subject& subject = {});

/// The same of one era: every claim is one of `after`.
std::vector<CountedClaim> counted_claims(const Chronicle& chronicle, const EraGraph& era,
                                         const Subject& subject = {});

/// The same of several eras: a claim that counts in any of them is one of `after`, with all that it adds.
std::vector<CountedClaim> counted_claims(const Chronicle& chronicle, std::span<const EraGraph> eras,
                                         const Subject& subject = {});

/// The claims that these rows make, where it is asked only which there are: all of them in the era after, of
/// no amount. O(rows log rows).
std::vector<CountedClaim> counted_claims(const Chronicle& chronicle, std::span<const std::uint32_t> rows,
                                         const FoldOptions& folding);

/// The weights of claims as factors of the rows of a chronicle, of which there are `rows`; 0 for the rows of
/// other claims: what reweighted() asks for. O(rows).
std::vector<double> factors(const std::vector<CountedClaim>& claims, std::span<const double> weights,
                            std::size_t rows);

/// The sources that claims rest on, sorted, each once. O(citations log citations).
std::vector<SourceId> sources_of(const std::vector<CountedClaim>& claims);

}  // namespace entente
