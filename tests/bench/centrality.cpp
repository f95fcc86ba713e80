// centrality [ERAS ACTORS TIES]: measures made-up eras with entente and with igraph by turns, on one thread,
// and prints the medians of five turns. Ties of a few actors are frequent, and 1 to 10 long.
#include <fmt/core.h>
#include <entente/engine/measures.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <list>
#include <set>
#include <vector>

#include "engine/igraph.hpp"
#include "engine/random_worlds.hpp"

namespace {

using namespace entente;

/// One of two ends: the chance of the i-th actor falls with i^-0.6.
std::uint32_t end_of_tie(worlds::Random& random, std::uint32_t actors) {
  const double share = static_cast<double>(random.below(1'000'000)) / 1e6;
  return static_cast<std::uint32_t>(std::pow(share, 2.5) * actors);
}

EraGraph made_up_era(std::uint64_t seed, std::uint32_t actors, std::size_t ties) {
  worlds::Random random(seed);
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<worlds::DrawnClaim> claims;
  const auto add = [&](std::uint32_t a, std::uint32_t b) {
    if (a == b || !pairs.insert(std::minmax(a, b)).second) return;
    claims.push_back({a, b, 1 / static_cast<double>(1 + random.below(10))});
  };
  for (std::uint32_t actor = 1; actor < actors; ++actor) {
    add(actor, static_cast<std::uint32_t>(random.below(actor)));
  }
  while (pairs.size() < ties) add(end_of_tie(random, actors), end_of_tie(random, actors));
  return worlds::world(actors, claims);
}

std::vector<double> lengths(const EraGraph& graph) {
  std::vector<double> result;
  for (const Tie& tie : graph.ties()) result.push_back(std::round(1 / tie.level()));
  return result;
}

struct Subject {
  explicit Subject(const EraGraph& era) : graph(era), other(era, Layer::positive), length(lengths(era)) {}
  EraGraph graph;
  peer::Graph other;
  peer::Numbers length;
};

/// How igraph does what the measure of this name does.
struct Peer {
  const char* measure;
  std::function<void(const Subject&, igraph_vector_t*)> function;
};

/// Room for the whole numbers that `function` gives.
void whole_numbers(const std::function<void(igraph_vector_int_t*)>& function) {
  igraph_vector_int_t numbers;
  igraph_vector_int_init(&numbers, 0);
  function(&numbers);
  igraph_vector_int_destroy(&numbers);
}

const std::vector<Peer>& peers() {
  const auto all = igraph_vss_all();
  static const std::vector<Peer> list = {
      {"degree",
       [=](const Subject& s, igraph_vector_t* out) {
         igraph_strength(s.other.raw(), out, all, IGRAPH_ALL, IGRAPH_LOOPS, nullptr);
       }},
      {"strength_positive",
       [=](const Subject& s, igraph_vector_t* out) {
         igraph_strength(s.other.raw(), out, all, IGRAPH_ALL, IGRAPH_LOOPS, s.other.weights());
       }},
      {"betweenness",
       [=](const Subject& s, igraph_vector_t* out) {
         igraph_betweenness(s.other.raw(), out, all, IGRAPH_UNDIRECTED, s.length.raw());
       }},
      {"betweenness_unweighted",
       [=](const Subject& s, igraph_vector_t* out) {
         igraph_betweenness(s.other.raw(), out, all, IGRAPH_UNDIRECTED, nullptr);
       }},
      {"edge_betweenness",
       [](const Subject& s, igraph_vector_t* out) {
         igraph_edge_betweenness(s.other.raw(), out, IGRAPH_UNDIRECTED, s.length.raw());
       }},
      {"edge_betweenness_unweighted",
       [](const Subject& s, igraph_vector_t* out) {
         igraph_edge_betweenness(s.other.raw(), out, IGRAPH_UNDIRECTED, nullptr);
       }},
      {"harmonic",
       [=](const Subject& s, igraph_vector_t* out) {
         igraph_harmonic_centrality(s.other.raw(), out, all, IGRAPH_ALL, s.length.raw(), true);
       }},
      {"closeness_component",
       [=](const Subject& s, igraph_vector_t* out) {
         igraph_closeness(s.other.raw(), out, nullptr, nullptr, all, IGRAPH_ALL, s.length.raw(), true);
       }},
      {"eigenvector",
       [](const Subject& s, igraph_vector_t* out) {
         igraph_arpack_options_t options;
         igraph_arpack_options_init(&options);
         igraph_eigenvector_centrality(s.other.raw(), out, nullptr, IGRAPH_UNDIRECTED, true,
                                       s.other.weights(), &options);
       }},
      {"pagerank",
       [=](const Subject& s, igraph_vector_t* out) {
         igraph_pagerank(s.other.raw(), IGRAPH_PAGERANK_ALGO_PRPACK, out, nullptr, all, IGRAPH_UNDIRECTED,
                         0.85, s.other.weights(), nullptr);
       }},
      {"core_number",
       [](const Subject& s, igraph_vector_t*) {
         whole_numbers([&](igraph_vector_int_t* out) { igraph_coreness(s.other.raw(), out, IGRAPH_ALL); });
       }},
      {"articulation",
       [](const Subject& s, igraph_vector_t*) {
         whole_numbers([&](igraph_vector_int_t* out) { igraph_articulation_points(s.other.raw(), out); });
       }},
      {"bridge",
       [](const Subject& s, igraph_vector_t*) {
         whole_numbers([&](igraph_vector_int_t* out) { igraph_bridges(s.other.raw(), out); });
       }},
      {"constraint",
       [=](const Subject& s, igraph_vector_t* out) {
         igraph_constraint(s.other.raw(), out, all, s.other.weights());
       }},
  };
  return list;
}

double cpu_milliseconds(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

double median(std::vector<double> times) {
  std::ranges::sort(times);
  return times[times.size() / 2];
}

void compare(const std::list<Subject>& subjects, const Peer& peer) {
  const Measure& measure = *find_measure(peer.measure);
  std::vector<double> ours, theirs;
  for (int turn = 0; turn < 5; ++turn) {
    ours.push_back(cpu_milliseconds([&] {
      for (const Subject& subject : subjects) measure.scores(subject.graph);
    }));
    theirs.push_back(cpu_milliseconds([&] {
      peer::Numbers values;
      for (const Subject& subject : subjects) peer.function(subject, values.raw());
    }));
  }
  fmt::print("{:<28}{:>10.2f}{:>10.2f}{:>10.1f}\n", peer.measure, median(ours), median(theirs),
             median(theirs) / median(ours));
}

void compare_all(int eras, std::uint32_t actors, std::size_t ties) {
  std::list<Subject> subjects;
  for (int i = 1; i <= eras; ++i) {
    subjects.emplace_back(made_up_era(static_cast<std::uint64_t>(i), actors, ties));
  }
  fmt::print("\n{} eras of {} actors and {} ties\n", eras, actors, ties);
  fmt::print("{:<28}{:>10}{:>10}{:>10}\n", "CPU ms", "entente", "igraph", "ratio");
  for (const Peer& peer : peers()) compare(subjects, peer);
}

}  // namespace

int main(int count, char** words) {
  if (count == 4) {
    compare_all(std::atoi(words[1]), static_cast<std::uint32_t>(std::atoi(words[2])),
                static_cast<std::size_t>(std::atoll(words[3])));
    return 0;
  }
  if (count != 1) return 2;
  compare_all(50, 200, 5'000);
  compare_all(200, 40, 120);
  compare_all(1, 2'000, 20'000);
}
