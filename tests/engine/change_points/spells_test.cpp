// Spells of drawn series: where they begin and end, and which ends are not seen.
#include <entente/engine/change_points/spells.hpp>

#include "engine/random_worlds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace entente;

namespace {

const Value none = Reason::no_ties;

/// Yearly values from 1900 on.
Series yearly(const std::vector<Value>& values) {
  std::vector<Interval> years;
  for (int year = 1900; years.size() < values.size(); ++year)
    years.push_back({*civil_day(year, 1, 1), *civil_day(year + 1, 1, 1)});
  return series(years, values);
}

Interval years(int first, int last) { return {*civil_day(first, 6, 1), *civil_day(last, 6, 1)}; }

using enum SpellKind;

}  // namespace

TEST_CASE("a spell lasts while the series stays on its side of zero") {
  CHECK(spells(yearly({-1, -3, 2, -1, 4, 4})) == std::vector<Spell>{{hostile, 0, 1, -2, Censored::start},
                                                                    {cooperative, 2, 2, 2, Censored::none},
                                                                    {hostile, 3, 3, -1, Censored::none},
                                                                    {cooperative, 4, 5, 4, Censored::end}});
  CHECK(spells(yearly({5, 1})) == std::vector<Spell>{{cooperative, 0, 1, 3, Censored::both}});
  CHECK(spells(yearly({})).empty());
  CHECK(spells(yearly({none, none})).empty());
}

TEST_CASE("zero is in no spell, and is seen to end one") {
  CHECK(spells(yearly({0.0, 2, 0.0, 0.0, 2, -1, 0.0})) ==
        std::vector<Spell>{{cooperative, 1, 1, 2, Censored::none},
                           {cooperative, 4, 4, 2, Censored::none},
                           {hostile, 5, 5, -1, Censored::none}});
  CHECK(spells(yearly({0.0, 0.0})).empty());
}

TEST_CASE("silence ends a spell unseen") {
  CHECK(spells(yearly({-1, 2, none, 2, -1})) == std::vector<Spell>{{hostile, 0, 0, -1, Censored::start},
                                                                   {cooperative, 1, 1, 2, Censored::end},
                                                                   {cooperative, 3, 3, 2, Censored::start},
                                                                   {hostile, 4, 4, -1, Censored::end}});
  CHECK(spells(yearly({none, 2, none})) == std::vector<Spell>{{cooperative, 1, 1, 2, Censored::both}});
  CHECK(spells(yearly({0.0, 1e-12, 1e12, none})) ==
        std::vector<Spell>{{cooperative, 1, 2, 5e11, Censored::end}});
}

TEST_CASE("the middle length, and what censored spells leave open") {
  const auto of = [](const std::vector<Value>& values, SpellKind kind) {
    return middle_length(spells(yearly(values)), kind);
  };
  // cooperative 1, 1, 3 (to the end); hostile 2 (from the start), 4, 3
  const std::vector<Value> course = {-1, -1, 1, -1, -1, -1, -1, 1, -1, -1, -1, 1, 1, 1};
  CHECK(of(course, cooperative) == MiddleLength{3, 1, 1, 1});
  CHECK(of(course, hostile) == MiddleLength{3, 1, 3, 4});
  CHECK(of({-1, 1, 1, -1, -1, 1}, cooperative) == MiddleLength{2, 1, 1.5, std::nullopt});
  CHECK(of({-1, 1, 1, -1}, cooperative) == MiddleLength{1, 0, 2, 2});
  CHECK(of({1, 1}, hostile) == MiddleLength{});
}

TEST_CASE("a part of a series is cut where its days are") {
  const Series whole = yearly({-1, none, 2, 2, 2, -1});
  CHECK(within(whole, years(1903, 1904)) ==
        Series{{whole.periods[3], whole.periods[4]}, {0, 1}, {2, 2}, std::nullopt});
  CHECK(within(whole, years(1901, 1902)) ==
        Series{{whole.periods[1], whole.periods[2]}, {1}, {2}, Reason::no_ties});
  CHECK(within(whole, years(1890, 1950)) == whole);
  CHECK(within(whole, years(1950, 1960)).periods.empty());
  CHECK(spells(within(whole, years(1903, 1905)))[0].censored == Censored::start);
}

TEST_CASE("spells by a slow second method, and in a mirror") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    worlds::Random random(seed);
    std::vector<Value> values, turned;
    const std::size_t length = random.below(30);
    for (std::size_t i = 0; i < length; ++i) {
      const std::uint64_t drawn = random.below(8);
      values.push_back(drawn == 7 ? none : Value(static_cast<double>(drawn) - 3));
      turned.push_back(drawn == 7 ? none : Value(3 - static_cast<double>(drawn)));
    }
    // Any two periods and all between them: a spell is a stretch of one side that no longer one contains.
    const auto side = [&](std::size_t i) {
      return i >= length || !values[i].defined() ? 0 : (values[i].number() > 0) - (values[i].number() < 0);
    };
    const auto is_run = [&](std::size_t first, std::size_t last) {
      for (std::size_t i = first; i <= last; ++i)
        if (side(i) == 0 || side(i) != side(first)) return false;
      return true;
    };
    const auto unseen = [&](std::size_t i) { return i >= length || !values[i].defined(); };
    std::vector<Spell> expected;
    for (std::size_t first = 0; first < length; ++first)
      for (std::size_t last = first; last < length; ++last) {
        if (!is_run(first, last) || (first > 0 && is_run(first - 1, last)) || is_run(first, last + 1))
          continue;
        Spell spell{side(first) > 0 ? cooperative : hostile, first, last};
        for (std::size_t i = first; i <= last; ++i) spell.mean += values[i].number();
        spell.mean /= static_cast<double>(spell.periods());
        const bool start = unseen(first - 1), end = unseen(last + 1);
        spell.censored = static_cast<Censored>((start ? 1 : 0) + (end ? 2 : 0));
        expected.push_back(spell);
      }
    const std::vector<Spell> found = spells(yearly(values)), mirrored = spells(yearly(turned));
    REQUIRE(found.size() == expected.size());
    REQUIRE(mirrored.size() == found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].mean == Approx(expected[i].mean));
      CHECK(mirrored[i].mean == Approx(-found[i].mean));
      expected[i].mean = found[i].mean;
      CHECK(found[i] == expected[i]);
      CHECK(mirrored[i].kind != found[i].kind);
    }
  }
}
