// Whatever the world, the rows of a figure add up to what balance prints of it.
#include <entente/engine/balance/blocs/membership.hpp>
#include <entente/engine/random.hpp>
#include <entente/viz/report/explain_balance_table.hpp>

#include "viz/sample_world.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>

using namespace entente;

namespace {

std::size_t place(const Table& table, std::string_view column) {
  return static_cast<std::size_t>(std::ranges::find(table.columns, column) - table.columns.begin());
}

double number(const Cell& cell) {
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*count);
  return std::get<double>(cell);
}

/// The figure row of a figure, and the sum of the rows before it.
struct Figure {
  Cell value;
  double sum = 0;
  std::size_t rows = 0;
};

std::map<std::string, Figure> figures_of(const Table& table) {
  std::map<std::string, Figure> found;
  for (const auto& row : table.rows) {
    Figure& figure = found[std::get<std::string>(row[1])];
    if (row[2] == Cell("figure")) {
      figure.value = row[place(table, "value")];
    } else {
      figure.sum += number(row[place(table, "value")]);
      ++figure.rows;
    }
  }
  return found;
}

/// Ten states in one era, about a third of the pairs with claims, some with claims of both kinds.
sample::World random_world(std::uint64_t seed) {
  Random random(seed, "world", 0);
  std::string ties = "from,to,relation,start,end,weight\n";
  for (std::uint32_t a = 0; a < 10; ++a)
    for (std::uint32_t b = a + 1; b < 10; ++b)
      for (const char* relation : {"alliance", "rivalry"})
        if (random.below(4) == 0)
          ties += fmt::format("S{},S{},{},1990,1999,{}\n", a, b, relation, 1 + random.below(5));
  return sample::folded({{"ties.csv", ties}, {"eras.csv", "id,label,start,end\nall,All,1990,1999\n"}});
}

struct Explained {
  std::map<std::string, Figure> figures;
  Table balance;
};

Explained explained(const sample::World& world, const EraBalanceOptions& options, std::size_t most_rows) {
  const EraBalance found = era_balance(world.graphs[0], options);
  const std::vector<JudgedEra> eras = {{world.graphs[0], found, options.mixed}};
  const std::vector<Partition> blocs = {
      two_blocs(world.graphs[0], found.graph, found.line, found.partitions, found.certain)};
  return {figures_of(explain_balance_table(world.chronicle, eras, blocs, {.most_rows = most_rows})),
          balance_table(world.chronicle, eras)};
}

constexpr std::array<std::string_view, 12> sums = {"actors", "ties",  "negative", "line_index",
                                                   "lower",  "upper", "ppp",      "ppn",
                                                   "pnn",    "nnn",   "mixed",    "walk_index"};

}  // namespace

TEST_CASE("the rows of each figure add up to what balance prints") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const sample::World world = random_world(seed);
    const EraBalanceOptions options{.mixed = static_cast<Mixed>(seed % 3),
                                    .counted = seed % 2 == 0 ? Counted::ties : Counted::levels};
    const auto [figures, balance] = explained(world, options, seed % 5 == 0 ? 2 : 1'000);
    REQUIRE(figures.size() == balance_figures.size());
    for (const std::string_view name : balance_figures) {
      INFO(name);
      const Cell& printed = balance.rows[0][place(balance, name)];
      const Figure& figure = figures.at(std::string(name));
      if (name != "best_partitions") CHECK(figure.value == printed);
      if (std::ranges::find(sums, name) == sums.end() || figure.value == Cell()) continue;
      CHECK(figure.sum == Approx(number(figure.value)).margin(1e-9));
    }
  }
}

// A packing of five foes shares ties, so that the bound is rounded up; nothing else may be.
TEST_CASE("five foes: the cycles behind the lower bound, and the ten best partitions") {
  std::string ties = "from,to,relation,start,end\n";
  for (char a = 'A'; a <= 'E'; ++a)
    for (char b = static_cast<char>(a + 1); b <= 'E'; ++b)
      ties += fmt::format("{},{},rivalry,1990,1999\n", a, b);
  const sample::World world =
      sample::folded({{"ties.csv", ties}, {"eras.csv", "id,label,start,end\nall,All,1990,1999\n"}});
  const auto figures = explained(world, {}, 1'000).figures;
  CHECK(figures.at("lower").value == Cell(std::int64_t{4}));
  CHECK(figures.at("lower").sum == Approx(4));
  CHECK(figures.at("lower").rows > 4);
  CHECK(figures.at("best_partitions").value == Cell(std::int64_t{10}));
  CHECK(figures.at("best_partitions").rows == 10);
  CHECK(figures.at("nnn").rows == 10);
}

TEST_CASE("a work that was stopped is told by its bounds") {
  const sample::World world = random_world(4);
  const auto figures = explained(world, {.should_stop = [] { return true; }}, 1'000).figures;
  CHECK(figures.at("lower").sum == Approx(number(figures.at("lower").value)));
  CHECK(figures.at("upper").sum == number(figures.at("upper").value));
  CHECK(number(figures.at("lower").value) < number(figures.at("upper").value));
  CHECK(figures.at("line_index").value == Cell());
  CHECK(figures.at("degree_of_balance").value == Cell());
}
