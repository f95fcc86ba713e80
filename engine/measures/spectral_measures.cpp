// Walks along positive ties.
#include <entente/engine/measures/spectral_measures.hpp>

#include <entente/engine/centrality/eigenvector.hpp>
#include <entente/engine/centrality/katz.hpp>
#include <entente/engine/centrality/pagerank.hpp>

#include <array>

namespace entente {

namespace {

constexpr auto all_of_spectral = std::to_array<Measure>({
    {.name = "eigenvector",
     .sentence = "How well an actor is tied to others who are well tied themselves",
     .range = "0 to 1",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .effort = Effort::actors_times_ties,
     .function = [](const EraGraph& graph, Layer layer) { return eigenvector(graph, {.layer = layer}); }},
    {.name = "pagerank",
     .sentence = "How often a walker along positive ties comes to an actor: the shares of all sum to 1",
     .range = "0 to 1",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .isolate = Isolate::own,
     .effort = Effort::actors_times_ties,
     .function = [](const EraGraph& graph, Layer layer) { return pagerank(graph, {.layer = layer}); }},
    {.name = "pagerank_directed",
     .sentence = "How often a walker comes to an actor who goes only where cooperative acts go",
     .range = "0 to 1",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .isolate = Isolate::own,
     .effort = Effort::actors_times_ties,
     .function = [](const EraGraph& graph,
                    Layer layer) { return pagerank_directed(graph, {.layer = layer}); }},
    {.name = "katz",
     .sentence = "How many walks along positive ties lead to an actor, long ones counting less",
     .range = "1 and up",
     .layer = Layer::positive,
     .layers = Layers::any_unsigned,
     .isolate = Isolate::own,
     .effort = Effort::actors_times_ties,
     .function = [](const EraGraph& graph, Layer layer) { return katz(graph, {.layer = layer}); }},
});

}  // namespace

std::span<const Measure> spectral_measures() { return all_of_spectral; }

}  // namespace entente
