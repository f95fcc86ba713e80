// Names that two actors answer to. Names are sorted, and within one name lives by their first day, so that
// only neighbours are compared.
#include <entente/graphs/checking/remarks_on_names.hpp>

#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace entente::remarks {
namespace {

struct Name {
  std::string key;
  std::string source;  ///< where an alias counts only in claims that cite it
  Interval life;
  ActorId actor{};
  std::string_view text;
  bool is_code = false;
};

std::vector<Name> names_of(const Roster& roster) {
  std::vector<Name> names;
  for (std::size_t i = 0; i < roster.size(); ++i) {
    const Actor& actor = roster[actor_id(i)];
    for (const Interval& life : actor.life().stretches()) {
      names.push_back({folded(actor.code), "", life, actor_id(i), actor.code, true});
      if (actor.label != actor.code)
        names.push_back({folded(actor.label), "", life, actor_id(i), actor.label, false});
      for (const Alias& alias : actor.aliases)
        names.push_back({folded(alias.name), alias.source, life, actor_id(i), alias.name, false});
    }
  }
  std::sort(names.begin(), names.end(), [](const Name& x, const Name& y) {
    return std::tie(x.key, x.source, x.life, x.actor) < std::tie(y.key, y.source, y.life, y.actor);
  });
  return names;
}

}  // namespace

void shared_names(const Roster& roster, Problems& problems) {
  const std::vector<Name> names = names_of(roster);
  for (std::size_t i = 1, longest = 0; i < names.size(); ++i) {
    const Name &known = names[longest], &name = names[i];
    const bool same = known.key == name.key && known.source == name.source;
    if (same && known.actor != name.actor && !(known.is_code && name.is_code) &&
        known.life.overlaps(name.life)) {
      const Actor &one = roster[known.actor], &other = roster[name.actor];
      problems.add({Severity::warning, "actors.csv", std::max(one.line, other.line), 0,
                    fmt::format("\"{}\" means \"{}\" and \"{}\" on the same days",
                                printable(name.is_code ? known.text : name.text, 60), printable(one.code, 60),
                                printable(other.code, 60)),
                    "limit the name to one source (name@source), or leave it to one of them"});
    }
    if (!same || known.life.past < name.life.past) longest = i;
  }
}

}  // namespace entente::remarks
