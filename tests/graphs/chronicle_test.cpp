// The days that a claim may touch, and the canonical order.
#include "packages.hpp"

#include <entente/graphs/folding/fold.hpp>

#include <catch2/catch.hpp>

using namespace entente;
using packages::package;

namespace {

std::string extent(const std::string& row, const std::string& toml = "as_of = \"2018-12-31\"\n") {
  const Package read =
      package("from,to,relation,start,end\n" + row + "\n",
              {{"actors.csv", "id,start,end\nPAK,1947-08-14,\nSEATO,1954-09-08,1977-06-30\nX,,\n"},
               {"entente.toml", toml}});
  return to_string(read.world.extent(read.world.claims.at(0)).hull);
}

}  // namespace

TEST_CASE("every claim is clipped to both lives") {
  CHECK(extent("PAK,SEATO,alliance,1954,") == "1954-09-08 to 1977-06-30");
  CHECK(extent("PAK,SEATO,alliance,,") == "1954-09-08 to 1977-06-30");
  CHECK(extent("PAK,X,alliance,1940,1950") == "1947-08-14 to 1950-12-31");
}

TEST_CASE("SEATO is not there in 2015") {
  const Package read =
      package("from,to,relation,start\nPAK,SEATO,alliance,1954\n",
              {{"actors.csv", "id,start,end\nPAK,1947-08-14,\nSEATO,1954-09-08,1977-06-30\n"},
               {"entente.toml", "as_of = \"2018-12-31\"\n"}});
  CHECK(fold(read.world, packages::era("then", "1960", "1969")).ties().size() == 1);
  const EraGraph later = fold(read.world, packages::era("later", "2010", "2018"));
  CHECK(later.ties().empty());
  CHECK(later.size() == 1);
}

TEST_CASE("an end that is not known reaches to as_of") {
  CHECK(extent("PAK,X,alliance,1990,") == "1990-01-01 to 2018-12-31");
  CHECK(extent("PAK,X,alliance,1990,..") == "1990-01-01 to 2018-12-31");
  CHECK(extent("PAK,X,alliance,1990,2030") == "1990-01-01 to 2018-12-31");
  CHECK(extent("PAK,X,alliance,2019,") == "2019-01-01 to 2018-12-31");
  CHECK(extent("PAK,X,alliance,,1990", "") == "1947-08-14 to 1990-12-31");
}

TEST_CASE("without as_of the last known day of claims and eras takes its place") {
  const Package read = package("from,to,relation,start,end\nPAK,X,alliance,1990,\nPAK,X,war,1965,1970\n",
                               {{"eras.csv", "id,start,end\na,1947,2001-09-10\n"}});
  CHECK(to_string(read.world.as_of) == "2001-09-10");
  CHECK(package("from,to,relation\nPAK,X,alliance\n").world.as_of == distant_future);
}

TEST_CASE("claims stand by first day, last day, from, to, relation and key") {
  const Package read = package(
      "id,from,to,relation,date\nf,B,C,war,1955\ne,B,C,talks,1955\nd,B,A,war,1955\nc,A,B,war,1955\n"
      "b,C,D,war,1954/1955\na,C,D,war,1954\nz,A,B,war,\ny,B,C,talks,1955\n");
  std::string order;
  for (const Claim& claim : read.world.claims) order += claim.key;
  CHECK(order == "zabcdeyf");
}
