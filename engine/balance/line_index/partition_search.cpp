// Tabu search with the gains of all vertices in a tournament, so that the best move is at hand in large
// blocks too.
#include <entente/engine/balance/line_index/partition_search.hpp>

#include <entente/engine/random.hpp>

#include <algorithm>
#include <bit>
#include <deque>

namespace entente {

namespace {

constexpr std::size_t moves_between_questions = 256;

// Whose gain is largest among those that may move; equals in an order of chance.
class Tournament {
 public:
  Tournament(const std::vector<std::int64_t>& gains, Random& random)
      : leaves_(std::bit_ceil(gains.size())), winner_(2 * leaves_), players_(leaves_) {
    for (std::size_t v = 0; v < gains.size(); ++v)
      players_[v] = {gains[v], static_cast<std::uint32_t>(random.next()), true};
    for (std::size_t v = 0; v < leaves_; ++v) winner_[leaves_ + v] = static_cast<Vertex>(v);
    for (std::size_t node = leaves_ - 1; node > 0; --node) winner_[node] = better(node);
  }

  Vertex best() const { return winner_[1]; }
  bool may_move(Vertex v) const { return players_[v].free; }
  std::int64_t gain(Vertex v) const { return players_[v].gain; }
  void set_gain(Vertex v, std::int64_t gain) {
    players_[v].gain = gain;
    if (players_[v].free) replay(v);
  }
  void set_free(Vertex v, bool free) {
    players_[v].free = free;
    replay(v);
  }

 private:
  struct Player {
    std::int64_t gain = 0;
    std::uint32_t lot = 0;
    bool free = false;
  };

  Vertex better(std::size_t node) const {
    const Vertex left = winner_[2 * node], right = winner_[2 * node + 1];
    const Player &a = players_[left], &b = players_[right];
    if (a.free != b.free) return a.free ? left : right;
    if (a.gain != b.gain) return a.gain > b.gain ? left : right;
    return a.lot >= b.lot ? left : right;
  }

  void replay(Vertex v) {
    for (std::size_t node = (leaves_ + v) / 2; node > 0; node /= 2) {
      const Vertex winner = better(node);
      if (winner == winner_[node] && winner != v) return;
      winner_[node] = winner;
    }
  }

  std::size_t leaves_;
  std::vector<Vertex> winner_;
  std::vector<Player> players_;
};

// What moving a vertex would save: the ties it would mend less those it would break.
std::vector<std::int64_t> gains(const Block& block, const Bipartition& sides) {
  std::vector<std::int64_t> result(block.vertices.size());
  for (const BlockTie& tie : block.ties) {
    const std::int64_t saved = breaks(sides, tie) ? tie.weight : -tie.weight;
    result[tie.a] += saved;
    result[tie.b] += saved;
  }
  return result;
}

// Moves v; the gains of its neighbours follow.
void move(const Block& block, const Links& links, Bipartition& sides, Tournament& tournament, Vertex v) {
  sides[v] ^= 1;
  tournament.set_gain(v, -tournament.gain(v));
  for (const TieEnd link : links.of(v)) {
    const BlockTie& tie = block.ties[link.tie];
    const std::int64_t saved = breaks(sides, tie) ? tie.weight : -tie.weight;
    tournament.set_gain(link.to, tournament.gain(link.to) + 2 * saved);
  }
}

}  // namespace

Bipartition tree_bipartition(const Block& block, const Links& links) {
  Vertex root = 0;
  for (Vertex v = 1; v < links.vertices(); ++v) {
    if (links.of(v).size() > links.of(root).size()) root = v;
  }
  Bipartition sides(links.vertices());
  std::vector<bool> reached(links.vertices());
  std::vector<Vertex> queue{root};
  reached[root] = true;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    for (const TieEnd link : links.of(queue[next])) {
      if (reached[link.to]) continue;
      reached[link.to] = true;
      sides[link.to] = sides[queue[next]] ^ (block.ties[link.tie].negative ? 1 : 0);
      queue.push_back(link.to);
    }
  }
  return sides;
}

Bipartition tabu_bipartition(const Block& block, const Links& links, Bipartition start,
                             const SearchOptions& options) {
  Random random(options.seed, "tabu-search", 0);
  Bipartition sides = start, best = std::move(start);
  std::int64_t now = cost(block, sides), least = now;
  Tournament tournament(gains(block, sides), random);
  struct Barred {
    std::size_t until = 0;
    Vertex vertex = 0;
  };
  std::deque<Barred> barred;  // in the order of release
  const std::size_t tenure = 4 + std::min<std::size_t>(links.vertices() / 16, 50);
  std::vector<Vertex> since_best;
  for (std::size_t count = 0; count < options.moves && least > options.target; ++count) {
    if (count % moves_between_questions == 0 && options.should_stop && options.should_stop()) break;
    while (!barred.empty() && barred.front().until <= count) {
      tournament.set_free(barred.front().vertex, true);
      barred.pop_front();
    }
    const Vertex v = tournament.best();
    if (!tournament.may_move(v)) continue;
    now -= tournament.gain(v);
    move(block, links, sides, tournament, v);
    tournament.set_free(v, false);
    const std::size_t until =
        std::max(barred.empty() ? 0 : barred.back().until, count + 1 + tenure + random.below(8));
    barred.push_back({until, v});
    since_best.push_back(v);
    if (now >= least) continue;
    least = now;
    for (const Vertex moved : since_best) best[moved] ^= 1;
    since_best.clear();
  }
  return best;
}

Bipartition shaken(Bipartition sides, std::uint32_t every, std::uint64_t seed) {
  Random random(seed, "kick", 0);
  for (std::uint8_t& side : sides)
    side = static_cast<std::uint8_t>(random.below(every) == 0 ? 1 - side : side);
  return sides;
}

}  // namespace entente
