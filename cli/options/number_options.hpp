// Options that are numbers. Each throws Error(usage) for what is none, or lies outside what it takes.
#pragma once

#include <entente/cli/options/words.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// The whole number that an option gives; nothing where it is not given.
std::optional<std::uint64_t> whole_number_of(const Words& words, std::string_view option, std::uint64_t least,
                                             std::uint64_t most);

/// The days in the years that an option gives, from 0.001 to 1000.
double days_of(const Words& words, std::string_view option, std::string_view years_unasked);

/// A number above 0 and up to 1e15, in the text of an option; 0 itself where that is allowed.
enum class Zero : std::uint8_t { refused, allowed };
double amount_in(const std::string& text, std::string_view option, Zero zero);

/// --seed.
std::uint64_t seed_of(const Words& words);

/// What --replicates gives, or `unasked`. Not fewer than 40, from which no interval of 95% has an end and any
/// support is an accident; what costs too much is refused where the work is known.
std::uint32_t replicates_of(const Words& words, std::uint32_t unasked);
/// The same of a command that may do without them: 0 is allowed.
std::uint32_t replicates_or_none(const Words& words, std::uint32_t unasked);

/// As many threads as the machine has.
std::size_t threads_here();

/// On how many threads --threads has measures taken; without it, on as many as the machine has.
std::size_t threads_of(const Words& words);

/// The last rank of --top; nothing without it.
std::optional<std::size_t> top_of(const Words& words);

/// The dots per inch of --dpi; nothing without it.
std::optional<double> dots_per_inch_of(const Words& words);

/// The millimetres of --width; nothing without it.
std::optional<double> page_width_of(const Words& words);

/// The seconds of --time-limit.
double time_limit_of(const Words& words);

}  // namespace entente
