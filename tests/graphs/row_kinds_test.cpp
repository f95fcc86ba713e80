// States, events and panels of tables without a codebook; tables that list each pair both ways; a date far
// off.
#include "packages.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/graphs/reading/write.hpp>

#include <catch2/catch.hpp>

#include <fmt/format.h>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

using Texts = std::vector<std::string>;

/// The level of two actors over the whole time, or in an era.
double level(const Package& read, const std::string& a, const std::string& b,
             std::optional<Era> era = std::nullopt) {
  const EraGraph graph = fold(read.world, era ? *era : periods(read).at(0));
  const Tie* tie = graph.tie(packages::actor(read, a), packages::actor(read, b));
  return tie == nullptr ? -1e9 : tie->level();
}

/// The duration of the one relation that only rows name.
std::string kind(const Package& read) {
  std::string found;
  for (const Relation& relation : read.world.codebook.relations())
    if (relation.inferred) found += (found.empty() ? "" : ", ") + std::string(name(relation.duration));
  return found;
}

std::string panel(int first, int last, const std::string& pair = "2,200") {
  std::string rows = "from,to,year,sign,weight,directed\n";
  for (int year = first; year <= last; ++year)
    rows += fmt::format("{},{},+,{},no\n", pair, year, 40 + year % 5);
  return rows;
}

}  // namespace

TEST_CASE("a table with an end holds states, and an end left blank is not known") {
  const Package read = package("from,to,sign,start,end\nA,B,+,1950,\nC,D,+,1950,1960\n");
  CHECK(kind(read) == "state");
  CHECK(level(read, "A", "B") == Approx(1));
  CHECK(level(read, "A", "B", packages::era("late", "1958", "1960")) == Approx(1));
  CHECK(lines(read) ==
        Texts{"ties.csv:2: notice: the row without an end is read as a state that goes on up to as_of "
              "(1960-12-31) at most; write the end, .. where it goes on, or pass --rows event"});
  // As events the first happened in 1950, and is felt for three years of eleven.
  const Package events =
      package("from,to,sign,start,end\nA,B,+,1950,\nC,D,+,1950,1960\n", {}, {.rows = RowKind::event});
  CHECK(level(events, "A", "B") == Approx(1095.75 / 4018));
  CHECK(lines(events).empty());
  CHECK(events.world.claims[0].when.text == "1950");
}

TEST_CASE("one row without a date makes no states of dated events") {
  const std::string rows =
      "from,to,relation,sign,date\nA,B,hums at,+,2001-05-03\nA,C,hums at,+,2001-06-03\nA,D,hums at,+,\n";
  CHECK(kind(package(rows)) == "event");
  CHECK(kind(package(rows, {}, {.rows = RowKind::state})) == "state");
  CHECK(kind(package("from,to,sign\nA,B,+\n")) == "state");
}

TEST_CASE("spans for dates make states where at least half of the rows have them") {
  const auto of = [](const Texts& dates) {
    std::string rows = "from,to,sign,date\n";
    for (std::size_t i = 0; i < dates.size(); ++i) rows += fmt::format("A{},B,+,{}\n", i, dates[i]);
    return package(rows);
  };
  CHECK(kind(of({"1950/1955", "1961/1963"})) == "state");
  CHECK(kind(of({"1950/1955", "1961"})) == "state");
  CHECK(kind(of({"1950/1955", "1961-05-03", "1962-07-04"})) == "event");
  CHECK(lines(of({"1950/1955", "1961"})) == Texts{"ties.csv:2: notice: 1 of 2 rows have spans for dates: all "
                                                  "are read as states; --rows event, state or panel "
                                                  "decides otherwise; so does a row of relations.csv"});
  CHECK(lines(of({"1950/1955", "1961/1963"})).empty());
}

