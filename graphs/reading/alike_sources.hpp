// Sources that no sheet lists, whose citations may mean one work and count as two, or two and count as one.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

#include <string>
#include <vector>

namespace entente {

/// A source that only claims name, and the first place that cites it.
struct UnlistedSource {
  std::string id;
  CellPlace place;
};

/// Tells pairs of sources that differ by their marks, spaces or capitals alone, or by one letter of a word of
/// four or more (warnings); `Mabon 2013` beside `Mabon 2013a` or beside a citation that goes on, and one that
/// may be several (notices). None of them is merged or parted. Addresses, and citations above 120 bytes, are
/// not compared; of more than 5,000 sources none is. O(bytes log bytes).
void tell_alike_sources(std::vector<UnlistedSource> sources, const std::string& file, Problems& problems);

}  // namespace entente
