// Who is there: the sheet's actors and those whom only claims name.
#include <entente/graphs/reading/resolve_roster.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/delimited.hpp>
#include <entente/graphs/reading/name_doubts.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// The first mention of every name that claims and affiliations use, by folded name; codes of a list are
/// none.
std::map<std::string, NamePlace> mentions(const Sheets& sheets) {
  std::map<std::string, NamePlace> found;
  const auto mention = [&](const std::string& name, const std::string& file, CellPlace place) {
    const auto [known, fresh] = found.try_emplace(folded(name), NamePlace{name, file, place});
    // The spelling must not depend on the order of rows.
    if (!fresh && name < known->second.name) known->second.name = name;
  };
  std::vector<char> met(sheets.claims.names.size(), 0);
  const auto once = [&](ActorId name, std::size_t line, CellPlace column) {
    if (std::exchange(met[index(name)], char{1}) || sheets.claims.names.list(name) != CodeList::none) return;
    mention(sheets.claims.names[name], sheets.claims_file, {line, column.column});
  };
  for (const Claim& claim : sheets.claims.claims) {
    once(claim.from, claim.line, sheets.claims.from);
    once(claim.to, claim.line, sheets.claims.to);
    for (const ActorId third : claim.about) once(third, claim.line, sheets.claims.about);
  }
  for (const AffiliationDraft& draft : sheets.affiliations) {
    mention(draft.member, "affiliations.csv", draft.member_place);
    mention(draft.group, "affiliations.csv", draft.group_place);
  }
  return found;
}

std::vector<std::string> source_limited_names(const std::vector<Actor>& actors) {
  std::vector<std::string> names;
  for (const Actor& actor : actors)
    for (const Alias& alias : actor.aliases)
      if (!alias.source.empty()) names.push_back(folded(alias.name));
  std::sort(names.begin(), names.end());
  return names;
}

void add_strangers(std::vector<Actor>& actors, const Sheets& sheets, Problems& problems) {
  const Roster known(actors);
  const std::vector<std::string> limited = source_limited_names(actors), names = known.names();
  std::vector<NamePlace> places, strangers;
  for (const Actor& actor : actors) places.push_back({actor.code, "actors.csv", {actor.line, 1}});
  for (const auto& [key, mention] : mentions(sheets)) {
    if (!known.find(mention.name).empty() || std::binary_search(limited.begin(), limited.end(), key) ||
        is_name_of_nothing(mention.name))
      continue;
    Actor actor;
    actor.code = actor.label = mention.name;
    actor.inferred = true;
    actors.push_back(actor);
    places.push_back(mention);
    strangers.push_back(mention);
    if (!sheets.has_actors) continue;
    const std::string meant = problems.did_you_mean(mention.name, names);
    problems.add(
        {Severity::warning, mention.file, mention.place.line, mention.place.column,
         fmt::format("actor \"{}\" is not in actors.csv; taken as a new one", printable(mention.name, 60)),
         meant.empty() ? "add a row to actors.csv" : meant + " else add a row"});
  }
  tell_numbers_written_twice(std::move(places), problems);
  tell_doubtful_names(strangers, names, problems);
}

/// Finds the actors that cells of actors.csv name.
class Relatives {
 public:
  Relatives(const std::vector<Actor>& actors, Problems& problems)
      : known_(actors), names_(known_.names()), problems_(problems) {
    for (std::size_t i = 0; i < actors.size(); ++i) places_.emplace(actors[i].code, i);
  }

  /// The place that `name` means; an error when it means none or more than one.
  std::optional<std::size_t> place(const std::string& name, std::string_view column, CellPlace at) {
    const auto found = known_.find(name);
    if (found.size() == 1) return places_.at(known_[found.front()].code);
    problems_.add({Severity::error, "actors.csv", at.line, at.column,
                   fmt::format("{} \"{}\" is {}", column, printable(name, 60),
                               found.empty() ? "no actor" : "two actors"),
                   problems_.did_you_mean(name, names_, "write the id of a row of actors.csv")});
    return std::nullopt;
  }

