// Lists of names that hold the mark between them: `Korea, Republic of,USA`, `Korea, Republic of:USA`.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Whether a text, without spaces around it, is a name.
using IsName = std::function<bool(std::string_view)>;

/// The ways to read a text as names.
struct Partings {
  std::vector<std::vector<std::string>> ways;  ///< two at most: more say no more
  /// Where there is no way: the texts, shortest first, that would have to be a name where reading stops.
  std::vector<std::string> stops{};
};

/// The ways to part `text` at commas so that each part is a name. A name may hold 15 commas. O(length) calls
/// of `is_name` and memory.
Partings lists_in(std::string_view text, const IsName& is_name);

/// The ways to part `text` at one colon so that both parts are names; each way has two parts. Of a text with
/// more than 30 colons there is none. Without any way, the parts around the first colon are the stops; none
/// without a colon.
Partings pairs_in(std::string_view text, const IsName& is_name);

/// `"A" and "B", or "A, B"`: two ways, to be shown in a fault.
std::string to_string(const Partings& partings);

}  // namespace entente
