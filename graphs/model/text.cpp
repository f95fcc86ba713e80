// Unicode work by utf8proc, with a fast path for plain ASCII.
#include <entente/graphs/model/text.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

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

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* made = nullptr;
  const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &made,
                                               static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  bool cut = true;
  while (cut) {
    cut = false;
    for (const std::string_view space : spaces) {
      while (text.starts_with(space)) text.remove_prefix(space.size()), cut = true;
      while (text.ends_with(space)) text.remove_suffix(space.size()), cut = true;
    }
  }
  return text;
}

std::string normalized(std::string_view text) {
  return is_ascii(text) ? std::string(text) : mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) return folded_ascii(text);
  std::string key = mapped(trimmed(text), UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  for (const std::string_view quote : {"\u2018", "\u2019", "\u02bc"}) replace_all(key, quote, "'");
  for (const std::string_view quote : {"\u201c", "\u201d"}) replace_all(key, quote, "\"");
  for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"})
    replace_all(key, dash, "-");
  replace_all(key, "\u00a0", " ");
  replace_all(key, "\u202f", " ");
  std::string squeezed;
  for (const char c : key)
    if (c != ' ' || squeezed.empty() || squeezed.back() != ' ') squeezed += c;
  return squeezed;
}

std::string header_key(std::string_view text) {
  std::string key = folded(text);
  std::erase_if(key, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  return key;
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
