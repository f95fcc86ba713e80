// First as if blocs were free, which is the easier problem and bounds the other; then with colours for blocs.
#include <entente/engine/balance/blocs/bloc_proof.hpp>

#include <entente/engine/balance/solver/max_sat.hpp>

#include <algorithm>
#include <cassert>

namespace entente {

namespace {

constexpr std::size_t most_colour_clauses = 20'000'000;

bool is_violated(const SignedTie& tie, const Labels& labels) {
  const bool together = labels[tie.a] == labels[tie.b] && labels[tie.a] != 0;
  return tie.negative() == together;
}

/// Mutual enemies, at most so many, taken greedily: the first of each to have a colour of its own.
std::vector<Vertex> mutual_enemies(const SignedGraph& graph, std::size_t most) {
  std::vector<std::vector<Vertex>> enemies(graph.vertices);
  for (const SignedTie& tie : graph.ties) {
    if (!tie.negative()) continue;
    enemies[tie.a].push_back(tie.b);
    enemies[tie.b].push_back(tie.a);
  }
  std::vector<Vertex> order(graph.vertices);
  for (Vertex v = 0; v < order.size(); ++v) order[v] = v;
  std::stable_sort(order.begin(), order.end(),
                   [&](Vertex x, Vertex y) { return enemies[x].size() > enemies[y].size(); });
  std::vector<Vertex> found;
  for (const Vertex v : order) {
    std::sort(enemies[v].begin(), enemies[v].end());
    const auto is_enemy = [&](Vertex u) {
      return std::binary_search(enemies[v].begin(), enemies[v].end(), u);
    };
    if (found.size() < most && std::all_of(found.begin(), found.end(), is_enemy)) found.push_back(v);
  }
  return found;
}

class Prover {
 public:
  Prover(const BlocProblem& problem, const PackedCycles& packed, Labels labels, const ShouldStop& should_stop)
      : problem_(problem), best_(std::move(labels)), should_stop_(should_stop) {
    for (std::size_t tie = 0; tie < problem_.graph.ties.size(); ++tie) {
      const Literal violated = solver_.new_variable();
      if (problem_.prices[tie] > 0) solver_.add_soft(-violated, problem_.prices[tie]);
    }
    for (const SignedTie& tie : problem_.graph.ties)
      tied_past_ = std::max<std::size_t>(tied_past_, tie.b + 1U);
    if (has_room_for_colours()) {
      first_colour_ = static_cast<Literal>(problem_.graph.ties.size() + 1);
      for (std::size_t i = 0; i < tied_past_ * problem_.at_most; ++i) solver_.new_variable();
    }
    for (const TieCycle& cycle : packed.cycles) add(cycle);
    lower_ = packed.bound;
  }

  BlocProof proof() {
    const bool free_is_solved = solve_free();
    if (free_is_solved && !met() && first_colour_ != 0) solve_coloured();
    return {best_, lower_};
  }

 private:
  bool met() const { return price(problem_, best_) <= lower_; }
  bool has_room_for_colours() const {
    return problem_.at_most < tied_past_ &&
           problem_.at_most * std::max(problem_.graph.ties.size(), tied_past_) <= most_colour_clauses;
  }
  static Literal violated(std::size_t tie) { return static_cast<Literal>(tie + 1); }
  Literal has_colour(Vertex v, std::size_t colour) const {
    return first_colour_ + static_cast<Literal>(v * problem_.at_most + colour);
  }

  void add(const TieCycle& cycle) {
    std::vector<Literal> wishes, clause;
    for (const std::uint32_t tie : cycle) {
      clause.push_back(violated(tie));
      wishes.push_back(-violated(tie));
    }
    solver_.add_clause(clause);
    solver_.add_core(wishes);
  }

  void keep_if_better(const Labels& labels) {
    if (bloc_count(labels) <= problem_.at_most && price(problem_, labels) < price(problem_, best_))
      best_ = canonical(labels);
  }

  std::vector<bool> model_of(const Labels& labels) const {
    std::vector<bool> model{false};
    for (const SignedTie& tie : problem_.graph.ties) model.push_back(is_violated(tie, labels));
    return model;
  }

  /// True when the cheapest partition into any number of blocs is known. Each round pays for the cheapest
  /// ties that break all cycles known, and looks for cycles that this leaves.
  bool solve_free() {
    while (!met()) {
      solver_.offer(model_of(best_));
      const MaxSatResult round = solver_.minimize(should_stop_);
      lower_ = std::max(lower_, round.lower);
      if (!round.proved()) return false;
      const std::vector<bool> broken(round.model.begin() + 1, round.model.begin() + 1 + ties());
      keep_if_better(positive_parts(broken));
      const auto cycles = unbroken_cycles(problem_.graph, broken, should_stop_);
      if (!cycles) return false;
      if (cycles->empty()) return true;
      for (const TieCycle& cycle : *cycles) add(cycle);
    }
    return true;
  }

