// Ties first, then actors.
#include <entente/graphs/formats/attributes.hpp>

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace entente {
namespace {

AttributeValue counted(std::size_t many) { return static_cast<std::int64_t>(many); }
AttributeValue defined(std::optional<double> value) {
  return value ? AttributeValue(*value) : AttributeValue();
}
AttributeValue stated(std::string words) {
  return words.empty() ? AttributeValue() : AttributeValue(std::move(words));
}

/// The level of the claims in which one end acts: `actor` as in ClaimShare.
AttributeValue level_acted_by(const TieInEra& one, int actor) {
  const std::optional<Amounts> parts = acted_by(one.graph, one.tie, actor);
  return parts ? AttributeValue(parts->level()) : AttributeValue();
}

AttributeValue cited(const TieInEra& one) {
  std::set<SourceId> heard;
  for (const ClaimShare& share : one.graph.shares(one.tie))
    for (const Citation& cite : one.world.claims[share.claim].cites)
      if (is_heard(cite.source, one.graph.folding())) heard.insert(cite.source);
  return stated(joined(heard, [&](SourceId source) { return one.world[source].id; }));
}

AttributeValue claim_ids(const TieInEra& one) {
  return stated(joined(one.graph.shares(one.tie),
                       [&](const ClaimShare& share) { return one.world.claims[share.claim].key; }));
}

AttributeValue sign(const TieInEra& one) {
  const double level = one.tie.level();
  return AttributeValue(std::int64_t{level > 0 ? 1 : level < 0 ? -1 : 0});
}

using Actors = std::span<const ActorId>;

/// `1918-11-11/1939-09-28|1945-05-08/..`, of an actor with several lives.
std::string spells(const Actor& actor) {
  if (actor.lives.size() < 2) return {};
  return joined(actor.lives, [](const Life& life) { return life.start.text + "/" + life.end.text; });
}

std::string alias_text(const Alias& alias) {
  return alias.source.empty() ? alias.name : alias.name + "@" + alias.source;
}

std::string extra_text(const Actor& actor, std::string_view column) {
  const auto at = std::find_if(actor.extra.begin(), actor.extra.end(),
                               [&](const Extra& extra) { return extra.first == column; });
  return at == actor.extra.end() ? std::string() : at->second;
}

void add_extras(std::vector<ActorAttribute>& attributes, const Chronicle& world) {
  std::set<std::string> columns, taken = {"actor", "eras"};
  for (const Actor& actor : world.roster.actors())
    for (const Extra& extra : actor.extra) columns.insert(extra.first);
  for (const ActorAttribute& attribute : attributes) taken.insert(attribute.name);
  for (const std::string& column : columns) {
    std::string name = column;
    while (taken.contains(name) || (name != column && columns.contains(name))) name += '_';
    taken.insert(name);
    attributes.push_back({name, "a column of actors.csv",
                          [&world, column](ActorId id) { return extra_text(world.roster[id], column); }});
  }
}

}  // namespace

std::string to_string(const AttributeValue& value) {
  if (const auto* words = std::get_if<std::string>(&value)) return *words;
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  if (const auto* count = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *count);
  return {};
}

std::span<const TieAttribute> tie_attributes() {
  using enum AttributeType;
  using One = const TieInEra&;
  static const std::vector<TieAttribute> list = {
      {"sign", count, "of the level: 1, 0 or -1", sign},
      {"level", number, "cooperative less hostile", [](One one) { return AttributeValue(one.tie.level()); }},
      {"cooperative", number, "the cooperative amount, 0 or above",
       [](One one) { return AttributeValue(one.tie.amounts().cooperative); }},
      {"hostile", number, "the hostile amount, 0 or above",
       [](One one) { return AttributeValue(one.tie.amounts().hostile); }},
      {"polarity", number, "the level over the sum of both amounts, from -1 to 1; none where both are 0",
       [](One one) { return defined(one.tie.amounts().polarity()); }},
      {"claims", count, "claims that touch the era, rows of one event once",
       [](One one) { return counted(one.tie.claims); }},
      {"sources", count, "distinct sources cited", [](One one) { return counted(one.tie.sources); }},
      {"effective_claims", number, "how many claims of equal weight would tell as much",
       [](One one) { return AttributeValue(one.tie.effective_claims); }},
      {"forward", number, "the level of what the first of the two, by id, does to the second",
       [](One one) { return level_acted_by(one, 1); }},
      {"backward", number, "the level of what the second does to the first",
       [](One one) { return level_acted_by(one, -1); }},
      {"mutual", number, "the level of what has no direction",
       [](One one) { return level_acted_by(one, 0); }},
      {"status", text, "the most certain status among the claims",
       [](One one) { return AttributeValue(std::string(name(one.tie.surest))); }},
      {"cite", text, "the ids of the sources, parted by |", cited},
      {"claim_ids", text, "the ids of the claims, parted by |, those of one event too", claim_ids}};
  return list;
}

std::vector<ActorAttribute> actor_attributes(const Chronicle& world) {
  const Roster& roster = world.roster;
  const auto of = [&roster](auto text_of) {
    return [&roster, text_of](ActorId id) { return std::string(text_of(roster[id])); };
  };
  const auto code = [&roster](ActorId id) { return roster[id].code; };
  using One = const Actor&;
  std::vector<ActorAttribute> list = {
      {"label", "what diagrams show", of([](One one) { return one.label; })},
      {"kind", "state, leader, organization ...",
       of([](One one) { return one.kind == Kind::unknown ? std::string_view() : name(one.kind); })},
      {"aliases", "other names, parted by |", of([](One one) { return joined(one.aliases, alias_text); })},
      {"start", "the first day of its life, as the sheet has it",
       of([](One one) { return one.lives.empty() ? std::string() : one.lives.front().start.text; })},
      {"end", "the last day of its life, as the sheet has it",
       of([](One one) { return one.lives.empty() ? std::string() : one.lives.back().end.text; })},
      {"spells", "of an actor with several lives, the first and last days of each, parted by |", of(spells)},
      {"successor_of", "the actors that it continues, parted by |",
       of([code](One one) { return joined(one.predecessors, code); })},
      {"part_of", "what it belongs to at all times",
       of([code](One one) { return one.part_of ? code(*one.part_of) : std::string(); })},
      {"iso3", "its ISO 3166 code", of([](One one) { return one.iso3; })},
      {"cow", "its code in Correlates of War", of([](One one) { return one.cow; })},
      {"wikidata", "its item in Wikidata", of([](One one) { return one.wikidata; })},
      {"note", "a note", of([](One one) { return one.note; })}};
  add_extras(list, world);
  return list;
}

AttributeValue first_day(Interval span) {
  return span.empty() ? AttributeValue() : stated(to_string(span.first));
}

AttributeValue last_day(Interval span) {
  return span.empty() || span.past == distant_future ? AttributeValue() : stated(to_string(span.past + -1));
}

}  // namespace entente
