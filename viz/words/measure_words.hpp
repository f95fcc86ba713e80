// What a measure is called in a title or a sentence.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// `net strength` for `strength_net`, `betweenness along directed ties` for `betweenness_directed`: the name
/// that a measure has in tables, in words.
std::string measure_words(std::string_view name);

}  // namespace entente
