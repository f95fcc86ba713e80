// What holds groups together, and who alone holds them.
#include <entente/engine/measures/cohesion_measures.hpp>

#include <entente/engine/centrality/articulation.hpp>
#include <entente/engine/centrality/constraint.hpp>
#include <entente/engine/centrality/core_number.hpp>

#include <array>

namespace entente {

namespace {

constexpr auto all_of_cohesion = std::to_array<Measure>({
    {.name = "core_number",
     .sentence = "How dense the densest group of friends is that an actor is part of",
     .range = "0 to n - 1",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .function = [](const EraGraph& graph, Layer layer) { return core_number(graph, layer); }},
    {.name = "articulation",
     .sentence = "Into how many more pieces the positive ties fall without an actor",
     .range = "0 to n - 2",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .function = [](const EraGraph& graph, Layer layer) { return articulation(graph, layer); }},
    {.name = "bridge",
     .sentence = "How many pairs of actors a positive tie alone connects",
     .range = "0 to n^2 / 4",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .subjects = Subjects::pairs,
     .function = [](const EraGraph& graph, Layer layer) { return bridge(graph, layer); }},
    {.name = "constraint",
     .sentence = "How far an actor's positive ties all lead to the same people: brokers score low",
     .range = "0 to 2",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .isolate = Isolate::undefined,
     .function = [](const EraGraph& graph, Layer layer) { return constraint(graph, layer); }},
});

}  // namespace

std::span<const Measure> cohesion_measures() { return all_of_cohesion; }

}  // namespace entente
