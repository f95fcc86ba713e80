// Who changes blocs, in words.
#include "viz/bloc_world.hpp"

#include <entente/viz/maps/stream_words.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <optional>
#include <span>
#include <vector>

using namespace entente;
using bloc_world::World;

TEST_CASE("alluvial: who changes blocs, and when") {
  const World world;
  const BlocStreams streams = bloc_streams(world.graphs, world.found);
  const std::string all =
      streams_finding(world.package.world, {world.package.eras, world.found, streams}, {});
  CHECK(all.starts_with("Bland changes sides after 1950–1959."));
  const std::span<const Era> first(world.package.eras.data(), 1);
  const BlocStreams one = bloc_streams({world.graphs.data(), 1}, {world.found.data(), 1});
  CHECK(streams_finding(world.package.world, {first, world.found, one}, {}) == "No actor changes sides.");
  BlocStreams restless = streams;
  for (std::uint32_t i = 0; i < restless.rows.size(); ++i)
    for (std::size_t era = 0; era < 3; ++era)
      restless.rows[i].places[era] = {{.bloc = static_cast<std::uint32_t>(1 + era % 2)},
                                      i == 0 ? BlocCertainty::certain : BlocCertainty::choice};
  restless.faced = false;
  const auto finding = [&] {
    return streams_finding(world.package.world, {world.package.eras, world.found, restless}, {});
  };
  CHECK(finding() == "Aland changes blocs twice; Bland, Cland and Dland in some of the best divisions only.");
  const auto finding_of = [&](BlocCertainty certainty) {
    for (BlocStream& row : restless.rows)
      for (BlocPlace& place : row.places) place.certainty = certainty;
    return finding();
  };
  CHECK(finding_of(BlocCertainty::certain) == "Aland, Bland, Cland and Dland change blocs twice.");
  CHECK(finding_of(BlocCertainty::choice) ==
        "Aland, Bland, Cland and Dland change blocs, but not in every best division.");
  CHECK(finding_of(BlocCertainty::unknown) == "Aland, Bland, Cland and Dland change blocs twice.");
  finding_of(BlocCertainty::certain);
  restless.rows[0].places[2].member.bloc = restless.rows[0].places[1].member.bloc;
  CHECK(finding() == "Bland, Cland and Dland change blocs twice, Aland once.");
}

// With Aland Bland is in the first era and against it in the third; where it is in the second one is open.
// Cland changes in the second, of which nothing is certain; Dland is with Aland again after an era in no
// bloc.
TEST_CASE("alluvial: a change is in every best division though its date is open") {
  const World world;
  BlocStreams streams = bloc_streams(world.graphs, world.found);
  REQUIRE(streams.rows.size() == 4);
  REQUIRE(streams.faced);
  const auto sure = BlocCertainty::certain, open = BlocCertainty::choice;
  const auto set = [&](std::size_t row, std::array<std::uint32_t, 3> blocs,
                       std::array<BlocCertainty, 3> certainty) {
    for (std::size_t era = 0; era < 3; ++era)
      streams.rows[row].places[era] = {{.bloc = blocs[era]}, certainty[era]};
  };
  std::vector<std::optional<BrokenTie>> broken(3);
  const auto finding = [&] {
    const BlocRecord record{world.package.eras, world.found, streams, Counted::ties, {}, broken};
    return streams_finding(world.package.world, record, {});
  };
  set(0, {1, 1, 1}, {sure, sure, sure});
  set(1, {1, 1, 2}, {sure, open, sure});
  set(2, {2, 1, 2}, {sure, open, sure});
  set(3, {1, 0, 1}, {sure, open, sure});
  CHECK(finding() ==
        "Bland changes sides between 1950–1959 and 1970–1979; Cland in some of the best divisions only.");
  set(2, {2, 1, 2}, {sure, sure, sure});
  CHECK(finding() == "Cland changes sides twice, Bland once.");
  set(3, {1, 0, 2}, {sure, sure, sure});
  CHECK(finding() == "Cland changes sides twice, Bland and Dland once.");
  set(2, {2, 2, 2}, {sure, sure, sure});
  CHECK(finding() == "Bland and Dland change sides between 1950–1959 and 1970–1979.");
  // A tie broken before the change, or of nobody who changed, says nothing against it.
  broken = {BrokenTie{{actor_id(0), actor_id(1)}, 90}, BrokenTie{{actor_id(1), actor_id(2)}, 80},
            BrokenTie{{actor_id(0), actor_id(2)}, 70}};
  CHECK(times(finding(), "Yet") == 0);
  broken[2] = BrokenTie{{actor_id(0), actor_id(1)}, 3};
  CHECK(finding() ==
        "Bland and Dland change sides between 1950–1959 and 1970–1979. Yet Aland – Bland is cooperative "
        "(+3.0), "
        "so that tie is broken.");
  set(2, {2, 1, 1}, {sure, sure, open});
  CHECK(finding() ==
        "Bland, Cland and Dland change sides once. Yet Bland – Cland is cooperative (+80 in 1960–1969), so "
        "that "
        "tie is broken.");
  set(2, {2, 1, 2}, {sure, open, sure});
  broken[1] = std::nullopt;
  CHECK(finding() ==
        "Bland and Dland change sides between 1950–1959 and 1970–1979; Cland in some of the best divisions "
        "only. Yet Aland – Bland is cooperative (+3.0), so that tie is broken.");
  set(3, {1, 2, 2}, {sure, sure, sure});
  CHECK(finding() ==
        "Bland and Dland change sides once; Cland in some of the best divisions only. Yet Aland – "
        "Bland is cooperative (+3.0 in 1970–1979), so that tie is broken.");
}
