// Where the place in a work begins in a citation: `p. 4`, `pp. 3-5`, `par. 2`, `ch. 1`, `§ 3`, `fn. 4`.
#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

/// The byte at which the place in the work begins; the length of the citation when it names none. A place is
/// a word for it with a number behind, in English, French, German, Spanish or Russian, or, behind an author
/// and a year, pages alone (`Mabon 2013: 45`, `Mabon 2013, 45-7`) or `passim` and its like. Volumes and
/// issues are no places: each is a document. Initials are none either: `Smith, P. 2013`. Words are parted by
/// single spaces. O(length).
std::size_t place_in_work(std::string_view citation);

}  // namespace entente
