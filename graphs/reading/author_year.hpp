// Citations by author and year: `Smith and Jones 2013`, `Mabon (2013)`, `Mabon, 2013`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Who wrote a work, and when: the two by which scholars cite it.
struct AuthorYear {
  std::string authors;  ///< as written, with one space between words, `and` for `&`, and `et al.`
  std::string year;     ///< `2013`, `n.d.` or `forthcoming`
  std::string letter;   ///< `a` of `2013a`, which parts the works of one year; else empty
  friend bool operator==(const AuthorYear&, const AuthorYear&) = default;
};

/// `Smith and Jones 2013a`: the one spelling of all that mean it.
std::string to_string(const AuthorYear& work);

/// An author and a year at the start of a citation, and where what follows begins.
struct LeadingAuthorYear {
  AuthorYear work;
  std::size_t past = 0;
};

/// The author and year that `citation` begins with; nothing when it begins otherwise, has a number before the
/// year, or names a month there (`New York Times, 3 May 1990` is the title and the day of a newspaper).
/// Words are parted by single spaces. O(length).
std::optional<LeadingAuthorYear> leading_author_year(std::string_view citation);

/// The author and year of a citation that says nothing else.
std::optional<AuthorYear> author_year(std::string_view citation);

/// Whether the citation has words and ends with a year, in brackets or not: a work by author and year, or an
/// issue of a newspaper.
bool ends_with_year(std::string_view citation);

/// Whether a word is a key made of a name and a year: `khan2016`, `smith-jones2013a`.
bool is_author_year_key(std::string_view word);

/// How many bytes the year of four digits (1000 to 2099) takes that stands at `at`, alone or with one small
/// letter behind it; 0 when none does.
std::size_t year_length(std::string_view text, std::size_t at);

}  // namespace entente
