// Parallel lines do not look for courses of their own: they part in the middle, where their words stand; of
// more lines than a map has room for, each pair is a ladder.
#include <entente/viz/maps/expanded_map.hpp>

#include <entente/viz/maps/claim_ladder.hpp>
#include <entente/viz/maps/map_notes.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/occurring.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/mark_places.hpp>
#include <entente/viz/render/routing.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/claim_words.hpp>
#include <entente/viz/words/finding_words.hpp>
#include <entente/viz/words/listing.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace entente {
namespace {

constexpr double line_step = 17;         ///< between two lines of a pair, in the middle
constexpr double part_of_outline = 0.7;  ///< over which the lines of a pair are fastened
constexpr std::size_t claims_told = 6;   ///< in a tooltip
constexpr std::size_t most_on_map = 10;  ///< lines; more of them, or of a single pair, are rungs of ladders
constexpr double usual_page = 180;       ///< millimetres

std::string parted_by_bars(const ClaimLine& line, const auto& text_of) {
  std::string text;
  for (const ToldClaim& one : line.claims) text += (text.empty() ? "" : "|") + text_of(one.claim);
  return text;
}

std::vector<Fact> line_facts(const Chronicle& chronicle, const ClaimLine& line, const FoldOptions& fold,
                             const std::vector<Fact>& of_tie) {
  std::vector<Fact> facts;
  for (const Fact& fact : of_tie)
    if (fact.name == "era" || fact.name == "start" || fact.name == "end") facts.push_back(fact);
  const auto claim = [&](std::uint32_t i) -> const Claim& { return chronicle.claims[i]; };
  facts.push_back({"kind", "claim"});
  facts.push_back(
      {"claim", parted_by_bars(line, [&](std::uint32_t i) { return claim_name(chronicle, claim(i)); })});
  const auto relation = [&](std::uint32_t i) { return chronicle.codebook[claim(i).relation].id; };
  facts.push_back(
      {"relation", line.others > 0 ? parted_by_bars(line, relation) : relation(line.claims.front().claim)});
  facts.push_back({"sign", line.value > 0 ? "1" : line.value < 0 ? "-1" : "0"});
  facts.push_back({"value", fmt::format("{}", line.value)});
  facts.push_back({"date", parted_by_bars(line, [&](std::uint32_t i) { return claim(i).when.text; })});
  facts.push_back(
      {"status", parted_by_bars(line, [&](std::uint32_t i) { return std::string(name(claim(i).status)); })});
  facts.push_back({"cite", parted_by_bars(line, [&](std::uint32_t i) {
                     return sources_text(chronicle, claim(i), fold);
                   })});
  std::erase_if(facts,
                [](const Fact& fact) { return fact.value.find_first_not_of('|') == std::string::npos; });
  return facts;
}

std::string line_tooltip(const Chronicle& chronicle, const ClaimLine& line, const FoldOptions& fold) {
  std::string text;
  for (std::size_t i = 0; i < std::min(claims_told, line.claims.size()); ++i)
    text += (i == 0 ? "" : "; ") + cited_claim_words(chronicle, chronicle.claims[line.claims[i].claim], fold);
  if (line.claims.size() > claims_told)
    text += fmt::format("; and {} more", line.claims.size() - claims_told);
  return fmt::format("{}: {}", signed_number(line.value), text);
}

/// Of the surest of the claims.
Status surest_of(const Chronicle& chronicle, const ClaimLine& line) {
  Status surest = chronicle.claims[line.claims.front().claim].status;
  for (const ToldClaim& one : line.claims) surest = std::min(surest, chronicle.claims[one.claim].status);
  return surest;
}

Link link_of(const Chronicle& chronicle, const ClaimLine& line, const Link& tie, const EraMapOptions& options,
             LineWords words) {
  Link link = tie;
  link.tone = tone_of(line.value);
  link.certainty = certainty_of(surest_of(chronicle, line));
  const int actor = line.others > 0 ? 0 : line.claims.front().actor;
  link.direction = actor > 0 ? Direction::forward : actor < 0 ? Direction::backward : Direction::none;
  link.strength = style::strength_step(line.value, options.strength_steps);
  link.badge = options.labels == TieLabels::none ? "" : line_words(chronicle, line, words);
  link.tooltip = line_tooltip(chronicle, line, options.fold);
  link.facts = line_facts(chronicle, line, options.fold, tie.facts);
  return link;
}

/// How far from a centre lines may be fastened, across the way that they take.
double outline_across(const Node& node, Point across) {
  return part_of_outline * std::min(node.size.width / 2 / std::max(0.01, std::abs(across.x)),
                                    node.size.height / 2 / std::max(0.01, std::abs(across.y)));
}

/// The lines from `first` on, all of one pair, side by side.
void set_courses(Diagram& diagram, std::size_t first, std::size_t count) {
  const Node &from = diagram.nodes[diagram.links[first].from], &to = diagram.nodes[diagram.links[first].to];
  const Point across = left_of(unit(to.at - from.at));
  const double middle = (static_cast<double>(count) - 1) / 2, step = line_step * diagram.links[first].scale;
  for (std::size_t i = 0; i < count; ++i) {
    Link& link = diagram.links[first + i];
    const double place = middle - static_cast<double>(i), off = place * line_step;
    const auto fastened_at = [&](const Node& node) {
      const double most = outline_across(node, across);
      return middle == 0 ? 0
                         : std::clamp(off, -most, most) *
                               (std::abs(off) > 0 ? std::min(1.0, most / (middle * step)) : 1);
    };
    const double leaves = fastened_at(from), arrives = fastened_at(to);
    link.leaves = across * leaves;
    link.arrives = across * arrives;
    link.bow = off - (leaves + arrives) / 2;
    link.lean = 0;
    link.above = trespasses(diagram, link);
  }
}

/// Words stay on lines that are long enough for them.
void leave_short_lines_bare(Diagram& diagram) {
  for (Link& link : diagram.links) {
    const Curve seen = visible(diagram, link);
    if (length(seen.end - seen.start) <
        text_width(link.badge, style::small_size, Weight::bold) + beside_words)
      link.badge.clear();
  }
}

/// Words that would leave the sheet are told by pointing at the line alone.
void leave_off_sheet_bare(Diagram& diagram) {
  const Box sheet{{0, 0}, diagram.canvas};
  for (Link& link : diagram.links) {
    const auto badge = mark(link, visible(diagram, link));
    if (!badge) continue;
    const Box words = badge->box();
    if (!sheet.contains(words.corner) || !sheet.contains({words.right(), words.bottom()})) link.badge.clear();
  }
}

/// Where in the list each pair of ends begins, and how many lines it has.
struct Bundle {
  std::size_t first = 0, count = 0;
};

std::vector<Bundle> bundles_of(const Diagram& diagram) {
  std::vector<Bundle> made;
  const auto ends = [&](std::size_t i) { return std::pair(diagram.links[i].from, diagram.links[i].to); };
  for (std::size_t i = 0; i < diagram.links.size(); ++i)
    if (i > 0 && ends(i) == ends(i - 1))
      ++made.back().count;
    else
      made.push_back({i, 1});
  return made;
}

/// The lines of claims in place of those of ties; with words of that form.
std::vector<Link> links_of(const Chronicle& chronicle, const Diagram& diagram, const std::vector<Link>& ties,
                           const std::vector<ClaimLine>& lines, const EraMapOptions& options,
                           LineWords words = LineWords::relation) {
  std::vector<Link> links;
  for (const Link& tie : ties) {
    const auto actor = [&](std::size_t node) { return *chronicle.roster.by_code(diagram.nodes[node].id); };
    const Pair ends{actor(tie.from), actor(tie.to)};
    if (tie.tone == Tone::membership) {
      links.push_back(tie);
      continue;
    }
    for (const ClaimLine& line : lines)
      if (line.ends == ends && line.is_drawn) links.push_back(link_of(chronicle, line, tie, options, words));
  }
  return links;
}

/// Whether the lines of several pairs are few enough for a map.
bool has_room_for_map(const Diagram& diagram) {
  return bundles_of(diagram).size() != 1 && diagram.links.size() <= most_on_map;
}

/// Around the actors, with room for lines that part.
Box content_of(const Diagram& diagram, const Stand& standing) {
  std::size_t most = 1;
  for (const Bundle& bundle : bundles_of(diagram)) most = std::max(most, bundle.count);
  const double more = std::max(0.0, static_cast<double>(most) * line_step / 2 - 14);
  Box content = standing.content;
  content.corner.y -= more;
  content.size.height += 2 * more;
  return content;
}

double width_of_ladders(double page_width) { return map_width(page_width > 0 ? page_width : usual_page); }

Diagram ladders_on_sheet(Diagram diagram, std::string_view longest_subtitle, double page_width) {
  ClaimLadders ladders = claim_ladders(std::move(diagram), width_of_ladders(page_width));
  return on_sheet(std::move(ladders.diagram), ladders.content, longest_subtitle, page_width);
}

bool stands_for_rest(const ClaimLine& line) { return line.is_drawn && line.others > 0; }

/// A line of claims in which neither acts more than the other; others have a head.
bool is_mutual(const Link& link) {
  return link.tone != Tone::membership && link.tone != Tone::hostile && link.direction == Direction::none;
}

Link plain_sample() {
  Link link;
  link.strength = 2;
  return link;
}

std::vector<LegendRow> legend_of(const Diagram& diagram, const EraMapOptions& options, Statuses statuses,
                                 bool has_rest) {
  std::vector<LegendRow> rows =
      map_legend(occurring(diagram, statuses), options.labels, options.strength_steps);
  for (LegendRow& row : rows) {
    if (row.heading == "Level") row.heading = "Part";
    if (row.heading == "Number") row.items.front().text = "part of the level";
    if (row.heading == "Direction") {
      row.items.front().text = "towards whom";
      if (std::ranges::any_of(diagram.links, is_mutual))
        row.items.push_back({plain_sample(), has_rest ? "mutual, or others together" : "mutual"});
    }
  }
  std::erase_if(rows, [](const LegendRow& row) { return row.heading == "Label"; });
  return rows;
}

/// What each relation adds to a level.
std::vector<NamedLevel> parts_of(const Chronicle& chronicle, const std::vector<ClaimLine>& lines) {
  std::map<RelationId, double> values;
  for (const ClaimLine& line : lines)
    for (const ToldClaim& one : line.claims) values[chronicle.claims[one.claim].relation] += one.value;
  std::vector<NamedLevel> parts;
  for (const auto& [relation, value] : values)
    parts.push_back({clean(chronicle.codebook[relation].label, 80), value});
  return parts;
}

/// On the map of one pair its names head the title, and the finding is of its relations, where it has any.
void tell_of_pair(Diagram& diagram, const Chronicle& chronicle, const Pair& ends,
                  const std::vector<ClaimLine>& lines, Interval days, const EraMapOptions& options) {
  if (options.title.empty() && !options.ego)
    diagram.title = pair_words_in(chronicle, ends, options.fold, days) + ": " + diagram.title;
  if (lines.empty()) return;
  const std::string was = std::exchange(diagram.finding, largest_parts_words(parts_of(chronicle, lines)));
  diagram.description.replace(0, was.size(), diagram.finding);
}

}  // namespace

