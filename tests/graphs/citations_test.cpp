// Which works a cell cites: the number of sources carries intervals and verdicts, so one too many or too few
// is a wrong result.
#include "packages.hpp"

#include <entente/graphs/reading/citations.hpp>
#include <entente/graphs/reading/write.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

using Texts = std::vector<std::string>;

/// `source [place]` of each work.
std::string works(std::string_view cell, const Bibliography& known = {}) {
  Texts found;
  for (const Cited& work : works_cited(cell, known))
    found.push_back(work.place.empty() ? work.source : fmt::format("{} [{}]", work.source, work.place));
  return fmt::format("{}", fmt::join(found, " + "));
}

Source entry(const std::string& id, const std::string& author = {}, const std::string& date = {}) {
  Source made;
  made.id = id;
  made.author = author;
  made.date = date;
  return made;
}

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string all;
  while (all.size() + text.size() <= bytes) all += text;
  return all;
}

Texts ids(const Package& package) {
  Texts found;
  for (const Source& source : package.world.sources) found.push_back(source.id);
  return found;
}

/// A table of one claim for each of these citations.
std::string claims_citing(const Texts& cells) {
  std::string text = "from,to,relation,date,cite\n";
  for (std::size_t i = 0; i < cells.size(); ++i)
    text += fmt::format("A,B,praises,{},\"{}\"\n", 1950 + i, cells[i]);
  return text;
}

}  // namespace

TEST_CASE("a citation is its source and the place in it") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"khan2016", "khan2016"},
      {"khan2016 p.3", "khan2016 [p.3]"},
      {"khan2016, p. 3", "khan2016 [p. 3]"},
      {"khan2016: 12", "khan2016 [12]"},
      {"khan2016 the map inside", "khan2016 [the map inside]"},
      {"smith-jones2013a pp. 3-5", "smith-jones2013a [pp. 3-5]"},
      {"roy2012 par.2", "roy2012 [par.2]"},
      {"gazette p. 4", "gazette [p. 4]"},
      {"Smith and Jones 2013", "Smith and Jones 2013"},
      {"Smith & Jones 2013", "Smith and Jones 2013"},
      {"Smith and Jones (2013)", "Smith and Jones 2013"},
      {"Smith, Jones, and Lee 2013", "Smith, Jones and Lee 2013"},
      {"(Smith and Jones 2013)", "Smith and Jones 2013"},
      {"Mabon 2013", "Mabon 2013"},
      {"Mabon (2013)", "Mabon 2013"},
      {"Mabon, 2013", "Mabon 2013"},
      {"Mabon [2013].", "Mabon 2013"},
      {"Mabon\u00a02013", "Mabon 2013"},
      {"Mabon 2019", "Mabon 2019"},
      {"Mabon 2013a", "Mabon 2013a"},
      {"Mabon et al 2013", "Mabon et al. 2013"},
      {"Mabon, et al. 2013", "Mabon et al. 2013"},
      {"Mabon n.d.", "Mabon n.d."},
      {"Mabon 2013, p. 4", "Mabon 2013 [p. 4]"},
      {"Mabon 2013 p.4", "Mabon 2013 [p.4]"},
      {"Mabon (2013), pp. 3\u20135", "Mabon 2013 [pp. 3\u20135]"},
      {"Mabon (2013, p. 4)", "Mabon 2013 [p. 4]"},
      {"Mabon 2013: 45", "Mabon 2013 [45]"},
      {"Mabon 2013, 45-7", "Mabon 2013 [45-7]"},
      {"Mabon 2013, ch. 1", "Mabon 2013 [ch. 1]"},
      {"Mabon 2013, chap. 2 and fn. 4", "Mabon 2013 [chap. 2 and fn. 4]"},
      {"Mabon 2013, n. 3", "Mabon 2013 [n. 3]"},
      {"Mabon 2013, p. 4, on trade", "Mabon 2013 [p. 4, on trade]"},
      {"Meyer 2013, S. 45", "Meyer 2013 [S. 45]"},
      {"Smith, P. 2013", "Smith, P. 2013"},
      {"Smith, P. 2013, p. 7", "Smith, P. 2013 [p. 7]"},
      {"Mabon 2013, 2015", "Mabon 2013, 2015"},
      {"Mabon 2013, vol. 2", "Mabon 2013, vol. 2"},
      {"Border Treaty \u00a7 3", "Border Treaty [\u00a7 3]"},
      {"Border Treaty, Art. 51(1)(b)", "Border Treaty [Art. 51(1)(b)]"},
      {"Harbour Report, para 3", "Harbour Report [para 3]"},
      {"Harbour Report pp. xi-xiv", "Harbour Report [pp. xi-xiv]"},
      {"Harbour Report (pages 3 to 5)", "Harbour Report [pages 3 to 5]"},
      {"Resolution 1325, par. 2", "Resolution 1325 [par. 2]"},
      {"New Left Review 4", "New Left Review 4"},
      {"New Left Review 4, p. 17", "New Left Review 4 [p. 17]"},
      {"River Quarterly vol. 2", "River Quarterly vol. 2"},
      {"New York Times, 3 May 1990", "New York Times, 3 May 1990"},
      {"New York Times, 3 May 1990, p. 4", "New York Times, 3 May 1990 [p. 4]"},
      {"New York Times, 4 May 1990", "New York Times, 4 May 1990"},
      {"Statement of the P5", "Statement of the P5"},
      {"Chapter 7 and after, 1990", "Chapter 7 and after, 1990"},
      {"Page 3 of the Plan", "Page 3 of the Plan"},
      {"Talks on Route n 3", "Talks on Route n 3"},
      {"https://example.org/x", "https://example.org/x"},
      {"https://example.org/x y", "https://example.org/x y"},
      {"https://example.org/x?a=1;b=2", "https://example.org/x?a=1;b=2"},
      {"https://example.org/2013/x p. 3", "https://example.org/2013/x [p. 3]"},
  };
  for (const auto& [cell, expected] : table) {
    INFO(cell);
    CHECK(works(cell) == expected);
  }
}

