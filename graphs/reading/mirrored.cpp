// Rows are sorted by all that counts but their direction, so that the two of a pair stand side by side.
#include <entente/graphs/reading/mirrored.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

/// All that two rows must share to say the same of a pair; remarks and ids may differ.
auto content(const Tie& tie) {
  return std::tuple(std::min(tie.from, tie.to), std::max(tie.from, tie.to), tie.relation, tie.when.begins,
                    tie.when.ends, tie.when.extent, tie.sign, tie.weight, tie.status, tie.outcome, tie.event,
                    std::tie(tie.about, tie.cites));
}

class Mirror {
 public:
  Mirror(const std::vector<Tie>& ties, const std::vector<char>& is_free,
         const std::vector<char>& undirected) {
    for (std::uint32_t i = 0; i < ties.size(); ++i) {
      const std::size_t relation = index(ties[i].relation);
      const bool open = is_free[relation] && !ties[i].stated.directed,
                 none = !ties[i].directed && (undirected[relation] || ties[i].stated.directed);
      if (open || none) rows_.push_back(i);
    }
    count_ = rows_.size();
    keep_pairs_that_stand_both_ways(ties);
    std::sort(rows_.begin(), rows_.end(), [&](std::uint32_t x, std::uint32_t y) {
      const auto of_x = content(ties[x]), of_y = content(ties[y]);
      if (of_x != of_y) return of_x < of_y;
      const bool first_x = ties[x].from < ties[x].to, first_y = ties[y].from < ties[y].to;
      return std::tuple(!first_x, ties[x].line) < std::tuple(!first_y, ties[y].line);
    });
    match(ties);
  }

  /// How many rows have no direction of their own.
  std::size_t rows() const { return count_; }
  /// The rows that stand the other way round from one that is kept, and that one.
  struct Pair {
    std::uint32_t kept = 0, other = 0;
  };
  const std::vector<Pair>& pairs() const { return pairs_; }

 private:
  /// Spares the long comparison of most rows.
  void keep_pairs_that_stand_both_ways(const std::vector<Tie>& ties) {
    std::vector<std::pair<ActorId, ActorId>> standing;
    for (const std::uint32_t row : rows_) standing.emplace_back(ties[row].from, ties[row].to);
    std::sort(standing.begin(), standing.end());
    std::erase_if(rows_, [&](std::uint32_t row) {
      return !std::binary_search(standing.begin(), standing.end(), std::pair(ties[row].to, ties[row].from));
    });
  }

  void match(const std::vector<Tie>& ties) {
    for (std::size_t first = 0, past = 0; first < rows_.size(); first = past) {
      while (past < rows_.size() && content(ties[rows_[past]]) == content(ties[rows_[first]])) ++past;
      std::size_t turned = first;
      while (turned < past && ties[rows_[turned]].from < ties[rows_[turned]].to) ++turned;
      for (std::size_t i = 0; i < std::min(turned - first, past - turned); ++i)
        pairs_.push_back({rows_[first + i], rows_[turned + i]});
    }
  }

  std::size_t count_ = 0;
  std::vector<std::uint32_t> rows_;
  std::vector<Pair> pairs_;
};

std::string counted(std::size_t rows) {
  return rows == 1 ? "1 row stands" : fmt::format("{} rows stand", rows);
}

}  // namespace

std::size_t leave_out_mirrored(std::vector<Tie>& ties, std::vector<std::string_view>& raws,
                               const std::vector<char>& is_free, const std::vector<char>& undirected,
                               const std::string& file, Mirrored mirrored, Problems& problems) {
  if (mirrored == Mirrored::both) return 0;
  const Mirror found(ties, is_free, undirected);
  if (found.pairs().empty()) return 0;
  std::size_t line = ties[found.pairs().front().other].line;
  for (const auto& pair : found.pairs()) line = std::min(line, ties[pair.other].line);
  const std::size_t standing = 2 * found.pairs().size();
  // A single pair may be two who answer each other.
  const bool nearly_all = found.pairs().size() > 1 && 10 * standing >= 9 * found.rows();
  const bool once = mirrored == Mirrored::once || nearly_all;
  problems.add(
      {Severity::notice, file, line, 0,
       once ? fmt::format("{} both ways with the same values; each pair counts once, without direction",
                          counted(standing))
            : fmt::format("{} both ways with the same values, of {} without direction; all count",
                          counted(standing), found.rows()),
       once ? "--mirrored both lets all count, or fill the column directed"
            : "--mirrored once counts each pair once"});
  if (!once) return 0;
  std::vector<char> left_out(ties.size(), 0);
  for (const auto& pair : found.pairs()) {
    left_out[pair.other] = 1;
    ties[pair.kept].directed = false;
    ties[pair.kept].stated.directed = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    if (left_out[i]) continue;
    raws[kept] = raws[i];
    if (i != kept) ties[kept] = std::move(ties[i]);
    ++kept;
  }
  ties.resize(kept);
  raws.resize(kept);
  return found.pairs().size();
}

}  // namespace entente
