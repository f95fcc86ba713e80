#include <entente/viz/report/hedging_table.hpp>

#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <utility>

namespace entente {
namespace {

/// Where a level must lie.
enum class Asked : std::uint8_t { not_below_zero, below_zero };

/// Why an interval bears no word: `rests on 2 sources, fewer than 3`.
std::string too_few_text(const LevelInterval& found) {
  const auto rests_on = [](std::size_t count, std::string_view what, std::size_t least) {
    return fmt::format("rests on {} {}{}, fewer than {}", count, what, count == 1 ? "" : "s", least);
  };
  if (found.sources == 0) return rests_on(found.claims, "unsourced claim", fewest_without_sources);
  if (found.sources < fewest_drawn) return rests_on(found.sources, "source", fewest_drawn);
  if (found.claims < fewest_drawn) return rests_on(found.claims, "claim", fewest_drawn);
  return "is not drawn by source";
}

/// What a level lacks, in plain words.
std::string fault_text(const std::string& pair, const HedgingLevel& level, Asked asked) {
  const bool below = asked == Asked::below_zero;
  const LevelInterval& found = level.found;
  switch (*level.fault) {
    case HedgingFault::no_level:
      return found.level == Value(Reason::absent) ? fmt::format("one of {} is absent", pair)
                                                  : fmt::format("{} has no claim", pair);
    case HedgingFault::other_side:
      return fmt::format("{} is {}below zero", pair, below ? "not " : "");
    case HedgingFault::too_few:
      return fmt::format("{} {}", pair, too_few_text(found));
    case HedgingFault::no_interval:
      return fmt::format("{} has no interval ({})", pair, name(found.level_bounds.low.reason()));
    case HedgingFault::unsure:
      return fmt::format("the interval of {} {}", pair,
                         below ? "is not all below zero" : "reaches below zero");
  }
  return {};
}

std::string why(const Chronicle& chronicle, const Hedging& found) {
  const auto& [actor, p, q] = found.between;
  std::vector<std::string> wanting;
  const auto look_at = [&](ActorId a, ActorId b, const HedgingLevel& level, Asked asked) {
    if (level.fault) wanting.push_back(fault_text(pair_name(chronicle, a, b), level, asked));
  };
  look_at(actor, p, found.with_p, Asked::not_below_zero);
  look_at(actor, q, found.with_q, Asked::not_below_zero);
  look_at(p, q, found.of_p_and_q, Asked::below_zero);
  return fmt::format("{}", fmt::join(wanting, "; "));
}

/// One word where all three are alike.
std::string joined(const std::array<std::string, 3>& words) {
  if (words[0] == words[1] && words[1] == words[2]) return words[0];
  return fmt::format("{}", fmt::join(words, "+"));
}

void add_hedging(Table& table, const Chronicle& chronicle, const Era& era, const Hedging& found) {
  const auto& [actor, p, q] = found.between;
  const std::array<const LevelInterval*, 3> levels = {&found.with_p.found, &found.with_q.found,
                                                      &found.of_p_and_q.found};
  std::vector<Cell> cells = {era.id, chronicle.roster[actor].code, pair_name(chronicle, p, q)};
  std::array<std::string, 3> drawn_by, drawn_from, one_source;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    cells.push_back(cell(levels[i]->level));
    cells.push_back(cell(levels[i]->level_bounds.low));
    cells.push_back(cell(levels[i]->level_bounds.high));
    const bool none = levels[i]->claims == 0;
    drawn_by[i] = none ? "none" : name(levels[i]->drawn);
    drawn_from[i] = fmt::format("{}", levels[i]->drawn_from);
    one_source[i] = none ? "none" : levels[i]->sources == 1 ? "yes" : "no";
  }
  cells.push_back(cell(found.lean));
  cells.emplace_back(joined(drawn_by));
  cells.emplace_back(fmt::format("{}", fmt::join(drawn_from, "+")));
  cells.emplace_back(joined(one_source));
  cells.emplace_back(found.hedges() ? "hedging" : "");
  cells.emplace_back(why(chronicle, found));
  add_row(table, std::move(cells));
}

void add_nobody(Table& table, const Chronicle& chronicle, const Era& era, const Pair& p_and_q) {
  std::vector<Cell> cells(table.columns.size());
  cells.front() = era.id;
  cells[2] = pair_name(chronicle, p_and_q.first, p_and_q.second);
  cells.back() = "nobody has a claim with both";
  add_row(table, std::move(cells));
}

}  // namespace

Table hedging_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const EraHedging> rows,
                    const Pair& p_and_q) {
  Table table{
      "hedging",
      {"era", "actor", "between", "level_p", "low_p", "high_p", "level_q", "low_q", "high_q", "level_pq",
       "low_pq", "high_pq", "lean", "drawn_by", "drawn_from", "one_source", "word", "why"},
      {},
      2};
  for (const EraHedging& row : rows) {
    if (row.found)
      add_hedging(table, chronicle, eras[row.era], *row.found);
    else
      add_nobody(table, chronicle, eras[row.era], p_and_q);
  }
  return table;
}

}  // namespace entente
