// Who stands between others, and who is near them.
#include <entente/engine/centrality/betweenness.hpp>
#include <entente/engine/centrality/closeness.hpp>
#include <entente/engine/centrality/directed_paths.hpp>
#include <entente/engine/measures/families.hpp>

#include <array>

namespace entente {

namespace {

constexpr auto list = std::to_array<Measure>({
    {.name = "betweenness",
     .sentence = "How often an actor stands on the shortest paths between others: brokers score high",
     .range = "0 to 1",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .function = [](const EraGraph& graph, Layer layer) { return betweenness(graph, {.layer = layer}); }},
    {.name = "betweenness_unweighted",
     .sentence = "How often an actor stands on the paths of fewest ties between others",
     .range = "0 to 1",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .function = [](const EraGraph& graph,
                    Layer layer) { return betweenness(graph, {.layer = layer, .length = Length::one}); }},
    {.name = "edge_betweenness",
     .sentence = "How much of the shortest paths between all pairs runs over a tie: bridges score high",
     .range = "0 to 1",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .subjects = Subjects::dyads,
     .function = [](const EraGraph& graph,
                    Layer layer) { return edge_betweenness(graph, {.layer = layer}); }},
    {.name = "edge_betweenness_unweighted",
     .sentence = "How much of the paths of fewest ties between all pairs runs over a tie",
     .range = "0 to 1",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .subjects = Subjects::dyads,
     .function =
         [](const EraGraph& graph, Layer layer) {
           return edge_betweenness(graph, {.layer = layer, .length = Length::one});
         }},
    {.name = "betweenness_directed",
     .sentence = "How often an actor stands on the shortest paths that acts take between others",
     .range = "0 to 1",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .function = [](const EraGraph& graph,
                    Layer layer) { return betweenness_directed(graph, {.layer = layer}); }},
    {.name = "harmonic",
     .sentence = "How near an actor is to all others along strong friendly ties",
     .range = "0 and up, in units of the level",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .in_units_of_level = true,
     .function = [](const EraGraph& graph, Layer layer) { return harmonic(graph, {.layer = layer}); }},
    {.name = "closeness",
     .sentence = "The inverse of an actor's mean distance to all others, where all are connected",
     .range = "above 0, in units of the level",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .isolate = Isolate::undefined,
     .in_units_of_level = true,
     .counts_isolates = true,
     .function = [](const EraGraph& graph, Layer layer) { return closeness(graph, {.layer = layer}); }},
    {.name = "closeness_component",
     .sentence = "The inverse of an actor's mean distance to those within its reach",
     .range = "0 and up, in units of the level",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .in_units_of_level = true,
     .function = [](const EraGraph& graph,
                    Layer layer) { return closeness_component(graph, {.layer = layer}); }},
    {.name = "closeness_wasserman_faust",
     .sentence = "How near an actor is to those within its reach, times their share of all",
     .range = "0 and up, in units of the level",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .in_units_of_level = true,
     .function = [](const EraGraph& graph,
                    Layer layer) { return closeness_wasserman_faust(graph, {.layer = layer}); }},
    {.name = "harmonic_in",
     .sentence = "How near an actor is to those whose friendly acts lead to it",
     .range = "0 and up, in units of the level",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .in_units_of_level = true,
     .function = [](const EraGraph& graph, Layer layer) { return harmonic_in(graph, {.layer = layer}); }},
    {.name = "closeness_component_in",
     .sentence = "The inverse of the mean distance from those whose acts lead to an actor",
     .range = "0 and up, in units of the level",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .in_units_of_level = true,
     .function = [](const EraGraph& graph,
                    Layer layer) { return closeness_component_in(graph, {.layer = layer}); }},
    {.name = "closeness_wasserman_faust_in",
     .sentence = "How near those are whose acts lead to an actor, times their share of all",
     .range = "0 and up, in units of the level",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .in_units_of_level = true,
     .function = [](const EraGraph& graph,
                    Layer layer) { return closeness_wasserman_faust_in(graph, {.layer = layer}); }},
});

}  // namespace

std::span<const Measure> path_measures() { return list; }

}  // namespace entente
