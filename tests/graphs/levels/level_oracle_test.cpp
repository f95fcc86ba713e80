// Levels of random packages from the text of their sheets: the library and an oracle that knows only the two pages.
#include "graphs/levels/comparison.hpp"
#include "graphs/levels/date_templates.hpp"
#include "graphs/levels/random_packages.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>

namespace {

using namespace levels;

Choices random_choices(std::uint64_t seed) {
  Chance chance(seed ^ 0x5eed);
  Choices made;
  made.persistence = pick(std::vector{0.5, 30.0, 365.25, 1095.75, 20000.0}, chance);
  made.lineage = once_in(2, chance);
  made.roll_up = once_in(2, chance);
  if (once_in(3, chance)) made.statuses = {"confirmed", "planned", "denied"};
  if (once_in(4, chance)) made.statuses = {"confirmed", "reported", "advocated", "counterfactual", "alleged"};
  return made;
}

/// How often each thing that the generator tries had a part in a level.
using Worked = std::map<std::string, int>;

struct Study {
  std::size_t pairs = 0;
  int disagree = 0;
  Worked worked{};
};

void study(std::uint64_t seed, Study& study) {
  const RandomPackage random = random_package(seed);
  const Choices choices = random_choices(seed);
  const Comparison found = compare(random.sheets, choices);
  study.pairs += found.pairs;
  for (const auto& [row, tried] : random.tried) {
    for (const std::string& what : tried)
      study.worked[what] += static_cast<int>(found.rows_at_work.count(row));
  }
  if (found.differences.empty()) return;
  ++study.disagree;
  UNSCOPED_INFO("seed " << seed << ": " << found.differences.size() << " differences");
  CHECK(told(reduced(random.sheets, choices), choices) == "");
}

Study study(std::uint64_t first, std::uint64_t past) {
  Study made;
  for (std::uint64_t seed = first; seed < past && made.disagree < 25; ++seed) study(seed, made);
  return made;
}

}  // namespace

TEST_CASE("levels: the library agrees with what the pages say") {
  const Study found = study(1, 41);
  CHECK(found.pairs > 1000);
}

TEST_CASE("levels: the full study", "[.slow]") {
  const Study found = study(1001, 3001);
  CHECK(found.pairs > 50000);
  for (const auto& [what, rows] : found.worked) WARN(what << ": " << rows);
}