TEST_CASE("a cell cites several works") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"khan2016 p.9|roy2012", "khan2016 [p.9] + roy2012"},
      {"Harbour Report|River Quarterly", "Harbour Report + River Quarterly"},
      {"Keynoush 2016; Mabon 2013", "Keynoush 2016 + Mabon 2013"},
      {"(Keynoush 2016; Mabon 2013, p. 4)", "Keynoush 2016 + Mabon 2013 [p. 4]"},
      {"Keynoush (2016);Mabon (2013)", "Keynoush 2016 + Mabon 2013"},
      {"Keynoush 2016;", "Keynoush 2016"},
      {"khan2016; roy2012 p.3", "khan2016 + roy2012 [p.3]"},
      {"New York Times, 3 May 1990; Mabon 2013", "New York Times, 3 May 1990 + Mabon 2013"},
      {"https://example.org/x; https://example.org/y", "https://example.org/x + https://example.org/y"},
      {"khan2016 p.3; p.5", "khan2016 [p.3; p.5]"},
      {"Trade; War and Peace", "Trade; War and Peace"},
      {"Trade; Mabon 2013", "Trade; Mabon 2013"},
      {"", ""},
      {" | ", ""},
  };
  for (const auto& [cell, expected] : table) {
    INFO(cell);
    CHECK(works(cell) == expected);
  }
  const std::vector<Cited> place_alone = works_cited("p. 4", {});
  REQUIRE(place_alone.size() == 1);
  CHECK(place_alone[0].by == CitedBy::nothing);
  CHECK(place_alone[0].place == "p. 4");
}

