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

/// `text` with A to Z as a to z; other bytes stay. O(length).
std::string in_small_letters(std::string_view text);

/// Whether `text` is valid UTF-8. O(length).
bool is_utf8(std::string_view text);

/// What a sheet writes in one cell of several: the text of each item, with | between.
std::string joined(const auto& items, auto text_of) {
  std::string all;
  for (const auto& item : items) all += (all.empty() ? "" : "|") + std::string(text_of(item));
  return all;
}

/// Letters of any script; every byte above ASCII counts as one.
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace entente
