// Who acts and whom it concerns: names, or codes of one list.
#pragma once

#include <entente/graphs/reading/drafts.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <array>
#include <string_view>

namespace entente {

/// The columns that can name one end of a claim, by list of codes; `from` or `to` itself is CodeList::none.
class EndColumns {
 public:
  /// `end` is `from` or `to`.
  EndColumns(const Sheet& sheet, std::string_view end);

  bool is_there() const;
  /// The first column that is there, for faults found later; codes go first.
  std::size_t place() const;

  /// What a row says of the end: the code of a list where there is one, else the name.
  struct Said {
    std::string_view text;
    CodeList list = CodeList::none;
    std::string_view column;
    std::string_view beside;  ///< the name that stands beside a code, which the code outweighs
  };
  Said read(const Sheet& sheet) const;

 private:
  std::array<std::string_view, 3> columns_;  // by CodeList
  std::array<std::size_t, 3> places_{};      // likewise
};

/// An error where what is said holds characters that nobody sees. O(length).
void refuse_invisible(Sheet& sheet, const EndColumns::Said& end);

/// An error where a row makes so many claims, one for each target and spell, that a small file would fill the
/// memory: beyond 500 targets, 5,000 claims or 4 MiB.
void refuse_multitudes(Sheet& sheet, const EndColumns::Said& to, std::size_t targets, std::size_t spells);

}  // namespace entente
