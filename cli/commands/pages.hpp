// The page of each command: the Markdown file beside its source, carried by the program.
#pragma once

#include <string_view>

namespace entente {

/// The page of a command; empty when it has none.
std::string_view page(std::string_view command);

}  // namespace entente
