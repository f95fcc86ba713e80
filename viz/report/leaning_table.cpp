#include <entente/viz/report/leaning_table.hpp>

#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

/// `tilt to RUS`; empty where no word is said.
std::string word(const Chronicle& chronicle, const ComparedLeaning& row) {
  if (!row.leaning.move) return {};
  const ActorId to = row.leaning.shift.number() > 0 ? row.between.p : row.between.q;
  return fmt::format("{} to {}", name(*row.leaning.move), chronicle.roster[to].code);
}

}  // namespace

Table leaning_table(const Chronicle& chronicle, std::span<const Era> eras,
                    std::span<const ComparedLeaning> rows) {
  Table table{"leaning",
              {"from_era", "to_era", "actor", "between", "before", "before_low", "before_high", "after",
               "after_low", "after_high", "shift", "low", "high", "drawn_by", "drawn_from", "word", "why"},
              {}};
  for (const ComparedLeaning& row : rows) {
    const auto& [compared, between, found] = row;
    const ShiftInterval& interval = found.interval;
    const Value& low = interval.bounds.low;
    add_row(table, {eras[compared.before].id, eras[compared.after].id, chronicle.roster[between.actor].code,
                    pair_name(chronicle, between.p, between.q), cell(found.before),
                    cell(found.before_bounds.low), cell(found.before_bounds.high), cell(found.after),
                    cell(found.after_bounds.low), cell(found.after_bounds.high), cell(found.shift), cell(low),
                    cell(interval.bounds.high), std::string(name(interval.drawn)),
                    fmt::format("{}+{}", interval.drawn_before, interval.drawn_after), word(chronicle, row),
                    low.defined() ? std::string() : std::string(name(low.reason()))});
  }
  return table;
}

}  // namespace entente
