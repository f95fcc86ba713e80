// What the words of a command line mean for a package: eras, folding, measures. Every miss comes with a
// suggestion.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/engine/study.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/report/table.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Throws Error(usage).
[[noreturn]] void refuse(const std::string& text);
/// `; did you mean "x"?`, the end of a refusal; nothing where no candidate is near.
std::string or_rather(std::string_view word, const std::vector<std::string>& candidates);
/// The place of an option's word among those that it takes.
std::size_t place_of_word(std::string_view word, std::string_view option,
                          std::span<const std::string_view> known);
/// What to write in place of a word, the end of a refusal: the nearest of those known, or all of them; for a
/// word that an earlier version took, the one that is said today.
std::string in_place_of(std::string_view word, std::span<const std::string_view> known);
/// The whole number that an option gives.
std::uint64_t whole_number(const std::string& text, std::string_view option, std::uint64_t least,
                           std::uint64_t most);
std::uint64_t chosen_seed(const Options& options);
/// What --replicates gives, or `unasked`. Not fewer than 40, from which no interval of 95% has an end and any
/// support is an accident; what costs too much is refused where the work is known.
std::uint32_t chosen_replicates(const Options& options, std::uint32_t unasked);
/// On how many threads --threads has measures taken; without it, on as many as the machine has.
std::size_t chosen_threads(const Options& options);
std::vector<Era> chosen_eras(const Options& options, const Package& package);
/// periods(), refused under the name of the option.
std::vector<Era> chosen_periods(const Package& package, const PeriodChoice& choice);
FoldOptions fold_options(const Options& options, const Package& package);
std::vector<Measure> chosen_measures(const std::vector<std::string>& names);
/// The measures of actors that are shown where none is named.
const std::vector<std::string>& headline_measures();
/// The days of --half-life.
double chosen_half_life(const Options& options);
/// Everything that ever counts, as one era: who is there at all, and what is remembered.
EraGraph graph_of_whole_time(const Package& package, const FoldOptions& folding);
/// The last rank of --top; nothing without it.
std::optional<std::size_t> chosen_top(const Options& options);

/// What --mixed says.
Mixed chosen_mixed(const Options& options);
/// The seconds of --time-limit.
double chosen_time_limit(const Options& options);

}  // namespace entente
