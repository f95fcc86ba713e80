#include "engine/contracts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <sstream>
#include <utility>

using entente::Measure;

namespace contracts {

namespace {

/// What every contract has a line for, `- Label: ...`, and what stands there.
struct Part {
  std::string_view label, hint;
};
constexpr auto parts = std::to_array<Part>({
    {"Formula", "how a value is computed"},
    {"Layer", "the ties that it looks at"},
    {"Range", "from where to where its values go"},
    {"Edge cases", "what there is for an actor without ties, for n = 1, and for whatever else has no value"},
    {"Cost", "what its time grows with, such as O(actors + ties)"},
    {"Reference", "who defined it and where, with a DOI, or `ours`"},
});

/// As a row writes it, in ASCII.
std::string plain(std::string text) {
  for (const auto& [typeset, ascii] : {std::pair("−", "-"), std::pair("²", "^2")})
    for (auto at = text.find(typeset); at != std::string::npos; at = text.find(typeset))
      text.replace(at, std::string_view(typeset).size(), ascii);
  return text;
}

/// Whether `text` begins with `words`, and goes on with a mark of punctuation.
bool opens_with(const std::string& text, const std::string& words) {
  return text.starts_with(words) && text.find_first_of(".,:;", words.size()) == words.size();
}

/// The text behind `opening`, or from the first line where that is empty, up to the next part or an empty
/// line.
std::optional<std::string> text_behind(const Contract& contract, const std::string& opening) {
  std::optional<std::string> text;
  for (const std::string& line : contract.lines) {
    if (!text && line.starts_with(opening))
      text = line.substr(opening.size());
    else if (text && (line.empty() || line.starts_with("- ")))
      break;
    else if (text)
      *text += " " + line.substr(line.find_first_not_of(' '));
  }
  return text;
}

/// How the contract must begin what it says of a part, for what the row says too.
std::string words_of_row(const Measure& measure, std::string_view label) {
  if (label == "Range") return std::string(measure.range);
  if (label != "Layer") return {};
  const bool any = measure.layers == entente::Layers::any_unsigned;
  return std::string(name(measure.layer)) + (any ? ", or any but the signed one" : "");
}

/// The function that a line declares, where it is one that takes the scores of a graph.
std::optional<std::string> function_of(const std::string& line) {
  const std::string opening = "Scores ";
  const auto past = line.find("(const EraGraph& graph");
  if (!line.starts_with(opening) || past == std::string::npos) return {};
  return line.substr(opening.size(), past - opening.size());
}

/// A line of a contract in Markdown: its label, where it begins with one, in bold letters.
std::string with_bold_label(const std::string& line) {
  const auto colon = line.find(": ");
  if (!line.starts_with("- ") || colon == std::string::npos) return line;
  const std::string label = line.substr(2, colon - 2);
  const auto of_words = [](unsigned char c) { return std::isalpha(c) != 0 || c == ' '; };
  if (!std::ranges::all_of(label, of_words)) return line;
  return "- **" + label + ":** " + line.substr(colon + 2);
}

}  // namespace

Contracts contracts_in(const std::string& header, const std::string& text) {
  Contracts found;
  std::vector<std::string> block;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("///")) {
      block.push_back(line.substr(std::min<std::size_t>(line.size(), 4)));
      continue;
    }
    const auto name = function_of(line);
    if (name && !block.empty()) found[*name] = {header, block};
    block.clear();
  }
  return found;
}

std::vector<std::string> faults(const Measure& measure, const Contracts& all) {
  const auto at = all.find(measure.name);
  if (at == all.end())
    return {fmt::format(
        "{0} has no contract: write it in /// above `Scores {0}(const EraGraph& graph` in a header of "
        "engine/centrality",
        measure.name)};
  const std::string where =
      fmt::format("engine/centrality/{}: the contract of {}", at->second.header, measure.name);
  std::vector<std::string> found;
  if (!opens_with(text_behind(at->second, "").value_or(""), std::string(measure.sentence)))
    found.push_back(
        fmt::format("{} does not begin with the sentence of its row: {}.", where, measure.sentence));
  for (const Part& part : parts) {
    const auto text = text_behind(at->second, fmt::format("- {}: ", part.label));
    const std::string words = words_of_row(measure, part.label);
    if (!text)
      found.push_back(fmt::format("{} lacks a line `/// - {}: ...`: {}", where, part.label, part.hint));
    else if (!words.empty() && !opens_with(plain(*text), words))
      found.push_back(
          fmt::format("{} does not begin its {} as its row has it: {}", where, part.label, words));
  }
  return found;
}

std::string section(std::string_view measure, const Contract& contract) {
  std::string text = fmt::format("### `{}`\n\n", measure);
  for (const std::string& line : contract.lines) text += with_bold_label(line) + "\n";
  return text + "\n";
}

}  // namespace contracts
