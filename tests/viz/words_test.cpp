// The words on maps: numbers, dates, counts and alt text.
#include "sample_world.hpp"

#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/svg.hpp>

#include <catch2/catch.hpp>

namespace entente {

TEST_CASE("numbers carry a true sign, and nothing is minus zero") {
  CHECK(signed_number(3.24) == "+3.2");
  CHECK(signed_number(-0.5) == "−0.5");
  CHECK(signed_number(-0.04) == "0.0");
  CHECK(short_level(-9.949) == "−9.9");
  CHECK(short_level(999999) == "+999999");
  CHECK(short_level(-1234567) == "−1.23e+06");
  CHECK(signed_number(1e18) == "+1e+18");
}

TEST_CASE("whole years are years, other spans days") {
  const Interval years_only{*civil_day(1947, 1, 1), *civil_day(1992, 1, 1)};
  CHECK(dates(years_only) == "1947–1991");
  CHECK(dates({*civil_day(1990, 1, 1), *civil_day(1991, 1, 1)}) == "1990");
  CHECK(dates({*civil_day(1979, 12, 24), *civil_day(1989, 2, 16)}) == "24 Dec 1979 – 15 Feb 1989");
  CHECK(dates({*civil_day(2014, 3, 7), *civil_day(2014, 3, 8)}) == "7 Mar 2014");
  CHECK(dates({*civil_day(2014, 1, 1), *civil_day(2014, 4, 1)}) == "Jan–Mar 2014");
  CHECK(dates({*civil_day(2014, 12, 1), *civil_day(2015, 1, 1)}) == "Dec 2014");
  CHECK(dates({*civil_day(2014, 11, 1), *civil_day(2015, 3, 1)}) == "Nov 2014 – Feb 2015");
  CHECK(years({*civil_day(1979, 12, 24), *civil_day(1989, 2, 16)}) == "1979–1989");
}

TEST_CASE("an era with its years, which are told once") {
  Era era;
  era.id = "pact";
  era.label = "Pact and exercises";
  era.span = {*civil_day(2014, 11, 20), *civil_day(2019, 1, 1)};
  CHECK(era_with_years(era) == "Pact and exercises, 2014–2018");
  era.label = "2014–2018";
  CHECK(era_with_years(era) == "2014–2018");
  CHECK(era_title(era) == "2014–2018, 20 Nov 2014 – 31 Dec 2018");
  era.span = {*civil_day(2014, 1, 1), *civil_day(2014, 4, 1)};
  for (const char* label : {"Jan-Mar 2014", "Jan–Mar 2014", "Thaw, Jan–Mar 2014"}) {
    era.label = label;
    CHECK(era_title(era) == label);
  }
  CHECK(unless_in_label(era, "2014").empty());
  CHECK(unless_in_label(era, "2015") == "2015");
  era.label = "";
  era.span = {};
  CHECK(era_with_years(era) == "pact");
}

TEST_CASE("eras are told apart by their years, or by their names") {
  const auto era = [](std::string label, int first, int last) {
    Era made;
    made.label = std::move(label);
    made.span = {*civil_day(first, 1, 1), *civil_day(last + 1, 1, 1)};
    return made;
  };
  const std::vector<Era> apart = {era("Pacts", 1950, 1959), era("Thaw", 1960, 1969)};
  CHECK(eras_told_apart(apart) == std::vector<std::string>{"1950–1959", "1960–1969"});
  const std::vector<Era> alike = {era("Pacts", 1950, 1959), era("Whole", 1950, 1959)};
  CHECK(eras_told_apart(alike) == std::vector<std::string>{"“Pacts”", "“Whole”"});
  const std::vector<Era> dated = {era("Spring of 1950", 1950, 1950), era("Autumn", 1950, 1950)};
  CHECK(eras_told_apart(dated) == std::vector<std::string>{"Spring of 1950", "“Autumn”"});
  Era undated;
  undated.id = "all";
  CHECK(eras_told_apart(std::vector<Era>{undated}) == std::vector<std::string>{"“all”"});
}

TEST_CASE("a map tells what it rests on") {
  const sample::World world = sample::small_world();
  const std::string words = map_subtitle(world.chronicle, world.graphs[0], {});
  CHECK(words.starts_with("Level of each tie: cooperative minus hostile claims, weighted. "));
  CHECK(words.find("from 2 sources") != std::string::npos);
  CHECK(words.find("4 claims") != std::string::npos);
  sample::World ring = sample::ring(3);
  CHECK(map_subtitle(ring.chronicle, ring.graphs[0], {}).ends_with("3 claims, no source named."));
  CHECK(source_note(ring.chronicle, ring.graphs, {}, "") == "Source: not named in the data.");
  ring.chronicle.title = "Events of a year";
  CHECK(map_subtitle(ring.chronicle, ring.graphs[0], {}).ends_with("3 claims."));
  CHECK(source_note(ring.chronicle, ring.graphs, {}, "") == "Source: Events of a year.");
}

TEST_CASE("alt text names the strongest pairs with their levels") {
  const sample::World world = sample::small_world();
  const std::string words = map_description(world.chronicle, world.graphs[0]);
  CHECK(words.starts_with("Map of "));
  CHECK(words.find("China – Pakistan (+") != std::string::npos);
  CHECK(words.find("India – Pakistan (−") != std::string::npos);
  CHECK(map_description(Chronicle{}, EraGraph{}).starts_with("Map of 0 actors and 0 ties"));
}

TEST_CASE("the note names package, authors and hash") {
  const sample::World world = sample::small_world();
  const std::string words = source_note(world.chronicle, world.graphs, {}, "00ff00ff00ff00ff");
  CHECK(words.find("A. Author 1999") != std::string::npos);
  CHECK(words.find("B. Writer 2001") != std::string::npos);
  CHECK(words.find("00ff00ff00ff00ff") != std::string::npos);
}

TEST_CASE("a source without an author is cited by publisher and year, or by title") {
  Files files = sample::files();
  files["sources.csv"] =
      "id,title,author,publisher,date\none,First book,,The Press,1999-05-01\ntwo,Second book,,,2001\n";
  const sample::World world = sample::folded(files);
  const std::string words = source_note(world.chronicle, world.graphs, {}, "");
  CHECK(words.find("Source: The Press 1999, Second book.") != std::string::npos);
}

TEST_CASE("a choice of sources is told, and counts and note agree with it") {
  const Chronicle known = sample::small_world().chronicle;
  const FoldOptions one{.only_sources = {*known.source("one")}};
  const sample::World world = sample::small_world(one);
  const std::string words = map_subtitle(world.chronicle, world.graphs[0], one);
  CHECK(words.find("Only claims of one.") != std::string::npos);
  CHECK(words.find("from 1 source.") != std::string::npos);
  CHECK(source_note(world.chronicle, world.graphs, one, "").find("B. Writer") == std::string::npos);
}

TEST_CASE("the words of a view tell everything that was chosen, and nothing else") {
  const Chronicle world = sample::small_world().chronicle;
  CHECK(view_words(world, {}).empty());
  FoldOptions fold{.roll_up = RollUp::state,
                   .lineage = true,
                   .only_sources = {*world.source("one"), *world.source("two")},
                   .without_sources = {*world.source("two")}};
  fold.statuses.set(static_cast<std::size_t>(Status::planned));
  fold.statuses.set(static_cast<std::size_t>(Status::denied));
  fold.statuses.reset(static_cast<std::size_t>(Status::alleged));
  CHECK(view_words(world, fold) ==
        "Leaders and bodies count for their state. Successors and predecessors are one actor. Only claims of "
        "one and two. Without claims of two. Planned and denied claims count too. Alleged claims do not "
        "count.");
}

TEST_CASE("a note tells how claims count") {
  const std::vector<EraGraph> graphs = sample::small_world().graphs;  // the longest era has 31 years
  const std::string lasting = "A lasting relation counts for the share of the era that it covers, an event ";
  CHECK(counting_words(graphs, {}) == lasting + "as if it had lasted 3 years.");
  CHECK(counting_words(graphs, {.lineage = true, .persistence = 0.5 * 365.25}) ==
        lasting + "as if it had lasted 0.5 years. Successors and predecessors are one actor.");
  CHECK(counting_words(graphs[0], {.persistence = 365.25}) == lasting + "as if it had lasted 1 year.");
  CHECK(counting_words(graphs, {.persistence = 40 * 365.25}) == lasting + "in full.");
}

TEST_CASE("a map begins with what is to be seen on it, named as in the era") {
  const sample::World world = sample::small_world();
  CHECK(map_finding(world.chronicle, world.graphs[0], {}) ==
        "Highest level: China – Pakistan +7.6; lowest: India – Pakistan −5.0.");
  CHECK(map_finding(Chronicle{}, EraGraph{}, {}) == "No pair has a cooperative or hostile tie.");
  CHECK(map_finding(world.chronicle, world.graphs[1], {.ego = Ego{*world.chronicle.roster.by_code("IND")}}) ==
        "India has 2 ties, the largest with United States, +7.0.");
  CHECK(finding_of_eras(world.chronicle, world.graphs, {}) ==
        "Highest level: China – Pakistan +7.6 (1960–1990); lowest: India – Pakistan −5.0 (2 eras).");
}

TEST_CASE(
    "a map shows its finding unless a person gave its title, and alt text begins with it in both cases") {
  const sample::World world = sample::small_world();
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const std::string finding = map_finding(world.chronicle, world.graphs[0], {});
  for (const char* title : {"", "Own words"}) {
    const Diagram map = era_map(world.chronicle, world.graphs[0], layout, {.title = title});
    CHECK(map.description.starts_with(finding));
    CHECK((map.finding_lines > 0) == std::string(title).empty());
    CHECK((to_svg(map).find(">" + finding + "</text>") != std::string::npos) == std::string(title).empty());
  }
}

TEST_CASE("a head tells how long events count where that was chosen") {
  const Chronicle world = sample::small_world().chronicle;
  CHECK(head_words(world, {}).empty());
  CHECK(head_words(world, {.persistence = 5 * 365.25}) == "Events count as 5 years of their era at most.");
  CHECK(head_words(world, {.lineage = true, .persistence = 0.5 * 365.25}) ==
        "Successors and predecessors are one actor. Events count as 0.5 years of their era at most.");
}

TEST_CASE("under lineage words name both states") {
  Files files = sample::files();
  files["actors.csv"] =
      "id,label,kind,start,end,successor_of\nPAK,Pakistan,state,1947,,\nSUN,Soviet "
      "Union,state,1922,1991-12-25,\nRUS,Russia,state,1991-12-26,,SUN\n";
  files["ties.csv"] = "from,to,relation,start,end,cite\nSUN,PAK,rivalry,1960-01-01,1990-12-31,one\n";
  files.erase("affiliations.csv");
  const FoldOptions joined{.lineage = true};
  const sample::World world = sample::folded(files, joined);
  CHECK(tie_words(world.chronicle, world.graphs[0], world.graphs[0].ties()[0], joined)
            .starts_with("Pakistan – Russia / Soviet Union"));
  CHECK(map_description(world.chronicle, world.graphs[0], joined).find("Russia / Soviet Union") !=
        std::string::npos);
}

}  // namespace entente