  std::ptrdiff_t ties() const { return static_cast<std::ptrdiff_t>(problem_.graph.ties.size()); }

  /// The blocs that those positive ties hold together which are not broken.
  Labels positive_parts(const std::vector<bool>& broken) const {
    SignedGraph unbroken{.vertices = problem_.graph.vertices};
    Labels tied(problem_.graph.vertices, 0);
    for (std::size_t place = 0; place < problem_.graph.ties.size(); ++place) {
      const SignedTie& tie = problem_.graph.ties[place];
      tied[tie.a] = tied[tie.b] = 1;
      if (!broken[place]) unbroken.ties.push_back(tie);
    }
    return cut_by_signs(unbroken, tied);
  }

  void solve_coloured() {
    const std::vector<Vertex> enemies = mutual_enemies(problem_.graph, problem_.at_most);
    add_colours(enemies);
    solver_.offer(coloured_model(enemies));
    const MaxSatResult result = solver_.minimize(should_stop_);
    lower_ = std::max(lower_, result.lower);
    if (result.upper) keep_if_better(colours_of(result.model));
  }

  /// An actor may have several colours; friends then share all of them and enemies none, so that taking the
  /// first of each violates nothing more.
  void add_colours(const std::vector<Vertex>& enemies) {
    for (Vertex v = 0; v < tied_past_; ++v) {
      std::vector<Literal> any;
      for (std::size_t c = 0; c < problem_.at_most; ++c) any.push_back(has_colour(v, c));
      solver_.add_clause(any);
    }
    for (std::size_t tie = 0; tie < problem_.graph.ties.size(); ++tie) {
      const auto& [a, b, level, place] = problem_.graph.ties[tie];
      for (std::size_t c = 0; c < problem_.at_most; ++c) {
        const Literal of_a = has_colour(a, c), of_b = has_colour(b, c);
        if (level < 0) {
          solver_.add_clause({violated(tie), -of_a, -of_b});
        } else {
          solver_.add_clause({violated(tie), -of_a, of_b});
          solver_.add_clause({violated(tie), of_a, -of_b});
        }
      }
    }
    // Colours are alike, so that the i-th enemy needs none beyond the i-th.
    for (std::size_t i = 0; i < enemies.size(); ++i) {
      for (std::size_t c = i + 1; c < problem_.at_most; ++c) solver_.add_clause({-has_colour(enemies[i], c)});
    }
  }

  /// The best partition known, its blocs numbered as the enemies come.
  std::vector<bool> coloured_model(const std::vector<Vertex>& enemies) const {
    std::vector<std::uint32_t> blocs;
    const auto number = [&](std::uint32_t bloc) {
      const auto place = std::find(blocs.begin(), blocs.end(), bloc);
      if (place == blocs.end()) blocs.push_back(bloc);
      return static_cast<std::size_t>(std::find(blocs.begin(), blocs.end(), bloc) - blocs.begin());
    };
    for (const Vertex v : enemies) number(best_[v]);
    std::vector<bool> model = model_of(best_);
    model.resize(model.size() + tied_past_ * problem_.at_most, false);
    for (Vertex v = 0; v < tied_past_; ++v) {
      const std::size_t colour = best_[v] == 0 ? 0 : number(best_[v]);
      model[static_cast<std::size_t>(has_colour(v, colour))] = true;
    }
    return model;
  }

  Labels colours_of(const std::vector<bool>& model) const {
    Labels labels(problem_.graph.vertices, 0);
    for (const SignedTie& tie : problem_.graph.ties) {
      for (const Vertex v : {tie.a, tie.b}) {
        std::size_t colour = 0;
        while (!model[static_cast<std::size_t>(has_colour(v, colour))]) ++colour;
        labels[v] = static_cast<std::uint32_t>(colour + 1);
      }
    }
    return canonical(labels);
  }

  const BlocProblem& problem_;
  Labels best_;
  const ShouldStop& should_stop_;
  MaxSat solver_{};
  std::size_t tied_past_ = 0;  ///< no vertex from here on has a tie
  Literal first_colour_ = 0;   ///< 0: blocs are free, or too many
  std::int64_t lower_ = 0;
};

}  // namespace

std::int64_t price(const BlocProblem& problem, const Labels& labels) {
  std::int64_t sum = 0;
  for (std::size_t tie = 0; tie < problem.graph.ties.size(); ++tie)
    sum += is_violated(problem.graph.ties[tie], labels) ? problem.prices[tie] : 0;
  return sum;
}

BlocProof bloc_proof(const BlocProblem& problem, const PackedCycles& packed, Labels labels,
                     const ShouldStop& should_stop) {
  assert(labels.size() == problem.graph.vertices && bloc_count(labels) <= problem.at_most);
  return Prover(problem, packed, std::move(labels), should_stop).proof();
}

}  // namespace entente
