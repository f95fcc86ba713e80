#include <entente/viz/maps/map_facts.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/formats/attributes.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace entente {
namespace {

void add_fact(std::vector<Fact>& facts, std::string_view name, const AttributeValue& value) {
  if (std::string text = to_string(value); !text.empty())
    facts.push_back({std::string(name), std::move(text)});
}

}  // namespace

std::vector<Fact> era_facts(const Era& era) {
  std::vector<Fact> facts;
  add_fact(facts, "era", era.id);
  add_fact(facts, "start", first_day(era.span));
  add_fact(facts, "end", last_day(era.span));
  return facts;
}

std::vector<Fact> tie_facts(const TieInEra& tie) {
  std::vector<Fact> facts = era_facts(tie.graph.era());
  add_fact(facts, "kind", "tie");
  for (const TieAttribute& one : tie_attributes()) add_fact(facts, one.name, one.of(tie));
  return facts;
}

std::vector<Fact> membership_facts(const Chronicle& chronicle, const Era& era, const Membership& membership) {
  std::vector<Fact> facts = era_facts(era);
  add_fact(facts, "kind", chronicle.roster[membership.member].kind == Kind::leader ? "office" : "membership");
  return facts;
}

std::vector<Fact> actor_facts(const Actor& actor) {
  std::vector<Fact> facts;
  add_fact(facts, "actor", actor.code);
  add_fact(facts, "kind", std::string(name(actor.kind)));
  return facts;
}

std::vector<Fact> presence_facts(ActorId actor, std::span<const EraGraph* const> graphs) {
  std::string eras;
  for (const EraGraph* graph : graphs)
    if (graph->vertex(actor)) eras += (eras.empty() ? "" : "|") + graph->era().id;
  std::vector<Fact> facts;
  add_fact(facts, "eras", eras);
  return facts;
}

}  // namespace entente
