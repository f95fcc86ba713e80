// Header and note take the same room whatever they say, so that no era's words move its map.
#include <entente/viz/maps/map_sheet.hpp>

#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/legend.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/title.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace entente {
namespace {

constexpr double header_height = 25;  ///< without the subtitle
constexpr double below_source = 3;    ///< what letters reach below their line
constexpr double smallest_print = 7, points_per_millimetre = 72 / 25.4;

/// The paper on which the smallest text of a canvas is large enough.
double paper_for(double canvas) {
  const double smallest = canvas * smallest_print / style::small_size / points_per_millimetre;
  for (const double paper : {180.0, 277.0})
    if (smallest <= paper) return paper;
  return smallest;
}

std::size_t lines_of(std::string_view text, double width, std::size_t most) {
  return wrapped(text, style::small_size, {.width = width, .most_lines = most, .lines = Lines::full}).size();
}

LegendItem line_key(Link link, std::string text) { return {link, std::move(text)}; }

Link sample(Tone tone, int strength = 2) {
  Link link;
  link.tone = tone;
  link.strength = strength;
  return link;
}

LegendRow sign_row(const Occurring& what) {
  LegendRow row{"Sign", {}};
  if (what.cooperative) row.items.push_back(line_key(sample(Tone::cooperative, 3), "cooperative"));
  Link hostile = sample(Tone::hostile, 3);
  hostile.bare = !what.minuses;
  if (!what.mutual_tees) hostile.direction = Direction::forward;
  if (what.hostile) row.items.push_back(line_key(hostile, "hostile"));
  if (what.neutral) row.items.push_back(line_key(sample(Tone::neutral), "neutral"));
  if (what.membership) row.items.push_back(line_key(sample(Tone::membership), "membership or office"));
  return row;
}

/// `10 to 20` for the width of that place; the last that there is has no end.
std::string width_words(const WidthSteps& steps, std::size_t place) {
  if (place == 0) return fmt::format("below {}", steps[0]);
  const bool is_last = place == steps.size() || !std::isfinite(steps.at(place));
  return is_last ? fmt::format("{} or more", steps.at(place - 1))
                 : fmt::format("{}–{}", steps.at(place - 1), steps.at(place));
}

LegendRow strength_row(std::string_view heading, const Occurring& what, const WidthSteps& steps) {
  LegendRow row{std::string(heading), {}};
  for (std::size_t step = 0; step < what.strengths.size(); ++step)
    if (what.strengths.at(step))
      row.items.push_back(
          line_key(sample(Tone::neutral, static_cast<int>(step) + 1), width_words(steps, step)));
  return row;
}

/// `alleged, contested or planned`: the statuses that occur of those drawn alike.
std::string status_words(Statuses statuses, Certainty drawn_as) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < status_names.size(); ++i)
    if (statuses.test(i) && certainty_of(static_cast<Status>(i)) == drawn_as)
      words.emplace_back(status_names[i]);
  return listed(words, "or");
}

LegendRow certainty_row(const Occurring& what) {
  LegendRow row{"Evidence", {}};
  Statuses unsure = what.statuses;
  if (unsure.reset(static_cast<std::size_t>(Status::confirmed)).none()) return row;
  for (const Certainty certainty : {Certainty::confirmed, Certainty::reported, Certainty::contested}) {
    const std::string words = status_words(what.statuses, certainty);
    if (words.empty()) continue;
    Link link = sample(Tone::neutral);
    link.certainty = certainty;
    row.items.push_back(line_key(link, words));
  }
  return row;
}

/// What lines of one direction and marks on lines mean; without items where nothing of it occurs.
LegendRow direction_row(const Occurring& what) {
  LegendRow row{"Direction", {}};
  for (const Tone tone : {Tone::neutral, Tone::hostile}) {
    if (!(tone == Tone::hostile ? what.lone_tees : what.arrows)) continue;
    Link head = sample(tone);
    head.direction = Direction::forward;
    head.bare = true;
    row.items.push_back(line_key(head, ""));
  }
  if (!row.items.empty()) row.items.back().text = "at least 90 % of the claims go one way";
  return row;
}

