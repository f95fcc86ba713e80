// How an option is refused: under its name, with what could be written instead.
#pragma once

#include <entente/cli/options/words.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Throws Error(usage).
[[noreturn]] void refuse(const std::string& text);

/// `; did you mean "x"?`, the end of a refusal; nothing where no candidate is near.
std::string or_rather(std::string_view word, const std::vector<std::string>& candidates);

/// What to write in place of a word, the end of a refusal: the nearest of those known, or all of them; for a
/// word that an earlier version took, the one that is said today.
std::string in_place_of(std::string_view word, std::span<const std::string_view> known);

/// The place of an option's word among those that it takes, of `unasked` where the option is not given.
std::size_t place_of(const Words& words, std::string_view option, std::span<const std::string_view> known,
                     std::string_view unasked = {});
/// The same of one word.
std::size_t place_of_word(std::string_view word, std::string_view option,
                          std::span<const std::string_view> known);

}  // namespace entente
