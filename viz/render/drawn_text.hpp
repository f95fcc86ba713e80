// What text needs before it can be drawn: its width, its lines, and characters that XML can carry.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Weight : std::uint8_t { regular, bold };

/// Estimated width in points, in Liberation Sans (metrics of Helvetica and Arial). Other scripts go by
/// character class.
double text_width(std::string_view text, double font_size, Weight weight = Weight::regular);

/// The text as one line of valid UTF-8: white space folded, control characters, direction marks and
/// noncharacters removed, bad bytes replaced by U+FFFD. Reads at most `longest` bytes; an ellipsis stands for
/// the rest.
std::string clean(std::string_view text, std::size_t longest = 400);

/// Cleaned text with a left-to-right mark wherever a signed number, a dash or an arrow follows a word that is
/// written from right to left: without it a reader sees the sign behind its number, or the number before the
/// name. Names alone stay as they are.
std::string in_reading_order(std::string_view text);

/// The text cut at a character, with an ellipsis, so that it is no wider than `width`.
std::string fitted(std::string_view text, double width, double font_size, Weight weight = Weight::regular);

/// Lines of even length, as on a shape, or each as full as can be, as in a paragraph.
enum class Lines : std::uint8_t { even, full };

struct WrapOptions {
  double width = 84;
  std::size_t most_lines = 3;
  Lines lines = Lines::even;
  Weight weight = Weight::regular;
  bool holds_marks = false;  ///< no line begins with a dash, an arrow or a signed number
  double indent = 0;         ///< of the first line of full ones, where something stands before it
};

/// The cleaned text in lines, none wider than the width unless a single word is; what does not fit into the
/// most lines ends in an ellipsis. Never empty: an empty text is one empty line.
std::vector<std::string> wrapped(std::string_view text, double font_size, const WrapOptions& options = {});

}  // namespace entente
