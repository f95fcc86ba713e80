// Which cells a kind has a use for, and what they may hold.
#include <entente/graphs/reading/thesis_time.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/relations.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

/// Whether the cell is to be read; a fault where the kind has no use for it.
bool takes(Sheet& sheet, std::string_view column, const Thesis& thesis, bool fits) {
  if (sheet.value(column).empty()) return false;
  if (!fits && place_among(thesis_kind_names, sheet.cell("kind")))
    sheet.error(column, fmt::format("{} has no use for {}", name(thesis.kind), column), "leave it empty");
  return fits;
}

std::optional<When> bounded_time(Sheet& sheet, DateColumn& when) {
  const std::string_view cell = sheet.value("when");
  Reading<When> found = when.read(cell, sheet.line());
  if (!found.value) {
    sheet.error("when", std::move(found.fault), std::move(found.hint));
    return std::nullopt;
  }
  if (!found.value->span().bounded())
    sheet.error("when", fmt::format("\"{}\" has no first or no last day", printable(cell, 40)),
                "write a date, or a span with both, such as 1947/1990");
  return std::move(found.value);
}

std::optional<double> number_between(Sheet& sheet, std::string_view column, double least, double most,
                                     std::string_view what) {
  const std::string_view cell = sheet.value(column);
  const std::optional<double> found = number(cell, sheet.decimal_comma());
  const bool is_whole = least != 0;
  if (found && *found >= least && *found <= most && (!is_whole || *found == std::floor(*found))) return found;
  sheet.error(column, fmt::format("\"{}\" is no number of {}", printable(cell, 40), what),
              fmt::format("write {} from {} to {}", is_whole ? "a whole number" : "one", least, most));
  return std::nullopt;
}

}  // namespace

std::vector<std::string> thesis_ids(std::string_view text) {
  Problems told_later;
  Sheet sheet(text, "theses.csv", columns_of("theses.csv"), told_later);
  std::vector<std::string> ids;
  std::vector<Rejected> rejected;
  sheet.for_each_row(rejected, [&] { ids.push_back(normalized(sheet.cell("id"))); });
  std::sort(ids.begin(), ids.end());
  return ids;
}

void read_own_time(Sheet& sheet, Thesis& thesis, DateColumn& when) {
  const bool counts_claims =
      thesis.kind == ThesisKind::turning_point || thesis.kind == ThesisKind::corroborated;
  if (takes(sheet, "when", thesis, has_own_time(thesis.kind))) thesis.when = bounded_time(sheet, when);
  if (takes(sheet, "within", thesis, counts_claims))
    thesis.within = number_between(sheet, "within", 0, most_within, "years");
  if (takes(sheet, "documents", thesis, thesis.kind == ThesisKind::corroborated))
    if (const auto count = number_between(sheet, "documents", 1, most_documents, "documents"))
      thesis.documents = static_cast<std::uint32_t>(*count);
  const bool no_when = sheet.value("when").empty();
  const bool no_eras = sheet.value("eras").empty();
  if (!no_when && !no_eras && thesis.kind == ThesisKind::judgement)
    sheet.error("when", "a judgement is of one time", "leave when or eras empty");
  if (no_when && no_eras && thesis.kind == ThesisKind::judgement)
    sheet.error("when", "judgement needs a time", "write the span it speaks of, such as 1947/1990, or eras");
  if (no_when && thesis.kind == ThesisKind::corroborated)
    sheet.error("when", "corroborated needs the date of the claim", "write it, such as 2014-11");
  if (counts_claims && thesis.measure != ThesisMeasure::level)
    sheet.error("measure", fmt::format("{} looks at the claims of the pair", name(thesis.kind)),
                "leave it empty");
}

void read_rivals(Sheet& sheet, const std::vector<std::string>& ids, Thesis& thesis) {
  for (const std::string_view item : list_items(sheet.value("against"))) {
    std::string rival = normalized(item);
    if (rival == thesis.id)
      sheet.error("against", "a thesis is against itself", "name another");
    else if (!std::binary_search(ids.begin(), ids.end(), rival))
      sheet.error("against", fmt::format("no thesis \"{}\"", printable(rival, 40)),
                  sheet.problems().did_you_mean(rival, ids, "name the id of another row"));
    else
      thesis.against.push_back(std::move(rival));
  }
  std::sort(thesis.against.begin(), thesis.against.end());
  thesis.against.erase(std::unique(thesis.against.begin(), thesis.against.end()), thesis.against.end());
}

}  // namespace entente
