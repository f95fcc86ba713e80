// Evidence: the rows behind the courses of a thesis, so that these can be taken with any row counted more,
// less or not at all.
#pragma once

#include <entente/engine/theses/verdicts.hpp>
#include <entente/graphs/folding/graph_words.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The course of the subject, and the one it is set against: nothing where the kind sets it against none.
struct Courses {
  Course subject;
  std::optional<Course> other;
};

/// What the pairs of a thesis have in the graphs of consecutive periods. A regular value; it does not refer
/// to the graphs. O(periods * (log + claims of the pairs)); of pressure, the claims with all third parties.
class Evidence {
 public:
  Evidence(std::span<const EraGraph> graphs, const Thesis& thesis);

  /// The rows by place in Chronicle::claims, sorted, each once.
  const std::vector<std::uint32_t>& claims() const { return claims_; }

  /// The courses when each of claims() counts so many times, >= 0: as taken from graphs reweighted() by these
  /// factors. A value without a row that counts is undefined: no-ties, or no-third-parties of a pressure.
  /// O(claims).
  Courses courses(std::span<const double> times) const;
  /// The same when each counts once: the record as it is.
  Courses courses() const { return courses(std::vector<double>(claims_.size(), 1)); }

 private:
  /// What one row adds to a tie; `claim` is a place in claims().
  struct Row {
    std::uint32_t claim = 0;
    double value = 0;
    int actor = 0;  ///< +1 the first of the pair acts, -1 the second, 0 both alike
  };
  using Rows = std::vector<Row>;
  struct InPeriod {
    bool present = false;  ///< both of the pair
    Rows pair;
    std::vector<std::array<Rows, 2>> thirds;  ///< of a pressure: each third party's with both of the pair
  };
  struct Followed {
    ThesisMeasure measure = ThesisMeasure::level;
    std::vector<InPeriod> periods;
  };

  static Rows rows(const EraGraph& graph, ActorId a, ActorId b);
  static Followed follow(std::span<const EraGraph> graphs, const std::vector<ActorId>& pair,
                         ThesisMeasure measure, std::vector<ActorId> thirds);
  static Value level(const Rows& rows, std::span<const double> times, ThesisMeasure measure);
  static Value pressure(const InPeriod& period, std::span<const double> times);
  Course course(const Followed& followed, std::span<const double> times) const;
  void number_claims();

  std::vector<std::string> eras_;
  Followed subject_;
  std::optional<Followed> other_;
  std::vector<std::uint32_t> claims_;
};

}  // namespace entente
