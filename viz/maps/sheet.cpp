// Header and note take the same room whatever they say, so that no era's words move its map.
#include <entente/viz/maps/sheet.hpp>
#include <entente/viz/render/legend.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr double header_height = 60;
constexpr double note_height = 34;

LegendItem line_key(Link link, std::string text) { return {link, std::move(text)}; }

Link sample(Tone tone, int strength = 2) {
  Link link;
  link.tone = tone;
  link.strength = strength;
  return link;
}

LegendRow sign_row() {
  return {
      "Sign",
      {line_key(sample(Tone::cooperative, 3), "cooperative"), line_key(sample(Tone::hostile, 3), "hostile"),
       line_key(sample(Tone::neutral), "neutral or balanced"),
       line_key(sample(Tone::membership), "membership or office")}};
}

LegendRow strength_row(std::string_view heading, std::string_view what) {
  LegendRow row{std::string(heading), {}};
  const auto& steps = style::strength_steps;
  const std::string texts[] = {
      fmt::format("{} below {}", what, steps[0]), fmt::format("{} to {}", steps[0], steps[1]),
      fmt::format("{} to {}", steps[1], steps[2]), fmt::format("{} and more", steps[2])};
  for (int step = 1; step <= 4; ++step)
    row.items.push_back(line_key(sample(Tone::neutral, step), texts[static_cast<std::size_t>(step - 1)]));
  return row;
}

LegendRow certainty_row() {
  LegendRow row{"Certainty", {}};
  const std::pair<Certainty, std::string_view> keys[] = {
      {Certainty::confirmed, "confirmed"},
      {Certainty::reported, "reported"},
      {Certainty::contested, "alleged, contested or planned"}};
  for (const auto& [certainty, text] : keys) {
    Link link = sample(Tone::neutral);
    link.certainty = certainty;
    row.items.push_back(line_key(link, std::string(text)));
  }
  Link arrow = sample(Tone::neutral);
  arrow.direction = Direction::forward;
  row.items.push_back(line_key(arrow, "90 % or more from one side"));
  row.items.push_back({std::string("×5"), "number of claims"});
  return row;
}

std::string plural(Kind kind) { return kind == Kind::unknown ? "kind not stated" : std::string(name(kind)); }

LegendRow kind_row(std::span<const Kind> kinds, Presence absent) {
  LegendRow row{"Actors", {}};
  for (const Kind kind : kinds) {
    Node node;
    node.kind = kind;
    row.items.push_back({node, plural(kind)});
  }
  Node ghost;
  ghost.kind = Kind::state;
  ghost.presence = absent;
  row.items.push_back({ghost, "absent in this era"});
  return row;
}

void move(Diagram& diagram, Point by) {
  for (Node& node : diagram.nodes) node.at = node.at + by;
  for (Caption& caption : diagram.captions) caption.at = caption.at + by;
  for (double& x : diagram.rules) x += by.x;
  for (Box& panel : diagram.panels) panel.corner = panel.corner + by;
}

}  // namespace

std::vector<LegendRow> map_legend(std::span<const Kind> kinds, Presence absent) {
  return {sign_row(), strength_row("Strength", "level"), certainty_row(), kind_row(kinds, absent)};
}

std::vector<LegendRow> change_legend(std::span<const Kind> kinds) {
  LegendRow changes{"Change", {}};
  const std::tuple<Change, std::string_view, std::string_view> keys[] = {
      {Change::formed, "", "formed"},
      {Change::dissolved, "", "dissolved"},
      {Change::strengthened, "▲", "strengthened"},
      {Change::weakened, "▼", "weakened"},
      {Change::flipped, "+ → −", "sign flipped"}};
  for (const auto& [change, badge, text] : keys) {
    Link link = sample(Tone::cooperative, 3);
    link.change = change;
    link.badge = badge;
    changes.items.push_back(line_key(link, std::string(text)));
  }
  LegendRow sign = sign_row();
  sign.items.resize(2);  // changes have a sign, and memberships are not drawn
  return {sign, changes, strength_row("Width", "change"), kind_row(kinds, Presence::ghost)};
}

Diagram on_sheet(Diagram diagram, const Box& content) {
  const double top = style::margin + header_height;
  const double width = std::max(style::narrowest_canvas, content.size.width + 2 * style::margin);
  const double height = std::max(content.size.height, 120.0);
  move(diagram, Point{width / 2, top + height / 2} - content.centre());
  diagram.map = {{style::margin, top}, {width - 2 * style::margin, height}};
  const double legend = legend_plan(diagram.legend, {style::margin, 0}, width - 2 * style::margin).height;
  diagram.canvas = {width, top + height + 8 + legend + note_height + style::margin * 0.7};
  return diagram;
}

}  // namespace entente
