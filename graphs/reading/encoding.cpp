// Decides by byte-order mark first, by content second.
#include <entente/graphs/reading/encoding.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/foreign.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace entente {
namespace {

// 0x80 to 0x9f of Windows-1252; 0 where the code page has nothing.
constexpr std::array<std::uint16_t, 32> windows_1252 = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

void append(std::string& text, std::int32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(code, bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::size_t line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string from_utf16(std::string_view bytes, bool little_endian, const std::string& file,
                       Problems& problems) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]),
               second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::int32_t>(little_endian ? second << 8 | first : first << 8 | second);
  };
  std::string text;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    std::int32_t code = unit(at);
    if (code >= 0xd800 && code < 0xdc00 && at + 3 < bytes.size()) {
      const std::int32_t low = unit(at + 2);
      if (low >= 0xdc00 && low < 0xe000) code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00), at += 2;
    }
    if (code == 0 || (code >= 0xd800 && code < 0xe000)) {
      problems.add({Severity::error, file, line_of(text, text.size()), 0, "the UTF-16 text is broken here",
                    "save the sheet again as CSV UTF-8"});
      return {};
    }
    append(text, code);
  }
  if (bytes.size() % 2 != 0)
    problems.add({Severity::error, file, line_of(text, text.size()), 0,
                  "the UTF-16 text ends in half a character", "the file was cut; copy it again"});
  return text;
}

std::string from_windows_1252(std::string_view bytes, const std::string& file, Problems& problems) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const std::int32_t code = byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80U] : byte;
    if (code == 0 && byte != 0) {
      problems.add({Severity::error, file, line_of(bytes, at), 0,
                    fmt::format("byte 0x{:02x} is neither UTF-8 nor Windows-1252", byte),
                    "save the sheet as CSV UTF-8"});
      return {};
    }
    append(text, code);
  }
  problems.add(
      {Severity::notice, file, 0, 0, "read as Windows-1252", "save as CSV UTF-8 to be sure of accents"});
  return text;
}

bool is_ascii_word(const utf8proc_uint8_t* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return (word & 0x8080'8080'8080'8080U) == 0;
}

struct Survey {
  bool has_valid_multibyte = false;
  std::size_t first_invalid = std::string_view::npos;
};

Survey survey(std::string_view text) {
  Survey found;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size() && is_ascii_word(bytes + at)) {
      at += 8;
      continue;
    }
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length > 0) found.has_valid_multibyte = true;
    if (length < 1 && found.first_invalid == std::string_view::npos) found.first_invalid = at;
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
  }
  return found;
}

/// Tells of text that went through Windows-1252 on its way: an accent is two letters, the first of them a
/// capital A with one.
void tell_encoded_twice(std::string_view text, const std::string& file, Problems& problems) {
  if (const auto at = text.find("\xc3\x83\xc2"); at != std::string_view::npos)
    problems.add({Severity::notice, file, line_of(text, at), 0,
                  fmt::format("\"{}\" seems to be an accent that was read as Windows-1252 and saved so",
                              printable(text.substr(at, 4))),
                  "export the sheet again, as CSV UTF-8"});
}

}  // namespace

std::string utf8_text(std::string bytes, const std::string& file, Problems& problems) {
  const std::string_view view = bytes;
  if (view.starts_with("\xff\xfe")) return from_utf16(view, true, file, problems);
  if (view.starts_with("\xfe\xff")) return from_utf16(view, false, file, problems);
  if (const auto nul = view.find('\0'); nul != std::string_view::npos) {
    problems.add({Severity::error, file, line_of(view, nul), 0, "the text holds a NUL byte",
                  "this is no text file, or a damaged one; export the sheet again as CSV UTF-8"});
    return {};
  }
  if (view.starts_with("\xef\xbb\xbf")) bytes.erase(0, 3);
  const Survey found = survey(bytes);
  if (found.first_invalid == std::string_view::npos) {
    if (found.has_valid_multibyte) tell_encoded_twice(bytes, file, problems);
    return bytes;
  }
  if (!found.has_valid_multibyte) return from_windows_1252(bytes, file, problems);
  problems.add({Severity::error, file, line_of(bytes, found.first_invalid), 0, "broken UTF-8",
                "part of the file is UTF-8 and part is not; save the sheet again as CSV UTF-8"});
  return {};
}

std::string table_text(std::string bytes, const std::string& file, Problems& problems) {
  const auto foreign = foreign_file(bytes);
  if (!foreign) return utf8_text(std::move(bytes), file, problems);
  problems.add({Severity::error, file, 0, 0, fmt::format("this is {}, and no table", foreign->what),
                std::string(foreign->way_on)});
  return {};
}

}  // namespace entente
