// A backslash before each character that Markdown knows.
#include <entente/graphs/model/problem.hpp>
#include <entente/viz/report/markdown_text.hpp>

#include <limits>

namespace entente {

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : printable(text, std::numeric_limits<std::size_t>::max())) {
    if (std::string_view("\\`*_{}[]<>#|~&$!").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace entente
