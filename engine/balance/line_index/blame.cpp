// Once a block is proved, the solver's wishes hold in its best splits and in no others: each question is one
// call.
#include <entente/engine/balance/line_index/blame.hpp>

#include <entente/engine/balance/line_index/split_formula.hpp>

#include <algorithm>

namespace entente {

namespace {

// A proved block whose best splits can be asked for.
struct BestSplits {
  Block block{};
  SplitFormula formula{};
  bool ready = false;
};

Packing told_of_block(const Block& block, const Packing& packing) {
  Packing told = packing;
  for (PackedCycle& cycle : told.cycles) {
    for (std::uint32_t& tie : cycle.ties)
      tie = static_cast<std::uint32_t>(std::ranges::lower_bound(block.ties, tie, {}, &BlockTie::tie) -
                                       block.ties.begin());
  }
  return told;
}

// Cycles that share ties are no cores that the solver could take one after the other.
BestSplits best_splits(const SignedGraph& graph, const LineIndex& index, const BlockBounds& bounds,
                       const ShouldStop& should_stop) {
  BestSplits result{.block = block_of(graph, index.whole.weights, bounds.ties)};
  if (bounds.lower != bounds.upper) return result;
  Split camps;
  for (const Vertex v : result.block.vertices) camps.push_back(index.camps[v]);
  const Packing known = bounds.packing.share == 1 ? told_of_block(result.block, bounds.packing) : Packing{};
  result.formula = split_formula(result.block, known, camps);
  result.ready = result.formula.solver.minimize(should_stop).proved();
  return result;
}

// Every split met tells of all ties at once.
class Blamer {
 public:
  Blamer(BestSplits best, const LineIndex& index, const ShouldStop& should_stop)
      : best_(std::move(best)),
        should_stop_(should_stop),
        broken_(best_.block.ties.size()),
        kept_(best_.block.ties.size()) {
    if (!best_.ready) return;
    for (std::size_t i = 0; i < broken_.size(); ++i)
      (std::ranges::binary_search(index.broken, best_.block.ties[i].tie) ? broken_ : kept_)[i] = true;
    no_more_broken_ = all_met(broken_, -1);
    no_more_kept_ = all_met(kept_, 1);
  }

  Blame blame_of(std::size_t tie) const {
    if (broken_[tie] && kept_[tie]) return Blame::sometimes;
    if (kept_[tie] && no_more_broken_) return Blame::never;
    return broken_[tie] && no_more_kept_ ? Blame::always : Blame::unknown;
  }

 private:
  // Asks for best splits that keep (or break, by the sign) some tie not yet `seen` so, until there is none;
  // false when stopped before.
  bool all_met(const std::vector<bool>& seen, int sign) {
    for (;;) {
      const Literal any = best_.formula.solver.new_variable();
      std::vector<Literal> some_unseen{-any};
      for (std::size_t i = 0; i < seen.size(); ++i) {
        if (!seen[i]) some_unseen.push_back(sign * best_.formula.kept[i]);
      }
      best_.formula.solver.add_clause(some_unseen);
      const MaxSatResult found = best_.formula.solver.optimum_with({any}, should_stop_);
      if (!found.proved()) return found.status == MaxSatStatus::unsatisfiable;
      learn(split_of(best_.block, found.model));
    }
  }

  void learn(const Split& split) {
    for (std::size_t i = 0; i < broken_.size(); ++i)
      (breaks(split, best_.block.ties[i]) ? broken_ : kept_)[i] = true;
  }

  BestSplits best_;
  const ShouldStop& should_stop_;
  std::vector<bool> broken_, kept_;  // by some best split that was met
  bool no_more_broken_ = false, no_more_kept_ = false;
};

// The best splits of a block, each ruled out once it is met.
SplitCount count_of(BestSplits best, std::uint64_t cap, const ShouldStop& should_stop) {
  if (!best.ready) return {1, true};
  std::uint64_t count = 0;
  for (;;) {
    const MaxSatResult found = best.formula.solver.optimum_with({}, should_stop);
    if (found.status == MaxSatStatus::unsatisfiable) return {count, false};
    if (found.status == MaxSatStatus::bounds) return {std::max<std::uint64_t>(count, 1), true};
    if (count == cap) return {cap, true};
    ++count;
    std::vector<Literal> another;
    for (int v = 1; v <= static_cast<int>(best.block.vertices.size()); ++v)
      another.push_back(found.model[static_cast<std::size_t>(v)] ? -v : v);
    best.formula.solver.add_clause(another);
  }
}

}  // namespace

std::vector<Blame> blame(const SignedGraph& graph, const LineIndex& index, const ShouldStop& should_stop) {
  std::vector<Blame> result(graph.ties.size(), Blame::never);
  for (const BlockBounds& bounds : index.certificate) {
    const Blamer blamer(best_splits(graph, index, bounds, should_stop), index, should_stop);
    for (std::size_t i = 0; i < bounds.ties.size(); ++i) result[bounds.ties[i]] = blamer.blame_of(i);
  }
  return result;
}

SplitCount optimal_splits(const SignedGraph& graph, const LineIndex& index,
                          const SplitCountOptions& options) {
  SplitCount all{.splits = 1};
  for (const BlockBounds& bounds : index.certificate) {
    const SplitCount of_block =
        count_of(best_splits(graph, index, bounds, options.should_stop), options.cap, options.should_stop);
    all.more = all.more || of_block.more;
    if (of_block.splits > options.cap / all.splits) return {options.cap, true};
    all.splits *= of_block.splits;
  }
  return all;
}

}  // namespace entente
