// Names that are numbers, which programs write in more than one way: `2` and `2.0`, `100000` and `1e+05`.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

#include <string>
#include <vector>

namespace entente {

/// The name of an actor and where it stands first.
struct NamePlace {
  std::string name, file;
  CellPlace place;
};

/// Warns of every name that is the same number as an earlier one (by file and line): each is an actor of its
/// own. Numbers from 1e15 on are not compared. O(n log n).
void tell_numbers_written_twice(std::vector<NamePlace> names, Problems& problems);

}  // namespace entente
