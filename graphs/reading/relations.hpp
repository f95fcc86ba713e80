// The default codebook and a package's own relations.
#pragma once

#include <entente/graphs/model/codebook.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <string_view>
#include <vector>

namespace entente {

/// The largest weight that a sheet may state, and the inverse of the least above 0: GDP in any currency, and
/// yet the product of the sums of a billion such, or their third powers, is far from what a double holds.
inline constexpr double largest_weight = 1e18;
inline bool is_weight(double size) {
  return size == 0 || (size >= 1 / largest_weight && size <= largest_weight);
}

/// The built-in codebook. O(relations).
const Codebook& default_codebook();

/// The default codebook with the relations of `text` in place of, or beside, its own.
Codebook read_codebook(std::string_view text, const std::string& file, std::vector<Rejected>& rejected,
                       Problems& problems);

/// The sign that a cell states: `+`, `-`, `0`, `1`, `-1`, `positive`, `negative`, `neutral`; nothing for
/// anything else.
std::optional<Sign> sign_of(std::string_view cell);

/// `yes`, `no`, `true`, `false`, `1`, `0`, `directed`, `undirected`, `mutual`; nothing for anything else.
std::optional<bool> yes_or_no(std::string_view cell);

/// The place of `name` among `names`, whatever its case, spaces, `_`, `-` and British or American spelling.
std::optional<std::size_t> place_among(std::span<const std::string_view> names, std::string_view name);

/// `did you mean "x"?`, or the whole list when nothing is near.
std::string suggestion(std::string_view word, std::span<const std::string_view> names);

}  // namespace entente