TEST_CASE("a listed source is cited by id, or by its author and year") {
  const std::vector<Source> listed = {
      entry("khan2016", "Khan, Ahmed", "2016"), entry("kr", "Ahmed Khan and Bela Roy", "2014-05"),
      entry("berg", "J. van der Berg", "1999"), entry("x1", "L. Moreau", "2001"),
      entry("x2", "L. Moreau", "2001"),         entry("gazette", "", "1990"),
      entry("lee2010a", "Lee, S.", "2010")};
  const Bibliography known(listed);
  const std::vector<std::pair<std::string, std::string>> table = {
      {"khan2016 p.3", "khan2016 [p.3]"},
      {"gazette of the day", "gazette [of the day]"},
      {"Khan 2016", "khan2016"},
      {"Khan (2016), p. 3", "khan2016 [p. 3]"},
      {"A. Khan 2016", "khan2016"},
      {"Ahmed Khan 2016", "khan2016"},
      {"B. Khan 2016", "B. Khan 2016"},
      {"Khan 2015", "Khan 2015"},
      {"Khan and Roy 2014", "kr"},
      {"Khan et al. 2014", "kr"},
      {"Roy and Khan 2014", "Roy and Khan 2014"},
      {"van der Berg 1999", "berg"},
      {"Moreau 2001", "Moreau 2001"},
      {"Lee 2010a", "lee2010a"},
      {"Lee 2010b", "Lee 2010b"},
      {"Khan 2016; Moreau 2001; gazette", "khan2016 + Moreau 2001 + gazette"},
  };
  for (const auto& [cell, expected] : table) {
    INFO(cell);
    CHECK(works(cell, known) == expected);
  }
  CHECK(works_cited("Khan 2016", known).at(0).by == CitedBy::entry);
  CHECK(works_cited("Moreau 2001", known).at(0).by == CitedBy::entries);
  CHECK(known.meant_by(author_year("Moreau 2001").value()) == Texts{"x1", "x2"});
}

TEST_CASE("what is written of a citation is read again the same") {
  const std::vector<Source> listed = {entry("khan2016", "Khan, Ahmed", "2016"), entry("gazette")};
  for (const Bibliography& known : {Bibliography(), Bibliography(listed)})
    for (const std::string& cell :
         Texts{"khan2016 p.3", "Mabon (2013), p. 4", "Khan 2016: 7", "New York Times, 3 May 1990, p. 4",
               "Harbour Report (p. 3)", "((x))", "(a) and (b)", "Mabon 2013;", "; ;", "x p. 4 (see p. 5)",
               "https://example.org/x;y; z p. 3", "a,, p. 3", "Mabon 2013, p. 4; ibid.", "gazette: 2013",
               "Mabon 2013 (2013)", "p. 3 p. 4", "Smith p. 1990", "khan2016;x", "\u00a73 \u00a74 x p. 2"})
      for (const Cited& work : works_cited(cell, known)) {
        if (work.by == CitedBy::nothing) continue;
        const std::string text = citation_text(work.source, work.place, known);
        INFO(cell << " -> " << text);
        const std::vector<Cited> again = works_cited(text, known);
        REQUIRE(again.size() == 1);
        CHECK(again[0].source == work.source);
        CHECK(again[0].place == work.place);
      }
}

TEST_CASE("the sources of a table without sources.csv") {
  const Package read = package(
      "from,to,relation,date,source\nA,B,condemns,1990,\"Smith and Jones 2013\"\n"
      "A,B,praises,1991,\"https://example.org/x y\"\nA,B,praises,1992,\"New York Times, 3 May 1990\"\n"
      "A,B,praises,1993,\"New Left Review 4\"\nA,B,praises,1994,\"Keynoush 2016; Mabon 2013\"\n");
  CHECK(ids(read) == Texts{"Keynoush 2016", "Mabon 2013", "New Left Review 4", "New York Times, 3 May 1990",
                           "Smith and Jones 2013", "https://example.org/x y"});
  const Files files = written(read);
  CHECK_FALSE(files.contains("sources.csv"));
  const Package again = entente::read(files);
  CHECK(ids(again) == ids(read));
  CHECK(written(again) == files);
}

