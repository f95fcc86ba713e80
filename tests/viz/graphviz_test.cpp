// DOT that Graphviz reads back as it was written, and layouts that fail in words.
#include "sample_world.hpp"

#include <entente/graphs/formats/attributes.hpp>
#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/render/child.hpp>
#include <entente/viz/render/dot.hpp>
#include <entente/viz/render/dot_text.hpp>
#include <entente/viz/render/graphviz.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

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

/// Without the comment above it.
std::string graph_in(const std::string& dot) { return dot.substr(dot.find("strict ")); }

/// What cgraph makes of DOT, read and written.
std::optional<std::string> again(const std::string& dot) {
  const auto written = run({"nop"}, dot);
  if (!written) return std::nullopt;
  CHECK(written->complaint.empty());
  return portable_dot(written->output);
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
  diagram.links = {Link{.from = 2,
                        .to = 1,
                        .tone = Tone::hostile,
                        .badge = label,
                        .tooltip = label,
                        .facts = {{"cite", label}}},
                   Link{.from = 0, .to = 2, .badge = "", .tooltip = ""}};
  return diagram;
}

}  // namespace

TEST_CASE("DOT survives reading and writing byte for byte") {
  const sample::World world = sample::small_world();
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  for (const EraGraph& graph : world.graphs) {
    const std::string dot = to_dot(era_map(world.chronicle, graph, layout));
    if (const auto round = again(dot)) CHECK(*round == graph_in(dot));
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
    if (const auto round = again(dot)) CHECK(*round == graph_in(dot));
    if (const auto drawn = run({"neato", "-n2", "-Tsvg"}, dot)) CHECK(drawn->ending == Ending::done);
  }
}

TEST_CASE("quotes stand where other programs need them, and nowhere else") {
  CHECK(portable_dot("a\t[label=−10,\n\t\tlevel=-10.5,\n\t\tname=\"−10\"];\n") ==
        "a\t[label=\"−10\",\n\t\tlevel=-10.5,\n\t\tname=\"−10\"];\n");
  CHECK(portable_dot("\tKöln -> -5\t[x=\"\\\\\",\n\t\ty=ü];\n}\n") ==
        "\t\"Köln\" -> \"-5\"\t[x=\"\\\\\",\n\t\ty=\"ü\"]\n}\n");
  CHECK(portable_dot("\t\"a \\\" ö\" -> b;\n") == "\t\"a \\\" ö\" -> b;\n");
  CHECK(portable_dot("").empty());
  CHECK(portable_dot("\"open ö") == "\"open ö");
}

TEST_CASE("DOT tells what is known of a line, and where it runs") {
  const sample::World world = sample::small_world();
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  Diagram map = era_map(world.chronicle, world.graphs[0], layout);
  map.nodes = {Node{.id = "A", .lines = {"A"}, .at = {50, 100}, .size = {20, 20}, .facts = {{"era", "one"}}},
               Node{.id = "B", .lines = {"B"}, .at = {150, 100}, .size = {20, 20}}};
  map.links = {Link{.from = 0,
                    .to = 1,
                    .tone = Tone::cooperative,
                    .direction = Direction::backward,
                    .strength = 1,
                    .facts = {{"level", "0.5"}, {"cite", "a\\b\n\"c\""}}}};
  map.canvas = {200, 200};
  const DotGraph dot = dot_graph(map);
  const auto value = [](const DotAttributes& attributes, const std::string& name) {
    const auto found = std::ranges::find(attributes, name, &DotAttributes::value_type::first);
    return found == attributes.end() ? "none" : found->second;
  };
  REQUIRE(dot.edges.size() == 1);
  const DotEdge& edge = dot.edges[0];
  CHECK(dot.nodes[edge.from].name == "B");
  CHECK(dot.nodes[edge.to].name == "A");
  CHECK(value(edge.attributes, "dir") == "forward");
  CHECK(value(edge.attributes, "level") == "0.5");
  CHECK(value(edge.attributes, "cite") == "a\\\\b \"c\"");
  // From B's left side at 139 to A's right side at 61; the arrow is 6.85 long and covers half a point.
  CHECK(value(edge.attributes, "pos") == "e,61,100 139,100 115.12,100 91.23,100 67.35,100");
  CHECK(value(dot.nodes[edge.to].attributes, "era") == "one");
  CHECK(value(dot.of_nodes, "era").empty());
  CHECK(value(dot.of_edges, "level").empty());
}

TEST_CASE("actors whose ids look alike stay two") {
  const std::string long_id(1000, 'x');
  Diagram diagram;
  diagram.canvas = {300, 200};
  for (const std::string& id : {long_id + "a", long_id + "b", std::string("c\x01"), std::string("c")})
    diagram.nodes.push_back({.id = id, .lines = {"one"}, .at = {80, 100}, .size = {40, 20}});
  std::set<std::string> names;
  for (const DotNode& node : dot_graph(diagram).nodes) names.insert(node.name);
  CHECK(names.size() == 4);
}

TEST_CASE("the comment of DOT names every attribute of a tie") {
  const std::string comment = dot_comment();
  for (const TieAttribute& one : tie_attributes()) {
    INFO(one.name);
    CHECK(comment.find(std::string(one.name)) != std::string::npos);
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
