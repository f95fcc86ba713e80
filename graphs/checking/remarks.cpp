// Words that several remarks share.
#include <entente/graphs/checking/remarks.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente::remarks {

Problem about_claim(Severity severity, const Claim& claim, std::string text, std::string hint) {
  return {severity, "ties.csv", claim.line, 0, std::move(text), std::move(hint)};
}

std::string this_and_more(std::size_t count, std::string_view noun) {
  if (count == 1) return fmt::format("this {}", noun);
  return fmt::format("this and {} more {}{}", count - 1, noun, count == 2 ? "" : "s");
}

std::string first_of(const std::vector<std::string>& names) {
  constexpr std::size_t shown = 3;
  std::string text;
  for (std::size_t i = 0; i < std::min(shown, names.size()); ++i)
    text += (text.empty() ? "" : ", ") + printable(names[i], 60);
  if (names.size() > shown) text += fmt::format(" and {} more", names.size() - shown);
  return text;
}

}  // namespace entente::remarks
