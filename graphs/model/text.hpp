// Names as keys: the same name typed two ways is one name.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace entente {

/// `text` without surrounding white space, no-break spaces and byte-order marks.
std::string_view trimmed(std::string_view text);

/// A key for names: Unicode-normalised (NFC), case-folded, runs of white space as one space, typographic
/// quotes and dashes as plain ones. Invalid UTF-8, and text with more than 30 combining marks in a row, is
/// neither normalised nor case-folded. O(length).
std::string folded(std::string_view text);

/// `text` in Unicode form NFC; unchanged when it is not valid UTF-8 or has more than 30 combining marks in a
/// row. O(length).
std::string normalized(std::string_view text);

/// `text` without accents and other marks on its letters; unchanged where normalized() is. O(length).
std::string without_marks(std::string_view text);

/// A key for column headers: folded(), without spaces, `_` and `-`.
std::string header_key(std::string_view text);

/// Whether one of `names` names the column of this header. O(names).
bool names_column(std::span<const std::string> names, std::string_view header);

/// Whether `text` is valid UTF-8. O(length).
bool is_utf8(std::string_view text);

}  // namespace entente
