#include <entente/viz/report/timeline_table.hpp>

#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/verdict_words.hpp>
#include <entente/viz/words/claim_words.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace entente {
namespace {

/// Rows of one pair.
class TimelineRows {
 public:
  TimelineRows(Table& table, const Chronicle& chronicle, std::span<const Era> eras, const PairTimeline& pair)
      : table_(table), chronicle_(chronicle), eras_(eras), pair_(pair) {}

  void add_level(const PairAlignment& row) {
    const Alignment& found = row.alignment;
    Value low = Reason::no_ties, high = low;
    if (row.interval) {
      low = row.interval->level_bounds.low;
      high = row.interval->level_bounds.high;
    }
    std::vector<NamedValue> values = {{"value", found.level}};
    if (row.interval && found.level.defined()) values.insert(values.end(), {{"low", low}, {"high", high}});
    add("level", {{"era", eras_[row.era].id},
                  {"value", cell(found.level)},
                  {"low", cell(low)},
                  {"high", cell(high)},
                  {"claims", count(found.claims)},
                  {"why", reasons(values)}});
  }

  void add_shift(const ComparedShift& row) {
    const Value& shift = row.shift.shift;
    add("shift", {{"era", row.shift.to},
                  {"value", cell(shift)},
                  {"low", row.interval ? cell(row.interval->bounds.low) : Cell()},
                  {"high", row.interval ? cell(row.interval->bounds.high) : Cell()},
                  {"verdict", row.verdict ? Cell(std::string(name(row.verdict->grade))) : Cell()},
                  {"why", row.verdict ? reason_text(chronicle_, row) : reasons({{"value", shift}})}});
  }

  void add_claim(const TimelineClaim& of, const std::optional<TimelinePart>& part, std::size_t number,
                 const FoldOptions& view) {
    const Claim& claim = chronicle_.claims[of.claim];
    const DayCells days = day_cells(of.days.hull);
    add("claim", {{"era", part ? Cell(eras_[part->era].id) : Cell()},
                  {"value", part ? Cell(part->part) : Cell()},
                  {"named", part ? Cell(count(number)) : Cell()},
                  {"row", claim_name(chronicle_, claim)},
                  {"says", claim_words(chronicle_, claim)},
                  {"first_day", days.start},
                  {"last_day", days.end},
                  {"lasts", of.is_event ? "event" : "state"},
                  {"sign", static_cast<std::int64_t>(claim.sign)},
                  {"weight", claim.weight},
                  {"status", std::string(name(claim.status))},
                  {"line", count(claim.line)},
                  {"sources", sources_text(chronicle_, claim, view)}});
  }

 private:
  void add(std::string_view kind, const std::vector<std::pair<std::string_view, Cell>>& cells) {
    std::vector<Cell> row(table_.columns.size());
    row[0] = chronicle_.roster[pair_.pair.first].code;
    row[1] = chronicle_.roster[pair_.pair.second].code;
    row[2] = std::string(kind);
    for (const auto& [column, content] : cells) row[place_of_column(table_, column).value()] = content;
    add_row(table_, std::move(row));
  }

  Table& table_;
  const Chronicle& chronicle_;
  std::span<const Era> eras_;
  const PairTimeline& pair_;
};

}  // namespace

Table timeline_table(const Chronicle& chronicle, std::span<const Era> eras,
                     std::span<const PairTimeline> pairs, const FoldOptions& view, std::size_t named) {
  Table table{"timeline",
              {"a",      "b",       "kind",   "era",    "value", "low",       "high",
               "claims", "verdict", "named",  "row",    "says",  "first_day", "last_day",
               "lasts",  "sign",    "weight", "status", "line",  "sources",   "why"},
              {},
              2};
  table.apart = {"row", "first_day", "last_day", "line", "sources"};
  for (const PairTimeline& pair : pairs) {
    TimelineRows rows(table, chronicle, eras, pair);
    for (const PairAlignment& era : pair.eras) rows.add_level(era);
    for (const ComparedShift& shift : pair.shifts) rows.add_shift(shift);
    const std::vector<TimelinePart> parts = pair.largest_parts(chronicle, named);
    for (std::size_t place = 0; place < pair.claims.size(); ++place) {
      const auto part = std::ranges::find(parts, place, &TimelinePart::claim);
      const bool is_named = part != parts.end();
      rows.add_claim(pair.claims[place], is_named ? std::optional(*part) : std::nullopt,
                     static_cast<std::size_t>(part - parts.begin()) + 1, view);
    }
  }
  return table;
}

}  // namespace entente
