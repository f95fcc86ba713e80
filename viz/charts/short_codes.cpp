#include <entente/viz/charts/short_codes.hpp>

#include <entente/viz/charts/chart_sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

bool fits(std::string_view code, double width) { return text_width(code, chart_text, Weight::bold) <= width; }

/// Without its last character, and without a joint that would then be last.
void shorten(std::string& text) {
  const auto is_inner_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  while (text.size() > 1 && is_inner_byte(text.back())) text.pop_back();
  text.pop_back();
  while (text.size() > 1 && (text.back() == '_' || text.back() == '-' || text.back() == ' ')) text.pop_back();
}

/// `SWA` of `SW Asia`; the code itself without a space.
std::string initials_of(const std::string& code) {
  const auto space = code.find(' ');
  if (space == std::string::npos || space + 1 >= code.size() || (code[space + 1] & 0x80) != 0) return code;
  return code.substr(0, space) + code[space + 1];
}

/// The beginning of a code, with this behind it; one character of it at least.
std::string beginning(std::string code, std::string_view behind, double width) {
  for (std::string shorter = code; !shorter.empty(); shorten(shorter)) {
    code = shorter;
    if (fits(code + std::string(behind), width)) break;
  }
  return code + std::string(behind);
}

}  // namespace

std::vector<std::string> short_codes(std::span<const CodedName> actors, double width) {
  std::vector<std::string> made(actors.size());
  for (std::size_t i = 0; i < actors.size(); ++i)
    if (fits(actors[i].code, width)) made[i] = actors[i].code;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (!made[i].empty()) continue;
    if (const std::string initials = initials_of(actors[i].code);
        initials != actors[i].code && actors[i].code != actors[i].name && fits(initials, width) &&
        std::ranges::count(made, initials) == 0) {
      made[i] = initials;
      continue;
    }
    const std::string_view cut = actors[i].code == actors[i].name ? "…" : "";
    std::string one = beginning(actors[i].code, cut, width);
    for (int number = 2; std::ranges::count(made, one) > 0; ++number)
      one = beginning(actors[i].code, fmt::format("{}{}", cut, number), width);
    made[i] = std::move(one);
  }
  return made;
}

std::string codes_sentence(std::span<const CodedName> actors) {
  std::string text;
  for (const CodedName& actor : actors)
    if (actor.code != actor.name)
      text += fmt::format("{}{} {}", text.empty() ? "Codes: " : ", ", actor.code, actor.name);
  return text.empty() ? text : text + ".";
}

}  // namespace entente
