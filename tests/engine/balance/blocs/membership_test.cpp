// Blocs that keep their number.
#include <entente/engine/balance/blocs/membership.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/blocs/written_blocs.hpp"
#include "engine/random_worlds.hpp"

using namespace entente;
using worlds::era;
using worlds::written;

namespace {

std::vector<std::string> carried_texts(const std::vector<std::string>& eras) {
  std::vector<Partition> partitions;
  for (const std::string& members : eras) partitions.push_back(era("e", members));
  std::vector<std::string> texts;
  for (const Partition& partition : carried(std::move(partitions))) texts.push_back(written(partition));
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a bloc keeps its number while most of it stays together") {
  CHECK(carried_texts({"11122", "22211"}) == Texts{"11122", "11122"});
  CHECK(carried_texts({"11122", "11222"}) == Texts{"11122", "11222"});
  CHECK(carried_texts({}).empty());
}

TEST_CASE("a new bloc gets a number that was never used, and a lost one is not given again") {
  CHECK(carried_texts({"111122", "111233"}) == Texts{"111122", "111322"});
  CHECK(carried_texts({"1122", "1111", "1122"}) == Texts{"1122", "1111", "1133"});
}

TEST_CASE("between equal overlaps the smaller numbers decide") {
  CHECK(carried_texts({"1111", "1122"}) == Texts{"1111", "1122"});
  CHECK(carried_texts({"1122", "1212"}) == Texts{"1122", "1212"});
}

TEST_CASE("blocs are carried over an era without any") {
  CHECK(carried_texts({"1122-", ".....", "22113"}) == Texts{"1122-", ".....", "11223"});
  CHECK(carried_texts({"---", "112"}) == Texts{"---", "112"});
}

TEST_CASE("carrying renames blocs and changes nothing else") {
  worlds::Random random(8);
  for (int round = 0; round < 100; ++round) {
    Texts eras;
    for (int e = 0; e < 5; ++e) {
      std::string members;
      for (int actor = 0; actor < 9; ++actor) members += "1234.-"[random.below(6)];
      eras.push_back(members);
    }
    const Texts after = carried_texts(eras);
    CHECK(carried_texts(after) == after);
    for (std::size_t e = 0; e < eras.size(); ++e) {
      for (std::size_t u = 0; u < 9; ++u) {
        for (std::size_t v = 0; v < 9; ++v) CHECK((eras[e][u] == eras[e][v]) == (after[e][u] == after[e][v]));
      }
    }
  }
}
