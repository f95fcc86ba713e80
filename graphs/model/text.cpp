// Unicode work by utf8proc, with a fast path for plain ASCII.
#include <entente/graphs/model/text.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

namespace entente {
namespace {

constexpr std::string_view spaces[] = {" ",        "\t",           "\r",           "\n",
                                       "\xC2\xA0", "\xE2\x80\xAF", "\xEF\xBB\xBF", "\xE2\x80\x8B"};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string folded_ascii(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for (const char c : trimmed(text)) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (space && !key.empty() && key.back() == ' ') continue;
    key += space ? ' ' : lower(c);
  }
  return key;
}

/// The Stream-Safe Text Format of UAX #15: bringing n combining marks in a row into order costs n^2, and no
/// language writes more than a few.
bool is_stream_safe(std::string_view text) {
  constexpr int most_marks = 30;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length < 1) return false;
    marks = code >= 0x300 && utf8proc_get_property(code)->combining_class != 0 ? marks + 1 : 0;
    if (marks > most_marks) return false;
    at += static_cast<std::size_t>(length);
  }
  return true;
}

std::string mapped(std::string_view text, int options) {
  if (!is_stream_safe(text)) return std::string(text);
  utf8proc_uint8_t* made = nullptr;
  const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &made,
                                               static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

/// The plain sign that a typographic one at the start of `text` stands for, and the bytes it takes; 0 bytes
/// when there is none.
struct Plain {
  char sign = 0;
  std::size_t bytes = 0;
};

Plain plain_sign(std::string_view text) {
  static constexpr std::pair<std::string_view, char> signs[] = {
      {"\u2018", '\''}, {"\u2019", '\''}, {"\u02bc", '\''}, {"\u201c", '"'}, {"\u201d", '"'},
      {"\u2010", '-'},  {"\u2011", '-'},  {"\u2012", '-'},  {"\u2013", '-'}, {"\u2014", '-'},
      {"\u2212", '-'},  {"\u00a0", ' '},  {"\u202f", ' '}};
  for (const auto& [typographic, sign] : signs)
    if (text.starts_with(typographic)) return {sign, typographic.size()};
  return {};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto visible = [](char c) { return c > ' ' && c < 0x7f; };
  while (!text.empty() && !(visible(text.front()) && visible(text.back()))) {
    const std::size_t before = text.size();
    for (const std::string_view space : spaces) {
      if (text.starts_with(space)) text.remove_prefix(space.size());
      if (text.ends_with(space)) text.remove_suffix(space.size());
    }
    if (text.size() == before) break;
  }
  return text;
}

std::string normalized(std::string_view text) {
  return is_ascii(text) ? std::string(text) : mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) return folded_ascii(text);
  const std::string mapped_text =
      mapped(trimmed(text), UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  std::string key;
  key.reserve(mapped_text.size());
  for (std::size_t at = 0; at < mapped_text.size();) {
    const auto [sign, bytes] = plain_sign(std::string_view(mapped_text).substr(at));
    char c = bytes != 0 ? sign : mapped_text[at];
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    if (c != ' ' || key.empty() || key.back() != ' ') key += c;
    at += std::max<std::size_t>(bytes, 1);
  }
  return key;
}

std::string without_marks(std::string_view text) {
  return is_ascii(text) ? std::string(text) : mapped(text, UTF8PROC_COMPOSE | UTF8PROC_STRIPMARK);
}

std::string header_key(std::string_view text) {
  std::string key = folded(text);
  std::erase_if(key, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  return key;
}

bool names_column(std::span<const std::string> names, std::string_view header) {
  const std::string key = header_key(header);
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return header_key(name) == key; });
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = lower(c);
  return small;
}

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length < 1) return false;
    at += static_cast<std::size_t>(length);
  }
  return true;
}

}  // namespace entente
