// Where the place in a work begins in a citation: `p. 4`, `pp. 3-5`, `par. 2`, `ch. 1`, `§ 3`, `fn. 4`.
#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

/// The byte at which the place in the work begins; the length of the citation when it names none. A place is
/// a word for it and numbers, up to the end of the citation. Behind an author and a year it may go on, and be
/// pages alone (`Mabon 2013: 45`, `Mabon 2013, 45-7`). Volumes and issues are no places: each is a document.
/// Nor is what stands before the first year: `Smith, P. 2013`. Words are parted by single spaces. O(length).
std::size_t place_in_work(std::string_view citation);

}  // namespace entente
