// References for what parsers would fold or take for markup.
#include <entente/graphs/formats/xml.hpp>

#include <utf8proc.h>

namespace entente {
namespace {

constexpr std::string_view replacement_character = "\uFFFD";

/// The reference that stands for a character; empty where it stands for itself.
std::string_view reference(utf8proc_int32_t code) {
  switch (code) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

/// The production Char of XML 1.0, of characters that UTF-8 can hold.
bool is_xml(utf8proc_int32_t code) { return code >= 0x20 && code != 0xfffe && code != 0xffff; }

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &code);
    const std::size_t bytes = length < 1 ? 1 : static_cast<std::size_t>(length);
    if (length < 1)
      result += replacement_character;
    else if (const std::string_view known = reference(code); !known.empty())
      result += known;
    else
      result += is_xml(code) ? text.substr(0, bytes) : replacement_character;
    text.remove_prefix(bytes);
  }
  return result;
}

}  // namespace entente
