// A backslash before each character that Markdown knows; entities where a backslash would not stop a link.
#include <entente/viz/report/markdown_text.hpp>

#include <entente/graphs/model/problem.hpp>

#include <limits>

namespace entente {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t found = text.find(from); found != std::string::npos; found = text.find(from, at)) {
    out.append(text, at, found - at).append(to);
    at = found + from.size();
  }
  text = out.append(text, at);
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : printable(text, std::numeric_limits<std::size_t>::max())) {
    if (std::string_view("\\`*_{}[]<>#|~&$!^").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  // Addresses become links by themselves, and pandoc reads @name as a citation.
  replace_all(out, "://", "&#58;//");
  replace_all(out, "@", "&#64;");
  for (const std::string_view www : {"www.", "WWW.", "Www."})
    replace_all(out, www, std::string(www.substr(0, 3)) + "&#46;");
  return out;
}

}  // namespace entente
