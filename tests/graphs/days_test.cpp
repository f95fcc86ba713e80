// Days with gaps, and actors that were away for a while.
#include "packages.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/model/days.hpp>
#include <entente/graphs/reading/write.hpp>

#include <catch2/catch.hpp>

#include <random>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

Interval days(int first, int past) { return {Date{first}, Date{past}}; }

const std::string poland =
    "id,label,kind,start,end\nPOL,Poland,state,1918-11-11,1939-09-27\nPOL,,,1945-01-01,\nGER,Germany,state,"
    "1871,\n";

}  // namespace

TEST_CASE("stretches come together in days with gaps") {
  const Days some = days_of({days(20, 30), days(0, 5), days(3, 10), days(40, 40)});
  CHECK(some.hull == days(0, 30));
  CHECK(some.gaps == std::vector<Interval>{days(10, 20)});
  CHECK(some.count() == 20);
  CHECK(some.stretches() == std::vector<Interval>{days(0, 10), days(20, 30)});
  CHECK((some.contains(Date{9}) && !some.contains(Date{10}) && some.contains(Date{20}) &&
         !some.contains(Date{30})));
  CHECK(days_of({}).empty());
  CHECK(days_of({days(5, 5)}).count() == 0);
  CHECK(days_of({days(0, 5), days(5, 9)}) == Days{days(0, 9), {}});
}

TEST_CASE("common days are those of both, day by day") {
  std::mt19937 dice(1);
  const auto some = [&] {
    std::vector<Interval> stretches;
    for (int at = 0; at < 40; at += 3 + static_cast<int>(dice() % 12))
      stretches.push_back(days(at, at + static_cast<int>(dice() % 9)));
    return days_of(stretches);
  };
  for (int turn = 0; turn < 500; ++turn) {
    const Days a = some(), b = some(), both = common_days(a, b);
    std::int64_t count = 0;
    for (int day = -5; day < 70; ++day) {
      REQUIRE(both.contains(Date{day}) == (a.contains(Date{day}) && b.contains(Date{day})));
      count += both.contains(Date{day}) ? 1 : 0;
    }
    REQUIRE(both.count() == count);
    REQUIRE(common_days(b, a).count() == count);
    if (!both.empty()) REQUIRE((both.contains(both.hull.first) && both.contains(both.hull.past + -1)));
  }
}

TEST_CASE("a claim holds only while both ends live, in every spell") {
  const Package read =
      package("from,to,relation,start,end\nGER,POL,rivalry,1930,1950\n", {{"actors.csv", poland}});
  REQUIRE(lines(read).empty());
  CHECK(to_string(read.world.extent(read.world.claims[0])) ==
        "1930-01-01 to 1939-09-27, 1945-01-01 to 1950-12-31");
  const auto level = [&](const char* first, const char* last) {
    const EraGraph graph = fold(read.world, packages::era("e", first, last));
    return graph.ties().empty() ? 0.0 : graph.ties()[0].level();
  };
  CHECK(level("1940", "1944") == 0);
  CHECK(level("1946", "1949") == Approx(-5));
  CHECK(level("1939", "1940") == Approx(-5 * 270.0 / 731));
  CHECK(level("1939", "1945") == Approx(-5 * (270.0 + 365) / 2557));
  // In the years between it is not there.
  CHECK(fold(read.world, packages::era("e", "1940", "1944")).size() == 1);
  CHECK(fold(read.world, packages::era("e", "1946", "1949")).size() == 2);
}

TEST_CASE("an event may have happened only while both ends live") {
  const Package read = package("from,to,relation,date\nGER,POL,talks,[1939-01-01..1945-12-31]\n",
                               {{"actors.csv", poland}, {"entente.toml", "as_of = \"1960-12-31\"\n"}});
  const auto level = [&](const char* first, const char* last) {
    const EraGraph graph = fold(read.world, packages::era("e", first, last));
    return graph.ties().empty() ? 0.0 : graph.ties()[0].level();
  };
  CHECK(level("1939", "1939") == Approx(2 * 270.0 / (270 + 365)));
  CHECK(level("1945", "1945") == Approx(2 * 365.0 / (270 + 365)));
  CHECK(level("1940", "1944") == 0);
}

