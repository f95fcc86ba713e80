// What a record cannot say, in words for a reader.
#pragma once

#include <entente/engine/analysis/record_limits.hpp>

#include <span>
#include <string>

namespace entente {

/// `thaw rests on one source, khan2016`: one line without an end.
std::string limit_text(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                       const RecordLimit& limit);

}  // namespace entente
