// Rows are sorted by all that counts but their direction, so that the two of a pair stand side by side.
#include <entente/graphs/reading/mirrored.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

/// All that two rows must share to say the same of a pair; remarks and ids may differ.
auto content(const Claim& claim) {
  return std::tuple(std::min(claim.from, claim.to), std::max(claim.from, claim.to), claim.relation,
                    claim.when.begins, claim.when.ends, claim.when.extent, claim.sign, claim.weight,
                    claim.status, claim.outcome, claim.event, std::tie(claim.about, claim.cites));
}

class Mirror {
 public:
  Mirror(const std::vector<Claim>& claims, const std::vector<char>& is_free,
         const std::vector<char>& undirected) {
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
      const std::size_t relation = index(claims[i].relation);
      const bool open = is_free[relation] && !claims[i].stated.directed,
                 none = !claims[i].directed && (undirected[relation] || claims[i].stated.directed);
      if (open || none) rows_.push_back(i);
    }
    count_ = rows_.size();
    keep_pairs_that_stand_both_ways(claims);
    std::sort(rows_.begin(), rows_.end(), [&](std::uint32_t x, std::uint32_t y) {
      const auto of_x = content(claims[x]), of_y = content(claims[y]);
      if (of_x != of_y) return of_x < of_y;
      const bool first_x = claims[x].from < claims[x].to, first_y = claims[y].from < claims[y].to;
      return std::tuple(!first_x, claims[x].line) < std::tuple(!first_y, claims[y].line);
    });
    match(claims);
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
  void keep_pairs_that_stand_both_ways(const std::vector<Claim>& claims) {
    std::vector<std::pair<ActorId, ActorId>> standing;
    for (const std::uint32_t row : rows_) standing.emplace_back(claims[row].from, claims[row].to);
    std::sort(standing.begin(), standing.end());
    std::erase_if(rows_, [&](std::uint32_t row) {
      return !std::binary_search(standing.begin(), standing.end(),
                                 std::pair(claims[row].to, claims[row].from));
    });
  }

  void match(const std::vector<Claim>& claims) {
    for (std::size_t first = 0, past = 0; first < rows_.size(); first = past) {
      while (past < rows_.size() && content(claims[rows_[past]]) == content(claims[rows_[first]])) ++past;
      std::size_t turned = first;
      while (turned < past && claims[rows_[turned]].from < claims[rows_[turned]].to) ++turned;
      for (std::size_t i = 0; i < std::min(turned - first, past - turned); ++i)
        pairs_.push_back({rows_[first + i], rows_[turned + i]});
    }
  }

  std::size_t count_ = 0;
  std::vector<std::uint32_t> rows_;
  std::vector<Pair> pairs_;
};

std::string rows_standing(std::size_t rows) {
  return rows == 1 ? "1 row stands" : fmt::format("{} rows stand", rows);
}

}  // namespace

std::size_t leave_out_mirrored(std::vector<Claim>& claims, std::vector<std::string_view>& raws,
                               const std::vector<char>& is_free, const std::vector<char>& undirected,
                               const std::string& file, Mirrored mirrored, Problems& problems) {
  if (mirrored == Mirrored::both) return 0;
  const Mirror found(claims, is_free, undirected);
  if (found.pairs().empty()) return 0;
  std::size_t line = claims[found.pairs().front().other].line;
  for (const auto& pair : found.pairs()) line = std::min(line, claims[pair.other].line);
  const std::size_t standing = 2 * found.pairs().size();
  // A single pair may be two who answer each other.
  const bool nearly_all = found.pairs().size() > 1 && 10 * standing >= 9 * found.rows();
  const bool once = mirrored == Mirrored::once || nearly_all;
  problems.add(
      {Severity::notice, file, line, 0,
       once ? fmt::format("{} both ways with the same values; each pair counts once, without direction",
                          rows_standing(standing))
            : fmt::format("{} both ways with the same values, of {} without direction; all count",
                          rows_standing(standing), found.rows()),
       once ? "--mirrored both lets all count, or fill the column directed"
            : "--mirrored once counts each pair once"});
  if (!once) return 0;
  std::vector<char> left_out(claims.size(), 0);
  for (const auto& pair : found.pairs()) {
    left_out[pair.other] = 1;
    claims[pair.kept].directed = false;
    claims[pair.kept].stated.directed = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (left_out[i]) continue;
    raws[kept] = raws[i];
    if (i != kept) claims[kept] = std::move(claims[i]);
    ++kept;
  }
  claims.resize(kept);
  raws.resize(kept);
  return found.pairs().size();
}

}  // namespace entente
