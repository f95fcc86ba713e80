// Each name's actor, on the days and in the sources of its row.
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/resolve.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// `"Moscow" may mean SUN or RUS`.
std::string ambiguity(const Roster& roster, const std::string& name, const std::vector<ActorId>& found) {
  std::string text = fmt::format("\"{}\" may mean", printable(name, 60));
  for (std::size_t i = 0; i < found.size(); ++i)
    text += fmt::format("{} {}",
                        i == 0                  ? ""
                        : i + 1 == found.size() ? " or"
                                                : ",",
                        printable(roster[found[i]].code, 40));
  return text;
}

/// The names of the ties, resolved once each where date and source do not matter.
class ResolvedNames {
 public:
  ResolvedNames(const Roster& roster, const NameTable& names, const NameTable& sources)
      : roster_(roster), names_(names), sources_(sources), fixed_(names.size()) {
    std::vector<std::string> limited;
    for (const Actor& actor : roster.actors())
      for (const Alias& alias : actor.aliases)
        if (!alias.source.empty()) limited.push_back(folded(alias.name));
    std::sort(limited.begin(), limited.end());
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      const auto found = roster.find(names[i]);
      if (found.size() == 1 && !std::binary_search(limited.begin(), limited.end(), folded(names[i])))
        fixed_[i] = found.front();
    }
  }

  std::optional<ActorId> actor(const TieDraft& draft, std::uint32_t name, const std::string& file,
                               std::size_t column, Problems& problems) const {
    if (fixed_[name]) return fixed_[name];
    std::vector<std::string> cited;
    for (const Citation& cite : draft.tie.cites)
      cited.push_back(sources_[static_cast<std::uint32_t>(cite.source)]);
    const auto found = roster_.find(names_[name], draft.tie.when.span(), cited);
    if (found.size() == 1) return found.front();
    problems.add({Severity::error, file, draft.tie.line, column,
                  found.empty()
                      ? fmt::format("\"{}\" is an alias in another source only", printable(names_[name], 60))
                      : ambiguity(roster_, names_[name], found),
                  "write the actor's id"});
    return std::nullopt;
  }

 private:
  const Roster& roster_;
  const NameTable& names_;
  const NameTable& sources_;
  std::vector<std::optional<ActorId>> fixed_;
};

/// Gives ties that repeat a key a number, and reports ids that stand twice. Drafts come in canonical order.
void make_keys_unique(std::vector<Tie>& ties, const std::string& file, Problems& problems) {
  std::vector<std::size_t> order(ties.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
    return std::tie(ties[x].key, ties[x].line) < std::tie(ties[y].key, ties[y].line);
  });
  for (std::size_t first = 0; first < order.size();) {
    std::size_t past = first + 1;
    for (; past < order.size() && ties[order[past]].key == ties[order[first]].key; ++past) {
      Tie& again = ties[order[past]];
      if (again.stated.key)
        problems.add({Severity::error, file, again.line, 0,
                      fmt::format("id \"{}\" stands already in line {}", printable(again.key, 60),
                                  ties[order[first]].line),
                      "give each row an id of its own, or leave the ids empty"});
      else
        problems.add({Severity::warning, file, again.line, 0,
                      fmt::format("the row repeats line {}", ties[order[first]].line),
                      "both count; remove one, or join accounts of one event by the column event"});
    }
    for (std::size_t i = first + 1; i < past; ++i) ties[order[i]].key += fmt::format("-{}", i - first + 1);
    first = past;
  }
}

}  // namespace

std::vector<Affiliation> resolve_affiliations(const Sheets& sheets, const Roster& roster,
                                              std::vector<Rejected>& rejected, Problems& problems) {
  std::vector<Affiliation> found;
  for (const AffiliationDraft& draft : sheets.affiliations) {
    Affiliation affiliation = draft.affiliation;
    const auto actor = [&](const std::string& name, CellPlace place) -> std::optional<ActorId> {
      const auto ids = roster.find(name, affiliation.span());
      if (ids.size() == 1) return ids.front();
      problems.add({Severity::error, "affiliations.csv", place.line, place.column,
                    ambiguity(roster, name, ids), "write the actor's id"});
      return std::nullopt;
    };
    const auto member = actor(draft.member, draft.member_place),
               group = actor(draft.group, draft.group_place);
    if (member && group && *member == *group)
      problems.add({Severity::error, "affiliations.csv", affiliation.line, draft.group_place.column,
                    "member and group are the same actor", "correct one of them"});
    if (!member || !group || *member == *group) {
      rejected.push_back({"affiliations.csv", affiliation.line, draft.member + "," + draft.group});
      continue;
    }
    affiliation.member = *member;
    affiliation.group = *group;
    found.push_back(std::move(affiliation));
  }
  std::sort(found.begin(), found.end(), [](const Affiliation& x, const Affiliation& y) {
    return std::tuple(x.member, x.group, x.span(), std::string_view(x.role)) <
           std::tuple(y.member, y.group, y.span(), std::string_view(y.role));
  });
  return found;
}

std::vector<Tie> resolve_ties(Sheets& sheets, const Roster& roster, std::vector<Rejected>& rejected,
                              Problems& problems) {
  TieDrafts& rows = sheets.ties;
  const ResolvedNames names(roster, rows.names, rows.sources);
  std::vector<Tie> ties;
  ties.reserve(rows.drafts.size());
  for (TieDraft& draft : rows.drafts) {
    const std::size_t before = problems.count(Severity::error);
    const auto from = names.actor(draft, draft.from, sheets.ties_file, rows.from.column, problems);
    const auto to = names.actor(draft, draft.to, sheets.ties_file, rows.to.column, problems);
    if (from && to && *from == *to)
      problems.add({Severity::error, sheets.ties_file, draft.tie.line, rows.to.column,
                    fmt::format("the tie joins \"{}\" to itself", printable(roster[*from].code, 60)),
                    "correct from or to"});
    for (const std::uint32_t third : draft.about)
      if (const auto actor = names.actor(draft, third, sheets.ties_file, rows.about.column, problems))
        draft.tie.about.push_back(*actor);
    if (problems.count(Severity::error) != before) {
      rejected.push_back({sheets.ties_file, draft.tie.line, std::string(draft.raw)});
      continue;
    }
    std::sort(draft.tie.about.begin(), draft.tie.about.end());
    draft.tie.about.erase(std::unique(draft.tie.about.begin(), draft.tie.about.end()), draft.tie.about.end());
    draft.tie.from = *from;
    draft.tie.to = *to;
    draft.tie.relation = static_cast<RelationId>(draft.relation);
    ties.push_back(std::move(draft.tie));
  }
  make_keys_unique(ties, sheets.ties_file, problems);
  return ties;
}

}  // namespace entente
