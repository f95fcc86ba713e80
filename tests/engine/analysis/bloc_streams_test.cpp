// Blocs through eras, by hand, and against every partition tried.
//   first (1950s)             second (1960s)            third (1970s)
//   A == B    C == D          A :: B  B == C == D       A :: B :: C :: A    C == D
//     A :: C                    A :: C                  (three partitions are as good)
//   E: there, without a tie   E: likewise               E: absent
#include <entente/engine/analysis/bloc_streams.hpp>

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/engine/analysis/bloc_anchor.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include "engine/balance/signed_worlds.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace entente;

namespace {

constexpr ActorId a = actor_id(0), b = actor_id(1), c = actor_id(2), d = actor_id(3), e = actor_id(4);

BlocStreams streams(const StreamChoice& choice = {}, BlocMethod method = BlocMethod::two_blocs) {
  const Package package = read(
      Files{{"ties.csv",
             "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,2\nC,D,alliance,1950,1959,2\n"
             "A,C,war,1950,1959,2\nB,C,alliance,1960,1969,2\nC,D,alliance,1960,1969,3\nA,B,war,1960,1969,2\n"
             "A,C,war,1960,1969,2\nA,B,war,1970,1979,1\nB,C,war,1970,1979,1\nA,C,war,1970,1979,1\n"
             "C,D,alliance,1970,1979,1\n"},
            {"actors.csv", "id,start,end\nA,1940,\nB,1940,\nC,1940,\nD,1940,\nE,1940,1969\n"},
            {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\nthird,1970,1979\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  return bloc_streams(graphs, blocs_of_eras(graphs, {.method = method}), choice);
}

std::vector<std::uint32_t> blocs_of(const BlocStream& stream) {
  std::vector<std::uint32_t> blocs;
  for (const BlocPlace& place : stream.places) blocs.push_back(place.member.bloc);
  return blocs;
}

std::vector<ActorId> actors(const BlocStreams& found) {
  std::vector<ActorId> all;
  for (const BlocStream& row : found.rows) all.push_back(row.actor);
  return all;
}

}  // namespace

TEST_CASE("streams: who is where, era by era, and how sure it is") {
  const BlocStreams found = streams();
  CHECK(actors(found) == std::vector<ActorId>{a, b, c, d});
  CHECK(found.all == 4);
  CHECK(found.least_eras == 2);
  CHECK(blocs_of(found.rows[0])[0] == blocs_of(found.rows[1])[0]);
  CHECK(blocs_of(found.rows[2])[0] == blocs_of(found.rows[3])[0]);
  CHECK(blocs_of(found.rows[1])[0] != blocs_of(found.rows[1])[1]);
  CHECK(blocs_of(found.rows[0])[0] == blocs_of(found.rows[0])[1]);
  CHECK(blocs_of(found.rows[1])[1] == blocs_of(found.rows[3])[1]);
  for (const BlocStream& row : found.rows) {
    CHECK(row.places[0].certainty == BlocCertainty::certain);
    CHECK(row.places[1].certainty == BlocCertainty::certain);
  }
  // Of the three who are enemies of each other nobody is certain, but of C, with whom D always is.
  CHECK(found.rows[0].places[2].certainty == BlocCertainty::choice);
  CHECK(found.rows[1].places[2].certainty == BlocCertainty::choice);
  CHECK(found.rows[2].places[2].certainty == BlocCertainty::certain);
  CHECK(found.rows[3].places[2].certainty == BlocCertainty::certain);
  CHECK(found.rows[0].size == 2 + 2 + 2 + 2 + 1 + 1);
}

TEST_CASE("streams: whom one asks for") {
  const BlocStreams named = streams({.actors = {e, a}});
  CHECK(actors(named) == std::vector<ActorId>{a, e});
  CHECK(named.rows[1].places[0].member.why == Reason::isolated);
  CHECK(named.rows[1].places[2].member.why == Reason::absent);
  CHECK(actors(streams({.most = 1})) == std::vector<ActorId>{c});  // 2 + 2, 2 + 3 + 2, 1 + 1 + 1
  CHECK(bloc_streams({}, {}).rows.empty());
}

TEST_CASE("streams: of other methods only one best partition makes anybody certain") {
  for (const BlocStream& row : streams({}, BlocMethod::free_k).rows)
    for (const BlocPlace& place : row.places) CHECK(place.certainty == BlocCertainty::unknown);
  const BlocStreams found = streams({}, BlocMethod::modularity);
  CHECK(found.rows[0].places[0].certainty == BlocCertainty::certain);
}

namespace {

std::size_t broken_by(const SignedGraph& graph, std::uint32_t sides) {
  std::size_t broken = 0;
  for (const SignedTie& tie : graph.ties)
    broken += ((sides >> tie.a & 1U) == (sides >> tie.b & 1U)) == (tie.level < 0);
  return broken;
}

/// All ways to divide the vertices that break the fewest ties.
std::vector<std::uint32_t> best_sides(const SignedGraph& graph) {
  std::vector<std::uint32_t> best;
  std::size_t fewest = graph.ties.size() + 1;
  for (std::uint32_t sides = 0; sides < 1U << graph.vertices; ++sides) {
    const std::size_t broken = broken_by(graph, sides);
    if (broken < fewest) best.clear();
    if (broken <= fewest) best.push_back(sides);
    fewest = std::min(fewest, broken);
  }
  return best;
}

/// Whom every best division keeps with a vertex, or keeps from it.
std::set<Vertex> fixed_to(const SignedGraph& graph, const std::vector<std::uint32_t>& best, Vertex v) {
  std::set<Vertex> fixed;
  for (Vertex u = 0; u < graph.vertices; ++u) {
    const auto apart = [&](std::uint32_t sides) { return (sides >> u & 1U) != (sides >> v & 1U); };
    const bool first = apart(best.front());
    if (std::ranges::all_of(best, [&](std::uint32_t sides) { return apart(sides) == first; }))
      fixed.insert(u);
  }
  return fixed;
}

}  // namespace

TEST_CASE("streams: certain is of whom all best divisions say the same, seen from the anchor") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const std::uint32_t size = 4 + static_cast<std::uint32_t>(seed % 5);
    const EraGraph graph = worlds::world(size, worlds::random_claims(seed, size));
    const SignedGraph ties = signed_graph(graph);
    const std::vector<std::uint32_t> best = best_sides(ties);
    const std::vector<Partition> found = {blocs(graph, {.method = BlocMethod::two_blocs})};
    if (found.front().k == 0) continue;
    const BlocStreams shown = bloc_streams(std::span(&graph, 1), found, {});
    REQUIRE(shown.anchor.has_value());
    std::set<Vertex> certain;
    for (const BlocStream& row : shown.rows)
      if (row.places[0].certainty == BlocCertainty::certain) certain.insert(*graph.vertex(row.actor));
    INFO("seed " << seed);
    CHECK(certain == fixed_to(ties, best, *graph.vertex(*shown.anchor)));
  }
}

TEST_CASE("streams: the first of two blocs is that of the anchor, whoever that is") {
  for (const ActorId anchor : {a, b, c, d}) {
    const BlocStreams found = streams({.anchor = anchor});
    CHECK(found.anchor == anchor);
    for (const BlocStream& row : found.rows)
      if (row.actor == anchor)
        for (const std::uint32_t bloc : blocs_of(row)) CHECK(bloc == 1);
  }
  const BlocStreams unasked = streams();
  CHECK(unasked.anchor == c);  // all are in a bloc in every era, and C has the largest levels
  CHECK(blocs_of(unasked.rows[1]) == std::vector<std::uint32_t>{2, 1, unasked.rows[1].places[2].member.bloc});
  CHECK(actors(streams({.actors = {a}, .anchor = d})) == std::vector<ActorId>{a, d});
  // Who is not asked for need not be shown, and is the same whoever is.
  const BlocStreams few = streams({.actors = {a, b}});
  CHECK(few.anchor == c);
  CHECK(actors(few) == std::vector<ActorId>{a, b});
  CHECK(blocs_of(few.rows[1]) == blocs_of(unasked.rows[1]));
  CHECK(few.unsure_left_out == std::vector<std::vector<ActorId>>{{}, {}, {}});
  CHECK(streams({.actors = {c}}).unsure_left_out == std::vector<std::vector<ActorId>>{{}, {}, {a, b}});
  CHECK(streams({.actors = {a}, .usual_anchor = d}).anchor == d);
  CHECK(streams({.most = 1}).told == 4);
}

//   first: A == B (9), C == D (1)    second: C == D (1)
TEST_CASE("anchor: who is there in nearly all eras, and of these has the largest levels") {
  const auto anchor = [](std::size_t quiet) {
    std::string eras = "id,start,end\n", ties = "from,to,relation,start,end,weight\n";
    for (std::size_t i = 0; i < 12; ++i) {
      const std::string year = std::to_string(1950 + i);
      eras += year + "," + year + "," + year + "\n";
      ties += "C,D,alliance," + year + "," + year + ",1\n";
      if (i >= quiet) ties += "A,B,alliance," + year + "," + year + ",9\n";
    }
    const Package package =
        read(Files{{"ties.csv", ties}, {"actors.csv", "id\nA\nB\nC\nD\n"}, {"eras.csv", eras}});
    return bloc_anchor(fold(package.world, package.eras, {}));
  };
  CHECK(anchor(0) == a);  // among equals the first
  CHECK(anchor(1) == a);  // in 11 of 12 eras
  CHECK(anchor(2) == c);  // in 10
  CHECK_FALSE(bloc_anchor({}).has_value());
}
