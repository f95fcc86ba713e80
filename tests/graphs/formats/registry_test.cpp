// Formats are found by name, by ending and by what bytes begin with.
#include "graphs/formats/worlds.hpp"

#include <entente/graphs/formats/registry.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace entente;

TEST_CASE("every format has a name of its own, a sentence, an ending, and is read or written") {
  std::set<std::string_view> names;
  for (const Format& format : formats()) {
    INFO(format.name);
    CHECK(names.insert(format.name).second);
    CHECK(find_format(format.name) == &format);
    CHECK_FALSE(format.sentence.empty());
    REQUIRE_FALSE(format.endings.empty());
    for (const std::string_view ending : format.endings) CHECK(ending.starts_with('.'));
    CHECK(format.recognizes != nullptr);
    CHECK((format.read != nullptr || format.write != nullptr));
  }
}

TEST_CASE("every format recognizes what it writes, and no other does") {
  const exported::World world = exported::drawn(), hostile = exported::hostile();
  for (const Format& format : formats()) {
    if (format.write == nullptr) continue;
    INFO(format.name);
    CHECK(recognized_format(format.write(world.all())) == &format);
    CHECK(recognized_format(format.write(hostile.all())) == &format);
    CHECK(format.write(world.all()) == format.write(exported::drawn().all()));
    if (format.read != nullptr) CHECK(format.read(format.write(world.all())).contains("ties.csv"));
  }
  CHECK(recognized_format(exported::drawn_files().at("ties.csv")) == nullptr);
  CHECK(recognized_format("") == nullptr);
}

TEST_CASE("an ending names the format that is written so") {
  CHECK(format_of_ending("maps/a.graphml") == find_format("graphml"));
  CHECK(format_of_ending("A.GRAPHML") == find_format("graphml"));
  CHECK(format_of_ending("a.csv") == find_format("ties-csv"));
  CHECK(format_of_ending("a.graphml.txt") == nullptr);
  CHECK(format_of_ending("") == nullptr);
  CHECK(find_format("gml") == nullptr);
}
