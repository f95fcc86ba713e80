// A shift without each source and under other choices, and where actors lean.
#include <entente/engine/robustness/leave_one_out.hpp>
#include <entente/engine/robustness/robustness.hpp>
#include <entente/engine/verdicts/leaning.hpp>
#include <entente/viz/report/compare_tables.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

std::string ids(const Chronicle& chronicle, const std::vector<SourceId>& sources) {
  std::vector<std::string_view> found;
  for (const SourceId source : sources) found.emplace_back(chronicle[source].id);
  return fmt::format("{}", fmt::join(found, "; "));
}

std::string why_no_range(const Shift& shift, const LeaveOneOut& found) {
  if (!shift.shift.defined()) return std::string(name(shift.shift.reason()));
  if (found.sources == 0) return "no-source";
  if (found.rests_on_one_source()) return "one-source";
  return found.lowest ? "" : std::string(name(Reason::no_ties));
}

/// Under how many choices a shift keeps its sign.
std::vector<Cell> robustness_row(const Chronicle& chronicle, const Shift& shift,
                                 std::span<const Variation> variations) {
  const auto found = choices_kept(variations);
  const auto [all, kept] = found.value_or(Choices{});
  return {shift.from,
          shift.to,
          subject_name(chronicle, shift),
          shift.measure,
          "all",
          found ? fmt::format("{} of {} choices that move the shift keep its sign", kept, all) : "",
          {},
          {},
          {},
          "",
          found ? "" : "no-sign"};
}

}  // namespace

Table leave_one_out_table(const Chronicle& chronicle, const Study& study,
                          std::span<const Comparison> comparisons, const ShiftChoice& choice,
                          const Progress& progress) {
  Table table{"leave-one-out",
              {"from_era", "to_era", "subject", "measure", "shift", "sources", "lowest", "lowest_without",
               "highest", "highest_without", "flips", "ends", "one_source", "why"},
              {}};
  for (const Comparison& eras : comparisons) {
    const std::vector<Shift> shifts = chosen_shifts(study, eras, choice);
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    const auto found =
        leave_one_source_out(chronicle, before.era(), after.era(), shifts, after.folding(), progress);
    for (std::size_t i = 0; i < shifts.size(); ++i) {
      const auto shift_without = [](const std::optional<WithoutSource>& one) {
        return one ? Cell(one->shift) : Cell();
      };
      const auto source = [&](const std::optional<WithoutSource>& one) {
        return one ? chronicle[one->source].id : std::string();
      };
      add_row(table,
              {shifts[i].from, shifts[i].to, subject_name(chronicle, shifts[i]), shifts[i].measure,
               cell(shifts[i].shift), static_cast<std::int64_t>(found[i].sources),
               shift_without(found[i].lowest), source(found[i].lowest), shift_without(found[i].highest),
               source(found[i].highest), ids(chronicle, found[i].flips), ids(chronicle, found[i].ends),
               found[i].rests_on_one_source() ? "yes" : "no", why_no_range(shifts[i], found[i])});
    }
  }
  return table;
}

Table sensitivity_table(const Chronicle& chronicle, const Study& study,
                        std::span<const Comparison> comparisons, const ShiftChoice& choice,
                        const Progress& progress) {
  Table table{"sensitivity",
              {"from_era", "to_era", "subject", "measure", "choice", "what", "before", "after", "shift",
               "sign_survives", "why"},
              {}};
  for (const Comparison& eras : comparisons) {
    const std::vector<Shift> shifts = chosen_shifts(study, eras, choice);
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    const auto found = sensitivity(chronicle, before.era(), after.era(), shifts, after.folding(), progress);
    for (std::size_t i = 0; i < shifts.size(); ++i) {
      for (const Variation& one : found[i])
        add_row(table, {shifts[i].from, shifts[i].to, subject_name(chronicle, shifts[i]), shifts[i].measure,
                        std::string(name(one.choice)), one.what, cell(one.before), cell(one.after),
                        cell(one.shift), one.sign_survives ? (*one.sign_survives ? "yes" : "no") : "",
                        one.shift.defined() ? std::string() : std::string(name(one.shift.reason()))});
      add_row(table, robustness_row(chronicle, shifts[i], found[i]));
    }
  }
  return table;
}

Table leaning_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    std::span<const ActorId> actors, const Pair& p_and_q, const IntervalOptions& intervals) {
  Table table{"leaning",
              {"from_era", "to_era", "actor", "between", "before", "before_low", "before_high", "after",
               "after_low", "after_high", "shift", "low", "high", "drawn_by", "drawn_from", "word", "why"},
              {}};
  const auto& [p, q] = p_and_q;
  for (const Comparison& eras : comparisons)
    for (const ActorId actor : actors) {
      const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
      const Leaning found = leaning(chronicle, before, after, {actor, p, q}, intervals);
      const ShiftInterval& interval = found.interval;
      std::string word;
      if (found.move)
        word = fmt::format("{} to {}", name(*found.move),
                           chronicle.roster[found.shift.number() > 0 ? p : q].code);
      const Value& low = interval.bounds.low;
      add_row(table,
              {before.era().id, after.era().id, chronicle.roster[actor].code, pair_name(chronicle, p, q),
               cell(found.before), cell(found.before_bounds.low), cell(found.before_bounds.high),
               cell(found.after), cell(found.after_bounds.low), cell(found.after_bounds.high),
               cell(found.shift), cell(low), cell(interval.bounds.high), std::string(name(interval.drawn)),
               fmt::format("{}+{}", interval.drawn_before, interval.drawn_after), word,
               low.defined() ? std::string() : std::string(name(low.reason()))});
    }
  return table;
}

}  // namespace entente
