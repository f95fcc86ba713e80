// Shifts under other choices as a table: the level and the change of tone side by side.
#include <entente/viz/report/robustness_table.hpp>

#include "viz/two_lands.hpp"

#include <catch2/catch.hpp>

namespace {

VariedShift varied() {
  VariedShift found;
  found.shift = {
      .from = "first", .to = "second", .a = actor_id(0), .b = actor_id(1), .measure = "level", .drivers = {}};
  found.variations = {{Choice::as_it_is, "as it is", 1.0, 3.0, 2.0, true},
                      {Choice::persistence, "persistence of 1 year", 1.0, 2.0, 1.0, true},
                      {Choice::dates, "vague dates placed for the lowest shift", 1.0, 0.5, -0.5, false},
                      {Choice::lineage, "each successor apart", Reason::no_ties, 2.0, Reason::no_ties, {}}};
  found.kept = Choices{3, 1};
  return found;
}

std::vector<std::string> column(const VariedShift& shift, const char* name) {
  const Package package = world();
  const Table table = robustness_table(package.world, std::span(&shift, 1));
  std::vector<std::string> cells;
  for (std::size_t row = 0; row < table.rows.size(); ++row) cells.push_back(text_at(table, row, name));
  return cells;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a shift under other choices, without a change of tone") {
  CHECK(column(varied(), "sign_survives") == Texts{"yes", "yes", "no", "", ""});
  CHECK(column(varied(), "why") == Texts{"", "", "", "no-ties", ""});
  CHECK(column(varied(), "tone_survives") == Texts(5));
  CHECK(column(varied(), "what").back() == "1 of 3 choices that move the shift keep its sign");
  VariedShift still = varied();
  still.kept.reset();
  CHECK(column(still, "why").back() == "no-sign");
  CHECK(column(still, "what").back().empty());
}

TEST_CASE("a shift under other choices, and what its change of tone does not survive") {
  VariedShift shift = varied();
  shift.tone.emplace();
  CHECK(column(shift, "tone_survives") == Texts{"yes", "yes", "", "yes", ""});
  CHECK(column(shift, "what").back() ==
        "1 of 3 choices that move the shift keep its sign; the change of tone keeps its sign under all");
  shift.tone->under = {{Choice::persistence, "persistence of 1 year"},
                       {Choice::dates, "vague dates placed against it"}};
  CHECK(column(shift, "tone_survives") == Texts{"yes", "no", "", "yes", "no", ""});
  CHECK(column(shift, "what")[4] == "vague dates placed against it");
  CHECK(column(shift, "what").back() ==
        "1 of 3 choices that move the shift keep its sign; the change of tone loses its sign under 2");
}
