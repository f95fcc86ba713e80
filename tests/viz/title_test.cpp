// Titles and findings in lines.
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/title.hpp>

#include <catch2/catch.hpp>

namespace entente {

TEST_CASE("titles: one size on a narrow page, as large as fits on a wide one") {
  const Title narrow = title_on(340, "Level of each pair", 300, 3);
  CHECK(narrow.size == style::caption_size);
  CHECK(narrow.lines == std::vector<std::string>{"Level of each pair"});
  CHECK(title_on(720, "Level of each pair", 700, 3).size == style::title_size);
  const std::string longer =
      "Levels of pairs in the years of pacts and of treaties, from the first to the last of them all, ";
  const Title wide = title_on(720, longer + "era", 700, 3);
  CHECK(wide.lines.size() == 1);
  CHECK(wide.size < style::title_size);
  CHECK(wide.size > style::caption_size);
  CHECK(text_width(wide.lines[0], wide.size, Weight::bold) <= 700);
  CHECK(title_on(720, longer + longer, 700, 3).lines.size() == 2);
  CHECK(title_on(720, longer + longer, 700, 1).lines.back().ends_with("…"));
}

TEST_CASE("titles: a map and a chart of one width have one size of title") {
  for (const double millimetres : {85.0, 119.0, 120.0, 180.0}) {
    ChartSheet sheet("chart", millimetres);
    add_head(sheet, {}, {"Levels", "A – B +3.0.", "Of 2 pairs."});
    const double size = title_on(millimetres * style::page_units, "Levels", 200, 2).size;
    CHECK(sheet.finished("", "").find("font-size=\"" + svg::number(size) + "\"") != std::string::npos);
  }
}

TEST_CASE("titles: one that a person gave stands in place of the finding") {
  const ChartHead head{"Levels", "A – B +3.0.", "Of 2 pairs."};
  ChartSheet own("chart", 85), given("chart", 85);
  CHECK(add_head(own, {.subject = "Old <lands>"}, head) == "Levels");
  CHECK(add_head(given, {.subject = "Old <lands>", .title = "War & peace"}, head) == "War & peace");
  CHECK(own.finished("", "").find(">A – B +3.0.<") != std::string::npos);
  CHECK(own.finished("", "").find(">Old &lt;lands&gt;<") != std::string::npos);
  const std::string svg = given.finished("", "");
  CHECK(svg.find(">War &amp; peace<") != std::string::npos);
  CHECK(svg.find("A – B") == std::string::npos);
  CHECK(svg.find("Old") == std::string::npos);
  CHECK(svg.find(">Of 2 pairs.<") != std::string::npos);
}

TEST_CASE("findings: two lines are even, so that no number stands alone") {
  const std::string text = "Highest level: Pakistan – Russia +41; lowest: Russia – United States −27.";
  const std::vector<std::string> lines = lines_of_finding(text, 296, 4);
  REQUIRE(lines.size() == 2);
  CHECK(lines == std::vector<std::string>{"Highest level: Pakistan – Russia +41;",
                                          "lowest: Russia – United States −27."});
  CHECK(lines_of_finding(text, 640, 4) == std::vector<std::string>{text});
  // Clauses go before evenness: the second has room for a name that would else be parted.
  CHECK(lines_of_finding("China – Japan rose most; Boko Haram – Citizen (Nigeria) fell most.", 240, 4) ==
        std::vector<std::string>{"China – Japan rose most;", "Boko Haram – Citizen (Nigeria) fell most."});
  const std::string of_three =
      "Highest: Aland – Beland +41; lowest: Aland – Celand −27. 4 ties break the blocs.";
  CHECK(lines_of_finding(of_three, 200, 4) == std::vector<std::string>{"Highest: Aland – Beland +41;",
                                                                       "lowest: Aland – Celand −27.",
                                                                       "4 ties break the blocs."});
  CHECK(lines_of_finding(of_three, 200, 2).size() == 2);
  CHECK(lines_of_finding(std::string(4000, 'x'), 300, 2).size() <= 2);
}

}  // namespace entente
