// Blocs over eras as a picture: what is drawn, where, and in which words.
#include "viz/bloc_world.hpp"

#include <entente/viz/charts/alluvial_chart.hpp>

#include <entente/viz/charts/band_headings.hpp>
#include <entente/viz/report/alluvial_table.hpp>

#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/maps/stream_words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace entente;
using bloc_world::World;

TEST_CASE("alluvial: who changes blocs is told and drawn deep where it is certain") {
  const std::string svg = World().alluvial({.title = "Two & more", .source_note = "Source: 00ff"});
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"180mm\""));
  CHECK(svg.find("Two &amp; more</title>") != std::string::npos);
  CHECK(svg.find("Two blocs that break the fewest ties, those hostile within a bloc or cooperative across. 4 "
                 "actors in 3 eras. "
                 "From First to Second: Bland: with Aland, then not with Aland. From Second to "
                 "Third: ") != std::string::npos);
  CHECK(svg.find("Bland, First, 1950–1959: with Aland, in every best division</title>") != std::string::npos);
  CHECK(svg.find("Bland, Third, 1970–1979: not with Aland; elsewhere in another division") !=
        std::string::npos);
  CHECK(times(svg, ">With Aland<") == 1);
  CHECK(times(svg, ">Not with Aland<") == 1);
  CHECK(times(svg, ">Ties broken<") == 1);
  CHECK(times(svg, ">goes over to the side of this colour<") == 1);
  // One stream is certain to change: the path in the colour of Cland's bloc, once beside the key.
  const std::string deep = std::string("fill=\"") + std::string(style::bloc_fills[1].certain) + "\" stroke=";
  CHECK(times(svg, "All 4 actors") == 1);
  const std::string stroked = std::string("stroke=\"") + std::string(style::bloc_fills[1].certain) + "\"";
  const std::string outlined = stroked + " stroke-width=\"1.4\"";
  CHECK(times(svg, deep) + times(svg, stroked) - times(svg, outlined) == 1);
  CHECK(svg == World().alluvial({.title = "Two & more", .source_note = "Source: 00ff"}));
}

TEST_CASE("alluvial: those without a signed tie have a band of their own, and so have the absent") {
  const std::string svg = World().alluvial({}, {.actors = {actor_id(1), actor_id(4)}});
  CHECK(times(svg, ">In no bloc: no cooperative or hostile tie<") == 1);
  CHECK(svg.find("Eland, Second, 1960–1969: no cooperative or hostile tie</title>") != std::string::npos);
  CHECK(times(svg, ">Absent from the era<") == 1);
  CHECK(times(svg, "Eland, Third, 1970–1979: absent</title>") == 1);
  CHECK(times(svg, ">Eland<") == 3);
  CHECK(times(World().alluvial(), ">Absent from the era<") == 0);  // Eland is not among them
  CHECK(times(World().alluvial(), ">In no bloc: no cooperative or hostile tie<") == 0);
}

TEST_CASE("alluvial: where an era has three blocs nobody is said to be with the anchor") {
  const World world;
  const std::vector<Partition> found = blocs_of_eras(world.graphs, {.method = BlocMethod::free_k});
  REQUIRE(found[2].k == 3);
  const BlocStreams streams = bloc_streams(world.graphs, found, {.actors = {actor_id(0), actor_id(1)}});
  CHECK_FALSE(streams.faced);
  const std::string svg = alluvial_chart(world.package.world, {world.package.eras, found, streams});
  CHECK(times(svg, ">With ") == 0);
  CHECK(times(svg, ">The bloc of ") > 0);
}

