// The list of measures.
#include <entente/engine/measures.hpp>

#include <entente/engine/centrality/centrality.hpp>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr auto list = std::to_array<Measure>({
    {.name = "degree",
     .sentence = "How many partners an actor has friendly ties with",
     .range = "0 to n - 1",
     .layer = Layer::positive,
     .function = [](const EraGraph& graph) { return degree(graph); }},
    {.name = "strength_positive",
     .sentence = "What an actor's friendly ties add up to",
     .range = "0 and up, in units of the level",
     .layer = Layer::positive,
     .in_units_of_level = true,
     .function = strength_positive},
    {.name = "strength_negative",
     .sentence = "What an actor's hostile ties add up to",
     .range = "0 and up, in units of the level",
     .layer = Layer::negative,
     .in_units_of_level = true,
     .function = strength_negative},
    {.name = "strength_net",
     .sentence = "Friendly less hostile: what all of an actor's ties come to",
     .range = "any number, in units of the level",
     .layer = Layer::signed_level,
     .in_units_of_level = true,
     .sums_levels = true,
     .function = strength_net},
    {.name = "betweenness",
     .sentence = "How often an actor stands on the shortest paths between others: brokers score high",
     .range = "0 to 1",
     .layer = Layer::positive,
     .function = [](const EraGraph& graph) { return betweenness(graph); }},
    {.name = "harmonic",
     .sentence = "How near an actor is to all others along strong friendly ties",
     .range = "0 and up, in units of the level",
     .layer = Layer::positive,
     .in_units_of_level = true,
     .function = [](const EraGraph& graph) { return harmonic(graph); }},
    {.name = "eigenvector",
     .sentence = "How well an actor is tied to others who are well tied themselves",
     .range = "0 to 1",
     .layer = Layer::positive,
     .function = [](const EraGraph& graph) { return eigenvector(graph); }},
    {.name = "pagerank",
     .sentence = "How often a walker along friendly ties comes to an actor: the shares of all sum to 1",
     .range = "0 to 1",
     .layer = Layer::positive,
     .isolate = Isolate::own,
     .function = [](const EraGraph& graph) { return pagerank(graph); }},
});

}  // namespace

std::span<const Measure> measures() { return list; }

const Measure* find_measure(std::string_view name) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const Measure& m) { return m.name == name; });
  return at == list.end() ? nullptr : &*at;
}

}  // namespace entente
