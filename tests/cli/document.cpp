// Reading and writing golden documents, line by line.
#include "document.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>

namespace documents {
namespace {

constexpr std::string_view indent = "  ";

/// Where the lines that stand two blanks in go, and the empty lines that count only when another one follows.
struct Text {
  std::string* into = nullptr;
  std::string empty_lines;

  void open(std::string& text) { *this = {&text, {}}; }
  void add(std::string_view line) {
    into->append(empty_lines).append(line).append("\n");
    empty_lines.clear();
  }
};

/// `[word rest]`: the rest; nothing when the line says something else.
bool says(std::string_view line, std::string_view word, std::string& rest) {
  const std::string opening = fmt::format("[{}", word);
  if (!line.starts_with(opening) || !line.ends_with("]")) return false;
  line = line.substr(opening.size(), line.size() - opening.size() - 1);
  if (!line.empty() && line.front() != ' ') return false;
  rest = line.empty() ? "" : line.substr(1);
  return true;
}

class Reader {
 public:
  explicit Reader(Document& document) : document_(document) {}

  void read(std::string_view line) {
    std::string rest;
    if (line.empty()) {
      if (text_.into) text_.empty_lines += "\n";
    } else if (line.starts_with(indent) && text_.into) {
      text_.add(line.substr(indent.size()));
    } else if (line.starts_with("#")) {
      prose(line);
      return;
    } else if (line.starts_with("$ ")) {
      auto& command = std::get<Command>(document_.emplace_back(Command{std::string(line.substr(2)), {}}));
      text_.open(command.expected.out);
    } else if (says(line, "file", rest)) {
      text_.open(std::get<File>(document_.emplace_back(File{rest, {}})).text);
    } else if (says(line, "blank", rest) && text_.into) {
      text_.add("");
    } else if (says(line, "no newline", rest) && text_.into && !text_.into->empty()) {
      text_.into->pop_back();
    } else {
      of_command(line);
    }
    in_prose_ = false;
  }

 private:
  void prose(std::string_view line) {
    text_ = {};
    if (!in_prose_) document_.emplace_back(Prose{});
    std::get<Prose>(document_.back()).text.append(line).append("\n");
    in_prose_ = true;
  }

  void of_command(std::string_view line) {
    std::string rest;
    auto* command = document_.empty() ? nullptr : std::get_if<Command>(&document_.back());
    if (!command)
      throw std::runtime_error("this is neither prose (#), a file ([file NAME]) nor a command ($)");
    if (line.starts_with("> "))
      command->text.append("\n").append(line.substr(2));
    else if (says(line, "stderr", rest))
      text_.open(command->expected.err);
    else if (says(line, "exit", rest))
      command->expected.exit_code = std::atoi(rest.c_str());
    else
      throw std::runtime_error("expected text two blanks in, [stderr], [exit N] or the next command");
  }

  Document& document_;
  Text text_;
  bool in_prose_ = false;
};

std::string indented(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    const bool last = end == std::string_view::npos || end + 1 == text.size();
    lines += line.empty() ? (last ? "[blank]\n" : "\n") : fmt::format("{}{}\n", indent, line);
    if (end == std::string_view::npos) lines += "[no newline]\n";
    text.remove_prefix(last ? text.size() : end + 1);
  }
  return lines;
}

struct Printer {
  std::string operator()(const Prose& prose) const { return prose.text; }
  std::string operator()(const File& file) const {
    return fmt::format("[file {}]\n{}", file.name, indented(file.text));
  }
  std::string operator()(const Command& command) const {
    std::string text = "$ ";
    for (const char c : command.text) text += c == '\n' ? std::string("\n> ") : std::string(1, c);
    return text + "\n" + print(command.expected);
  }
};

}  // namespace

Document parse(std::string_view text) {
  Document document;
  Reader reader(document);
  for (int number = 1; !text.empty(); ++number) {
    const auto end = text.find('\n');
    try {
      reader.read(text.substr(0, end));
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(fmt::format("line {}: {}", number, error.what()));
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  const auto* opening = document.empty() ? nullptr : std::get_if<Prose>(&document.front());
  if (!opening || !opening->text.starts_with("# why: "))
    throw std::runtime_error("line 1: a document begins with '# why: '");
  return document;
}

std::string print(const Answer& answer) {
  std::string text = indented(answer.out);
  if (!answer.err.empty()) text += "[stderr]\n" + indented(answer.err);
  if (answer.exit_code != 0) text += fmt::format("[exit {}]\n", answer.exit_code);
  return text;
}

std::string print(const Document& document) {
  std::string text;
  for (const Part& part : document) text += (text.empty() ? "" : "\n") + std::visit(Printer{}, part);
  return text;
}

}  // namespace documents
