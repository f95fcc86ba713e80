// What holds in every best partition of an era, and what changed in every one of two eras.
#include <entente/engine/balance/blocs/certainty.hpp>

#include <catch2/catch.hpp>
#include "worlds.hpp"

using namespace entente;

namespace {

constexpr ActorId a{0}, b{1}, c{2}, d{3}, e{4}, f{5};

//   a ---- b      c ---- d      the first three are at odds in one tie that may be any of theirs;
//   :   /         c :::: e      f is there without a tie
//   c
Partition unsettled(BlocMethod method = BlocMethod::two_blocs) {
  return blocs(worlds::world(6, {{0, 1}, {1, 2}, {0, 2, -1}, {2, 3}, {2, 4, -1}}), {.method = method});
}

//   a ---- b ---- c ---- d :::: e
Partition settled() {
  return blocs(worlds::world(6, {{0, 1}, {1, 2}, {2, 3}, {3, 4, -1}}), {.method = BlocMethod::two_blocs});
}

//   a ---- b :::: c ---- d ---- e
Partition parted() {
  return blocs(worlds::world(6, {{0, 1}, {1, 2, -1}, {2, 3}, {3, 4}}), {.method = BlocMethod::two_blocs});
}

}  // namespace

TEST_CASE("two actors are together in all best partitions, in some or in none") {
  const Partition partition = unsettled();
  CHECK(partition.best == PartitionCount{3, false});
  CHECK(together(partition, a, b) == Together::sometimes);
  CHECK(together(partition, c, d) == Together::always);
  CHECK(together(partition, d, e) == Together::never);
  CHECK(together(partition, a, d) == Together::sometimes);
  CHECK(together(partition, a, f) == Together::unrelated);
  CHECK(together(unsettled(BlocMethod::free_k), a, b) == Together::unknown);
  const Partition two = blocs(worlds::world(4, {{0, 1}, {2, 3}}), {.method = BlocMethod::two_blocs});
  CHECK(together(two, a, b) == Together::always);
  CHECK(together(two, a, c) == Together::unrelated);
}

TEST_CASE("certain groups hold whom every best partition treats alike") {
  CHECK(certain_groups(unsettled()) == std::vector<CertainGroup>{{{a}, {}}, {{b}, {}}, {{c, d}, {e}}});
  CHECK(certain_groups(settled()) == std::vector<CertainGroup>{{{a, b, c, d}, {e}}});
  CHECK(certain_groups(unsettled(BlocMethod::modularity)).empty());
  CHECK(certain_groups(Partition{}).empty());
}

TEST_CASE("a pair changed for certain where it did so in every best partition of both eras") {
  const Partition from = settled(), to = parted(), open = unsettled();
  const auto count = [](const Partition& x, const Partition& y, BlocChange change) {
    std::size_t pairs = 0;
    for (const BlocShift& shift : bloc_shifts(x, y))
      if (shift.change == change) pairs += certain_pairs(shift, x, y);
    return pairs;
  };
  // a and b with c and d fall out; e comes to c and d.
  CHECK(count(from, to, BlocChange::apart) == 4);
  CHECK(count(from, to, BlocChange::together) == 2);
  CHECK(count(to, from, BlocChange::together) == 4);
  CHECK(count(to, from, BlocChange::apart) == 2);
  // Of what the partition shown says of a and b against the rest nothing is certain.
  CHECK(count(to, open, BlocChange::apart) == 2);
  CHECK(count(from, open, BlocChange::apart) == 0);
  CHECK(certain_pairs({BlocChange::entered, {a}, {b}}, from, to) == 0);
}
