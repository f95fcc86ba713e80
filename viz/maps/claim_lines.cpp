#include <entente/viz/maps/claim_lines.hpp>

#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <tuple>

namespace entente {
namespace {

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
  for (std::size_t i = room.lines; i < lines.size(); ++i) lines[i].is_drawn = false;
  std::ranges::stable_sort(lines, std::greater(), &ClaimLine::value);
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

std::string claim_line_words(std::span<const ClaimLine> lines, std::size_t claims) {
  std::size_t rows = 0, left_out = 0;
  bool together = false;
  for (const ClaimLine& line : lines) {
    rows += line.claims.size();
    if (!line.is_drawn) left_out += line.claims.size();
    together = together || (line.is_drawn && line.claims.size() > 1);
  }
  std::string words = "Each line is a claim.";
  if (together && rows > most_claims_of_map)
    words = "Each line is a relation of a pair in one direction (×3: three rows).";
  else if (together)
    words = fmt::format(
        "Each line is a claim; of pairs with more than {}, a relation in one direction (×3: "
        "three rows).",
        most_claims_apart);
  if (rows > claims)
    words += fmt::format(" {} {} told by {} rows: those of one event are one claim.",
                         counted(claims, "claim"), claims == 1 ? "is" : "are", rows);
  if (left_out > 0)
    words += fmt::format(" Not drawn are {} of {}, of less weight.", left_out, counted(rows, "row"));
  return words;
}

}  // namespace entente
