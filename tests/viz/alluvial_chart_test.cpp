// Blocs over eras as a picture: what is drawn, where, and in which words.
#include "viz/bloc_world.hpp"

#include <entente/viz/charts/alluvial_chart.hpp>

#include <entente/viz/charts/band_headings.hpp>
#include <entente/viz/report/alluvial_table.hpp>

#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/bloc_words.hpp>
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
  CHECK(times(svg, ">Side of Aland<") == 1);
  CHECK(times(svg, ">Other side<") == 1);
  CHECK(times(svg, ">Ties broken<") == 1);
  CHECK(times(svg, ">changes sides<") == 1);
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
  CHECK(times(svg, ">No cooperative or hostile tie<") == 1);
  CHECK(svg.find("Eland, Second, 1960–1969: no signed tie</title>") != std::string::npos);
  CHECK(times(svg, ">Absent from the era<") == 1);
  CHECK(times(svg, "Eland, Third, 1970–1979: absent</title>") == 1);
  CHECK(times(svg, ">Eland<") == 3);
  CHECK(times(World().alluvial(), ">Absent from the era<") == 0);  // Eland is not among them
  CHECK(times(World().alluvial(), ">No cooperative or hostile tie<") == 0);
}

TEST_CASE("alluvial: where an era has three blocs nobody is said to be with the anchor") {
  const World world;
  const std::vector<Partition> found = blocs_of_eras(world.graphs, {.method = BlocMethod::free_k});
  REQUIRE(found[2].k == 3);
  const BlocStreams streams = bloc_streams(world.graphs, found, {.actors = {actor_id(0), actor_id(1)}});
  CHECK_FALSE(streams.faced);
  const std::string svg = alluvial_chart(world.package.world, {world.package.eras, found, streams});
  CHECK(times(svg, ">Side of ") == 0);
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
        "second,B,1,yes,0,proved,1,two-blocs,Bland,\n"
        "third,B,1,yes,1,proved,3,two-blocs,Bland,\n"
        "first,E,,,0,proved,1,two-blocs,Eland,bloc: isolated\n"
        "second,E,,,0,proved,1,two-blocs,Eland,bloc: isolated\n"
        "third,E,,,1,proved,3,two-blocs,Eland,bloc: absent\n");
}

TEST_CASE("alluvial: who changes blocs, and when") {
  const World world;
  const BlocStreams streams = bloc_streams(world.graphs, world.found);
  const std::string all =
      streams_finding(world.package.world, {world.package.eras, world.found, streams}, {});
  CHECK(all.starts_with("Bland changes sides between 1950–1959 and 1960–1969"));
  const std::span<const Era> first(world.package.eras.data(), 1);
  CHECK(streams_finding(world.package.world, {first, world.found, streams}, {}) == "No actor changes sides.");
  BlocStreams restless = streams;
  for (std::uint32_t i = 0; i < restless.rows.size(); ++i)
    for (std::size_t era = 0; era < 3; ++era)
      restless.rows[i].places[era] = {{.bloc = static_cast<std::uint32_t>(1 + era % 2)},
                                      i == 0 ? BlocCertainty::certain : BlocCertainty::choice};
  restless.faced = false;
  CHECK(streams_finding(world.package.world, {world.package.eras, world.found, restless}, {}) ==
        fmt::format("{0} of {0} actors change blocs in {1} moves, 2 of which hold in every best division.",
                    restless.rows.size(), 2 * restless.rows.size()));
  const auto finding_of = [&](BlocCertainty certainty) {
    for (BlocStream& row : restless.rows)
      for (BlocPlace& place : row.places) place.certainty = certainty;
    return streams_finding(world.package.world, {world.package.eras, world.found, restless}, {});
  };
  CHECK(finding_of(BlocCertainty::certain) ==
        "4 of 4 actors change blocs in 8 moves, all of which hold in every best division.");
  CHECK(finding_of(BlocCertainty::choice) ==
        "4 of 4 actors change blocs in 8 moves, none of which holds in every best division.");
  CHECK(finding_of(BlocCertainty::unknown) == "4 of 4 actors change blocs in 8 moves.");
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

// Five columns of 60 from 4 on, with cells of 20 in their middle; one actor changes sides between the first
// and the second, so that a heading below has room as far as 44.
TEST_CASE("alluvial: names of bands end before streams run through them") {
  BlocStreams streams;
  BlocStream& row = streams.rows.emplace_back();
  for (const std::uint32_t bloc : {1U, 2U, 2U, 2U, 2U}) row.places.push_back({{.bloc = bloc}});
  StreamColumns columns;
  columns.columns = {4, 60, 5};
  columns.cell = 20;
  const BlocNames names = {{1, "with A"}, {2, "not with A"}};
  streams.faced = true;
  CHECK(band_lines(streams, columns, names).at(1) == std::vector<std::string>{"Side of A"});
  CHECK(band_lines(streams, columns, names).at(2) == std::vector<std::string>{"Other", "side"});
  streams.rows[0].places[1].member.bloc = 1;
  CHECK(band_lines(streams, columns, names).at(2) == std::vector<std::string>{"Other side"});
  streams.faced = false;
  CHECK(band_lines(streams, columns, {{2, "the bloc of A"}}).at(2) ==
        std::vector<std::string>{"The bloc of A"});
  streams.rows[0].places[1].member.bloc = 2;
  const std::string endless = "the bloc of Aaaaaaaaaaaaaaaaaaaaland";
  CHECK(band_lines(streams, columns, {{2, endless}}).at(2).size() == 1);
  const StreamPlaces places = stream_places(streams, stream_height, {{2, {.lines = 2}}});
  CHECK(places.bands[1].top == stream_places(streams).bands[1].top + chart_line);
}

// One stream goes down between the first two columns, and no line of the heading has room before it.
TEST_CASE("alluvial: names of bands that do not end before a stream stand behind it") {
  StreamPlaces places;
  places.bands = {{.bloc = 1, .top = 15, .most = 1}, {.bloc = 2, .top = 60, .most = 1}};
  places.tops = {{15.0, 60.0, 60.0, 60.0, 60.0}};
  places.height = 90;
  StreamColumns columns;
  columns.columns = {4, 60, 5};
  columns.cell = 20;
  const auto start_of = [&](const std::string& words) {
    ChartSheet sheet("bands", 85);
    add_band_headings(sheet, places, columns, {{1, {"Side of A"}}, {2, {"Other side"}}});
    const std::string svg = sheet.finished("", ""), tag = svg.substr(0, svg.find(">" + words + "<"));
    return std::stod(tag.substr(tag.rfind("<text x=\"") + 9));
  };
  CHECK(start_of("Side of A") == 4);
  CHECK(start_of("Other side") == 84);  // the left edge of the second cell
  places.tops = {{60.0, 60.0, 60.0, 60.0, 15.0}};
  CHECK(start_of("Other side") == 4);
}
