// Maps of change: what became of each tie.
#include <entente/viz/maps/change_map.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/change_words.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/svg.hpp>

#include "diagrams.hpp"
#include "occurrences.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace entente {

TEST_CASE("nothing changes from an era to itself") {
  const Scene scene;
  for (const EraGraph& graph : scene.world.graphs)
    CHECK(change_map(scene.world.chronicle, graph, graph, scene.layout).links.empty());
}

TEST_CASE("the finding of a change is of what is drawn, of equal ones all") {
  const auto change = [](std::uint32_t other, double before, double after, bool is_drawn = true) {
    return TieChange{.ends = {actor_id(0), actor_id(other)},
                     .name = fmt::format("A – {}", other),
                     .before = before,
                     .after = after,
                     .what = Change::flipped,
                     .moved = after - before,
                     .is_drawn = is_drawn};
  };
  const std::vector<TieChange> one = {change(1, 2, -3), change(2, 1, -1), change(3, 20, -20, false)};
  CHECK(change_finding(one) == "A – 1 moved most: +2.0 → −3.0.");
  const std::vector<TieChange> two = {change(1, 2, -3), change(2, -3, 2)};
  CHECK(change_finding(two).ends_with("(−3.0 → +2.0) moved most."));
  const std::vector<TieChange> hidden = {change(1, 2, -3, false)};
  CHECK(change_finding(hidden).ends_with(" moved most: +2.0 → −3.0."));
  CHECK(change_finding({}) == "No tie changed.");
}

TEST_CASE("changes are told apart, and turn round with time") {
  const Scene scene;
  const auto& graphs = scene.world.graphs;
  const Diagram forth = change_map(scene.world.chronicle, graphs[0], graphs[1], scene.layout);
  const Diagram back = change_map(scene.world.chronicle, graphs[1], graphs[0], scene.layout);
  REQUIRE(link(forth, "IND", "USA") != nullptr);
  CHECK(link(forth, "IND", "USA")->change == Change::formed);
  CHECK(link(back, "IND", "USA")->change == Change::unrecorded);
  CHECK(link(forth, "USA", "rebels")->change == Change::unrecorded);
  CHECK(link(forth, "PAK", "IND") == nullptr);
  CHECK(link(forth, "PAK", "CHN")->change == Change::weakened);
  CHECK(link(back, "PAK", "CHN")->change == Change::strengthened);
  CHECK(forth.canvas.width == scene.map(0).canvas.width);
}

TEST_CASE("a tie has ended where a claim says so, and else is no longer recorded") {
  Files files = sample::files();
  files["ties.csv"] =
      "from,to,relation,start,end\nPAK,CHN,alliance,1960-01-01,1989-12-31\nPAK,IND,rivalry,1960-01-01,1970\n"
      "USA,IND,official_visit,1965-01-01,1965-12-31\nCHN,IND,alliance,1960,2000\nCHN,IND,rivalry,1995,2000\n";
  const sample::World world = sample::folded(files);
  const Diagram map = change_map(world.chronicle, world.graphs[0], world.graphs[1],
                                 union_layout(world.chronicle, world.graphs).layout);
  CHECK(link(map, "PAK", "CHN")->change == Change::dissolved);
  CHECK(link(map, "PAK", "CHN")->badge == "× was +6.8");
  CHECK(link(map, "PAK", "CHN")->tooltip.find("ended, level +6.8 before and no claim after") !=
        std::string::npos);
  CHECK(link(map, "PAK", "IND")->change == Change::dissolved);
  CHECK(link(map, "PAK", "IND")->tone == Tone::hostile);
  CHECK(link(map, "USA", "IND")->change == Change::unrecorded);
  CHECK(link(map, "USA", "IND")->badge.empty());
  CHECK(link(map, "USA", "IND")->tooltip.find("no longer recorded, level ") != std::string::npos);
  CHECK(link(map, "CHN", "IND")->change == Change::weakened);    // two states at odds, and neither is over
  CHECK(name(Change::dissolved, Tone::neutral) == "dissolved");  // in the data
  CHECK(map.subtitle.ends_with(" 4 changes drawn."));            // no day lies between the eras
  CHECK(map.description.find("2 ended, 1 no longer recorded, 1 less cooperative") != std::string::npos);
  CHECK(map.description.find("no longer recorded") != std::string::npos);
  const auto keys = std::ranges::find(map.legend, "Change", &LegendRow::heading);
  REQUIRE(keys != map.legend.end());
  std::string words;
  for (const LegendItem& item : keys->items) words += item.text + ", ";
  CHECK(words == "weaker, ended, no longer recorded, ");
}

