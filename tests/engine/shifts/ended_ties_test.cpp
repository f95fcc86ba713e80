// Which ties a claim ends, and which are only not told of any more. 1950s to 1970s.
#include <entente/engine/shifts/ended_ties.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

/// `A-B` for each tie that ends between two eras: by default the fifties and the seventies.
std::string ended(const std::string& rows, const FoldOptions& options = {}, std::size_t from = 0,
                  std::size_t to = 2) {
  const Package package = read(Files{
      {"ties.csv", "from,to,relation,start,end,status\n" + rows},
      {"actors.csv", "id,kind,start,end\nA,state,1900,\nB,state,1900,\nC,state,1900,1969\nX,leader,1900,\n"},
      {"affiliations.csv", "member,group,role,start,end\nX,B,premier,1940,1990\n"},
      {"eras.csv", "id,start,end\nfifties,1950,1959\nsixties,1960,1969\nseventies,1970,1979\n"},
      {"entente.toml", "as_of = \"1990-12-31\"\n"}});
  REQUIRE(package.problems.empty());
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, options);
  std::string text;
  for (const auto& [a, b] : ended_ties(package.world, graphs[from], graphs[to]))
    text += package.world.roster[a].code + "-" + package.world.roster[b].code + " ";
  return text;
}

}  // namespace

TEST_CASE("a state whose last day is known ends its tie") {
  CHECK(ended("A,B,alliance,1950,1955,\n") == "A-B ");
  CHECK(ended("A,B,alliance,1950,1959,\n", {}, 0, 1) == "A-B ");  // on the eve of the next era
  CHECK(ended("A,B,alliance,1950,1965,\n") == "A-B ");            // between the two
  CHECK(ended("A,B,rivalry,1950,1955,\nB,C,alliance,1950,1955,\n") == "A-B B-C ");
}

TEST_CASE("what nobody says to have ended is not ended") {
  CHECK(ended("A,B,alliance,1950,..,\n") == "");
  CHECK(ended("A,B,alliance,1950,,\n") == "");
  CHECK(ended("A,B,alliance,1950,1975,\n") == "");  // holds on into the later era
  CHECK(ended("A,B,alliance,1955,197X,\n") == "");
  CHECK(ended("B,C,alliance,1950,..,\n") == "");          // as long as C lives, until 1969
  CHECK(ended("A,B,official_visit,1955,1955,\n") == "");  // an event is over, not ended
  CHECK(ended("A,B,alliance,1955,,\nA,B,official_visit,1955,1955,\n") == "");
}

TEST_CASE("a state seen at one date is not ended by it") {
  const Package package = read(Files{{"ties.csv", "from,to,relation,date\nA,B,alliance,1955\n"},
                                     {"eras.csv", "id,start,end\none,1950,1959\ntwo,1960,1969\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  REQUIRE(graphs[0].ties().size() == 1);
  CHECK(ended_ties(package.world, graphs[0], graphs[1]).empty());
}

TEST_CASE("a tie is not ended while another state of the pair holds on") {
  CHECK(ended("A,B,alliance,1950,1955,\nA,B,partnership,1950,1985,\n") == "");
  CHECK(ended("A,B,alliance,1950,1955,\nA,B,rivalry,1972,1975,\n") == "");
  CHECK(ended("A,B,alliance,1950,1955,\nB,A,partnership,1950,1957,\n") == "A-B ");
}

TEST_CASE("what ended must be on the side of the tie, and within the time between") {
  CHECK(ended("A,B,rivalry,1950,1951,\nA,B,agreement,1952,1952,\nA,B,military_aid,1952,1952,\nA,B,official_"
              "visit,1955,1955,\n") == "");
  CHECK(ended("A,B,alliance,1940,1945,\nA,B,official_visit,1955,1955,\n") == "");
  CHECK(ended("A,B,official_visit,1955,1955,\nA,B,alliance,1962,1965,\n") == "A-B ");
}

TEST_CASE("claims end a tie in the view that counts them") {
  const std::string planned = "A,B,official_visit,1955,1955,\nA,B,alliance,1950,1955,planned\n";
  CHECK(ended(planned) == "");
  CHECK(ended(planned, {.statuses = Statuses{}.set()}) == "A-B ");
  CHECK(ended("A,X,alliance,1950,1955,\n") == "A-X ");
  CHECK(ended("A,X,alliance,1950,1955,\n", {.roll_up = RollUp::state}) == "A-B ");
}

TEST_CASE("nothing ends backwards in time, nor in an era itself") {
  CHECK(ended("A,B,alliance,1972,1975,\n", {}, 2, 0) == "");
  CHECK(ended("A,B,alliance,1950,1955,\n", {}, 0, 0) == "");
}
