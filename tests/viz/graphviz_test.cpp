// DOT that Graphviz reads back as it was written, and layouts that fail in words.
#include "sample_world.hpp"

#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/render/child.hpp>
#include <entente/viz/render/graphviz.hpp>

#include <catch2/catch.hpp>

namespace entente {
namespace {

/// What a Graphviz program makes of DOT; nothing when it is not installed.
std::optional<ChildResult> run(std::vector<std::string> words, const std::string& dot) {
  ChildResult result = spawned({std::move(words), dot, {}}, {});
  if (result.ending == Ending::not_found) {
    WARN("the Graphviz programs are not installed: this check did not run");
    return std::nullopt;
  }
  return result;
}

Diagram map_with_label(const std::string& label) {
  Diagram diagram;
  diagram.id = "a \"b\" <c>";
  diagram.canvas = {300, 200};
  diagram.title = label;
  diagram.nodes = {
      Node{.id = "one", .lines = {label}, .at = {80, 100}, .size = {40, 20}, .tooltip = label},
      Node{.id = label, .lines = {label, label}, .at = {200, 100}, .size = {40, 20}, .tooltip = ""},
      Node{.id = "three", .lines = {"three"}, .at = {150, 30}, .size = {40, 20}, .tooltip = ""}};
  diagram.links = {Link{.from = 2, .to = 1, .tone = Tone::hostile, .badge = label, .tooltip = label},
                   Link{.from = 0, .to = 2, .badge = "", .tooltip = ""}};
  return diagram;
}

}  // namespace

TEST_CASE("DOT survives reading and writing byte for byte") {
  const sample::World world = sample::small_world();
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  for (const EraGraph& graph : world.graphs) {
    const std::string dot = to_dot(era_map(world.chronicle, graph, layout));
    if (const auto again = run({"nop"}, dot)) CHECK(again->output == dot);
  }
}

TEST_CASE("Graphviz draws the DOT without a word") {
  const sample::World world = sample::small_world();
  const std::string dot =
      to_dot(era_map(world.chronicle, world.graphs[0], union_layout(world.chronicle, world.graphs).layout,
                     {.memberships = Memberships::shown}));
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"neato", "-n2", "-Tsvg"}, {"dot", "-Tsvg"}})
    if (const auto drawn = run(words, dot)) {
      CHECK(drawn->ending == Ending::done);
      CHECK(drawn->complaint.empty());
      CHECK(drawn->output.find("Benazir Bhutto") != std::string::npos);
    }
}

TEST_CASE("no label breaks DOT") {
  for (const std::string& label :
       {std::string("back\\slash \\N \\G"), std::string("\"]; evil ["), std::string("<b>bold</b>"),
        std::string("A &amp; B"), std::string("\\"), std::string("node"), std::string("nul\0byte", 8),
        std::string("bad \xff utf"), std::string("new\nline"), std::string("\u202Eעברית")}) {
    INFO(label);
    const std::string dot = to_dot(map_with_label(label));
    if (const auto again = run({"nop"}, dot)) CHECK(again->output == dot);
    if (const auto drawn = run({"neato", "-n2", "-Tsvg"}, dot)) CHECK(drawn->ending == Ending::done);
  }
}

TEST_CASE("a typed backslash and ampersand come out as typed") {
  const auto drawn = run({"neato", "-n2", "-Tsvg"}, to_dot(map_with_label("a\\b &amp; c")));
  if (drawn) CHECK(drawn->output.find(">a\\b &amp;amp; c</text>") != std::string::npos);
}

TEST_CASE("a layout that takes too long is an error that says what to do") {
  const std::vector<std::optional<Point>> fixed(1500);
  std::vector<Spring> springs;
  for (std::size_t i = 1; i < fixed.size(); ++i) springs.push_back({i / 2, i, 72});
  try {
    stress_layout(fixed, springs, {.time_limit = std::chrono::milliseconds(1)});
    FAIL("the limit was not kept");
  } catch (const Error& error) {
    CHECK(error.failure() == Failure::renderer);
    CHECK(std::string(error.what()).find("layout.csv") != std::string::npos);
  }
}

TEST_CASE("stress keeps fixed points and is repeatable") {
  const std::vector<std::optional<Point>> fixed = {Point{5, 7}, std::nullopt, std::nullopt, Point{300, 10}};
  const std::vector<Spring> springs = {{0, 1, 100}, {1, 2, 100}, {2, 3, 100}};
  const std::vector<Point> once = stress_layout(fixed, springs), twice = stress_layout(fixed, springs);
  CHECK(once == twice);
  CHECK(once[0] == Point{5, 7});
  CHECK(once[3] == Point{300, 10});
  CHECK(stress_layout({}, {}).empty());
}

}  // namespace entente
