// What can be wrong: faults in data are values, many at once; work that cannot be done is the one exception.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Severity : std::uint8_t { error, warning, notice };

/// A fault in a file: where, what, and what to do about it. Line and column count from 1; 0 means "the whole
/// file" or "the whole line". The column of a sheet counts fields, not letters; that of entente.toml counts
/// letters.
struct Problem {
  Severity severity = Severity::error;
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string text;
  std::string hint;
  friend auto operator<=>(const Problem&, const Problem&) = default;
};

/// A row that could not be used, as it stood.
struct Rejected {
  std::string file;
  std::size_t line = 0;
  std::string raw;
};

/// `ties.csv:14:6: error: text; hint`, with every control character made visible.
std::string to_string(const Problem& problem);

/// `text` with control characters, bidirectional overrides and invalid UTF-8 replaced, and cut to about
/// `limit` bytes, fit to be printed on a terminal or in one line of a log.
std::string printable(std::string_view text, std::size_t limit = 200);

/// The same faults with those that are alike told once: of more than three warnings or notices in one column
/// that differ in quoted names and numbers only, the first stays, with the number of the others and where the
/// next few are. Errors stay, each in its place. `problems` are in order of lines; so is the result. O(n log
/// n).
std::vector<Problem> gathered(const std::vector<Problem>& problems);

/// The faults of one reading. Keeps the first `kept_of_a_kind` errors, warnings and notices, and counts the
/// rest, so that a hostile file cannot fill the memory with complaints.
class Problems {
 public:
  static constexpr std::size_t kept_of_a_kind = 1000;

  void add(Problem problem);
  /// The kept faults by file, line and column.
  std::vector<Problem> sorted() const;
  std::size_t count(Severity severity) const { return counts_[static_cast<std::size_t>(severity)]; }
  /// How many were counted but not kept.
  std::size_t unlisted() const;
  bool has_errors() const { return count(Severity::error) != 0; }
  /// The same as the free function, until the searches of this reading have cost some tenths of a second:
  /// misspellings must not buy a hostile file hours.
  std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates,
                           std::string_view otherwise = {});

 private:
  std::vector<Problem> kept_;
  std::size_t counts_[3] = {0, 0, 0};
  std::size_t letters_compared_ = 0;
};

/// What reading a text gives: a value, or the fault and the hint. Exactly one of `value` and `fault` is
/// filled.
template <class T>
struct Reading {
  std::optional<T> value;
  std::string fault;
  std::string hint;
};

/// What kind of work could not be done; the tool's exit code follows it.
enum class Failure : std::uint8_t { usage = 2, data = 3, io = 4, renderer = 5, interrupted = 130 };

/// The one exception: its text says what, where, and what to do next.
class Error : public std::runtime_error {
 public:
  Error(Failure failure, const std::string& text) : std::runtime_error(text), failure_(failure) {}
  Failure failure() const { return failure_; }

 private:
  Failure failure_;
};

/// The candidate that is likely meant by `word`: the first of one meaning (`from` for `sender`), else the
/// nearest by edit distance, when near enough (a third of its length or less, four at most, and one where
/// the word means something else); of equals the first. Words above 40 bytes are not compared.
/// O(candidates * length^2).
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

/// `did you mean "x"?` of the nearest candidate; `otherwise`, where none is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates,
                         std::string_view otherwise = {});

}  // namespace entente