TEST_CASE("a change says which years between the eras it does not compare") {
  const auto span = [](int from, unsigned month, unsigned day, int to, unsigned last_month, unsigned last) {
    return Interval{*civil_day(from, month, day), *civil_day(to, last_month, last) + 1};
  };
  const Interval cold_war = span(1947, 8, 14, 1991, 12, 25), now = span(2011, 1, 1, 2018, 12, 31);
  CHECK(gap_words(cold_war, now) == " The years 1992–2010 between the eras are not compared.");
  CHECK(gap_words(now, cold_war) == gap_words(cold_war, now));
  CHECK(gap_words(cold_war, span(1993, 1, 1, 1999, 12, 31)) ==
        " The year 1992 between the eras is not compared.");
  CHECK(gap_words(span(2014, 1, 1, 2014, 3, 31), span(2014, 7, 1, 2014, 9, 30)) ==
        " The time between the eras, Apr–Jun 2014, is not compared.");
  // A year of which more than a month is left over is told in full.
  CHECK(gap_words(span(2001, 1, 1, 2010, 12, 31), span(2014, 11, 20, 2018, 12, 31)) ==
        " The time between the eras, 1 Jan 2011 – 19 Nov 2014, is not compared.");
  CHECK(gap_words(cold_war, span(1991, 12, 26, 2010, 12, 31)).empty());
  CHECK(gap_words(cold_war, span(1979, 12, 24, 1989, 2, 15)).empty());
  CHECK(gap_words({}, {}).empty());

  const Scene scene;
  const EraGraph& first = scene.world.graphs[0];
  Era later = scene.world.graphs[1].era();
  later.span.first = *civil_day(1994, 1, 1);
  const EraGraph second(later, first.roster_size(), first.actors(), {}, {});
  const Diagram map = change_map(scene.world.chronicle, first, second, scene.layout);
  const std::string told = " The years 1991–1993 between the eras are not compared.";
  CHECK(map.subtitle.ends_with(told));
  CHECK(times(map.description, told) == 1);
}

TEST_CASE(
    "a change keeps the head and the dash of the tie that is left to see, and tells what both eras rest "
    "on") {
  Files files = sample::files();
  files["ties.csv"] =
      "from,to,relation,start,end,status,cite\nPAK,CHN,arms_sale,1995-01-01,1995-12-31,reported,one\n"
      "USA,IND,arms_sale,1965-01-01,1965-12-31,alleged,two\n";
  const sample::World world = sample::folded(files);
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const Diagram map = change_map(world.chronicle, world.graphs[0], world.graphs[1], layout);
  REQUIRE(link(map, "PAK", "CHN") != nullptr);
  CHECK(link(map, "PAK", "CHN")->direction != Direction::none);
  CHECK(link(map, "PAK", "CHN")->certainty == Certainty::reported);
  REQUIRE(link(map, "USA", "IND") != nullptr);
  CHECK(link(map, "USA", "IND")->direction != Direction::none);
  CHECK(link(map, "USA", "IND")->certainty == Certainty::contested);
  CHECK(map.description.find("First era: ") != std::string::npos);
  CHECK(map.description.find("1 claim from 1 source") != std::string::npos);
}

