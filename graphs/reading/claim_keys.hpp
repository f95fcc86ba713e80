// Keys of claims, which stay the same when rows are sorted or names are spelt another way.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Gives every claim of `world` without an id a key from its content, and leaves out (with an error) rows
/// whose id stands already in an earlier line. Claims stand in the order of their rows, `raws` beside them.
void settle_keys(Chronicle& world, const std::string& file, const std::vector<std::string_view>& raws,
                 std::vector<Rejected>& rejected, Problems& problems);

}  // namespace entente
