// States come again: Poland in 1919 and in 1945.
#include <entente/graphs/reading/actor_lives.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// Takes what the row has where the actor has nothing; an error where both have something else.
void agree(std::string& known, const std::string& told, std::string_view column, std::size_t line,
           Sheet& sheet) {
  if (told.empty() || told == known) return;
  if (known.empty())
    known = told;
  else
    sheet.error(column,
                fmt::format("{} \"{}\" is \"{}\" in line {} of the same actor", column, printable(told, 40),
                            printable(known, 40), line),
                "write it once, or the same in each row");
}

void agree_on_kind(Kind& known, Kind told, std::size_t line, Sheet& sheet) {
  if (told == Kind::unknown || told == known) return;
  if (known != Kind::unknown)
    sheet.error(
        "kind",
        fmt::format("kind \"{}\" is \"{}\" in line {} of the same actor", name(told), name(known), line),
        "write it once, or the same in each row");
  known = told;
}

template <class Item>
void join(std::vector<Item>& known, const std::vector<Item>& told) {
  for (const Item& item : told)
    if (std::find(known.begin(), known.end(), item) == known.end()) known.push_back(item);
}

/// The texts of both rows, in an order that does not depend on that of the rows.
std::string both(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty() || a == b) return a.empty() ? b : a;
  return std::min(a, b) + "; " + std::max(a, b);
}

void join_extras(std::vector<Extra>& known, const std::vector<Extra>& told) {
  for (const auto& [column, text] : told) {
    const auto same = std::find_if(known.begin(), known.end(),
                                   [&column = column](const Extra& one) { return one.first == column; });
    if (same == known.end())
      known.emplace_back(column, text);
    else
      same->second = both(same->second, text);
  }
}

bool may_add_spell(const Actor& actor, const Actor& row, Sheet& sheet) {
  if (actor.lives.empty() || row.lives.empty()) {
    sheet.error("id",
                fmt::format("actor \"{}\" stands already in line {}", printable(row.code, 40), actor.line),
                "one row each: merge them, or give them different ids");
    return false;
  }
  const Interval span = row.lives.front().span();
  for (const Life& life : actor.lives)
    if (life.span().overlaps(span)) {
      sheet.error("id",
                  fmt::format("actor \"{}\" lives in line {} too ({})", printable(row.code, 40), actor.line,
                              to_string(life.span())),
                  "rows of one id are spells of its life, one after the other: correct start or end");
      return false;
    }
  return true;
}

}  // namespace

void add_spell(ActorDraft& draft, ActorDraft row, Sheet& sheet) {
  Actor& actor = draft.actor;
  Actor& told = row.actor;
  if (!may_add_spell(actor, told, sheet)) return;
  // The code stands for a label that the sheet does not give.
  if (actor.label == actor.code)
    actor.label = told.label;
  else if (told.label != told.code)
    agree(actor.label, told.label, "label", actor.line, sheet);
  agree_on_kind(actor.kind, told.kind, actor.line, sheet);
  agree(actor.iso3, told.iso3, "iso3", actor.line, sheet);
  agree(actor.cow, told.cow, "cow", actor.line, sheet);
  agree(actor.wikidata, told.wikidata, "wikidata", actor.line, sheet);
  agree(draft.part_of, row.part_of, "part_of", actor.line, sheet);
  if (!sheet.row_is_sound()) return;
  join(actor.aliases, told.aliases);
  join(draft.successor_of, row.successor_of);
  actor.note = both(actor.note, told.note);
  join_extras(actor.extra, told.extra);
  actor.lives.push_back(told.lives.front());
  std::sort(actor.lives.begin(), actor.lives.end(),
            [](const Life& x, const Life& y) { return x.span() < y.span(); });
}

}  // namespace entente
