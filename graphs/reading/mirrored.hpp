// Tables that list each undirected pair both ways.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <vector>

namespace entente {

/// Where nearly all rows (nine in ten, and of more than one pair) without a direction of their own stand both
/// ways with the same values, or where `mirrored` asks for it, leaves one of each two: the one whose first
/// end stands first in the roster. It is undirected. `is_free`: by number of the relation, whether it is free
/// text; `undirected`: whether it is a relation of the codebook without direction. `raws` stand beside the
/// claims. Told in one notice, and so are rows that stand both ways and count both. Returns how many claims
/// were left out. O(claims log claims).
std::size_t leave_out_mirrored(std::vector<Claim>& claims, std::vector<std::string_view>& raws,
                               const std::vector<char>& is_free, const std::vector<char>& undirected,
                               const std::string& file, Mirrored mirrored, Problems& problems);

}  // namespace entente
