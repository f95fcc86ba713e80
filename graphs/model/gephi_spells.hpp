// Gephi's lists of times: `<[2001.0, 2005.0]>`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Whether a text is written between `<` and `>`, as Gephi writes times.
bool is_gephi_list(std::string_view text);

/// The spells of such a list, each in EDTF: two times in a bracket are the first and the last, more are
/// moments. An end in `)` is left out, and so is a beginning behind `(`; infinity is open. Numbers are years,
/// or, above 10^11, milliseconds since 1970. Nothing where a text is no such list, or one of its times cannot
/// be read. O(length).
std::optional<std::vector<std::string>> gephi_spells(std::string_view text);

}  // namespace entente
