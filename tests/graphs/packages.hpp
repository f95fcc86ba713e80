// Packages for tests, written as the sheets people write.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace entente::packages {

/// A package of a table of claims and other sheets.
inline Package package(const std::string& claims, Files others = {}, const ReadOptions& options = {}) {
  others["ties.csv"] = claims;
  return read(others, options);
}

/// Every problem as the tool prints it.
inline std::vector<std::string> lines(const std::vector<Problem>& problems) {
  std::vector<std::string> found;
  for (const Problem& problem : problems) found.push_back(to_string(problem));
  return found;
}
inline std::vector<std::string> lines(const Package& package) { return lines(package.problems); }

/// The dates of the claims as they are read, in the order of their rows.
inline std::vector<std::string> dates(const Package& package) {
  std::vector<std::pair<std::size_t, std::string>> by_line;
  for (const Claim& claim : package.world.claims) by_line.emplace_back(claim.line, claim.when.text);
  std::stable_sort(by_line.begin(), by_line.end(),
                   [](const auto& x, const auto& y) { return x.first < y.first; });
  std::vector<std::string> found;
  for (auto& [line, text] : by_line) found.push_back(std::move(text));
  return found;
}

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
