// The words on maps: numbers, dates, counts and alt text.
#include "sample_world.hpp"

#include <entente/viz/maps/words.hpp>

#include <catch2/catch.hpp>

namespace entente {

TEST_CASE("numbers carry a true sign, and nothing is minus zero") {
  CHECK(signed_number(3.24) == "+3.2");
  CHECK(signed_number(-0.5) == "−0.5");
  CHECK(signed_number(-0.04) == "0.0");
}

TEST_CASE("whole years are years, other spans days") {
  const Interval years_only{*civil_day(1947, 1, 1), *civil_day(1992, 1, 1)};
  CHECK(dates(years_only) == "1947–1991");
  CHECK(dates({*civil_day(1990, 1, 1), *civil_day(1991, 1, 1)}) == "1990");
  CHECK(dates({*civil_day(1979, 12, 24), *civil_day(1989, 2, 16)}) == "1979-12-24 to 1989-02-15");
  CHECK(years({*civil_day(1979, 12, 24), *civil_day(1989, 2, 16)}) == "1979–1989");
}

TEST_CASE("a map tells what it rests on") {
  const sample::World world = sample::small_world();
  const std::string words = map_subtitle(world.chronicle, world.graphs[0], {});
  CHECK(words.find("an event lasts 3 years") != std::string::npos);
  CHECK(words.find("from 2 sources") != std::string::npos);
  CHECK(words.find("4 claims") != std::string::npos);
  CHECK(map_subtitle(sample::ring(3).chronicle, sample::ring(3).graphs[0], {}).find("none with a source") !=
        std::string::npos);
}

TEST_CASE("alt text names the strongest pairs with their levels") {
  const sample::World world = sample::small_world();
  const std::string words = map_description(world.chronicle, world.graphs[0]);
  CHECK(words.starts_with("Map of "));
  CHECK(words.find("China – Pakistan (+") != std::string::npos);
  CHECK(words.find("India – Pakistan (−") != std::string::npos);
  CHECK(map_description(Chronicle{}, EraGraph{}).starts_with("Map of 0 actors and 0 bonds"));
}

TEST_CASE("the note names package, authors and hash") {
  const sample::World world = sample::small_world();
  const std::string words = source_note(world.chronicle, "00ff00ff00ff00ff");
  CHECK(words.find("A. Author 1999") != std::string::npos);
  CHECK(words.find("00ff00ff00ff00ff") != std::string::npos);
}

}  // namespace entente
