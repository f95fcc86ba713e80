// The check of a line index finds every kind of lie.
#include <entente/engine/balance/line_index/line_index_check.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/named_signed_graphs.hpp"

using namespace entente;

namespace {

LineIndex of_tribes() { return line_index(worlds::highland_tribes()); }

bool refused(const LineIndex& index) { return !line_index_check(worlds::highland_tribes(), index).holds(); }

}  // namespace

TEST_CASE("an honest certificate passes") {
  const LineIndexCheck check = line_index_check(worlds::highland_tribes(), of_tribes());
  CHECK(check.holds());
  CHECK(check.by_cycles == 7);
}

TEST_CASE("blocs, broken ties and bounds that do not fit are refused") {
  LineIndex index = of_tribes();
  index.blocs[3] ^= 1;
  CHECK(refused(index));
  index = of_tribes();
  index.blocs.pop_back();
  CHECK(refused(index));
  index = of_tribes();
  index.broken.pop_back();
  CHECK(refused(index));
  index = of_tribes();
  --index.upper;
  CHECK(refused(index));
  index = of_tribes();
  ++index.lower;
  CHECK(refused(index));
  index = of_tribes();
  index.whole.weights[0] = 2;
  CHECK(refused(index));
}

TEST_CASE("cycles that are not unbalanced cycles, or take too much, are refused") {
  const LineIndex honest = of_tribes();
  REQUIRE(honest.certificate.size() == 1);
  LineIndex index = honest;
  std::vector<PackedCycle>& cycles = index.certificate[0].packing.cycles;
  std::swap(cycles[0].ties[0], cycles[1].ties[0]);  // no longer closed
  CHECK(refused(index));
  cycles = honest.certificate[0].packing.cycles;
  cycles.push_back(cycles[0]);  // its ties are used up
  CHECK(refused(index));
  cycles = honest.certificate[0].packing.cycles;
  cycles[0].ties = {0, 6, 13};  // Gavev, Kotun and Nagad are friends: balanced
  CHECK(refused(index));
  cycles[0].ties = {999, 6, 13};
  CHECK(refused(index));
  cycles[0] = {honest.certificate[0].packing.cycles[0].ties, -1};
  CHECK(refused(index));
}

TEST_CASE("a tie in two blocks is refused") {
  LineIndex index = of_tribes();
  index.certificate.push_back(index.certificate[0]);
  index.lower *= 2;
  CHECK(refused(index));
}

TEST_CASE("without cycles, a small block is tried and a large one taken on the solver's word") {
  LineIndex index = of_tribes();
  index.certificate[0].packing = {};
  LineIndexCheck check = line_index_check(worlds::highland_tribes(), index);
  CHECK(check.holds());
  CHECK(check.by_trying == 7);
  index.certificate[0].lower = index.lower = 8;
  CHECK(refused(index));

  const SignedGraph ring = worlds::hostile_ring(21);
  index = line_index(ring);
  REQUIRE(index.value() == 1);
  index.certificate[0].packing = {};
  check = line_index_check(ring, index);
  CHECK(check.holds());
  CHECK(check.by_solver == 1);
  CHECK(check.by_trying == 0);
}
