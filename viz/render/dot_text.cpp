// A text in quotes ends at the next quote without a backslash before it; Graphviz takes pairs of backslashes
// for one thing.
#include <entente/viz/render/dot_text.hpp>

#include <entente/viz/render/drawn_text.hpp>

#include <algorithm>

namespace entente {
namespace {

/// From a quote to behind the one that closes it.
std::size_t past_quoted(std::string_view dot, std::size_t at) {
  for (++at; at < dot.size() && dot[at] != '"'; ++at)
    if (dot[at] == '\\') ++at;
  return std::min(at + 1, dot.size());
}

bool is_of_word(char c) { return std::string_view(" \t\n\"[]{},;=<>").find(c) == std::string_view::npos; }

bool wants_quotes(std::string_view word, bool is_value) {
  const bool is_ascii = std::ranges::all_of(word, [](unsigned char c) { return c < 0x80; });
  const bool is_negative = word.size() > 1 && word.front() == '-' && word[1] != '-';
  return !is_ascii || (is_negative && !is_value);
}

}  // namespace

std::string dot_label(std::span<const std::string> lines) {
  std::string label;
  for (const std::string& line : lines) {
    if (!label.empty()) label += "\\n";
    for (const char c : clean(line))
      if (c == '\\')
        label += "\\\\";
      else if (c == '&')
        label += "&amp;";
      else
        label += c;
  }
  return label;
}

std::string dot_label(const std::string& line) { return dot_label(std::span(&line, 1)); }

std::string dot_name(std::string_view text, std::size_t longest) {
  std::string name;
  for (const char c : clean(text, longest)) name += c == '\\' ? std::string("\\\\") : std::string(1, c);
  return name;
}

std::string portable_dot(std::string_view dot) {
  constexpr std::string_view last_semicolon = ";\n}\n";
  const bool has_one = dot.ends_with(last_semicolon);
  if (has_one) dot.remove_suffix(last_semicolon.size());
  std::string made;
  std::size_t at = 0;
  while (at < dot.size()) {
    std::size_t past = at + 1;
    std::string_view quote;
    if (dot[at] == '"') {
      past = past_quoted(dot, at);
    } else if (is_of_word(dot[at])) {
      while (past < dot.size() && is_of_word(dot[past])) ++past;
      if (wants_quotes(dot.substr(at, past - at), at > 0 && dot[at - 1] == '=')) quote = "\"";
    }
    made.append(quote).append(dot.substr(at, past - at)).append(quote);
    at = past;
  }
  return has_one ? made + "\n}\n" : made;
}

}  // namespace entente
