// Each name's actor, on the days and in the sources of its row.
#include <entente/graphs/reading/resolve_claims.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/citations.hpp>
#include <entente/graphs/reading/code_clashes.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// `"Moscow" may mean SUN or RUS`.
std::string ambiguity(const Roster& roster, const std::string& name, const std::vector<ActorId>& found) {
  constexpr std::size_t most_listed = 5;
  if (found.empty() && is_name_of_nothing(name))
    return fmt::format("\"{}\" is what programs write for nothing, and no actor", printable(name, 60));
  if (found.empty()) return fmt::format("\"{}\" is an alias in another source only", printable(name, 60));
  std::string codes;
  for (std::size_t i = 0; i < std::min(found.size(), most_listed); ++i)
    codes += (i == 0 ? "" : i + 1 == found.size() ? " or " : ", ") + printable(roster[found[i]].code, 40);
  if (found.size() > most_listed) codes += fmt::format(" or {} others", found.size() - most_listed);
  return fmt::format("\"{}\" may mean {}", printable(name, 60), codes);
}

std::string_view way_on(const std::string& name, const std::vector<ActorId>& found) {
  return found.empty() && is_name_of_nothing(name) ? "name the actor in full, or declare it: a row of "
                                                     "actors.csv with this id or alias (NA is Namibia)"
                                                   : "write the actor's id";
}

/// The names of the claims, resolved once each where date and source do not matter.
class ResolvedNames {
 public:
  ResolvedNames(const Roster& roster, const Codes& codes, const ActorNames& names, const NameTable& sources)
      : roster_(roster), codes_(codes), names_(names), sources_(sources), fixed_(names.size()) {
    std::vector<std::string> limited;
    for (const Actor& actor : roster.actors())
      for (const Alias& alias : actor.aliases)
        if (!alias.source.empty()) limited.push_back(folded(alias.name));
    std::sort(limited.begin(), limited.end());
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string& text = names[actor_id(i)];
      const CodeList list = names.list(actor_id(i));
      const auto found = list == CodeList::none ? roster.find(text) : codes_.find(list, text);
      if (found.size() == 1 &&
          (list != CodeList::none || !std::binary_search(limited.begin(), limited.end(), folded(text))))
        fixed_[i] = found.front();
    }
  }

  /// Whether a name (a place in the names) stands for nobody, and nobody bears it.
  bool is_nothing(ActorId name) const {
    const std::string& text = names_[name];
    return is_name_of_nothing(text) && roster_.find(text).empty();
  }

  /// The actor that `name` (a place in the names) means in `claim`; an error when it is not just one.
  std::optional<ActorId> actor(const Claim& claim, ActorId name, CellPlace column, const std::string& file,
                               Problems& problems) const {
    if (fixed_[index(name)]) return fixed_[index(name)];
    const std::string& text = names_[name];
    if (names_.list(name) != CodeList::none) return actor_of_code(claim, name, column, file, problems);
    std::vector<std::string> cited;
    for (const Citation& cite : claim.cites)
      cited.push_back(sources_[static_cast<std::uint32_t>(cite.source)]);
    const auto found = roster_.find(text, claim.when.span(), cited);
    if (found.size() == 1) return found.front();
    problems.add({Severity::error, file, claim.line, column.column, ambiguity(roster_, text, found),
                  std::string(way_on(text, found))});
    return std::nullopt;
  }

 private:
  std::optional<ActorId> actor_of_code(const Claim& claim, ActorId name, CellPlace column,
                                       const std::string& file, Problems& problems) const {
    const std::string& text = names_[name];
    const CodeList list = names_.list(name);
    const auto found = codes_.find(list, text, claim.when.span());
    if (found.size() == 1) return found.front();
    const auto fault = found.empty()
                           ? fmt::format("no actor has the {} code \"{}\"", title(list), printable(text, 60))
                           : ambiguity(roster_, text, found);
    const std::string_view hint = !found.empty() ? "give the actors lives that do not overlap in actors.csv"
                                  : list == CodeList::cow ? "write it under cow in actors.csv"
                                                          : "write it under iso3 in actors.csv";
    problems.add({Severity::error, file, claim.line, column.column, fault, std::string(hint)});
    return std::nullopt;
  }

  const Roster& roster_;
  const Codes& codes_;
  const ActorNames& names_;
  const NameTable& sources_;
  std::vector<std::optional<ActorId>> fixed_;
};

