// What an era rests on, by hand.
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/source_table.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

std::string rows(const std::string& ties, const std::string& eras) {
  const Package package = read(Files{{"ties.csv", ties}, {"eras.csv", eras}});
  const std::vector<EraGraph> graphs = fold(package.world, periods(package));
  return printed(source_table(package.world, counted_eras(graphs), sources_of_eras(package.world, graphs)),
                 TableForm::csv);
}

}  // namespace

TEST_CASE("an era rests on its sources by what they make of its amounts") {
  CHECK(rows("from,to,relation,date,weight,cite\n"
             "A,B,talks,1955,3,k p.1|k p.2\nA,C,talks,1955,1,k|l\nA,D,talks,1955,4,\n",
             "id,start,end\nfifties,1955,1955\nsixties,1960,1960\n") ==
        "era,source,title,claims,share,why\n"
        "fifties,k,,2,0.5,\n"
        "fifties,,,1,0.5,\n"
        "fifties,l,,1,0.125,\n"
        "sixties,,,0,,no-claims\n");
}

TEST_CASE("an era of neutral claims has no shares") {
  CHECK(rows("from,to,relation,date,sign,cite\nA,B,talks,1955,0,k\n", "id,start,end\nfifties,1955,1955\n") ==
        "era,source,title,claims,share,why\nfifties,k,,1,,all claims are neutral\n");
}
