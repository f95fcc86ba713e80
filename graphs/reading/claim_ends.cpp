// Columns by name, in the order of CodeList.
#include <entente/graphs/reading/claim_ends.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

using Names = std::array<std::string_view, 3>;
constexpr Names from_columns = {"from", "from_iso3", "from_cow"}, to_columns = {"to", "to_iso3", "to_cow"};
constexpr std::array<CodeList, 2> codes_first = {CodeList::cow, CodeList::iso3};

std::size_t at(CodeList list) { return static_cast<std::size_t>(list); }

}  // namespace

EndColumns::EndColumns(const Sheet& sheet, std::string_view end)
    : columns_(end == "from" ? from_columns : to_columns) {
  for (std::size_t i = 0; i < columns_.size(); ++i) places_[i] = sheet.place(columns_[i]);
}

bool EndColumns::is_there() const { return place() != Sheet::absent; }

std::size_t EndColumns::place() const {
  const auto there =
      std::find_if(places_.rbegin(), places_.rend(), [](auto p) { return p != Sheet::absent; });
  return there == places_.rend() ? Sheet::absent : *there;
}

EndColumns::Said EndColumns::read(const Sheet& sheet) const {
  for (const CodeList list : codes_first)
    if (const std::string_view code = sheet.value(places_[at(list)]); !code.empty())
      return {code, list, columns_[at(list)], sheet.cell(places_[0])};
  return {sheet.cell(places_[0]), CodeList::none, columns_[0], {}};
}

void refuse_invisible(Sheet& sheet, const EndColumns::Said& end) {
  const bool plain =
      std::all_of(end.text.begin(), end.text.end(), [](char c) { return c >= ' ' && c < 0x7f; });
  if (plain || printable(end.text, 4 * DelimitedText::longest_cell) == end.text) return;
  sheet.error(end.column, fmt::format("the name \"{}\" holds invisible characters", printable(end.text, 80)),
              "type it again, without what it was copied with");
}

void refuse_multitudes(Sheet& sheet, const EndColumns::Said& to, std::size_t targets, std::size_t spells) {
  constexpr std::size_t most_targets = 500, most_claims = 5000, most_bytes = std::size_t{1} << 22U;
  const std::size_t claims = targets * spells, rest = sheet.row().raw.size() - to.text.size();
  if (targets <= most_targets && claims <= most_claims && (claims < 2 || claims * rest <= most_bytes)) return;
  sheet.error(to.column,
              spells < 2 ? fmt::format("to names {} actors, too many for one row", targets)
                         : fmt::format("{} actors and {} spells are too many for one row", targets, spells),
              fmt::format("write rows of {} or fewer", most_targets / 10));
}

}  // namespace entente