TEST_CASE("a panel is the mean of its years") {
  const Package read = package(panel(1950, 1959));
  CHECK(kind(read) == "state");
  double sum = 0;
  for (int year = 1950; year <= 1959; ++year) sum += (40 + year % 5) * (year % 4 == 0 ? 366 : 365);
  CHECK(level(read, "2", "200") == Approx(sum / 3652));
  CHECK(level(read, "2", "200", packages::era("y", "1953", "1953")) == Approx(43));
  CHECK(lines(read) ==
        Texts{"ties.csv:2: notice: 10 rows are read as a panel, states of one period each: pairs come again "
              "period after period; --rows event, state or panel decides otherwise; so does a row of "
              "relations.csv"});
  const Package events = package(panel(1950, 1959), {}, {.rows = RowKind::event});
  CHECK(level(events, "2", "200") == Approx((41 + 42 + 43 + 44 + 40) * 2 * 1095.75 / 3652));
}

TEST_CASE("panels of months and quarters are panels, and scattered years are events") {
  const auto kind_of = [](const Texts& dates) {
    std::string rows = "from,to,sign,date\n";
    for (const std::string& date : dates) rows += "A,B,+," + date + "\n";
    return kind(package(rows));
  };
  CHECK(kind_of({"2001m1", "2001m2", "2001m3", "2001m4"}) == "state");
  CHECK(kind_of({"1960q1", "1960q2", "1960q3", "1960q4"}) == "state");
  CHECK(kind_of({"1950.0", "1951.0", "1952.0", "1953.0"}) == "state");
  CHECK(kind_of({"1950", "1953", "1957", "1961"}) == "event");
  CHECK(kind_of({"1950", "1951", "1957"}) == "event");
  CHECK(kind_of({"1950", "1950", "1951", "1951", "1952", "1952"}) == "event");
  CHECK(kind_of({"1950", "1951", "1952", "1953-05-03"}) == "event");
  CHECK(kind_of({"2001-05-03", "2001-05-04", "2001-05-05", "2001-05-06"}) == "event");
}

TEST_CASE("a panel may tell its periods by their last or first days, as programs write them") {
  const auto rows = [](const Texts& days) {
    std::string text = "from,to,sign,date\n";
    for (const std::string& day : days) text += "A,B,+," + day + "\n";
    return text;
  };
  struct Row {
    Texts days, meant;
    std::string said;
  };
  const Row row = GENERATE(values<Row>({
      {{"1990-12-31", "1991-12-31", "1992-12-31", "1993-12-31"}, {"1990", "1991", "1992", "1993"}, "end"},
      {{"1990-01-01", "1991-01-01", "1992-01-01", "1993-01-01"}, {"1990", "1991", "1992", "1993"}, "begin"},
      {{"1990-09-30", "1990-12-31", "1991-03-31", "1991-06-30"},
       {"1990-Q3", "1990-Q4", "1991-Q1", "1991-Q2"},
       "end"},
      {{"1991-12-31", "1992-01-31", "1992-02-29", "1992-03-31"},
       {"1991-12", "1992-01", "1992-02", "1992-03"},
       "end"},
      {{"1991-12-01", "1992-01-01", "1992-02-01", "1992-03-01"},
       {"1991-12", "1992-01", "1992-02", "1992-03"},
       "begin"},
  }));
  const Package read = package(rows(row.days));
  CHECK(kind(read) == "state");
  CHECK(packages::dates(read) == row.meant);
  CHECK(
      lines(read) ==
      Texts{"ties.csv:2: notice: 4 rows are read as a panel, states of one period each: pairs come again "
            "period after period; --rows event, state or panel decides otherwise; so does a row of "
            "relations.csv",
            fmt::format("ties.csv:2: notice: the dates of 4 rows are read as the periods that they {}, such "
                        "as {} as {}; --rows event, state or panel decides otherwise; so does a row of "
                        "relations.csv",
                        row.said, row.days[0], row.meant[0])});
  for (const RowKind kind : {RowKind::event, RowKind::state})
    CHECK(packages::dates(package(rows(row.days), {}, {.rows = kind})) == row.days);
  CHECK(packages::dates(package(rows(row.days), {}, {.rows = RowKind::panel})) == row.meant);
}

