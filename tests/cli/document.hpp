// A golden document: prose, files and commands, with what every command must answer, exactly.
//
//   # why: a misspelt command is answered with the nearest one       prose; the first line says why the
//   document exists
//
//   [file ties.csv]                                                  a file for the commands; contents stand
//   two blanks in
//     from,to,relation
//     PAK,RUS,visit
//
//   $ entente shwo ties.csv                                          a command for sh; `> ` continues it
//     what must come on standard output
//   [stderr]
//     what must come on standard error: nothing, where this is not said
//   [exit 2]                                                         0 where this is not said
//
// All commands of a document run in one folder, which holds the document's files and nothing else; each runs
// in a shell of its own. Empty lines inside a text count, empty lines after it do not: `[blank]` stands for
// one that does, and `[no newline]` for a last line without an end.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace documents {

struct Prose {
  std::string text;
};

struct File {
  std::string name;
  std::string text;
};

struct Answer {
  int exit_code = 0;
  std::string out;
  std::string err;
  friend bool operator==(const Answer&, const Answer&) = default;
};

struct Command {
  std::string text;
  Answer expected;
};

using Part = std::variant<Prose, File, Command>;
using Document = std::vector<Part>;

/// Reads a document; throws std::runtime_error with the line where it is not well formed.
Document parse(std::string_view text);

/// The document as text: parse(print(x)) == x.
std::string print(const Document& document);

/// An answer as a document shows it, for comparing two of them line by line.
std::string print(const Answer& answer);

}  // namespace documents
