// A name that is nobody's but by its code is no clash: it is looked up as one.
#include <entente/graphs/reading/code_clashes.hpp>

#include <entente/graphs/reading/code_lists.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr std::array<CodeList, 2> lists = {CodeList::cow, CodeList::iso3};

/// By number of the name: where it stands first in a claim; line 0 where it is in none, or is a code of a
/// list.
std::vector<CellPlace> first_places(const ClaimDrafts& rows) {
  std::vector<CellPlace> places(rows.names.size());
  const auto note = [&](ActorId name, std::size_t line, CellPlace column) {
    CellPlace& place = places[index(name)];
    if (rows.names.list(name) == CodeList::none && (place.line == 0 || line < place.line))
      place = {line, column.column};
  };
  for (const Claim& claim : rows.claims) {
    note(claim.from, claim.line, rows.from);
    note(claim.to, claim.line, rows.to);
    for (const ActorId third : claim.about) note(third, claim.line, rows.about);
  }
  return places;
}

/// Whether every name of the table is a code of the list.
bool is_table_of(CodeList list, const ClaimDrafts& rows, const std::vector<CellPlace>& places,
                 const Codes& codes) {
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].line != 0 && codes.find(list, rows.names[actor_id(i)]).empty()) return false;
  return true;
}

std::string shown(const Actor& actor) {
  return actor.label == actor.code
             ? printable(actor.code, 40)
             : fmt::format("{} ({})", printable(actor.code, 40), printable(actor.label, 40));
}

std::string way_out(CodeList list, bool whole_table) {
  const std::string_view column = list == CodeList::cow ? "cow" : "iso3";
  if (whole_table)
    return fmt::format(
        "all names of the table are {0} codes: name its columns from_{1} and to_{1}, or write the "
        "ids of actors.csv",
        title(list), column);
  return fmt::format("where {0} codes are meant, name the columns from_{1} and to_{1}, or write ids",
                     title(list), column);
}

}  // namespace

void tell_code_clashes(const Sheets& sheets, const Roster& roster, const Codes& codes, Problems& problems) {
  const ClaimDrafts& rows = sheets.claims;
  const std::vector<CellPlace> places = first_places(rows);
  for (const CodeList list : lists) {
    const bool whole = is_table_of(list, rows, places, codes);
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].line == 0) continue;
      const std::string& name = rows.names[actor_id(i)];
      const std::vector<ActorId> borne = codes.find(list, name), meant = roster.find(name);
      // Whoever is found by a code alone is among the bearers of one.
      const auto other = std::find_if(borne.begin(), borne.end(), [&](ActorId id) {
        return std::find(meant.begin(), meant.end(), id) == meant.end();
      });
      if (other == borne.end() || meant.empty()) continue;
      problems.add({Severity::warning, sheets.claims_file, places[i].line, places[i].column,
                    fmt::format("\"{}\" is read as {}, and is the {} code of {}", printable(name, 40),
                                shown(roster[meant.front()]), title(list), shown(roster[*other])),
                    way_out(list, whole)});
    }
  }
}

void tell_names_against_codes(const Sheets& sheets, const Roster& roster, const Codes& codes,
                              Problems& problems) {
  const ActorNames& names = sheets.claims.names;
  for (const auto& [pair, place] : sheets.claims.beside) {
    const auto& [code, name] = pair;
    const std::vector<ActorId> borne = codes.find(names.list(code), names[code]),
                               meant = roster.find(names[name]);
    const auto same = [&](ActorId id) { return std::find(borne.begin(), borne.end(), id) != borne.end(); };
    if (borne.empty() || meant.empty() || std::any_of(meant.begin(), meant.end(), same)) continue;
    problems.add(
        {Severity::warning, sheets.claims_file, place.line, place.column,
         fmt::format("the {} code \"{}\" is {}, and \"{}\" beside it is {}; the code counts",
                     title(names.list(code)), printable(names[code], 40), shown(roster[borne.front()]),
                     printable(names[name], 40), shown(roster[meant.front()])),
         "correct one of them"});
  }
}

}  // namespace entente