TEST_CASE("days that follow no period after period are days") {
  for (const Texts& days : {Texts{"1990-12-31", "1991-12-31", "1992-12-31"},
                            Texts{"1990-12-31", "1992-12-31", "1994-12-31", "1996-12-31"},
                            Texts{"1990-12-31", "1991-12-31", "1992-12-31", "1993-12-30"},
                            Texts{"1990-05-31", "1991-05-31", "1992-05-31", "1993-05-31"}}) {
    std::string text = "from,to,sign,date\n";
    for (const std::string& day : days) text += "A,B,+," + day + "\n";
    const Package read = package(text);
    CHECK(kind(read) == "event");
    CHECK(packages::dates(read) == days);
  }
}

TEST_CASE("a table that lists each pair both ways counts it once") {
  const std::string rows = "from,to,sign,weight\nA,B,+,3\nB,A,+,3\nA,C,-,2\nC,A,-,2\n";
  const Package read = package(rows);
  CHECK(read.tally.rows == 4);
  CHECK(read.tally.claims == 2);
  CHECK(read.tally.mirrored == 2);
  CHECK(level(read, "A", "B") == 3);
  CHECK(level(read, "A", "C") == -2);
  CHECK_FALSE(read.world.claims[0].directed);
  CHECK(lines(read) ==
        Texts{"ties.csv:3: notice: 4 rows stand both ways with the same values; each pair counts once, "
              "without direction; --mirrored both lets all count, or fill the column directed"});
  const Package both = package(rows, {}, {.mirrored = Mirrored::both});
  CHECK(level(both, "A", "B") == 6);
  CHECK(lines(both).empty());
  // What was left out does not come back, and what is left reads the same again.
  CHECK(written(entente::read(written(read))) == written(read));
}

TEST_CASE("other values, directions and single pairs are no mirror") {
  const auto levels = [](const std::string& rows, const ReadOptions& options = {}) {
    return level(package("from,to,sign,weight,directed,year\n" + rows, {}, options), "A", "B");
  };
  CHECK(levels("A,B,+,3,,1950\nB,A,+,4,,1950\nA,C,+,1,,1950\nC,A,+,2,,1950\n", {.rows = RowKind::state}) ==
        7);
  CHECK(levels("A,B,+,3,yes,1950\nB,A,+,3,yes,1950\nA,C,+,1,yes,1950\nC,A,+,1,yes,1950\n",
               {.rows = RowKind::state}) == 6);
  CHECK(levels("A,B,+,3,no,1950\nB,A,+,3,no,1950\nA,C,+,1,no,1950\nC,A,+,1,no,1950\n",
               {.rows = RowKind::state}) == 3);
  CHECK(levels("A,B,+,3,,1950\nB,A,+,3,,1950\n", {.rows = RowKind::state}) == 6);
  CHECK(levels("A,B,+,3,,1950\nB,A,+,3,,1950\n", {.rows = RowKind::state, .mirrored = Mirrored::once}) == 3);
  CHECK(levels("A,B,+,3,,1950\nB,A,+,3,,1950\nA,C,+,1,,1950\nA,D,+,2,,1950\n", {.rows = RowKind::state}) ==
        6);
}

TEST_CASE("relations of the codebook that have a direction keep it") {
  const std::string rows =
      "from,to,relation,date\nA,B,praises,1990\nB,A,praises,1990\nA,C,praises,1990\nC,A,praises,1990\n";
  CHECK(package(rows).tally.mirrored == 0);
  const std::string allied =
      "from,to,relation,date\nA,B,alliance,1990\nB,A,alliance,1990\nA,C,alliance,1990\nC,A,alliance,1990\n";
  CHECK(package(allied).tally.mirrored == 2);
}

TEST_CASE("a mirrored panel is both, whatever the order of rows") {
  std::string forth = "ccode1,ccode2\n";
  std::vector<std::string> rows;
  for (int year = 1950; year < 1956; ++year)
    for (const char* pair : {"2,200", "200,2", "2,220", "220,2"})
      rows.push_back(fmt::format("{},{},+\n", pair, year));
  const auto table = [&] {
    std::string text = "from,to,year,sign\n";
    for (const std::string& row : rows) text += row;
    return package(text);
  };
  const Package read = table();
  CHECK(read.tally.claims == 12);
  CHECK(level(read, "2", "200") == Approx(1));
  const Files before = written(read);
  std::reverse(rows.begin(), rows.end());
  CHECK(written(table()) == before);
}