/// What the text on a line is.
LegendRow label_row(const Occurring& what, TieLabels labels, const WidthSteps& steps) {
  LegendRow row{"Number", {}};
  if (!what.badges) return row;
  const std::string example = steps[0] == usual_widths[0] ? "+5.0" : short_level(steps[1]);
  if (labels == TieLabels::level)
    row.items.push_back({example, what.unlabelled ? fmt::format("level (below {} {})", steps[1],
                                                                what.ringed ? "in rings only" : "not written")
                                                  : std::string("level")});
  else
    row.items.push_back({std::string("×5"), "number of claims"});
  return row;
}

/// What the numbers on a map of change are.
LegendRow moved_row(const Occurring& what, TieLabels labels, const WidthSteps& steps) {
  LegendRow row{"Number", {}};
  if (labels == TieLabels::none || !what.badges) return row;
  std::string forms;
  const auto add_form = [&](bool occurs, std::string_view form) {
    if (occurs) forms += (forms.empty() ? "" : ", ") + std::string(form);
  };
  add_form(what.both_levels, "+2.0 → +5.0");
  add_form(what.new_levels, "new +5.0");
  add_form(what.past_levels, "was +5.0");
  if (forms.empty()) return row;
  const bool all = !what.strengths[0] && !what.strengths[1];
  row.items.push_back({forms, all ? "levels" : fmt::format("levels, if moved by {} or more", steps[1])});
  return row;
}

/// A bloc of the package is not one of those that are found.
std::string kind_words(Kind kind) {
  if (kind == Kind::bloc) return "group of states";
  return kind == Kind::unknown ? "kind not stated" : std::string(name(kind));
}

LegendRow kind_row(const Occurring& what) {
  LegendRow row{"Actors", {}};
  if (what.kinds.size() < 2 && !what.absent) return row;
  for (const Kind kind : what.kinds) {
    Node node;
    node.kind = kind;
    row.items.push_back({node, kind_words(kind)});
  }
  Node ghost;
  ghost.kind = Kind::state;
  ghost.presence = Presence::ghost;
  if (what.absent) row.items.push_back({ghost, "absent in this era"});
  return row;
}

/// What is marked of blocs.
LegendRow bloc_row(const Occurring& what) {
  LegendRow row{"Blocs", {}};
  Link breaking = sample(Tone::neutral);
  breaking.ringed = true;
  if (what.ringed) row.items.push_back(line_key(breaking, "breaks the blocs"));
  Node unsure;
  unsure.kind = Kind::state;
  unsure.unsure = true;
  if (what.unsure) row.items.push_back({unsure, "bloc not certain"});
  Node unpartnered;
  unpartnered.kind = Kind::state;
  unpartnered.unpartnered = true;
  if (what.unpartnered) row.items.push_back({unpartnered, "placed only by its opponents"});
  unpartnered.unsure = true;
  if (what.unsure_and_unpartnered)
    row.items.push_back({unpartnered, what.unsure && what.unpartnered
                                          ? "both of these"
                                          : "placed only by its opponents, and not certain"});
  return row;
}

void move(Diagram& diagram, Point by) {
  for (Node& node : diagram.nodes) node.at = node.at + by;
  for (Caption& caption : diagram.captions) caption.at = caption.at + by;
  for (Ground& ground : diagram.grounds) ground.box.corner = ground.box.corner + by;
  for (double& x : diagram.rules) x += by.x;
  for (Box& panel : diagram.panels) panel.corner = panel.corner + by;
}

/// The rows that have items; those named go on beside the row before them.
std::vector<LegendRow> filled(std::vector<LegendRow> rows, std::initializer_list<std::string_view> beside) {
  std::erase_if(rows, [](const LegendRow& row) { return row.items.empty(); });
  for (LegendRow& row : rows)
    row.beside = std::find(beside.begin(), beside.end(), row.heading) != beside.end();
  return rows;
}

}  // namespace

std::vector<LegendRow> map_legend(const Occurring& what, TieLabels labels, const WidthSteps& steps) {
  return filled({sign_row(what), bloc_row(what), strength_row("Level", what, steps),
                 label_row(what, labels, steps), direction_row(what), certainty_row(what), kind_row(what)},
                {"Blocs", "Number", "Evidence"});
}

