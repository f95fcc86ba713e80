// A shift without each source, under other choices, and in parts.
#include <entente/engine/change/robustness/leave_one_out.hpp>
#include <entente/engine/change/robustness/sensitivity.hpp>
#include <entente/engine/change/words/leaning.hpp>
#include <entente/viz/report/compare_tables.hpp>
#include <entente/viz/report/drivers.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

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

/// Under how many choices a shift keeps its sign, of those under which it has one.
std::vector<Cell> survival_row(const Chronicle& chronicle, const Shift& shift,
                               const std::vector<Variation>& variations) {
  std::size_t asked = 0, kept = 0;
  for (const Variation& one : variations)
    if (one.choice != Choice::as_it_is && one.sign_survives) {
      ++asked;
      if (*one.sign_survives) ++kept;
    }
  return {shift.from,
          shift.to,
          subject_name(chronicle, shift),
          shift.measure,
          "all",
          fmt::format("{} of {} choices keep the sign", kept, asked),
          {},
          {},
          {},
          asked == 0      ? ""
          : kept == asked ? "yes"
                          : "no",
          asked == 0 ? "no-sign" : ""};
}

void add_parts(Table& table, const Chronicle& chronicle, const Shift& shift, std::string_view by,
               const std::vector<GroupPart>& parts) {
  const std::string subject = subject_name(chronicle, shift);
  const auto add = [&](const std::string& part, const Value& before, const Value& after,
                       const Value& difference) {
    add_row(table, {shift.from, shift.to, subject, std::string(by), part, cell(before), cell(after),
                    cell(difference),
                    difference.defined() ? std::string() : std::string(name(difference.reason()))});
  };
  for (const GroupPart& part : parts)
    add(part.name.empty() ? fmt::format("no {}", by) : part.name, part.before.level(), part.after.level(),
        part.difference());
  add("all", shift.before, shift.after, shift.shift);
}

std::vector<GroupPart> claim_parts(const Chronicle& chronicle, const Shift& shift) {
  const auto parts = [](double value) { return Parts{std::max(value, 0.0), std::max(-value, 0.0)}; };
  std::vector<GroupPart> found;
  for (const Driver& driver : shift.drivers)
    found.push_back(
        {tie_name(chronicle, chronicle.ties[driver.tie]), parts(driver.before), parts(driver.after)});
  return found;
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
    for (std::size_t i = 0; i < shifts.size(); ++i) {
      if (progress) progress(i, shifts.size());
      const std::vector<Variation> variations =
          sensitivity(chronicle, before.era(), after.era(), shifts[i], after.folding());
      for (const Variation& one : variations)
        add_row(table, {shifts[i].from, shifts[i].to, subject_name(chronicle, shifts[i]), shifts[i].measure,
                        std::string(name(one.choice)), one.what, cell(one.before), cell(one.after),
                        cell(one.shift), one.sign_survives ? (*one.sign_survives ? "yes" : "no") : "",
                        one.shift.defined() ? std::string() : std::string(name(one.shift.reason()))});
      add_row(table, survival_row(chronicle, shifts[i], variations));
    }
  }
  return table;
}

Table parts_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                  std::span<const Dyad> pairs, std::optional<Grouping> grouping) {
  Table table{
      "parts", {"from_era", "to_era", "subject", "by", "part", "before", "after", "difference", "why"}, {}};
  const ShiftChoice choice{{"level"}, {pairs.begin(), pairs.end()}};
  for (const Comparison& eras : comparisons)
    for (const Shift& shift : chosen_shifts(study, eras, choice)) {
      if (shift.measure != "level") continue;
      if (grouping) {
        add_parts(table, chronicle, shift, name(*grouping),
                  grouped(chronicle, study.graphs[eras.before], study.graphs[eras.after], {shift.a, shift.b},
                          *grouping));
      } else {
        add_parts(table, chronicle, shift, "claim", claim_parts(chronicle, shift));
      }
    }
  return table;
}

Table leaning_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    std::span<const ActorId> actors, const Dyad& p_and_q, const IntervalOptions& intervals) {
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
