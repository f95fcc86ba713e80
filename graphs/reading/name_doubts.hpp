// Names that no sheet declares, and that may be no actors of their own.
#pragma once

#include <entente/graphs/reading/number_names.hpp>

#include <string>
#include <vector>

namespace entente {

/// Warns of every name of `strangers` that may be a sum of other rows or a code for what is missing; that is
/// a list of names, all of them (of a list with `;`, any) in `strangers` or `known`; and that differs from
/// another by marks alone (`Turkey*`, `U.S.A.` beside `USA`). O(n log n).
void tell_doubtful_names(const std::vector<NamePlace>& strangers, const std::vector<std::string>& known,
                         Problems& problems);

}  // namespace entente