std::vector<LegendRow> change_legend(const Occurring& what, TieLabels labels, const WidthSteps& steps) {
  struct Key {
    Change change;
    std::string_view badge, text;
  };
  static constexpr auto kinds = std::to_array<Key>({{Change::flipped, "+ → −", "sign reversed"},
                                                    {Change::strengthened, "", "stronger"},
                                                    {Change::weakened, "", "weaker"},
                                                    {Change::formed, "", "newly recorded"},
                                                    {Change::dissolved, "×", "ended"},
                                                    {Change::unrecorded, "", "no longer recorded"}});
  LegendRow changes{"Change", {}};
  for (const Key& key : kinds) {
    if (std::ranges::none_of(what.changes, [&](const auto& one) { return one.first == key.change; }))
      continue;
    Link link = sample(Tone::neutral, 3);
    link.change = key.change;
    link.badge = key.change == Change::flipped && labels == TieLabels::none ? "▼" : key.badge;
    changes.items.push_back(line_key(link, std::string(key.text)));
  }
  return filled({sign_row(what), changes, strength_row("Moved by", what, steps),
                 moved_row(what, labels, steps), direction_row(what), certainty_row(what), kind_row(what)},
                {"Number", "Evidence"});
}

Diagram on_sheet(Diagram diagram, const Box& content, std::string_view longest_subtitle, double page_width) {
  const double asked = page_width > 0 ? style::page_units * page_width : style::narrowest_canvas;
  const double width = std::max(asked, content.size.width + 2 * style::margin);
  const double inner = width - 2 * style::margin;
  const bool narrow = width < style::narrow_canvas;
  diagram.page_width = page_width > 0 ? page_width : paper_for(width);
  diagram.title_lines = narrow ? title_on(width, diagram.title, inner, 2).lines.size() : 1;
  if (diagram.shows_finding && !diagram.finding.empty())
    diagram.finding_lines = lines_of_finding(diagram.finding, inner, 6).size();
  if (!diagram.reading_note.empty())
    diagram.reading_lines = lines_of(diagram.reading_note, inner, narrow ? 14 : 6);
  diagram.subtitle_lines =
      lines_of(narrow ? std::string_view(diagram.subtitle) : longest_subtitle, inner, narrow ? 14 : 6);
  diagram.source_lines = narrow ? lines_of(diagram.source_note, inner, 6) : 2;
  const double top =
      style::margin + header_height + (diagram.subject.empty() ? 0 : style::subject_step) +
      static_cast<double>(diagram.title_lines - 1) * style::title_step +
      static_cast<double>(diagram.finding_lines + diagram.subtitle_lines) * style::subtitle_step;
  const double height = std::max(content.size.height, 120.0);
  move(diagram, Point{width / 2, top + height / 2} - content.centre());
  diagram.map = {{style::margin, top}, {inner, height}};
  diagram.canvas.width = width;
  const Foot foot = foot_of(diagram);
  diagram.canvas.height = foot.source + style::height_of_note(diagram.reading_lines) +
                          (static_cast<double>(diagram.source_lines) - 1) * style::note_step + below_source +
                          style::margin;
  return diagram;
}

Box drawn_content(const Diagram& diagram, const Box& everyone) {
  if (diagram.nodes.empty()) return everyone;
  Box drawn = diagram.nodes.front().box();
  for (const Node& node : diagram.nodes) drawn = joined(drawn, node.box());
  drawn = grown(drawn, stand_margin);
  return {{everyone.corner.x, drawn.corner.y}, {everyone.size.width, drawn.size.height}};
}

double map_width(double page_width) { return style::page_units * page_width - 2 * style::margin; }

std::vector<LegendRow> scaled(std::vector<LegendRow> rows, double scale) {
  for (LegendRow& row : rows)
    for (LegendItem& item : row.items)
      if (auto* link = std::get_if<Link>(&item.sample)) link->scale = scale;
  return rows;
}

}  // namespace entente
