// Friends and adversaries at once.
#include <entente/engine/measures/signed_measures.hpp>

#include <entente/engine/centrality/bloc_score.hpp>
#include <entente/engine/centrality/pn.hpp>

#include <array>

namespace entente {

namespace {

constexpr auto all_of_signed = std::to_array<Measure>({
    {.name = "pn",
     .sentence = "How well an actor stands by friends and adversaries, and by theirs",
     .range = "-1 to 2, 1 without ties",
     .layer = Layer::signed_level,
     .isolate = Isolate::own,
     .counts_isolates = true,
     .effort = Effort::actors_times_ties,
     .function = [](const EraGraph& graph, Layer) { return pn(graph); }},
    {.name = "pn_in",
     .sentence = "How well an actor stands by what others do to it, and by what is done to those",
     .range = "-1 to 2, 1 without ties",
     .layer = Layer::signed_level,
     .isolate = Isolate::own,
     .counts_isolates = true,
     .effort = Effort::actors_times_ties,
     .function = [](const EraGraph& graph, Layer) { return pn_in(graph); }},
    {.name = "pn_out",
     .sentence = "How much of a friend an actor is to others, and they to theirs",
     .range = "-1 to 2, 1 without ties",
     .layer = Layer::signed_level,
     .isolate = Isolate::own,
     .counts_isolates = true,
     .effort = Effort::actors_times_ties,
     .function = [](const EraGraph& graph, Layer) { return pn_out(graph); }},
    {.name = "bloc_score",
     .sentence = "Which of two blocs an actor leans to, by the sign, and how firmly",
     .range = "-1 to 1",
     .layer = Layer::signed_level,
     .sign_is_free = true,
     .effort = Effort::actors_times_ties,
     .function = [](const EraGraph& graph, Layer) { return bloc_score(graph); }},
    {.name = "signed_eigenvector",
     .sentence = "An actor's part in the strongest pattern of friendship and hostility",
     .range = "-1 to 1",
     .layer = Layer::signed_level,
     .sign_is_free = true,
     .effort = Effort::actors_times_ties,
     .function = [](const EraGraph& graph, Layer) { return signed_eigenvector(graph); }},
});

}  // namespace

std::span<const Measure> signed_measures() { return all_of_signed; }

}  // namespace entente