TEST_CASE("alluvial: names, codes or bare cells, by the room there is") {
  const World kingdom("Kingdom of Bland");
  for (const double width : {180.0, 110.0}) CHECK(times(kingdom.alluvial({.width = width}), ">Aland<") == 3);
  CHECK(times(kingdom.alluvial({.width = 110}), ">Kingdom of Bland<") == 3);
  CHECK(times(kingdom.alluvial({.width = 60}), ">of Bland<") == 3);  // in two lines
  const World world("Bland-and-the-Dominions");
  CHECK(times(world.alluvial({.width = 110}), ">Aland<") == 2);  // on both sides
  CHECK(times(world.alluvial({.width = 110}), ">A<") == 3);
  CHECK(times(world.alluvial({.width = 110}), "Codes:") == 0);
  // Without room beside the columns, names stay in cells where they fit.
  CHECK(times(world.alluvial({.width = 60}), ">Aland<") == 3);
  CHECK(times(world.alluvial({.width = 60}), ">B<") == 3);
  CHECK(times(world.alluvial({.width = 60}), ">Codes: B Bland-and-the-Dominions.<") == 1);
  const std::vector<Era> many(200, world.package.eras.front());
  const std::vector<EraGraph> graphs = fold(world.package.world, many, {});
  const std::vector<Partition> found = blocs_of_eras(graphs, {.method = BlocMethod::two_blocs});
  const BlocStreams streams = bloc_streams(graphs, found);
  CHECK_THROWS_WITH(alluvial_chart(world.package.world, {many, found, streams}, {.width = 60}),
                    "200 eras are too many for a page of 60 mm; take fewer, or a wider page");
}

TEST_CASE("alluvial: its table") {
  const World world;
  const BlocStreams streams = bloc_streams(world.graphs, world.found, {.actors = {actor_id(1), actor_id(4)}});
  CHECK(printed(alluvial_table(world.package.world, world.found, streams), TableForm::csv) ==
        "era,actor,bloc,certain,violations,status,best_partitions,method,label,why\n"
        "first,B,1,yes,0,proved,1,two-blocs,Bland,\n"
        "second,B,2,yes,0,proved,1,two-blocs,Bland,\n"
        "third,B,2,no,1,proved,3,two-blocs,Bland,\n"
        "first,E,,,0,proved,1,two-blocs,Eland,bloc: isolated\n"
        "second,E,,,0,proved,1,two-blocs,Eland,bloc: isolated\n"
        "third,E,,,1,proved,3,two-blocs,Eland,bloc: absent\n");
}

// Bland goes over to Cland, and the strongest tie that the second era breaks is one of Bland.
TEST_CASE(
    "alluvial: the strongest tie that an era breaks is named, in the finding where one who moved has it") {
  const World world;
  const BlocStreams streams = bloc_streams(world.graphs, world.found);
  const std::vector<std::optional<BrokenTie>> broken = {
      std::nullopt, BrokenTie{{actor_id(0), actor_id(1)}, 2.5}, BrokenTie{{actor_id(2), actor_id(3)}, -7}};
  const BlocRecord record{world.package.eras, world.found, streams, Counted::ties, {}, broken};
  CHECK(
      streams_finding(world.package.world, record, {}) ==
      "Bland changes sides after 1950–1959. Yet Aland – Bland is cooperative (+2.5), so that tie is broken.");
  const std::string svg = alluvial_chart(world.package.world, record, {.width = 400});
  CHECK(times(svg, ">Strongest of them<") == 1);
  CHECK(times(svg, ">Aland –<") == 1);
  CHECK(times(svg, ">+2.5<") == 1);
  CHECK(times(svg, ">Cland –<") == 1);
  CHECK(times(svg, ">−7.0<") == 1);
  CHECK(times(svg, "rx=\"2.6\"") == 5);  // the ends of both ties, and the key
  CHECK(times(svg, ">one end of the strongest tie broken<") == 1);
  const World longer("Bland-and-the-Dominions");
  const BlocStreams same = bloc_streams(longer.graphs, longer.found);
  const std::string coded =
      alluvial_chart(longer.package.world,
                     {longer.package.eras, longer.found, same, Counted::ties, {}, broken}, {.width = 60});
  CHECK(times(coded, ">A–<") == 1);  // codes of all, as one name has no room
  CHECK(times(coded, ">C–<") == 1);
  CHECK(times(coded, "Codes: A Aland, B Bland-and-the-Dominions,") == 1);
  const std::string without = world.alluvial({.width = 400});
  CHECK(times(without, "Strongest of them") + times(without, "rx=\"2.6\"") == 0);
  BlocStreams few = streams;
  few.unsure_left_out = {{actor_id(3)}, {}, {actor_id(3)}};  // of the third era someone is shown
  CHECK(times(alluvial_chart(world.package.world, {world.package.eras, world.found, few}, {.width = 400}),
              "Uncertain, but not shown: Dland in 1950–1959.") == 1);
}

