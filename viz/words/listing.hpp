// Words in a row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// `alleged, contested or planned`.
std::string listed(const std::vector<std::string>& words, std::string_view last = "and");

/// With a capital in front; where another script or no letter begins it, as it is.
std::string capitalised(std::string words);

/// `Note: Ties of less than 1 are not drawn. Successors and predecessors are one actor.`, of sentences
/// of which some may be empty; empty where all are.
std::string note_of(const std::vector<std::string>& sentences);

}  // namespace entente
