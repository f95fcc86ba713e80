// Once a block is proved, the solver's wishes hold in its best partitions and in no others: each question is
// one call.
#include <entente/engine/balance/line_index/blame.hpp>

#include <entente/engine/balance/line_index/best_partitions.hpp>

#include <algorithm>
#include <iterator>

namespace entente {

namespace {

std::vector<std::uint32_t> broken_by(const Block& block, const Bipartition& sides) {
  std::vector<std::uint32_t> ties;
  for (const BlockTie& tie : block.ties)
    if (breaks(sides, tie)) ties.push_back(tie.tie);
  return ties;
}

// Every partition met tells of all ties at once.
class Blamer {
 public:
  Blamer(BestPartitions best, const LineIndex& index, const ShouldStop& should_stop)
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
  // Asks for best partitions that keep (or break, by the sign) some tie not yet `seen` so, until there is
  // none; false when stopped before.
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
      learn(bipartition_of(best_.block, found.model));
    }
  }

  void learn(const Bipartition& sides) {
    for (std::size_t i = 0; i < broken_.size(); ++i)
      (breaks(sides, best_.block.ties[i]) ? broken_ : kept_)[i] = true;
  }

  BestPartitions best_;
  const ShouldStop& should_stop_;
  std::vector<bool> broken_, kept_;  // by some best partition that was met
  bool no_more_broken_ = false, no_more_kept_ = false;
};

// The best partitions of a block, each ruled out once it is met; `known` is the one at hand.
BlockPartitions partitions_of(BestPartitions best, std::vector<std::uint32_t> known, std::uint64_t cap,
                              const ShouldStop& should_stop) {
  BlockPartitions found;
  while (best.ready) {
    const MaxSatResult next = best.formula.solver.optimum_with({}, should_stop);
    found.more = next.status == MaxSatStatus::bounds || (next.proved() && found.broken.size() == cap);
    if (!next.proved() || found.more) break;
    found.broken.push_back(broken_by(best.block, bipartition_of(best.block, next.model)));
    std::vector<Literal> another;
    for (int v = 1; v <= static_cast<int>(best.block.vertices.size()); ++v)
      another.push_back(next.model[static_cast<std::size_t>(v)] ? -v : v);
    best.formula.solver.add_clause(another);
  }
  if (found.broken.empty()) return {{std::move(known)}, true};
  std::sort(found.broken.begin(), found.broken.end());
  return found;
}

}  // namespace

std::vector<Blame> blame(const SignedGraph& graph, const LineIndex& index, const ShouldStop& should_stop) {
  std::vector<Blame> result(graph.ties.size(), Blame::never);
  for (const BlockBounds& bounds : index.certificate) {
    const Blamer blamer(best_partitions(graph, index, bounds, should_stop), index, should_stop);
    for (std::size_t i = 0; i < bounds.ties.size(); ++i) result[bounds.ties[i]] = blamer.blame_of(i);
  }
  return result;
}

std::vector<BlockPartitions> block_partitions(const SignedGraph& graph, const LineIndex& index,
                                              const PartitionCountOptions& options) {
  std::vector<BlockPartitions> found;
  std::uint64_t ways = 1;
  for (const BlockBounds& bounds : index.certificate) {
    if (ways > options.cap) break;
    std::vector<std::uint32_t> known;
    std::ranges::set_intersection(index.broken, bounds.ties, std::back_inserter(known));
    found.push_back(partitions_of(best_partitions(graph, index, bounds, options.should_stop),
                                  std::move(known), options.cap, options.should_stop));
    ways *= found.back().broken.size();
  }
  return found;
}

PartitionCount partition_count(const std::vector<BlockPartitions>& blocks, std::uint64_t cap) {
  PartitionCount all{.partitions = 1};
  for (const BlockPartitions& block : blocks) {
    all.more = all.more || block.more;
    if (block.broken.size() > cap / all.partitions) return {cap, true};
    all.partitions *= block.broken.size();
  }
  return all;
}

PartitionCount optimal_partitions(const SignedGraph& graph, const LineIndex& index,
                                  const PartitionCountOptions& options) {
  return partition_count(block_partitions(graph, index, options), options.cap);
}

}  // namespace entente
