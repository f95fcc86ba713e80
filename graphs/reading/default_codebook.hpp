// The default codebook as the program carries it; its .cpp is made of relations.csv (graphs/CMakeLists.txt).
#pragma once

#include <string_view>

namespace entente {

/// The built-in codebook as text (relations.csv beside this file).
std::string_view default_codebook_text();

}  // namespace entente
