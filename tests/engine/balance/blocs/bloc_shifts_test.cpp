// Who is newly together, who newly apart, who came and who went.
#include <entente/engine/balance/blocs/bloc_shifts.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/blocs/written_blocs.hpp"
#include "engine/random_worlds.hpp"

#include <algorithm>
#include <set>

using namespace entente;
using worlds::era;

namespace {

using Texts = std::vector<std::string>;

std::string places(const std::vector<ActorId>& actors) {
  std::string text;
  for (const ActorId actor : actors) text += std::to_string(index(actor));
  return text;
}

/// `together 0 | 12` for each change between two eras.
Texts changes(const Partition& from, const Partition& to) {
  Texts texts;
  for (const BlocShift& shift : bloc_shifts(from, to))
    texts.push_back(std::string(name(shift.change)) + " " + places(shift.actors) + " | " +
                    places(shift.others));
  return texts;
}

Texts changes(std::string_view from, std::string_view to) { return changes(era("1", from), era("2", to)); }

using Pairs = std::multiset<std::pair<std::size_t, std::size_t>>;

Pairs told_pairs(const Partition& from, const Partition& to, BlocChange change) {
  Pairs pairs;
  for (const BlocShift& shift : bloc_shifts(from, to))
    if (shift.change == change)
      for (const ActorId a : shift.actors)
        for (const ActorId b : shift.others)
          pairs.insert({std::min(index(a), index(b)), std::max(index(a), index(b))});
  return pairs;
}

/// Pair by pair, as the words say it.
Pairs true_pairs(const Partition& from, const Partition& to, BlocChange change) {
  Pairs pairs;
  for (std::size_t a = 0; a < from.members.size(); ++a)
    for (std::size_t b = a + 1; b < from.members.size(); ++b) {
      const auto related = [&](const Partition& era) {
        return era.members[a].aligned() && era.members[b].aligned() &&
               era.members[a].part == era.members[b].part;
      };
      const auto together = [&](const Partition& era) { return era.members[a].bloc == era.members[b].bloc; };
      if (!related(from) || !related(to) || together(from) == together(to)) continue;
      if (together(to) == (change == BlocChange::together)) pairs.insert({a, b});
    }
  return pairs;
}

std::string random_members(worlds::Random& random, std::string_view letters) {
  std::string members;
  for (int actor = 0; actor < 9; ++actor) members += letters[random.below(letters.size())];
  return members;
}

}  // namespace

TEST_CASE("who crosses over is newly together with the one side and newly apart from the other") {
  CHECK(changes("1122", "1122").empty());
  CHECK(changes("1122", "2211").empty());
  CHECK(changes("11122", "11222") == Texts{"together 2 | 34", "apart 2 | 01"});
  CHECK(changes("11222", "11111") == Texts{"together 01 | 234"});
  CHECK(changes("11111", "11222") == Texts{"apart 01 | 234"});
}

//   0 1 2 3 4 against 5 6 7 8, then 0 1 2 5 against 3 4 6 7 8
TEST_CASE("when both sides lose members, no side is told to have stayed") {
  CHECK(changes("111112222", "111221222") == changes("222221111", "111221222"));
  CHECK(changes("111112222", "111221222") ==
        Texts{"together 34 | 678", "together 5 | 012", "apart 34 | 012", "apart 5 | 678"});
}

TEST_CASE("three blocs into one are told pair by pair, each once") {
  CHECK(changes("1112234", "1111114") == Texts{"together 34 | 012", "together 5 | 01234"});
}

TEST_CASE("who came, went or had no ties did not change sides") {
  CHECK(changes("-.", ".-").empty());
  CHECK(changes("-.11", "11-.") == Texts{"entered 0 | 1", "aligned 1 | 0", "left 2 | 3", "unaligned 3 | 2"});
  CHECK(changes("--1122", "121122") == Texts{"entered 0 | 23", "entered 1 | 45"});
  CHECK(changes("..1122", "111122") == Texts{"aligned 01 | 23"});
  CHECK(changes("331122", ".-1122") == Texts{"left 1 | 0", "unaligned 0 | 1"});
}

//   0 1 : 2 and 3 4 : 5 have no tie with one another before, and none with 6 7 ever
TEST_CASE("nothing is told of actors whom nothing relates") {
  const Partition apart = era("1", "11211211", "11122233"), joined = era("2", "11222111", "11111133");
  CHECK(changes(apart, joined).empty());
  CHECK(changes(joined, apart).empty());
  CHECK(changes(apart, era("2", "12211111", "11111133")) ==
        Texts{"together 1 | 2", "together 5 | 34", "apart 0 | 1"});
  CHECK(changes(era("1", "11--", "12--"), era("2", "1111", "1211")) == Texts{"entered 23 | 0"});
}

TEST_CASE("every pair is told once and rightly, whatever the blocs are called") {
  worlds::Random random(17);
  for (int round = 0; round < 200; ++round) {
    const std::string parts = random_members(random, round % 2 == 0 ? "1" : "12");
    const std::string members = random_members(random, "1123.-"), after = random_members(random, "1223.-");
    const Partition from = era("1", members, parts), to = era("2", after);
    for (const BlocChange change : {BlocChange::together, BlocChange::apart})
      CHECK(told_pairs(from, to, change) == true_pairs(from, to, change));
    CHECK(told_pairs(to, from, BlocChange::apart) == told_pairs(from, to, BlocChange::together));
    std::string renamed = members;
    for (char& letter : renamed)
      if (letter >= '1' && letter <= '3') letter = static_cast<char>('9' - (letter - '0'));
    CHECK(bloc_shifts(era("1", renamed, parts), to) == bloc_shifts(from, to));
  }
}
