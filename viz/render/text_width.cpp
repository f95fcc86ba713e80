// Advance widths of Liberation Sans 2.1.5, in thousandths of the font size; metrics equal to Helvetica and
// Arial.
#include <entente/viz/render/drawn_text.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::array<std::uint16_t, 95> regular_ascii = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::array<std::uint16_t, 96> regular_latin = {
    278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333,  333,
    333, 576, 537, 333, 333, 333, 365, 556, 834, 834, 834, 611, 667, 667, 667, 667, 667, 667, 1000, 722,
    667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722,  722,
    722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278,  278,
    556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500};
constexpr std::array<std::uint16_t, 95> bold_ascii = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};
constexpr std::array<std::uint16_t, 96> bold_latin = {
    278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333,  333,
    333, 576, 556, 333, 333, 333, 365, 556, 834, 834, 834, 611, 722, 722, 722, 722, 722, 722, 1000, 722,
    667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722,  722,
    722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278,  278,
    611, 611, 611, 611, 611, 611, 611, 549, 611, 611, 611, 611, 611, 556, 611, 556};

/// Means over the letters that the font has of Latin Extended, Greek and Cyrillic; other scripts come from
/// another font anyway.
int by_class(utf8proc_int32_t c) {
  if (c == 0x2212 || c == 0x2011) return c == 0x2212 ? 584 : 333;
  if (c == 0x2013) return 556;
  if (c == 0x25B2 || c == 0x25BC) return 990;
  if (c == 0x2014 || c == 0x2026 || c == 0x2192) return 1000;
  if (c >= 0x2018 && c <= 0x201A) return 222;
  if (c >= 0x201C && c <= 0x201E) return 333;
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
      return 0;
    case UTF8PROC_CATEGORY_LU:
      return 720;
    case UTF8PROC_CATEGORY_LL:
      return 570;
    default:
      return utf8proc_charwidth(c) == 2 ? 1000 : 600;
  }
}

int advance(utf8proc_int32_t c, Weight weight) {
  const bool bold = weight == Weight::bold;
  const auto code = static_cast<std::size_t>(std::max(c, 0));
  if (code >= 32 && code < 127) return bold ? bold_ascii[code - 32] : regular_ascii[code - 32];
  if (code >= 160 && code < 256) return bold ? bold_latin[code - 160] : regular_latin[code - 160];
  return by_class(c) * (bold ? 106 : 100) / 100;
}

}  // namespace

double text_width(std::string_view text, double font_size, Weight weight) {
  std::int64_t thousandths = 0;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = -1;
    const auto taken =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                         static_cast<utf8proc_ssize_t>(std::min<std::size_t>(4, text.size() - at)), &c);
    thousandths += taken > 0 ? advance(c, weight) : 600;
    at += taken > 0 ? static_cast<std::size_t>(taken) : 1;
  }
  return static_cast<double>(thousandths) * font_size / 1000;
}

}  // namespace entente
