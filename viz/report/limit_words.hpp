// What a record cannot say, in words for a reader.
#pragma once

#include <entente/engine/analysis/record_limits.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// `thaw rests on one source, khan2016`: one line without an end.
std::string limit_text(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                       const RecordLimit& limit);

/// A line for each limit, but one for all unseen ends of a pair: `of what is told of PAK:RUS 55% in thaw, 99%
/// in pact rests on claims whose end nobody tells`.
std::vector<std::string> limit_lines(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                     std::span<const RecordLimit> limits);

}  // namespace entente