TEST_CASE("alluvial: what stands beneath is told in words") {
  const World world;
  const std::string svg = world.alluvial({.width = 300});
  CHECK(times(svg, ">on this side in every best division<") == 1);
  CHECK(times(svg, ">on the other side in another division as good<") == 1);
  CHECK(times(svg, ">Other divisions as good<") + times(svg, ">Other divisions<") == 1);
  CHECK(times(svg, ">2<") == 1);  // in the third era
  CHECK(times(svg, " of 3<") == 0);
  const BlocStreams streams = bloc_streams(world.graphs, world.found);
  const std::vector<double> ties = signed_sizes(world.graphs, Mixed::net, Counted::ties);
  CHECK(ties == std::vector<double>{3, 4, 4});
  CHECK(signed_sizes(world.graphs, Mixed::net, Counted::levels)[0] == Approx(6));
  CHECK(signed_sizes(world.graphs, Mixed::negative_wins, Counted::ties)[1] == 5);  // Dland and Eland
  const BlocRecord record{world.package.eras, world.found, streams, Counted::ties, ties};
  CHECK(times(alluvial_chart(world.package.world, record), ">0 of 3<") == 1);
  CHECK(times(alluvial_chart(world.package.world, record), ">1 of 4<") == 1);
  const std::vector<double> many = {3e18, 4, 4};
  const BlocRecord wide{world.package.eras, world.found, streams, Counted::ties, many};
  CHECK(times(alluvial_chart(world.package.world, wide, {.width = 60}), ">1/4<") == 1);
}

