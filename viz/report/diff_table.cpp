// Rows and levels that two versions do not share.
#include <entente/viz/report/diff_table.hpp>

#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/words/claim_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace entente {
namespace {

constexpr std::size_t rows_named = 5;

std::string why(const RowChange& change) {
  switch (change.edit) {
    case Edit::added:
      return "field, old: added";
    case Edit::removed:
      return "field, new: removed";
    case Edit::changed:
      return change.before.empty() ? "old: empty" : change.after.empty() ? "new: empty" : "";
  }
  return {};
}

/// What became of the rows of ties.csv between two versions.
class Fates {
 public:
  Fates(const Version& before, const Version& after, std::span<const RowChange> changes)
      : before_(before), after_(after) {
    for (const Claim& claim : before.chronicle.claims) old_keys_.insert(claim.key);
    for (const Claim& claim : after.chronicle.claims) new_keys_.insert(claim.key);
    for (const RowChange& change : changes)
      if (change.sheet == "ties.csv" && change.edit == Edit::changed) changed_.insert(change.key);
  }
  /// `added pact +3.50; same visit -0.20; 2 more`.
  std::string text(const std::vector<MovedRow>& rows) const {
    std::string text;
    for (std::size_t i = 0; i < std::min(rows.size(), rows_named); ++i) {
      const Chronicle& world = rows[i].in_after ? after_.chronicle : before_.chronicle;
      const Claim& claim = world.claims[rows[i].in_after ? *rows[i].in_after : *rows[i].in_before];
      text += fmt::format("{}{} {} {:+.2f}", i == 0 ? "" : "; ", fate(claim), claim_name(world, claim),
                          rows[i].difference());
    }
    if (rows.size() > rows_named) text += fmt::format("; {} more", rows.size() - rows_named);
    return text;
  }

 private:
  std::string_view fate(const Claim& claim) const {
    if (!old_keys_.contains(claim.key)) return "added";
    if (!new_keys_.contains(claim.key)) return "removed";
    return claim.stated.key && changed_.contains(claim.key) ? "changed" : "same";
  }

  const Version& before_;
  const Version& after_;
  std::set<std::string_view> old_keys_, new_keys_, changed_;
};

/// A row for each of these eras that is not among the others, by id.
void add_lone_eras(Table& table, const std::vector<Era>& eras, const std::vector<Era>& others,
                   const char* reason) {
  for (const Era& era : eras)
    if (std::ranges::find(others, era.id, &Era::id) == others.end())
      add_row(table, {era.id, {}, {}, {}, {}, {}, {}, {}, reason});
}

}  // namespace

Table diff_table(std::span<const RowChange> changes) {
  const auto text = [](const std::string& cell) { return cell.empty() ? Cell() : Cell(cell); };
  Table table{"diff", {"change", "sheet", "key", "field", "old", "new", "why"}, {}};
  for (const RowChange& change : changes)
    add_row(table, {std::string(name(change.edit)), change.sheet, change.key, text(change.field),
                    text(change.before), text(change.after), why(change)});
  return table;
}

Table diff_results_table(const Version& before, const Version& after, std::span<const MovedLevel> levels,
                         std::span<const RowChange> changes) {
  Table table{"diff-results", {"era", "a", "b", "measure", "old", "new", "shift", "rows", "why"}, {}};
  const Fates fates(before, after, changes);
  for (const MovedLevel& level : levels)
    add_row(table, {level.era, level.a, level.b, "level", cell(level.before), cell(level.after),
                    cell(level.shift), fates.text(level.rows),
                    reasons({{"old", level.before}, {"new", level.after}, {"shift", level.shift}})});
  const std::vector<Era> old_eras = counted_eras(before.graphs), new_eras = counted_eras(after.graphs);
  add_lone_eras(table, new_eras, old_eras, "only-in-new");
  add_lone_eras(table, old_eras, new_eras, "only-in-old");
  return table;
}

}  // namespace entente
