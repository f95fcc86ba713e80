// Levels of pairs by the words of engine/MEASURES.md, "Level", day by day, without a line of the library.
#pragma once

#include "graphs/levels/record.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace levels {

/// Rules of the pages that the oracle can be made to misread, to see that a comparison finds it out.
enum class Misread {
  nothing,
  as_of,         ///< days after it may be meant
  era_end,       ///< an era goes on after it
  lives,         ///< without their gaps
  persistence,   ///< an event counts in full
  first_day,     ///< a vague date is its first day
  accounts,      ///< rows of one event count one by one
  shared_days,   ///< states of one event are divided by the number of rows
  affiliations,  ///< hold at all times
  stays,         ///< only the longest in an office
  successors,    ///< of two, the first goes on
};

struct Choices {
  double persistence = 1095.75;
  bool lineage = false;
  bool roll_up = false;
  std::set<std::string> statuses{"confirmed", "reported", "alleged", "contested"};
  Misread misread = Misread::nothing;
};

/// Who is alone in acting.
enum class Acts { first, second, both };

/// What one row adds to the level of a pair in an era. `first` goes before `second` by name.
struct Part {
  int row = 0;
  std::string first{}, second{};
  Acts acts = Acts::both;
  double value = 0;
  std::size_t account = 0;  ///< rows of one event of the pair have one number
};

struct Level {
  double cooperative = 0, hostile = 0;
  double forward = 0, backward = 0, mutual = 0;
  double effective_claims = 0;
  std::size_t claims = 0;  ///< rows of one event once
};

using Pair = std::pair<std::string, std::string>;

/// Of each era every row that speaks for some of it; a neutral one adds 0.
std::vector<std::vector<Part>> parts_of(const Record& record, const std::vector<Stretch>& eras,
                                        const Choices& choices);

/// Their sums, for each pair that has a claim.
std::map<Pair, Level> levels_of(const std::vector<Part>& parts);

/// Whom an actor stands for in a claim that speaks of these days.
std::string stand_in(const Record& record, const std::string& actor, const std::vector<int>& days,
                     const Choices& choices);

}  // namespace levels