/// Puts the actors of one claim in place of the names that they were read as; whether all are clear.
bool resolve(Claim& claim, const ResolvedNames& names, const ClaimDrafts& rows, const std::string& file,
             const Roster& roster, Problems& problems) {
  const std::size_t before = problems.count(Severity::error);
  const auto from = names.actor(claim, claim.from, rows.from, file, problems);
  const auto to = names.actor(claim, claim.to, rows.to, file, problems);
  if (from && to && *from == *to)
    problems.add({Severity::error, file, claim.line, rows.to.column,
                  fmt::format("the claim joins \"{}\" to itself", printable(roster[*from].code, 60)),
                  "correct from or to"});
  std::erase_if(claim.about, [&](ActorId third) { return names.is_nothing(third); });
  for (ActorId& third : claim.about)
    third = names.actor(claim, third, rows.about, file, problems).value_or(third);
  std::sort(claim.about.begin(), claim.about.end());
  claim.about.erase(std::unique(claim.about.begin(), claim.about.end()), claim.about.end());
  claim.from = from.value_or(claim.from);
  claim.to = to.value_or(claim.to);
  return problems.count(Severity::error) == before;
}

/// Whether two claims of one row, which lists them in `to`, go to the same actor at the same time; that is an
/// error.
bool goes_twice(std::span<const Claim> row, CellPlace column, const std::string& file, const Roster& roster,
                Problems& problems) {
  std::vector<std::pair<ActorId, std::string_view>> targets;
  for (const Claim& claim : row) targets.emplace_back(claim.to, claim.when.text);
  std::sort(targets.begin(), targets.end());
  const auto twice = std::adjacent_find(targets.begin(), targets.end());
  if (twice == targets.end()) return false;
  problems.add({Severity::error, file, row.front().line, column.column,
                fmt::format("to names \"{}\" twice", printable(roster[twice->first].code, 60)),
                "name it once"});
  return true;
}

}  // namespace

std::vector<Affiliation> resolve_affiliations(const Sheets& sheets, const Roster& roster,
                                              std::vector<Rejected>& rejected, Problems& problems) {
  std::vector<Affiliation> found;
  for (const AffiliationDraft& draft : sheets.affiliations) {
    Affiliation affiliation = draft.affiliation;
    std::vector<std::string> cited;
    for (const Cited& work : works_cited(affiliation.cite, sheets.bibliography)) cited.push_back(work.source);
    const auto actor = [&](const std::string& name, CellPlace place) -> std::optional<ActorId> {
      const auto ids = roster.find(name, affiliation.span(), cited);
      if (ids.size() == 1) return ids.front();
      problems.add({Severity::error, "affiliations.csv", place.line, place.column,
                    ambiguity(roster, name, ids), std::string(way_on(name, ids))});
      return std::nullopt;
    };
    const auto member = actor(draft.member, draft.member_place),
               group = actor(draft.group, draft.group_place);
    if (member && group && *member == *group)
      problems.add({Severity::error, "affiliations.csv", affiliation.line, draft.group_place.column,
                    "member and group are the same actor", "correct one of them"});
    if (!member || !group || *member == *group) {
      rejected.push_back({"affiliations.csv", affiliation.line, draft.raw});
      continue;
    }
    affiliation.member = *member;
    affiliation.group = *group;
    found.push_back(std::move(affiliation));
  }
  std::sort(found.begin(), found.end(), [](const Affiliation& x, const Affiliation& y) {
    const auto key = [](const Affiliation& a) {
      return std::tuple(a.member, a.group, a.span(),
                        std::tie(a.role, a.start.text, a.end.text, a.cite, a.extra));
    };
    return key(x) < key(y);
  });
  return found;
}

std::vector<Claim> resolve_claims(Sheets& sheets, const Roster& roster, std::vector<Rejected>& rejected,
                                  Problems& problems) {
  ClaimDrafts& rows = sheets.claims;
  const std::string& file = sheets.claims_file;
  const Codes codes(roster);
  tell_code_clashes(sheets, roster, codes, problems);
  tell_names_against_codes(sheets, roster, codes, problems);
  const ResolvedNames names(roster, codes, rows.names, rows.sources);
  std::vector<Claim> claims = std::move(rows.claims);
  std::size_t kept = 0;
  for (std::size_t first = 0, past = 0; first < claims.size(); first = past) {
    // A row is kept or left out as a whole.
    bool clear = true;
    for (; past < claims.size() && claims[past].line == claims[first].line; ++past)
      clear &= resolve(claims[past], names, rows, file, roster, problems);
    if (clear && past - first > 1)
      clear = !goes_twice(std::span(claims).subspan(first, past - first), rows.to, file, roster, problems);
    if (!clear) rejected.push_back({file, claims[first].line, std::string(rows.raws[first])});
    for (std::size_t i = first; clear && i < past; ++i, ++kept) {
      rows.raws[kept] = rows.raws[i];
      if (i != kept) claims[kept] = std::move(claims[i]);
    }
  }
  claims.resize(kept);
  rows.raws.resize(kept);
  return claims;
}

}  // namespace entente