TEST_CASE("several rows of one actor are spells, whatever their order") {
  const std::string claims = "from,to,relation,date\nGER,POL,talks,1925\n";
  const Files once = written(package(claims, {{"actors.csv", poland}}));
  CHECK(once ==
        written(package(claims, {{"actors.csv",
                                  "id,label,kind,start,end\nGER,Germany,state,1871,\nPOL,,,1945-01-01,\n"
                                  "POL,Poland,state,1918-11-11,1939-09-27\n"}})));
  CHECK(once == written(read(once)));
  CHECK(once.at("actors.csv") ==
        "id,label,kind,start,end\nGER,Germany,state,1871,\nPOL,Poland,state,1918-11-11,1939-09-27\n"
        "POL,,,1945-01-01,\n");
}

TEST_CASE("a name of two actors means the one alive, in any of its spells") {
  const Package read =
      package("from,to,relation,date\nWarsaw,GER,talks,1925\nWarsaw,GER,talks,1942\nWarsaw,GER,talks,1950\n",
              {{"actors.csv",
                "id,aliases,start,end\nPOL,Warsaw,1918-11-11,1939-09-27\nPOL,,1945-01-01,\nGG,Warsaw,1939-10-"
                "26,1944-12-31\nGER,,,\n"}});
  REQUIRE_FALSE(read.has_errors());
  std::string found;
  for (const Claim& claim : read.world.claims) found += read.world.roster[claim.from].code + " ";
  CHECK(found == "POL GG POL ");
}

TEST_CASE("only the own date of an event gives it a first day") {
  const std::string actors = "id,kind,start,end\nA,state,1950,1990\nB,state,1950,1990\n";
  const auto claims = [&](const std::string& date, const std::string& relation = "talks") {
    const Package read =
        package("from,to,relation,date\nA,B," + relation + "," + date + "\nA,B,war,1960/1965\n",
                {{"actors.csv", actors}, {"entente.toml", "as_of = \"1980-12-31\"\n"}});
    REQUIRE_FALSE(read.has_errors());
    return fold(read.world, packages::era("e", "1950", "1980")).ties().at(0).claims;
  };
  for (const char* nowhere : {"", "[..1960]", "../1960", "/1960", "before 1960", "until 1970", ".."}) {
    INFO(nowhere);
    CHECK(claims(nowhere) == 1);
  }
  for (const char* somewhere :
       {"1955", "[1955..]", "1955/", "1955/..", "195X", "after 1955", "[1955..2000]"}) {
    INFO(somewhere);
    CHECK(claims(somewhere) == 2);
  }
  for (const char* holds : {"", "../1960", "/1960", ".."}) {
    INFO(holds);
    CHECK(claims(holds, "alliance") == 2);
  }
  CHECK(claims("[..1960]", "alliance") == 1);
}

TEST_CASE("the days after as_of are not among those that a date may mean") {
  const auto level = [](const std::string& date) {
    const Package read = package("from,to,relation,date\nA,B,talks," + date + "\n",
                                 {{"entente.toml", "as_of = \"2016-12-31\"\n"}});
    return fold(read.world, packages::era("e", "2015", "2020")).ties().at(0).level();
  };
  // Two of the seven years from 2010 on; the era has two years, in which an event counts whole.
  const double two_of_seven = 2 * 731.0 / 2557;
  CHECK(level("201X") == Approx(two_of_seven));
  CHECK(level("[2010..2019]") == Approx(two_of_seven));
  CHECK(level("[2010..]") == Approx(two_of_seven));
  CHECK(level("2010/2019") == Approx(two_of_seven));
  CHECK(level("2010/..") == Approx(two_of_seven));
}