Diagram expanded_map(const Chronicle& chronicle, const EraGraph& graph, const Layout& layout,
                     const EraMapOptions& options) {
  const Stand standing = stand(chronicle, layout, options);
  LooseMap map = loose_map(chronicle, graph, standing, options);
  std::vector<ClaimLine> lines = claim_lines(chronicle, told_claims(graph, options));
  Diagram& diagram = map.diagram;
  const std::vector<Link> ties = diagram.links;
  diagram.links = links_of(chronicle, diagram, ties, lines, options);
  const bool is_map = has_room_for_map(diagram);
  if (!is_map) {
    const double room = least_rung(diagram, width_of_ladders(options.page_width));
    lines = with_actors(chronicle, std::move(lines), map.days, options, room);
    const LineWords form = fitting_words(chronicle, lines, room);
    diagram.links = links_of(chronicle, diagram, ties, lines, options, form);
    if (form >= LineWords::briefly_dated && options.labels != TieLabels::none &&
        begins_before(chronicle, lines, map.days.first))
      map.reading.insert(map.reading.begin(), "Years before the era belong to relations that still last.");
  }
  Statuses statuses;
  for (const ClaimLine& line : lines)
    if (line.is_drawn) statuses.set(static_cast<std::size_t>(surest_of(chronicle, line)));
  const std::string words = lines.empty() ? "" : claim_line_words(lines, map.claims);
  map.reading.insert(map.reading.begin(), words);
  diagram.reading_note = note_of(map.reading);
  if (standing.actors.size() == 2)
    tell_of_pair(diagram, chronicle, {standing.actors[0], standing.actors[1]}, lines, map.days, options);
  diagram.description += (words.empty() ? "" : " ") + words;
  diagram.legend = legend_of(diagram, options, statuses, std::ranges::any_of(lines, stands_for_rest));
  diagram = explained_on_narrow(std::move(diagram), chronicle, standing, options);
  Diagram made =
      is_map ? on_sheet(diagram, content_of(diagram, standing), map.longest_subtitle, options.page_width)
             : ladders_on_sheet(std::move(diagram), map.longest_subtitle, options.page_width);
  if (is_map)
    for (const Bundle& bundle : bundles_of(made)) set_courses(made, bundle.first, bundle.count);
  leave_short_lines_bare(made);
  const Board lines_on_board = board(made);
  made = marked(std::move(made), lines_on_board);
  leave_off_sheet_bare(made);
  return made;
}

}  // namespace entente
