#include <entente/viz/render/title.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>

namespace entente {
namespace {

/// Full lines, but two even ones.
std::vector<std::string> even_pair(std::string_view text, double size, WrapOptions options) {
  options.lines = Lines::full;
  options.holds_marks = true;
  std::vector<std::string> lines = wrapped(text, size, options);
  if (lines.size() == 2) {
    options.lines = Lines::even;
    lines = wrapped(text, size, options);
  }
  for (std::string& line : lines) line = fitted(line, options.width, size, options.weight);
  return lines;
}

/// Two lines as one clause each, where both have room; empty where the text has no such place.
std::vector<std::string> clause_lines(std::string_view text, double width) {
  for (auto at = text.find("; "); at != std::string_view::npos; at = text.find("; ", at + 1)) {
    const std::string first(text.substr(0, at + 1)), second(text.substr(at + 2));
    if (std::max(text_width(first, style::small_size), text_width(second, style::small_size)) <= width)
      return {first, second};
  }
  return {};
}

/// Three lines as one clause or sentence each, where all have room; empty where the text has not as many.
std::vector<std::string> three_clauses(std::string_view text, double width) {
  std::vector<std::string> lines;
  std::size_t from = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at)
    if ((text[at] == ';' || text[at] == '.') && text[at + 1] == ' ') {
      lines.emplace_back(text.substr(from, at + 1 - from));
      from = at + 2;
    }
  lines.emplace_back(text.substr(from));
  const bool has_room = lines.size() == 3 && std::ranges::all_of(lines, [&](const std::string& line) {
                          return text_width(line, style::small_size) <= width;
                        });
  return has_room ? lines : std::vector<std::string>{};
}

}  // namespace

Title title_on(double canvas_width, std::string_view text, double width, std::size_t most_lines) {
  const std::string words = clean(text);
  const double largest = canvas_width < style::narrow_canvas ? style::caption_size : style::title_size;
  const double asked = std::max(1.0, text_width(words, largest, Weight::bold));
  // A hair less than the width, so that rounding breaks no line.
  Title title{.size = std::clamp(0.999 * largest * width / asked, style::caption_size, largest)};
  title.lines =
      even_pair(words, title.size, {.width = width, .most_lines = most_lines, .weight = Weight::bold});
  return title;
}

std::vector<std::string> lines_of_finding(std::string_view text, double width, std::size_t most_lines) {
  std::vector<std::string> lines =
      even_pair(text, style::small_size, {.width = width, .most_lines = most_lines});
  if (lines.size() == 2) {
    if (std::vector<std::string> clauses = clause_lines(text, width); !clauses.empty()) return clauses;
    if (std::vector<std::string> clauses = three_clauses(text, width); !clauses.empty() && most_lines >= 3)
      return clauses;
  }
  const auto has_lone_word = [](const std::vector<std::string>& some) {
    return some.size() > 2 && some.back().find(' ') == std::string::npos;
  };
  for (double part = 0.97; part > 0.8 && has_lone_word(lines); part -= 0.03) {
    std::vector<std::string> narrower =
        wrapped(text, style::small_size, {.width = part * width, .most_lines = most_lines});
    if (narrower.size() == lines.size()) lines = std::move(narrower);
  }
  return lines;
}

}  // namespace entente
