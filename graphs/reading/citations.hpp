// What the cells `cite` say: which works, and the place in each.
#pragma once

#include <entente/graphs/reading/bibliography.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// How a citation names its source.
enum class CitedBy : std::uint8_t {
  key,      ///< an id of sources.csv, or a key of a name and a year: `khan2016`
  entry,    ///< author and year of one entry of sources.csv
  entries,  ///< author and year of several entries, so that it is none of them
  text,     ///< its own words
  nothing,  ///< there is a place, or nothing at all
};

/// A work and the place in it, as one citation names them.
struct Cited {
  std::string source;   ///< the id; empty by nothing
  std::string place;    ///< `p.3`; empty for the whole work
  std::string written;  ///< the work as written, without the place
  CitedBy by = CitedBy::nothing;
  friend bool operator==(const Cited&, const Cited&) = default;
};

/// What one citation names. An id of sources.csv, or a key such as `khan2016`, ends at the first space, comma
/// or colon, and the rest is the place. Else the source is the text up to the place in it (place_in_work());
/// an author and a year have one spelling, `Smith and Jones 2013`, or are the one entry that they mean.
/// O(length).
Cited cited(std::string_view citation, const Bibliography& known);

/// Every work of a cell, in its order. `|` parts citations always; `;` where each part begins with an id or a
/// key or ends with a year, or is an address. Brackets around the whole are left out. O(length).
std::vector<Cited> works_cited(std::string_view cell, const Bibliography& known);

/// The citation that names this source and place again.
std::string citation_text(const std::string& source, const std::string& place, const Bibliography& known);

}  // namespace entente
