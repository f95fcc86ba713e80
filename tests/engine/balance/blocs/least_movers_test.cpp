// The fewest actors whose move makes one partition into the other: by hand, and by trying every set of
// actors.
#include <entente/engine/balance/blocs/least_movers.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/blocs/written_blocs.hpp"
#include "engine/random_worlds.hpp"

#include <bit>

using namespace entente;
using worlds::era;

namespace {

using Sets = std::vector<std::vector<ActorId>>;

Sets sets(const std::vector<std::vector<std::uint32_t>>& places) {
  Sets result;
  for (const auto& set : places) {
    result.emplace_back();
    for (const std::uint32_t place : set) result.back().push_back(actor_id(place));
  }
  return result;
}

LeastMovers least(std::string_view from, std::string_view to) {
  return least_movers(era("1", from), era("2", to));
}

bool alike_without(const Partition& from, const Partition& to, std::uint32_t movers) {
  for (std::size_t a = 0; a < from.members.size(); ++a)
    for (std::size_t b = a + 1; b < from.members.size(); ++b) {
      if ((movers >> a & 1U) != 0 || (movers >> b & 1U) != 0) continue;
      const auto &was_a = from.members[a], &was_b = from.members[b], &is_a = to.members[a],
                 &is_b = to.members[b];
      const bool in_both = was_a.aligned() && was_b.aligned() && is_a.aligned() && is_b.aligned();
      if (!in_both || was_a.part != was_b.part || is_a.part != is_b.part) continue;
      if ((was_a.bloc == was_b.bloc) != (is_a.bloc == is_b.bloc)) return false;
    }
  return true;
}

/// Every set of actors is tried; sets with somebody who is in no bloc are never among the smallest.
Sets by_trying(const Partition& from, const Partition& to) {
  Sets found;
  std::size_t fewest = from.members.size() + 1;
  for (std::uint32_t movers = 0; movers < 1U << from.members.size(); ++movers) {
    const auto size = static_cast<std::size_t>(std::popcount(movers));
    if (size > fewest || !alike_without(from, to, movers)) continue;
    if (size < fewest) found.clear();
    fewest = size;
    found.emplace_back();
    for (std::uint32_t actor = 0; actor < from.members.size(); ++actor)
      if ((movers >> actor & 1U) != 0) found.back().push_back(actor_id(actor));
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string random_text(worlds::Random& random, std::size_t length, std::string_view letters) {
  std::string text;
  for (std::size_t i = 0; i < length; ++i) text += letters[random.below(letters.size())];
  return text;
}

}  // namespace

TEST_CASE("nobody has to move where the partition stays, whatever it is called") {
  for (const auto& [from, to] :
       {std::pair{"1122", "1122"}, {"1122", "2211"}, {"", ""}, {"..", "11"}, {"12-", "-12"}}) {
    const LeastMovers found = least(from, to);
    CHECK(found.actors == 0);
    CHECK(found.sets == Sets{{}});
    CHECK(found.known == LeastSets::all);
  }
}

TEST_CASE("the fewest movers are told, in all ways") {
  CHECK(least("11122", "11222").sets == sets({{2}}));
  CHECK(least("11122", "22111").sets == sets({{2}}));
  CHECK(least("111112222", "111221222").sets == sets({{3, 4, 5}}));
  CHECK(least("1122", "1212").sets == sets({{0, 3}, {1, 2}}));
  CHECK(least("11", "12").sets == sets({{0}, {1}}));
  CHECK(least("1122", "1111").sets == sets({{0, 1}, {2, 3}}));
  CHECK(least("1122", "1111").actors == 2);
}

//   the largest overlap, 0 1 2, is not kept: 3 + 0 stay, but 2 + 2 can
TEST_CASE("what stays is the most that can stay together, not the largest piece") {
  const LeastMovers found = least("1111122", "1112211");
  CHECK(found.sets == sets({{0, 1, 2}}));
}

//   0 1 | 2 3 become 0 | 1 2 3, and apart from them 4 5 | 6 7 become 4 | 5 6 7
TEST_CASE("each group of blocs that share members is told for itself") {
  CHECK(least("11223344", "12223444").sets == sets({{1, 5}}));
  CHECK(least("1133", "1234").sets == sets({{0, 2}, {0, 3}, {1, 2}, {1, 3}}));
}

TEST_CASE("parts that nothing relates have movers of their own") {
  const Partition apart = era("1", "112112", "111222"), joined = era("2", "112221");
  CHECK(least_movers(apart, joined).actors == 0);
  CHECK(least_movers(era("1", "112112"), joined).sets == sets({{0, 1, 2}, {3, 4, 5}}));
}

TEST_CASE("many sets are said to be many, and what is too much to try is said too") {
  const LeastMovers many = least("11223344", "12123434");
  CHECK(many.actors == 4);
  CHECK(many.known == LeastSets::all);
  CHECK(many.sets.size() == 4);
  const LeastMovers more = least("112233445566", "121234345656");
  CHECK(more.actors == 6);
  CHECK(more.known == LeastSets::all);
  CHECK(more.sets.size() == most_least_sets);
  CHECK(least("1122334455667788", "1212343456567878").known == LeastSets::many);
  CHECK(least("1122334455667788", "1212343456567878").sets.empty());
  CHECK(least("1111", "1234").sets.size() == 4);
  CHECK(least("111111111", "123456789").known == LeastSets::many);
}

TEST_CASE("blocs that overlap in very many ways still have their number of movers") {
  Partition from{.era = "1"}, to{.era = "2"};
  for (std::uint32_t actor = 0; actor < 400; ++actor) {
    from.members.push_back({.bloc = actor / 20 + 1});
    to.members.push_back({.bloc = actor % 20 + 1});
  }
  const LeastMovers found = least_movers(from, to);
  CHECK(found.actors == 380);
  CHECK(found.known == LeastSets::unknown);
  CHECK(found.sets.empty());
}

TEST_CASE("fewest movers are what trying every set of actors gives") {
  worlds::Random random(23);
  std::size_t several = 0;
  for (int round = 0; round < 300; ++round) {
    const std::size_t size = 3 + random.below(7);
    const std::string_view letters = round % 3 == 0 ? "12" : "1234.-";
    const Partition from =
        era("1", random_text(random, size, letters), random_text(random, size, round % 4 == 0 ? "12" : "1"));
    const Partition to =
        era("2", random_text(random, size, letters), random_text(random, size, round % 8 == 0 ? "12" : "1"));
    const Sets truth = by_trying(from, to);
    const LeastMovers found = least_movers(from, to);
    CAPTURE(worlds::written(from), worlds::written(to));
    CHECK(found.actors == truth.front().size());
    CHECK((found.known == LeastSets::all) == (truth.size() <= most_least_sets));
    if (found.known == LeastSets::all) CHECK(found.sets == truth);
    CHECK(least_movers(to, from).actors == found.actors);
    several += truth.size() > 1 ? 1U : 0U;
  }
  CHECK(several > 30);
}
