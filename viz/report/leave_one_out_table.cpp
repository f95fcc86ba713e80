#include <entente/viz/report/leave_one_out_table.hpp>

#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

std::string ids_of(const Chronicle& chronicle, const std::vector<SourceId>& sources) {
  return fmt::format("{}", fmt::join(source_ids(chronicle, sources), "; "));
}

std::string why_no_range(const Shift& shift, const LeaveOneOut& found) {
  if (!shift.shift.defined()) return std::string(name(shift.shift.reason()));
  if (found.sources == 0) return "no-source";
  if (found.rests_on_one_source()) return "one-source";
  return found.lowest ? "" : std::string(name(Reason::no_ties));
}

Cell shift_without(const std::optional<WithoutSource>& one) { return one ? Cell(one->shift) : Cell(); }

std::string source(const Chronicle& chronicle, const std::optional<WithoutSource>& one) {
  return one ? chronicle[one->source].id : std::string();
}

}  // namespace

Table leave_one_out_table(const Chronicle& chronicle, std::span<const ShiftWithoutSources> rows) {
  Table table{"leave-one-out",
              {"from_era", "to_era", "subject", "measure", "shift", "sources", "lowest", "lowest_without",
               "highest", "highest_without", "flips", "ends", "one_source", "why"},
              {}};
  for (const auto& [shift, found] : rows)
    add_row(table, {shift.from, shift.to, subject_name(chronicle, shift), shift.measure, cell(shift.shift),
                    count(found.sources), shift_without(found.lowest), source(chronicle, found.lowest),
                    shift_without(found.highest), source(chronicle, found.highest),
                    ids_of(chronicle, found.flips), ids_of(chronicle, found.ends),
                    found.rests_on_one_source() ? "yes" : "no", why_no_range(shift, found)});
  return table;
}

}  // namespace entente
