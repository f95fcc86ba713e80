// Blocs that keep their number, and who changed camp.
#include <entente/engine/balance/blocs/membership.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"

#include <set>

using namespace entente;

namespace {

/// An era written down: a digit is a bloc, `.` an actor without ties, `-` one who is absent.
Partition era(const char* id, std::string_view members) {
  Partition result{.era = id};
  for (const char letter : members) {
    const bool none = letter == '.' || letter == '-';
    result.members.push_back({none ? 0U : static_cast<std::uint32_t>(letter - '0'),
                              letter == '.' ? Reason::isolated : Reason::absent});
  }
  return result;
}

std::string written(const Partition& partition) {
  std::string text;
  for (const BlocMember& member : partition.members) {
    if (member.aligned())
      text += static_cast<char>('0' + member.bloc);
    else
      text += member.why == Reason::isolated ? '.' : '-';
  }
  return text;
}

std::vector<std::string> carried_texts(const std::vector<std::string>& eras) {
  std::vector<Partition> partitions;
  for (const std::string& members : eras) partitions.push_back(era("e", members));
  std::vector<std::string> texts;
  for (const Partition& partition : carried(std::move(partitions))) texts.push_back(written(partition));
  return texts;
}

using Texts = std::vector<std::string>;

/// `actor from>to shift` for each change between two eras.
Texts changes(std::string_view from, std::string_view to) {
  Texts texts;
  for (const CampChange& change : camp_changes(era("1914", from), era("1918", to))) {
    CHECK(change.from_era == "1914");
    CHECK(change.to_era == "1918");
    texts.push_back(std::to_string(index(change.actor)) + " " + std::to_string(change.from) + ">" +
                    std::to_string(change.to) + " " + std::string(name(change.shift)));
  }
  return texts;
}

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
  worlds::Chance chance(8);
  for (int round = 0; round < 100; ++round) {
    Texts eras;
    for (int e = 0; e < 5; ++e) {
      std::string members;
      for (int actor = 0; actor < 9; ++actor) members += "1234.-"[chance.below(6)];
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

TEST_CASE("who changed camp is told with what became of the camp") {
  CHECK(changes("1122", "1122").empty());
  CHECK(changes("-.", ".-").empty());
  CHECK(changes("-.11", "11-.") == Texts{"0 0>1 entered", "1 0>1 aligned", "2 1>0 left", "3 1>0 unaligned"});
  CHECK(changes("11122", "11222") == Texts{"2 1>2 moved"});
  CHECK(changes("1111", "1133") == Texts{"2 1>3 split-off", "3 1>3 split-off"});
  CHECK(changes("11222", "11111") == Texts{"2 2>1 merged", "3 2>1 merged", "4 2>1 merged"});
  CHECK(changes("113322", "111322").size() == 1);
  CHECK(changes("111222333", "111222121") == Texts{"6 3>1 merged", "7 3>2 dissolved", "8 3>1 merged"});
  CHECK(changes("11223344", "11223312") == Texts{"6 4>1 dissolved", "7 4>2 dissolved"});
}
