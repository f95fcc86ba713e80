// Packages for tests, written as the sheets people write.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <string>
#include <vector>

namespace entente::packages {

/// A package of a table of ties and other sheets.
inline Package package(const std::string& ties, Files others = {}, const ReadOptions& options = {}) {
  others["ties.csv"] = ties;
  return read(others, options);
}

/// Every problem as the tool prints it.
inline std::vector<std::string> lines(const std::vector<Problem>& problems) {
  std::vector<std::string> found;
  for (const Problem& problem : problems) found.push_back(to_string(problem));
  return found;
}
inline std::vector<std::string> lines(const Package& package) { return lines(package.problems); }

inline Era era(const std::string& id, const std::string& first, const std::string& last) {
  Era made;
  made.id = id;
  made.span = {parse_when(first).value->begins.first, parse_when(last).value->ends.past};
  return made;
}

/// The actor with this code, which must be there.
inline ActorId actor(const Package& package, const std::string& code) {
  return package.world.roster.by_code(code).value();
}

}  // namespace entente::packages
