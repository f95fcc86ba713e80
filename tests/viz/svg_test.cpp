// The master SVG: well-formed, accessible, the same bytes each time, and deaf to what labels try.
#include "sample_world.hpp"

#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/render/svg.hpp>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <set>

namespace entente {
namespace {

pugi::xml_document parsed(const std::string& svg) {
  pugi::xml_document document;
  const pugi::xml_parse_result result =
      document.load_string(svg.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  INFO(result.description() << " at " << result.offset);
  REQUIRE(result);
  return document;
}

/// Every element name and attribute name in the document.
std::set<std::string> vocabulary(const pugi::xml_node& node) {
  std::set<std::string> words;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) words.insert(child.name());
    for (const pugi::xml_attribute attribute : child.attributes())
      words.insert(std::string("@") + attribute.name());
    words.merge(vocabulary(child));
  }
  return words;
}

Diagram hostile_diagram(const std::string& text) {
  Diagram diagram;
  diagram.id = text;
  diagram.title = diagram.finding = diagram.subtitle = diagram.reading_note = diagram.source_note =
      diagram.description = text;
  diagram.canvas = {300, 300};
  diagram.nodes = {Node{.id = text, .lines = {text}, .at = {80, 100}, .size = {40, 20}, .tooltip = text},
                   Node{.id = "b", .lines = {"b"}, .at = {200, 100}, .size = {40, 20}, .tooltip = {}}};
  diagram.links = {Link{.from = 0, .to = 1, .tone = Tone::hostile, .badge = "×2", .tooltip = text}};
  diagram.captions = {Caption{{10, 10}, {text}, text, {text}}};
  diagram.legend = {LegendRow{text, {LegendItem{std::monostate{}, text}}}};
  return diagram;
}

}  // namespace

TEST_CASE("an era map is accessible SVG") {
  const sample::World world = sample::small_world();
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const pugi::xml_document document = parsed(to_svg(era_map(world.chronicle, world.graphs[0], layout)));
  const pugi::xml_node svg = document.child("svg");
  CHECK(svg.attribute("role").value() == std::string("img"));
  CHECK(svg.child("title").text().get() == std::string("First era, 1960–1990"));
  CHECK(std::string(svg.child("desc").text().get()).find("Strongest hostile: India – Pakistan") !=
        std::string::npos);
  CHECK(svg.attribute("aria-labelledby").value() == std::string(svg.child("title").attribute("id").value()) +
                                                        " " + svg.child("desc").attribute("id").value());
}

TEST_CASE("the same diagram gives the same bytes") {
  const sample::World world = sample::small_world();
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  CHECK(to_svg(era_map(world.chronicle, world.graphs[0], layout)) ==
        to_svg(era_map(world.chronicle, world.graphs[0], layout)));
}

TEST_CASE("maps that are made together are those made one by one") {
  const sample::World world = sample::small_world();
  const Layout layout = union_layout(world.chronicle, world.graphs).layout;
  const EraMaps maps(world.chronicle, layout);
  for (const EraGraph& graph : world.graphs)
    CHECK(to_svg(maps.of(graph)) == to_svg(era_map(world.chronicle, graph, layout)));
}

TEST_CASE("no label leaves its place") {
  const std::set<std::string> plain = vocabulary(parsed(to_svg(hostile_diagram("plain"))));
  const std::string texts[] = {"\"><script>alert(1)</script>",
                               "a\" onload=\"b",
                               "'/><a href='javascript:x'>",
                               "]]>",
                               "<!--",
                               "&amp;&#x41;&bad;",
                               "line\nbreak\ttab",
                               "\xff\xfe\x01\x1b",
                               "\u202Eעברית",
                               "%s%n {} {0}",
                               std::string("nul\0byte", 8)};
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(vocabulary(parsed(to_svg(hostile_diagram(text)))) == plain);
  }
}

TEST_CASE("an absurdly long label stays small") {
  const std::string svg = to_svg(hostile_diagram(std::string(1 << 20, 'x')));
  parsed(svg);
  CHECK(svg.size() < 40'000);
}

TEST_CASE("numbers are never nan, infinite or minus zero") {
  Diagram diagram = hostile_diagram("x");
  diagram.nodes[1].at = diagram.nodes[0].at;
  diagram.links[0].bow = -1e-9;
  const std::string svg = to_svg(diagram);
  parsed(svg);
  CHECK(svg.find("nan") == std::string::npos);
  CHECK(svg.find("inf") == std::string::npos);
  CHECK(svg.find("\"-0\"") == std::string::npos);
}

TEST_CASE("an empty diagram is a valid picture") { parsed(to_svg(Diagram{})); }

}  // namespace entente
