// Small parts of charts: codes that fit, places that are free, round levels, and words of measures.
#include <entente/engine/measures.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_headings.hpp>
#include <entente/viz/charts/free_place.hpp>
#include <entente/viz/charts/level_ticks.hpp>
#include <entente/viz/charts/short_codes.hpp>
#include <entente/viz/words/measure_words.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace entente;

TEST_CASE("short codes: whole where there is room, else as much as fits, and never two alike") {
  const std::vector<CodedName> actors = {
      {"PAK", "Pakistan"}, {"SOUTH_ASIA", "South Asia"}, {"SOUTH_EAST", "South East"}, {"SOU", "Sousse"}};
  CHECK(short_codes(actors, 1000) == std::vector<std::string>{"PAK", "SOUTH_ASIA", "SOUTH_EAST", "SOU"});
  CHECK(short_codes(actors, text_width("SOU2", chart_text, Weight::bold)) ==
        std::vector<std::string>{"PAK", "SOU2", "SOU3", "SOU"});
  const std::vector<std::string> tiny = short_codes(actors, 1);
  CHECK(std::set<std::string>(tiny.begin(), tiny.end()).size() == actors.size());
  CHECK(short_codes(std::vector<CodedName>{{"ип_газопровод", ""}}, 20).front().starts_with("и"));
  CHECK(short_codes(std::vector<CodedName>{{"John Kerry", "John Kerry"}}, 40).front() == "John…");
  CHECK(short_codes({}, 10).empty());
}

TEST_CASE("short codes: the line that explains them leaves out what explains itself") {
  const std::vector<CodedName> actors = {{"PAK", "Pakistan"}, {"NATO", "NATO"}, {"RUS", "Russia"}};
  CHECK(codes_sentence(actors) == "Codes: PAK Pakistan, RUS Russia.");
  CHECK(codes_sentence({}).empty());
}

TEST_CASE("free place: a line crosses a box where some of it lies within") {
  const Box box{{10, 10}, {10, 10}};
  CHECK(crosses({{0, 15}, {30, 15}}, box));
  CHECK(crosses({{12, 12}, {18, 18}}, box));
  CHECK(crosses({{15, 0}, {15, 12}}, box));
  CHECK_FALSE(crosses({{0, 15}, {9, 15}}, box));
  CHECK_FALSE(crosses({{0, 0}, {30, 9}}, box));
  CHECK_FALSE(crosses({{0, 19}, {12, 31}}, box));  // past a corner
}

TEST_CASE("free place: to the right, or wherever less is hidden, but on the page") {
  const Box page{{0, 0}, {100, 100}};
  const Size size{20, 10};
  CHECK(free_place({50, 50}, size, 4, {}, page).corner == Point{54, 45});
  const ChartInk line{.lines = {{{50, 50}, {100, 50}}}};
  const Box above = free_place({50, 50}, size, 4, line, page);
  CHECK(hidden_by(above, line) == 0);
  CHECK(above.bottom() <= 50);
  CHECK(free_place({95, 50}, size, 4, {}, page).right() <= 100);
  const ChartInk text{.texts = {{{54, 30}, {40, 40}}}};
  CHECK(free_place({50, 50}, size, 4, text, page).right() <= 54 + 20);
  CHECK(hidden_by(free_place({50, 50}, size, 4, text, page), text) == 0);
}

TEST_CASE("level ticks: round, from below, with a true minus, and zero among them") {
  std::vector<std::string> texts;
  for (const LevelTick& tick : level_ticks(-27, 41, 8)) texts.push_back(tick.text);
  CHECK(texts == std::vector<std::string>{"−20", "−10", "0", "+10", "+20", "+30", "+40"});
  const std::vector<LevelTick> small = level_ticks(-0.01, 0.011, 0.004);
  REQUIRE(small.size() == 5);
  CHECK(small.front().text == "−0.01");
  CHECK(small[2].level == 0);
}

TEST_CASE("the sentence of eras leaves out what the years say, and all of it where nothing is left") {
  Era first, second;
  first.id = "1947-1954", first.span = {*civil_day(1947, 1, 1), *civil_day(1955, 1, 1)};
  second.label = "Thaw", second.span = {*civil_day(1955, 1, 1), *civil_day(1956, 1, 1)};
  CHECK(eras_sentence(std::vector{first, second}) == "Eras: 1947–1954; 1955 Thaw.");
  CHECK(eras_sentence(std::vector{first}).empty());
  CHECK(eras_sentence(std::vector(24, second)).starts_with("Eras: 1955 Thaw; 1955 Thaw;"));
  CHECK(eras_sentence(std::vector(25, second)).empty());
}

TEST_CASE("measure words: every measure has a name that a title can bear") {
  CHECK(measure_words("strength_net") == "net strength");
  CHECK(measure_words("degree_negative_in") == "negative degree, from others");
  CHECK(measure_words("betweenness_directed") == "betweenness along directed ties");
  CHECK(measure_words("closeness_wasserman_faust_in") == "Wasserman–Faust closeness, from others");
  CHECK(measure_words("core_number") == "core number");
  std::set<std::string> all;
  for (const Measure& measure : measures()) {
    const std::string words = measure_words(measure.name);
    INFO(words);
    CHECK(words.find('_') == std::string::npos);
    CHECK(all.insert(words).second);
  }
}