TEST_CASE("one date far off is told in every reading") {
  const std::string rows = "from,to,relation,date\nA,B,talks,1950\nA,C,talks,1955\nA,D,talks,1965\n";
  CHECK(lines(package(rows)).empty());
  CHECK(lines(package(rows + "A,E,talks,1650\n")) ==
        Texts{"ties.csv:5: notice: the date 1650 lies 300 years before all others; correct it if it is a "
              "slip: equal periods "
              "and the time of the whole record reach so far"});
  CHECK(lines(package(rows + "A,E,talks,2065\n")).size() == 1);
  CHECK(lines(package(rows + "A,E,talks,1990\n")).empty());      // 25 years
  CHECK(lines(package(rows + "A,E,talks,1992\n")).size() == 1);  // 26 years, and more than half of 16
  CHECK(lines(package(rows + "A,E,talks,1650\nA,E,talks,1651\n")).empty());
  CHECK(lines(package(rows + "A,E,talks,1650\n",
                      {{"eras.csv", "id,start,end\nold,1600,1700\nnew,1900,2000\n"}}))
            .empty());
}

TEST_CASE("a record without dates has no dates") {
  const Package read = package("Source,Target,Weight\nA,B,3\nB,C,-2\nA,C,1\n");
  CHECK(periods(read).at(0).span == Interval{});
  CHECK(periods(read).at(0).id == "all");
  CHECK(level(read, "A", "B") == 3);
  CHECK(level(read, "B", "C") == -2);
  CHECK(read.world.as_of == distant_future);
  for (const PeriodChoice& choice :
       {PeriodChoice{.months = months_in("5y")}, PeriodChoice{.cuts = dates_in("1990")}})
    CHECK_THROWS_WITH(periods(read, choice),
                      "nothing in the record is dated, so that there is no time to divide; fill "
                      "date, or start and end");
}

TEST_CASE("the lives of actors bound the time of a record without dates") {
  const auto whole = [](const std::string& actors) {
    const Package read = package("from,to,sign\nA,B,+\nC,D,+\n", {{"actors.csv", "id,start,end\n" + actors}});
    return to_string(whole_time(read.world)) + " " + fmt::format("{}", level(read, "A", "B"));
  };
  CHECK(whole("A,1950,\nB,1960,2000\n") == "1960-01-01 to 2000-12-31 1");
  CHECK(whole("A,1950,\nB,1960,\nC,1970,\n") == "1970-01-01 to .. 1");
  CHECK(whole("A,,1990\nD,,1980\n") == ".. to 1980-12-31 1");
}

TEST_CASE("an event with a start alone is dated by it, also where names are told apart by their time") {
  const Package read =
      package("from,to,sign,start,end\nCapital,C,+,1955,\n",
              {{"actors.csv", "id,aliases,start,end\nOLD,Capital,,1975\nNEW,Capital,1976,\nC,,,\n"}},
              {.rows = RowKind::event});
  REQUIRE(read.world.claims.size() == 1);
  CHECK(read.world.roster[read.world.claims[0].from].code == "OLD");
  CHECK(read.world.claims[0].when.text == "1955");
}

TEST_CASE("years that come again and are events all the same are told") {
  const std::string head = "from,to,year,sign\n";
  const std::string said =
      "are read as events, and may be a panel: pairs come again in other periods; --rows event, "
      "state or panel decides otherwise; so does a row of relations.csv";
  CHECK(lines(package(head + "A,B,1950,+\nA,B,1951,+\nA,B,1952,+\n")) ==
        Texts{"ties.csv:2: notice: 3 rows " + said});
  CHECK(lines(package(head + "A,B,1990,+\nA,B,1992,+\nA,B,1994,+\nA,C,1990,+\nA,C,1992,+\n")) ==
        Texts{"ties.csv:2: notice: 5 rows " + said});
  CHECK(lines(package(head + "A,B,1950,+\nA,B,1951,+\nA,C,1952,+\n")).empty());
  CHECK(lines(package(head + "A,B,1950,+\nA,B,1950,-\nA,B,1952,+\nA,B,1954,+\n")).empty());
}