TEST_CASE("spellings of one work are told, not merged") {
  const auto told = [](const Texts& cells) {
    Texts found;
    for (const Problem& problem : package(claims_citing(cells)).problems)
      if (problem.text.find("source") != std::string::npos) found.push_back(to_string(problem));
    return found;
  };
  CHECK(told({"Mabon 2013", "Mabon (2013)", "Mabon 2019", "Harbour Report", "River Quarterly"}).empty());
  CHECK(told({"Mabon 2013", "Maban 2013"}) == Texts{"ties.csv:3:5: warning: sources \"Maban 2013\" and "
                                                    "\"Mabon 2013\" are one letter apart, and count as "
                                                    "two; write one of them, or list both in sources.csv"});
  CHECK(told({"mabon2013", "Mabon 2013"}) ==
        Texts{"ties.csv:3:5: warning: sources \"Mabon 2013\" and \"mabon2013\" differ by marks, spaces or "
              "capitals "
              "alone, and count as two; write one of them, or list both in sources.csv"});
  CHECK(told({"Mabon 2013a", "Mabon 2013"}) ==
        Texts{"ties.csv:3:5: notice: sources \"Mabon 2013\" and \"Mabon 2013a\" have one author and year, "
              "and count "
              "as two; write one of them, or list both in sources.csv"});
  CHECK(told({"Trade; Mabon 2013"}) ==
        Texts{"ties.csv:2:5: notice: \"Trade; Mabon 2013\" counts as one source; if "
              "it is several, part them with |"});
  CHECK(told({"Mabon 2013, 2015"}) ==
        Texts{"ties.csv:2:5: notice: \"Mabon 2013, 2015\" counts as one source; if "
              "it is several, part them with |"});
}

TEST_CASE("an entry cited by author and year is told once a spelling") {
  const Files listed = {
      {"sources.csv", "id,author,date\nkhan2016,\"Khan, Ahmed\",2016\nx1,Moreau,2001\nx2,Moreau,2001\n"}};
  const Package read = package(
      claims_citing({"Khan 2016", "Khan (2016), p. 3", "khan2016", "Khan 2016", "Moreau 2001"}), listed);
  CHECK(lines(read) == Texts{"ties.csv:2:5: notice: \"Khan 2016\" is taken for khan2016 by author and year; "
                             "write the id to be sure",
                             "ties.csv:3:5: notice: \"Khan (2016)\" is taken for khan2016 by author and "
                             "year; write the id to be sure",
                             "ties.csv:6:5: warning: source \"Moreau 2001\" is not in sources.csv; it may "
                             "mean x1 or x2; write the id"});
  CHECK(ids(read) == Texts{"Moreau 2001", "khan2016", "x1", "x2"});
}

TEST_CASE("the order of rows changes no source") {
  Texts cells = {"Mabon 2013, p. 4", "Mabon (2013)", "Harbour Report p. 3", "Keynoush 2016; Mabon 2019",
                 "khan2016 p.3"};
  const Texts expected = {"Harbour Report", "Keynoush 2016", "Mabon 2013", "Mabon 2019", "khan2016"};
  std::sort(cells.begin(), cells.end());
  do CHECK(ids(package(claims_citing(cells))) == expected);
  while (std::next_permutation(cells.begin(), cells.end()));
}

TEST_CASE("an alias is limited to a source as it is cited") {
  const Package read = package(claims_citing({"Mabon (2013), p. 4"}) + "the bear,B,praises,1990,Mabon 2013\n",
                               {{"actors.csv", "id,aliases\nRUS,\"the bear@Mabon, 2013\"\nA,\nB,\n"}});
  CHECK(lines(read).empty());
  CHECK(read.world.claims.back().from == packages::actor(read, "RUS"));
}

TEST_CASE("hostile citations are read in a moment") {
  constexpr std::size_t cell = 60000;
  for (const std::string_view text :
       {";",      "; ",   "p. 4 ",     "p. 4, ",    "p. ",    "Mabon 2013; ",
        "2013 ",  "(",    "a (2013) ", "khan2016;", "://;",   "x://; ",
        "\u00a0", "and ", "i",         "1,",        "\u00a7", "Mabon 2013, p. 4, ",
        ")(",     "p. 4-"}) {
    INFO(text);
    const std::string cited_works = repeated(text, cell);
    const std::vector<Cited> found = works_cited(cited_works, {});
    CHECK(found.size() <= cell / text.size() + 1);
    const Package read = package("from,to,relation,cite\nA,B,talks,\"" + cited_works + "\"\n");
    CHECK(read.tally.rows == 1);
  }
  CHECK(works_cited(repeated("Mabon 2013; ", cell), {}).size() == 5000);
}