// Aland and Bland are enemies of Cland, and have no tie with each other; Dland is a friend of Cland.
TEST_CASE("alluvial: who has no cooperative tie on its side has an outline in place of a field") {
  const Package package = read(Files{{"ties.csv",
                                      "from,to,relation,start,end\nA,C,war,1950,1969\nB,C,war,1950,1969\n"
                                      "C,D,alliance,1950,1969\n"},
                                     {"eras.csv", "id,label,start,end\nf,F,1950,1959\ns,S,1960,1969\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  const std::vector<Partition> found = blocs_of_eras(graphs, {.method = BlocMethod::two_blocs});
  const std::string svg = alluvial_chart(package.world, {package.eras, found, bloc_streams(graphs, found)});
  const auto outlined = [&](std::size_t bloc) {
    return times(svg, fmt::format("rx=\"2\" fill=\"{}\" stroke=\"{}\"", style::paper,
                                  style::bloc_fills[bloc].certain));
  };
  CHECK(outlined(0) + outlined(1) == 4 + 1);  // A and B in two eras, and the key
  CHECK(times(svg, "; no cooperative tie there</title>") == 4);
  CHECK(times(svg, ">no cooperative tie on its side: there because of its opponents<") == 1);
  CHECK(times(svg, "Two actors may stand in one bloc") == 0);
  // In the first two eras of the other world everyone has one, or is alone.
  const World world;
  const std::span<const EraGraph> early(world.graphs.data(), 2);
  const std::span<const Partition> blocs(world.found.data(), 2);
  const std::span<const Era> eras(world.package.eras.data(), 2);
  const std::string other =
      alluvial_chart(world.package.world, {eras, blocs, bloc_streams(early, blocs)}, {.width = 300});
  CHECK(times(other, "because of its opponents") == 0);
  CHECK(times(other, "Note: Two actors may stand in one bloc without a tie between them") == 1);
  CHECK(times(other, "Other divisions as good") == 0);
}

// Bloc 1 is that of the first actor, who stands above whoever crosses less there.
TEST_CASE("alluvial: the anchor stands on top") {
  BlocStreams streams;
  streams.anchor = actor_id(1);
  for (std::uint32_t i = 0; i < 3; ++i) {
    BlocStream& row = streams.rows.emplace_back();
    row.actor = actor_id(i);
    row.places = {{{.bloc = 1}, BlocCertainty::certain},
                  {{.bloc = i == 2 ? 2U : 1U}, BlocCertainty::certain}};
  }
  streams.faced = true;
  const StreamPlaces places = stream_places(streams);
  for (std::size_t era = 0; era < 2; ++era) CHECK(*places.tops[1][era] == places.bands[0].top);
  CHECK(*places.tops[0][0] < *places.tops[2][0]);
  streams.faced = false;
  CHECK(*stream_places(streams).tops[0][0] == places.bands[0].top);
  streams.faced = true;
  streams.rows[1].places[0] = {{.bloc = 0, .why = Reason::isolated}};
  const StreamPlaces alone = stream_places(streams);
  CHECK(*alone.tops[1][0] > *alone.tops[2][0]);
  CHECK(*alone.tops[1][1] == alone.bands[0].top);
}

TEST_CASE("alluvial: bands are called as blocs are elsewhere, or shorter") {
  BlocStreams streams;
  streams.faced = true;
  const BandNames two = band_names(streams, {{1, "with A"}, {2, "not with A"}});
  CHECK(two.at(1) == std::vector<std::string>{"With A"});
  CHECK(two.at(2) == std::vector<std::string>{"Not with A", "Not with it"});
  CHECK(two.at(0) == std::vector<std::string>{"In no bloc: no cooperative or hostile tie", "In no bloc"});
  streams.faced = false;
  CHECK(band_names(streams, {{2, "the bloc of A"}}).at(2) == std::vector<std::string>{"The bloc of A"});
}

// Five columns of 60 with cells of 20 in their middle. One stream goes down between the first two: where the
// name of the lower band stands it is a little more than half of the way to the second.
TEST_CASE("alluvial: names of bands stand where no stream runs through them") {
  StreamPlaces places;
  places.bands = {{.bloc = 1, .top = 15, .most = 1}, {.bloc = 2, .top = 60, .most = 1}};
  places.tops = {{15.0, 60.0, 60.0, 60.0, 60.0}};
  places.height = 90;
  StreamColumns columns;
  columns.cell = 20;
  BandNames names = {{0, {"No tie at all", "None"}}, {1, {"With A"}}, {2, {"Not with A"}}};
  const auto start_of = [&](const std::string& words) -> double {
    ChartSheet sheet("bands", 85);
    add_band_headings(sheet, places, columns, names);
    const std::string svg = sheet.finished("", "");
    const auto end = svg.find(">" + words + "<");
    if (end == std::string::npos) return -1;
    const std::string tag = svg.substr(0, end);
    return std::stod(tag.substr(tag.rfind("<text x=\"") + 9));
  };
  columns.columns = {4, 60, 5};  // the stream is there at 65 to 69
  CHECK(start_of("With A") == 4);
  CHECK(start_of("Not with A") == 4);
  columns.columns = {-14, 60, 5};  // at 47 to 51
  CHECK(start_of("Not with A") == 66);
  names[2].emplace_back("B");
  CHECK(start_of("B") == 4);
  CHECK(start_of("Not with A") == -1);
  places.tops = {{60.0, 60.0, 60.0, 60.0, 15.0}};
  CHECK(start_of("Not with A") == 4);
  // A line up from those in no bloc runs through their own longer name.
  columns.columns = {-6, 60, 5};
  places.bands.push_back({.bloc = 0, .top = 100, .most = 1});
  places.tops = {{100.0, 15.0, 15.0, 15.0, 15.0}};
  places.height = 130;
  CHECK(start_of("None") == 4);
  CHECK(start_of("No tie at all") == -1);
}
