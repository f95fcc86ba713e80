#include <entente/viz/maps/claim_lines.hpp>

#include <entente/graphs/model/when.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/map_notes.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

namespace entente {
namespace {

constexpr double widest_words = 150;  ///< of a relation on its line

int side_of_zero(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

/// How much a map has room for.
struct LineRoom {
  std::size_t claims_apart = most_claims_apart, lines = most_lines_of_few;
};

LineRoom room_of(std::span<const ToldClaim> claims) {
  LineRoom room;
  if (claims.size() > most_claims_of_map) room.claims_apart = 1;
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (i == 0 || claims[i].ends != claims[i - 1].ends) ++pairs;
  if (pairs > few_pairs) room.lines = most_lines_of_pair;
  return room;
}

/// The last of the lines from there on, in place of all of them.
void join_rest(std::vector<ClaimLine>& lines, std::size_t first) {
  ClaimLine rest{
      .ends = lines[first].ends, .is_drawn = lines[first].is_drawn, .others = lines.size() - first};
  for (std::size_t i = first; i < lines.size(); ++i) {
    rest.claims.insert(rest.claims.end(), lines[i].claims.begin(), lines[i].claims.end());
    rest.value += lines[i].value;
  }
  lines.resize(first);
  lines.push_back(std::move(rest));
}

std::vector<ClaimLine> lines_of_pair(const Chronicle& chronicle, std::span<const ToldClaim> claims,
                                     const LineRoom& room) {
  std::vector<ClaimLine> lines;
  std::map<std::tuple<RelationId, int, int>, std::size_t> alike;
  for (const ToldClaim& one : claims) {
    const std::tuple key{chronicle.claims[one.claim].relation, one.actor, side_of_zero(one.value)};
    const auto [at, is_new] = alike.try_emplace(key, lines.size());
    if (is_new || claims.size() <= room.claims_apart) {
      lines.push_back({.ends = one.ends, .claims = {one}, .value = one.value, .is_drawn = one.is_drawn});
    } else {
      lines[at->second].claims.push_back(one);
      lines[at->second].value += one.value;
    }
  }
  std::ranges::stable_sort(lines, std::greater(), [](const ClaimLine& line) { return std::abs(line.value); });
  if (lines.size() > room.lines + 1) join_rest(lines, room.lines);
  const auto by_value = [](const ClaimLine& line) { return std::pair(line.others == 0, line.value); };
  std::ranges::stable_sort(lines, std::greater(), by_value);
  return lines;
}

std::size_t drawn_in(const std::vector<ClaimLine>& lines) {
  return static_cast<std::size_t>(std::ranges::count(lines, true, &ClaimLine::is_drawn));
}

double level_in(const std::vector<ClaimLine>& lines) {
  double level = 0;
  for (const ClaimLine& line : lines) level += line.value;
  return std::abs(level);
}

/// Whether it is an event of which no more is told than several years that it lies within.
bool is_of_some_year(const Chronicle& chronicle, const ToldClaim& one) {
  const When& when = chronicle.claims[one.claim].when;
  return when.extent == Extent::once_within && when.has_first_day() && when.end_edge == Edge::known &&
         civil(when.begins.first).year != civil(when.ends.past + -1).year;
}

bool are_of_some_year(const Chronicle& chronicle, const ClaimLine& line) {
  return std::ranges::all_of(line.claims,
                             [&](const ToldClaim& one) { return is_of_some_year(chronicle, one); });
}

/// `2014–2016`, `since 2011` of what has no known end, `within 2011–2018` of events in some year; empty where
/// no claim tells when it begins.
std::string line_years(const Chronicle& chronicle, const ClaimLine& line) {
  const bool within = are_of_some_year(chronicle, line);
  Interval span{distant_future, distant_past};
  bool goes_on = false;
  for (const ToldClaim& one : line.claims) {
    const Claim& claim = chronicle.claims[one.claim];
    if (!claim.when.has_first_day() || (!within && is_of_some_year(chronicle, one))) continue;
    const bool has_end = claim.when.end_edge == Edge::known;
    goes_on = goes_on || (!has_end && holds_over_time(chronicle.codebook[claim.relation].duration));
    span.first = std::min(span.first, claim.when.begins.first);
    span.past = std::max(span.past, has_end ? claim.when.ends.past : claim.when.begins.first + 1);
  }
  if (span.first >= span.past) return {};
  return goes_on ? "since " + years({span.first, span.first + 1}) : (within ? "within " : "") + years(span);
}

/// `2014–16` of `2014–2016`.
std::string in_brief(std::string years) {
  constexpr std::size_t century = 2, dash = 4, second = 7, whole = 11;
  const std::size_t at = years.size() < whole ? std::string::npos : years.size() - whole;
  if (at != std::string::npos && years.compare(at + dash, second - dash, "–") == 0 &&
      years.compare(at, century, years, at + second, century) == 0)
    years.erase(at + second, century);
  return years;
}

}  // namespace

std::vector<ClaimLine> claim_lines(const Chronicle& chronicle, std::span<const ToldClaim> claims) {
  const LineRoom room = room_of(claims);
  std::vector<std::vector<ClaimLine>> pairs;
  for (std::size_t first = 0, past = 0; first < claims.size(); first = past) {
    while (past < claims.size() && claims[past].ends == claims[first].ends) ++past;
    pairs.push_back(lines_of_pair(chronicle, claims.subspan(first, past - first), room));
  }
  std::vector<std::vector<ClaimLine>*> order;
  for (auto& pair : pairs) order.push_back(&pair);
  std::ranges::stable_sort(order, std::greater(), [](const auto* pair) { return level_in(*pair); });
  std::size_t drawn = 0;
  for (std::vector<ClaimLine>* pair : order) {
    drawn += drawn_in(*pair);
    if (drawn > most_claim_lines)
      for (ClaimLine& line : *pair) line.is_drawn = false;
  }
  std::vector<ClaimLine> all;
  for (const auto& pair : pairs) all.insert(all.end(), pair.begin(), pair.end());
  return all;
}

std::string line_words(const Chronicle& chronicle, const ClaimLine& line, LineWords form) {
  const std::string& label = chronicle.codebook[chronicle.claims[line.claims.front().claim].relation].label;
  std::string words = line.others > 0 ? fmt::format("{} other relations", line.others)
                                      : fitted(clean(label), widest_words, style::small_size, Weight::bold);
  if (!line.who.empty()) words = line.who + " " + words;
  if (line.claims.size() > 1) words += fmt::format(" ×{}", line.claims.size());
  if (form == LineWords::relation) return words;
  words += ": " + short_level(line.value);
  std::string when = form >= LineWords::briefly_dated && line.others == 0 ? line_years(chronicle, line) : "";
  if (form == LineWords::briefly_dated) when = in_brief(std::move(when));
  return when.empty() ? words : words + ", " + when;
}

LineWords fitting_words(const Chronicle& chronicle, std::span<const ClaimLine> lines, double room) {
  for (const LineWords form : {LineWords::dated, LineWords::briefly_dated, LineWords::valued})
    if (std::ranges::all_of(lines, [&](const ClaimLine& line) {
          return !line.is_drawn ||
                 text_width(line_words(chronicle, line, form), style::small_size, Weight::bold) +
                         beside_words <=
                     room;
        }))
      return form;
  return LineWords::relation;
}

std::vector<ClaimLine> with_actors(const Chronicle& chronicle, std::vector<ClaimLine> lines, Interval days,
                                   const EraMapOptions& options, double room) {
  std::vector<ClaimLine> named = lines;
  for (ClaimLine& line : named) {
    const int actor = line.others > 0 ? 0 : line.claims.front().actor;
    if (actor == 0) continue;
    const ActorId who = actor > 0 ? line.ends.first : line.ends.second;
    line.who = name_on_map(shown_actor_in(chronicle, who, options.fold, days), options);
  }
  const bool has_room = fitting_words(chronicle, named, room) >=
                        std::min(fitting_words(chronicle, lines, room), LineWords::briefly_dated);
  return has_room ? named : lines;
}

std::string claim_line_words(std::span<const ClaimLine> lines, std::size_t claims) {
  std::size_t rows = 0, left_out = 0;
  bool together = false;
  for (const ClaimLine& line : lines) {
    rows += line.claims.size();
    if (!line.is_drawn) left_out += line.claims.size();
    together = together || (line.is_drawn && line.claims.size() > 1);
  }
  constexpr std::string_view relation = "a relation, ×3 where three statements tell it";
  std::string words = "Each line is a claim";
  if (together && rows > most_claims_of_map)
    words = fmt::format("Each line is {}", relation);
  else if (together)
    words += fmt::format("; of pairs with more than {} it is {}", most_claims_apart, relation);
  if (rows > claims)
    words += fmt::format("; the {} statements are {}, as those of one event count once", rows,
                         counted(claims, "claim"));
  if (left_out > 0) words += fmt::format("; the {} weakest of {} are not drawn", left_out, rows);
  return words + ".";
}

bool begins_before(const Chronicle& chronicle, std::span<const ClaimLine> lines, Date day) {
  return std::ranges::any_of(lines, [&](const ClaimLine& line) {
    return line.is_drawn && line.others == 0 && std::ranges::any_of(line.claims, [&](const ToldClaim& one) {
             const When& when = chronicle.claims[one.claim].when;
             return !is_of_some_year(chronicle, one) && when.has_first_day() &&
                    civil(when.begins.first).year < civil(day).year;
           });
  });
}

}  // namespace entente
