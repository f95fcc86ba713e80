// Levels of random packages from the text of their sheets: the library beside an oracle that knows two pages.
#include "graphs/levels/comparison.hpp"
#include "graphs/levels/date_templates.hpp"
#include "graphs/levels/random_packages.hpp"

#include <entente/graphs/model/claim.hpp>

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>

namespace {

using namespace levels;

Choices random_choices(std::uint64_t seed) {
  Random random(seed ^ 0x5eed);
  Choices made;
  made.persistence = pick(std::vector{0.5, 30.0, 365.25, 1095.75, 20000.0}, random);
  made.lineage = once_in(2, random);
  made.roll_up = once_in(2, random);
  if (once_in(3, random)) made.statuses = {"confirmed", "planned", "denied"};
  if (once_in(4, random)) made.statuses = {"confirmed", "reported", "advocated", "counterfactual", "alleged"};
  return made;
}

/// How often each thing that the generator tries had a part in a level.
using Worked = std::map<std::string, int>;

struct Study {
  std::size_t pairs = 0;
  int disagree = 0;
  Worked worked{};
};

/// Random packages of these seeds, until many disagree; each is shown by the smallest that still does.
Study study(std::uint64_t first, std::uint64_t past) {
  Study made;
  for (std::uint64_t seed = first; seed < past && made.disagree < 20; ++seed) {
    const RandomPackage random = random_package(seed);
    const Choices choices = random_choices(seed);
    const Comparison found = compare(random.sheets, choices);
    made.pairs += found.pairs;
    for (const auto& [row, tried] : random.tried) {
      for (const std::string& what : tried) made.worked[what] += found.rows_at_work.count(row) > 0 ? 1 : 0;
    }
    if (found.differences.empty()) continue;
    ++made.disagree;
    UNSCOPED_INFO("seed " << seed << ": " << found.differences.size() << " differences");
    CHECK(told(reduced(random.sheets, choices), choices) == "");
  }
  return made;
}

/// Forms of dates that say nothing of the first day.
const std::set<std::string> without_a_first_day{"date [..<y>]", "date before <y>", "date by <y>"};

/// What the generator tries that must have a part in some level.
std::set<std::string> to_be_at_work() {
  std::set<std::string> all{"event", "several in to", "panel", "mirrored", "no date", "score"};
  for (const char* form : edtf_templates()) all.insert(std::string("date ") + form);
  for (const char* form : other_templates()) all.insert(std::string("date ") + form);
  for (const char* form : start_templates()) all.insert(std::string("start ") + form);
  for (const char* form : end_templates()) all.insert(std::string("end ") + form);
  for (const std::string_view status : entente::status_names) all.insert("status " + std::string(status));
  for (const char* relation : {"alliance", "sanctions", "state_visit", "offers", "seeks_ties", "kinship",
                               "raid", "pledge", "grudge", "aids", "snubs"}) {
    all.insert(std::string("relation ") + relation);
  }
  for (const std::string& form : without_a_first_day) all.erase(form);
  return all;
}

int at_work(const Study& study, const std::string& what) {
  const auto found = study.worked.find(what);
  return found == study.worked.end() ? 0 : found->second;
}

bool found_out(Misread misread, std::uint64_t past) {
  for (std::uint64_t seed = 1; seed < past; ++seed) {
    Choices choices = random_choices(seed);
    choices.lineage = choices.roll_up = true;
    choices.misread = misread;
    if (!compare(random_package(seed).sheets, choices).differences.empty()) return true;
  }
  return false;
}

constexpr std::uint64_t past_the_few = 41;

}  // namespace

TEST_CASE("levels: the library says what the pages say") {
  const Study found = study(1, past_the_few);
  CHECK(found.pairs > 1000);
  std::set<std::string> idle;
  for (const std::string& what : to_be_at_work()) {
    if (at_work(found, what) == 0) idle.insert(what);
  }
  CHECK(idle == std::set<std::string>{});
  for (const std::string& form : without_a_first_day) CHECK(at_work(found, form) == 0);
  CHECK(at_work(found, "relation judged_warm") == 0);
  CHECK(at_work(found, "relation verdict") == 0);
}

TEST_CASE("levels: a rule that the oracle misreads is found out") {
  for (const Misread misread : {Misread::as_of, Misread::era_end, Misread::lives, Misread::persistence,
                                Misread::first_day, Misread::accounts, Misread::shared_days,
                                Misread::affiliations, Misread::stays, Misread::successors}) {
    INFO(static_cast<int>(misread));
    CHECK(found_out(misread, past_the_few));
  }
}

TEST_CASE("levels: the full study", "[.slow]") {
  const Study found = study(1001, 3001);
  CHECK(found.pairs > 50000);
}