//   PAK +6 -> +2, IND -5 -> -1 to PAK, CHN +1 -> -9 to IND; USA new to CHN, -4; all of the era's length
TEST_CASE("marks tell which way the level went, the text the flip first and then the largest change down") {
  Files files = sample::files();
  files["ties.csv"] =
      "from,to,relation,start,end,sign,weight\n"
      "PAK,CHN,own,1960-01-01,1990-12-31,1,6\nPAK,CHN,own,1991-01-01,2000-12-31,1,2\n"
      "PAK,IND,own,1960-01-01,1990-12-31,-1,5\nPAK,IND,own,1991-01-01,2000-12-31,-1,1\n"
      "CHN,IND,own,1960-01-01,1990-12-31,1,1\nCHN,IND,own,1991-01-01,2000-12-31,-1,2\n"
      "USA,CHN,own,1991-01-01,2000-12-31,-1,7\nUSA,IND,own,1991-01-01,2000-12-31,1,0.5\n"
      "USA,PAK,own,1960-01-01,1990-12-31,1,3\nUSA,PAK,own,1991-01-01,2000-12-31,1,3\n";
  const sample::World world = sample::folded(files);
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const auto changes = [&](const EraMapOptions& options, std::size_t from = 0) {
    return change_map(world.chronicle, world.graphs[from], world.graphs[1 - from], layout, options);
  };
  const Diagram map = changes({});
  CHECK(link(map, "PAK", "CHN")->badge == "+6.0 → +2.0");  // less cooperative
  CHECK(link(map, "PAK", "IND")->badge == "−5.0 → −1.0");  // less hostile
  CHECK(link(map, "CHN", "IND")->badge == "+1.0 → −2.0");
  CHECK(link(map, "USA", "CHN")->badge == "new −7.0");
  CHECK(link(map, "USA", "IND")->badge.empty());
  CHECK(link(map, "USA", "PAK") == nullptr);
  CHECK(map.finding == "China – United States moved most: no claim → −7.0.");
  CHECK(map.description.starts_with(
      "China – United States moved most: no claim → −7.0. Changes of ties from First era, 1960–1990 to "
      "Second era, 1991–2000: 1 flipped, 2 newly recorded, 1 less cooperative, 1 less hostile."
      " China – India: flipped, level +1.0 before and level −2.0 after."
      " China – United States: newly recorded, no claim before and level −7.0 after."
      " China – Pakistan: less cooperative, level +6.0 before and level +2.0 after."
      " India – Pakistan: less hostile, level −5.0 before and level −1.0 after."
      " India – United States: newly recorded, no claim before and level +0.5 after. First era: "));
  CHECK(changes({.labels = TieLabels::none}).links.size() == 5);
  CHECK(link(changes({.labels = TieLabels::none}), "PAK", "CHN")->badge == "▼");
  TieChange small{.before = 10.2, .after = 9.4, .what = Change::weakened, .moved = -0.8};
  CHECK(change_badge(small, TieLabels::level).empty());
  small.moved = -4.1;
  small.after = 6.1;
  CHECK(change_badge(small, TieLabels::level) == "+10 → +6.1");
  const TieChange flip{.before = 0.3, .after = -0.2, .what = Change::flipped, .moved = -0.5};
  CHECK(change_badge(flip, TieLabels::level) == "+0.3 → −0.2");
  const std::string svg = to_svg(map);
  CHECK(times(svg, ">+1.0 → −2.0<") == 1);
  CHECK(times(svg, ">+ → −<") == 1);  // its key
  CHECK(times(svg, fmt::format("rx=\"3\" fill=\"{}\"", style::chip_fill(Tone::hostile))) == 2);
  CHECK(times(svg, "A3 3 0 0 0 ") == 4);  // two round corners of what is behind the level before
  CHECK(times(svg, fmt::format("Z\" fill=\"{}\"", style::chip_fill(Tone::cooperative))) >= 2);
  CHECK(times(svg, "levels, if moved by 4 or more") == 1);
  CHECK(times(svg, ">+2.0 → +5.0, new +5.0<") == 1);
  CHECK(times(to_svg(changes({.labels = TieLabels::none})), ">▼<") == 3);  // and the key of flips
  const Diagram back = changes({}, 1);
  CHECK(times(to_svg(back), ">+2.0 → +5.0, was +5.0<") == 1);
  CHECK(link(back, "PAK", "CHN")->badge == "+2.0 → +6.0");
  CHECK(link(back, "PAK", "IND")->badge == "−1.0 → −5.0");
  CHECK(link(back, "USA", "CHN")->badge == "was −7.0");
}

TEST_CASE("the largest changes are drawn where not all are, and who has none of them is told below") {
  const Scene scene;
  const auto changes = [&](const EraMapOptions& options) {
    return change_map(scene.world.chronicle, scene.world.graphs[0], scene.world.graphs[1], scene.layout,
                      options);
  };
  const Diagram all = changes({});
  CHECK(all.links.size() == 3);  // PAK-CHN, IND-USA, USA-rebels
  CHECK(note(all, "Without a change") ==
        "North Atlantic Treaty Organization, Benazir Bhutto, Karakoram Highway, Third World");
  CHECK(all.subtitle.ends_with(" 3 changes drawn."));
  const Diagram one = changes({.most_ties = 1});
  REQUIRE(one.links.size() == 1);
  CHECK(link(one, "IND", "USA") != nullptr);
  CHECK(node_of(one, "rebels") == nullptr);
  CHECK(note(one, "Smaller changes only") == "China, Pakistan, Rebels of the hills");
  CHECK(one.subtitle.find(" 1 of 3 changes drawn, those of 7.0 or more.") != std::string::npos);
  CHECK(changes({.min_level = 100}).subtitle.find("Drawn is none of 3 changes.") != std::string::npos);
  CHECK(changes({.memberships = Memberships::shown}).nodes.size() == all.nodes.size() + 4);
}

TEST_CASE("changes there and back are the same ones, the other way round") {
  for (const int actors : {5, 30, 140}) {
    const sample::World world = sample::ring(actors);
    Era next = world.eras[0];
    next.id = "later";
    next.span = {next.span.past, next.span.past + 3652};
    const EraGraph later(next, world.graphs[0].roster_size(), world.graphs[0].actors(), {}, {});
    const auto there = tie_changes(world.chronicle, world.graphs[0], later);
    const auto back = tie_changes(world.chronicle, later, world.graphs[0]);
    REQUIRE(there.size() == world.graphs[0].ties().size());
    REQUIRE(back.size() == there.size());
    std::size_t drawn = 0;
    for (std::size_t i = 0; i < there.size(); ++i) {
      CHECK(there[i].ends == back[i].ends);
      CHECK(there[i].moved == -back[i].moved);
      CHECK(there[i].tone == back[i].tone);
      CHECK(back[i].what == Change::formed);
      CHECK((there[i].what == Change::dissolved || there[i].what == Change::unrecorded));
      if (i > 0) CHECK(std::abs(there[i].moved) <= std::abs(there[i - 1].moved));
      if (there[i].is_drawn) ++drawn;
    }
    CHECK(drawn == (there.size() > 30 ? 20 : there.size()));
  }
}

}  // namespace entente
