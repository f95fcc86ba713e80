// Claims as lines of their own.
//   A ==== B    an alliance (both), arms from A to B, a visit of B to A; C :: A   feels threatened
#include "diagrams.hpp"

#include <entente/viz/maps/expanded_map.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/dot.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/graphviz.hpp>
#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cmath>

namespace entente {
namespace {

Files claims_of(int arms) {
  std::string ties =
      "id,from,to,relation,start,end,weight,status,cite\npact,A,B,alliance,1950,1959,6,confirmed,red p.1\n"
      "quarrel,C,A,threatens,1950,1959,5,reported,red p.2\n";
  for (int i = 0; i < arms; ++i)
    ties += fmt::format("arms{0},A,B,arms_sale,195{0},195{0},4,confirmed,red p.3\n", i);
  return {
      {"ties.csv", ties},
      {"actors.csv", "id,label,kind,start\nA,Aland,state,1940\nB,Beland,state,1940\nC,Celand,state,1940\n"},
      {"sources.csv", "id,title\nred,The red book\n"},
      {"eras.csv", "id,label,start,end\nfifties,The fifties,1950,1959\n"}};
}

struct ClaimScene {
  explicit ClaimScene(int arms)
      : world(sample::folded(claims_of(arms))), layout(union_layout(world.chronicle, world.graphs).layout) {}
  Diagram map(const EraMapOptions& options = {}) const {
    return expanded_map(world.chronicle, world.graphs[0], layout, options);
  }
  sample::World world;
  Layout layout;
};

std::string of_line(const Link& link, const std::string& name) {
  const auto at = std::ranges::find(link.facts, name, &Fact::name);
  return at == link.facts.end() ? "" : at->value;
}

const Link& line_of(const Diagram& map, const std::string& claim) {
  const auto found =
      std::ranges::find_if(map.links, [&](const Link& one) { return of_line(one, "claim") == claim; });
  REQUIRE(found != map.links.end());
  return *found;
}

}  // namespace

TEST_CASE("expanded: each claim is a line with its sign, dash, direction and relation") {
  const ClaimScene scene(2);
  const Diagram map = scene.map();
  REQUIRE(map.links.size() == 4);
  const Link &pact = line_of(map, "pact"), &arms = line_of(map, "arms0"), &quarrel = line_of(map, "quarrel");
  CHECK(pact.tone == Tone::cooperative);
  CHECK(pact.direction == Direction::none);
  CHECK(arms.direction != Direction::none);
  CHECK(map.nodes[arms.direction == Direction::forward ? arms.from : arms.to].id == "A");
  CHECK(quarrel.tone == Tone::hostile);
  CHECK(quarrel.certainty == Certainty::reported);
  CHECK(map.nodes[quarrel.direction == Direction::forward ? quarrel.from : quarrel.to].id == "C");
  CHECK(of_line(pact, "relation") == "alliance");
  CHECK(of_line(pact, "cite") == "red p.1");
  CHECK(of_line(pact, "date") == "1950/1959");
  CHECK(of_line(pact, "value") == "6");
  CHECK(pact.tooltip.find("Aland") != std::string::npos);
  CHECK(pact.tooltip.find("red p.1") != std::string::npos);
  CHECK(map.reading_note.find("Each line is a claim.") != std::string::npos);
}

TEST_CASE("expanded: lines of a pair part in the middle, and end inside the outlines of their actors") {
  const ClaimScene scene(4);
  const Diagram map = scene.map();
  std::vector<Point> middles;
  for (const Link& one : map.links)
    if (of_line(one, "claim") != "quarrel") middles.push_back(course(map, one).at(0.5));
  REQUIRE(middles.size() == 5);
  for (std::size_t i = 0; i < middles.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) CHECK(length(middles[i] - middles[j]) > 12);
  for (const Link& one : map.links) {
    const Node& from = map.nodes[one.from];
    CHECK(std::abs(one.leaves.x) <= from.size.width / 2);
    CHECK(std::abs(one.leaves.y) <= from.size.height / 2);
  }
}

TEST_CASE("expanded: many claims of a pair are one line for each relation and direction, and that is said") {
  const ClaimScene scene(7);
  const Diagram map = scene.map();
  REQUIRE(map.links.size() == 3);  // the pact, all arms, the quarrel
  const auto arms = std::ranges::find_if(
      map.links, [](const Link& one) { return of_line(one, "relation") == "arms_sale"; });
  REQUIRE(arms != map.links.end());
  CHECK(of_line(*arms, "claim") == "arms0|arms1|arms2|arms3|arms4|arms5|arms6");
  CHECK(map.reading_note.find("of pairs with more than 6 it is a relation, ×3") != std::string::npos);
  CHECK(scene.map({.labels = TieLabels::none}).links.front().badge.empty());
}

TEST_CASE("expanded: what is left out is counted") {
  std::vector<ToldClaim> told;
  const ClaimScene scene(2);
  // 70 pairs of one claim: the 60 with the largest values are drawn.
  for (std::uint32_t i = 0; i < 70; ++i)
    told.push_back({{actor_id(i), actor_id(i + 1)}, 0, 1.0 + i, 0, true});
  const auto lines = claim_lines(scene.world.chronicle, told);
  CHECK(std::ranges::count(lines, true, &ClaimLine::is_drawn) == 60);
  CHECK_FALSE(lines[9].is_drawn);
  CHECK(lines[10].is_drawn);
  CHECK(claim_line_words(lines, 70) == "Each line is a claim; the 10 weakest of 70 are not drawn.");
  CHECK(claim_line_words(lines, 68) ==
        "Each line is a claim; the 70 statements are 68 claims, as those of one event count once; the 10 "
        "weakest of 70 are not drawn.");
  CHECK(claim_lines(scene.world.chronicle, {}).empty());
}

TEST_CASE("expanded: words of a line say what it adds and when, as far as there is room") {
  const ClaimScene scene(7);
  const auto told = told_claims(scene.world.graphs[0], {});
  const auto lines = claim_lines(scene.world.chronicle, told);
  const auto of = [&](const char* relation) -> const ClaimLine& {
    return *std::ranges::find_if(lines, [&](const ClaimLine& line) {
      return scene.world.chronicle.codebook[scene.world.chronicle.claims[line.claims[0].claim].relation].id ==
             relation;
    });
  };
  const auto words = [&](const char* relation, LineWords form) {
    return line_words(scene.world.chronicle, of(relation), form);
  };
  CHECK(words("arms_sale", LineWords::relation).ends_with(" ×7"));
  CHECK(words("arms_sale", LineWords::dated).ends_with(", 1950–1956"));
  CHECK(words("arms_sale", LineWords::briefly_dated).ends_with(", 1950–56"));
  CHECK(words("arms_sale", LineWords::valued).find(" ×7: +") != std::string::npos);
  CHECK(words("alliance", LineWords::valued).ends_with(": +6.0"));
  CHECK(words("alliance", LineWords::dated).ends_with(": +6.0, 1950–1959"));
  CHECK(words("threatens", LineWords::valued).find(": −") != std::string::npos);
  const auto widest = [&](LineWords form) {
    double width = 0;
    for (const ClaimLine& line : lines)
      width = std::max(
          width, text_width(line_words(scene.world.chronicle, line, form), style::small_size, Weight::bold));
    return width + beside_words;
  };
  const auto fitting = [&](double room) { return fitting_words(scene.world.chronicle, lines, room); };
  CHECK(fitting(widest(LineWords::dated) + 1) == LineWords::dated);
  CHECK(fitting(widest(LineWords::dated) - 1) == LineWords::briefly_dated);
  CHECK(fitting(widest(LineWords::briefly_dated) - 1) == LineWords::valued);
  CHECK(fitting(widest(LineWords::valued) - 1) == LineWords::relation);
}

TEST_CASE("expanded: years within which an event was on some day are not years that it lasted") {
  const auto words = [](const std::string& more, LineWords form) {
    Files files = claims_of(0);
    files["ties.csv"] = "id,from,to,relation,date,weight\nold,A,B,arms_sale,[1948..1956],4\n" + more;
    const sample::World world = sample::folded(files);
    const auto lines = claim_lines(world.chronicle, told_claims(world.graphs[0], {}));
    CHECK_FALSE(begins_before(world.chronicle, lines, *civil_day(1950, 1, 1)));
    return line_words(world.chronicle, lines.front(), form);
  };
  CHECK(words("", LineWords::dated).ends_with(", within 1948–1956"));
  CHECK(words("", LineWords::briefly_dated).ends_with(", within 1948–56"));
  std::string sure;
  for (int year = 1952; year < 1959; ++year) sure += fmt::format("sure{0},A,B,arms_sale,{0},4\n", year);
  CHECK(words(sure, LineWords::dated).ends_with(", 1952–1958"));
  CHECK(words(sure, LineWords::dated).find(" ×8: +") != std::string::npos);
}

TEST_CASE("expanded: a hostile line with its value has no minus beside it, and ladders no key of labels") {
  const ClaimScene scene(7);
  const auto at = [&](const char* code) { return *scene.world.chronicle.roster.by_code(code); };
  const Diagram map = scene.map({.only = {at("A"), at("C")}});
  REQUIRE(map.links.size() == 1);
  CHECK(map.links[0].badge.find(": −") != std::string::npos);
  CHECK_FALSE(mark(map.links[0], visible(map, map.links[0]))->minus);
  for (const LegendRow& row : map.legend) CHECK(row.heading != "Label");
}

// Each claim of the sheet in every direction and with either sign: far more than a pair has room for.
TEST_CASE("expanded: what has no line of its own is one with the rest, and all add up to the level") {
  const ClaimScene scene(2);
  const Chronicle& world = scene.world.chronicle;
  std::vector<ToldClaim> told;
  double level = 0;
  const auto relations = static_cast<std::uint32_t>(world.claims.size());
  for (std::uint32_t claim = 0; claim < relations; ++claim)
    for (const int acting : {1, -1, 0})
      for (const double sign : {1.0, -1.0}) {
        told.push_back({{actor_id(0), actor_id(1)}, claim, sign * (10.0 + claim + acting), acting, true});
        level += told.back().value;
      }
  const std::vector<ClaimLine> lines = claim_lines(world, told);
  REQUIRE(lines.size() == most_lines_of_few + 1);
  double sum = 0;
  std::size_t claims = 0;
  for (const ClaimLine& line : lines) {
    sum += line.value;
    claims += line.claims.size();
    CHECK(line.is_drawn);
    CHECK((line.others > 0) == (&line == &lines.back()));
  }
  CHECK(sum == Approx(level));
  CHECK(claims == told.size());
  const std::string words = line_words(world, lines.back(), LineWords::dated);
  CHECK(words.starts_with(
      fmt::format("{} other relations ×{}: ", lines.back().others, lines.back().claims.size())));
  CHECK(words.find(',') == std::string::npos);
  CHECK(claim_line_words(lines, told.size()).find("not drawn") == std::string::npos);
}

TEST_CASE("expanded: years before the era are told of, and the plain line beside arrows") {
  const ClaimScene scene(2);
  const auto lines = claim_lines(scene.world.chronicle, told_claims(scene.world.graphs[0], {}));
  CHECK(begins_before(scene.world.chronicle, lines, *civil_day(1951, 1, 1)));
  CHECK_FALSE(begins_before(scene.world.chronicle, lines, *civil_day(1950, 12, 31)));  // the same year
  const auto at = [&](const char* code) { return *scene.world.chronicle.roster.by_code(code); };
  const Diagram map = scene.map({.only = {at("A"), at("B")}});
  CHECK(map.reading_note.find("Years before the era") == std::string::npos);
  const auto row = std::ranges::find(map.legend, "Direction", &LegendRow::heading);
  REQUIRE(row != map.legend.end());
  REQUIRE(row->items.size() == 2);
  CHECK(row->items[1].text == "mutual");
  CHECK(std::ranges::count(map.legend, "Part", &LegendRow::heading) == 1);
  CHECK(std::ranges::count(map.legend, "Level", &LegendRow::heading) == 0);
}

TEST_CASE("expanded: DOT keeps every line of a pair") {
  const ClaimScene scene(2);
  const std::string dot = to_dot(scene.map());
  for (const char* id : {"claim=pact", "claim=arms0", "claim=arms1", "claim=quarrel"})
    CHECK(dot.find(id) != std::string::npos);
  CHECK(dot == to_dot(scene.map()));
}

TEST_CASE("expanded: two actors stand level at both sides of the page") {
  const ClaimScene scene(2);
  const auto at = [&](const char* code) { return *scene.world.chronicle.roster.by_code(code); };
  const Diagram map = scene.map({.only = {at("A"), at("B")}, .page_width = 85});
  REQUIRE(map.nodes.size() == 2);
  CHECK(map.nodes[0].at.y == map.nodes[1].at.y);
  CHECK(map.canvas.width == 340);
  CHECK(map.links.size() == 3);
  for (const Link& one : map.links) CHECK(one.badge.find(", 195") != std::string::npos);  // with its years
}

TEST_CASE("expanded: the map of one pair is headed by its names, and tells the largest part of its level") {
  const ClaimScene scene(4);
  const ActorId a = *scene.world.chronicle.roster.by_code("A"),
                b = *scene.world.chronicle.roster.by_code("B");
  const Diagram map = scene.map({.only = {a, b}});
  CHECK(map.title.find(": ") != std::string::npos);
  CHECK(map.title.starts_with(pair_words(scene.world.chronicle, {a, b}) + ": "));
  CHECK(map.finding.starts_with("The level is +"));
  CHECK(map.finding.find("its largest part is “") != std::string::npos);
  CHECK(map.description.starts_with(map.finding));
  CHECK(scene.map({.only = {a, b}, .title = "Own words"}).title == "Own words");
  CHECK(scene.map().title.find(": ") == std::string::npos);
}

}  // namespace entente