 private:
  Roster known_;
  std::vector<std::string> names_;
  std::map<std::string, std::size_t> places_;
  Problems& problems_;
};

using Successions = std::vector<std::vector<std::size_t>>;

/// Takes away, again and again, every place with nothing behind it; what stays leads into a circle. O(places
/// + steps).
std::vector<char> leading_into_circles(const Successions& next) {
  std::vector<std::size_t> ahead(next.size());
  Successions previous(next.size());
  std::vector<std::size_t> done;
  for (std::size_t i = 0; i < next.size(); ++i) {
    ahead[i] = next[i].size();
    for (const std::size_t place : next[i]) previous[place].push_back(i);
    if (ahead[i] == 0) done.push_back(i);
  }
  std::vector<char> stays(next.size(), 1);
  for (std::size_t at = 0; at < done.size(); ++at) {
    stays[done[at]] = 0;
    for (const std::size_t place : previous[done[at]])
      if (--ahead[place] == 0) done.push_back(place);
  }
  return stays;
}

/// Reports the actors that stand on a circle and takes their steps away, so that whoever follows them ends.
void cut_circles(Successions& next, const std::vector<Actor>& actors, std::string_view column,
                 Problems& problems) {
  Successions previous(next.size());
  for (std::size_t i = 0; i < next.size(); ++i)
    for (const std::size_t place : next[i]) previous[place].push_back(i);
  const std::vector<char> onwards = leading_into_circles(next), backwards = leading_into_circles(previous);
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (!onwards[i] || !backwards[i]) continue;
    next[i].clear();
    problems.add({Severity::error, "actors.csv", actors[i].line, 0,
                  fmt::format("{} leads from \"{}\" round to itself", column, printable(actors[i].code, 60)),
                  "clear one of the cells on the circle"});
  }
}

}  // namespace

namespace {

/// An id is written into layout.csv and read back, so it cannot be made harmless on the way.
void refuse_invisible(const std::vector<Actor>& actors, const Sheets& sheets, Problems& problems) {
  for (const Actor& actor : actors) {
    const std::string shown = printable(actor.code, 4 * DelimitedText::longest_cell);
    if (shown != actor.code)
      problems.add({Severity::error, actor.inferred ? sheets.claims_file : "actors.csv", actor.line, 0,
                    fmt::format("the actor's name \"{}\" holds invisible characters", printable(shown, 80)),
                    "type it again, without what it was copied with"});
  }
}

}  // namespace

Roster resolve_roster(const Sheets& sheets, Problems& problems) {
  std::vector<Actor> actors;
  for (const ActorDraft& draft : sheets.actors) actors.push_back(draft.actor);
  Relatives relatives(actors, problems);
  Successions before(actors.size()), wholes(actors.size());
  for (std::size_t i = 0; i < sheets.actors.size(); ++i) {
    const ActorDraft& draft = sheets.actors[i];
    for (const std::string& name : draft.successor_of)
      if (const auto place = relatives.place(name, "successor_of", draft.successor_place))
        before[i].push_back(*place);
    std::sort(before[i].begin(), before[i].end());
    before[i].erase(std::unique(before[i].begin(), before[i].end()), before[i].end());
    if (draft.part_of.empty()) continue;
    if (const auto place = relatives.place(draft.part_of, "part_of", draft.part_place))
      wholes[i].push_back(*place);
  }
  cut_circles(before, actors, "successor_of", problems);
  cut_circles(wholes, actors, "part_of", problems);
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (const std::size_t place : before[i]) actors[i].predecessors.push_back(actor_id(place));
    if (!wholes[i].empty()) actors[i].part_of = actor_id(wholes[i].front());
  }
  add_strangers(actors, sheets, problems);
  refuse_invisible(actors, sheets, problems);
  return Roster(std::move(actors));
}

}  // namespace entente
