// Each test looks for its next turn within what the last one left, as long as it finds any.
#include <entente/engine/change_points/tested_turns.hpp>

#include <entente/engine/change_points/burst.hpp>
#include <entente/engine/change_points/turn_of_tone.hpp>
#include <entente/engine/resampling/holm.hpp>
#include <entente/engine/threads.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace entente {
namespace {

using Claims = std::vector<const TurnClaim*>;

Date begin(const TurnClaim& claim) { return middle(*claim.begins); }

void add_rows(TestedTurn& turn, const TurnClaim& claim) {
  turn.claims.insert(turn.claims.end(), claim.rows.begin(), claim.rows.end());
}

TestedTurn finished(TestedTurn turn, TurnTest test, double p) {
  turn.test = test;
  turn.p = p;
  turn.grade = p <= most_supported ? TurnGrade::supported : TurnGrade::indicated;
  std::sort(turn.claims.begin(), turn.claims.end());
  return turn;
}

/// Of a test that comes after another: its p over all that were made, and no less than the other's.
double adjusted(double p, double tests, double earlier) {
  return std::max(earlier, std::min(1.0, tests * p));
}

/// The turns of tone of claims in order of their beginnings.
class Tones {
 public:
  Tones(Claims claims, const TurnOptions& options) : claims_(std::move(claims)), options_(options) {
    std::map<std::pair<std::optional<SourceId>, bool>, std::size_t> strata;
    for (const TurnClaim* claim : claims_) {
      const auto key = std::pair(claim->source, claim->is_event);
      values_.push_back({begin(*claim), claim->value, strata.try_emplace(key, strata.size()).first->second});
    }
  }

  ToneTest first() const { return tested(0, values_.size()); }

  /// The turns among the claims from `from` up to but not including `past`, given their test, its p, and
  /// by how much the p of a test is multiplied there.
  std::vector<TestedTurn> turns(std::size_t from, std::size_t past, const ToneTest& test, double p,
                                double tests) const {
    if (p > most_indicated) return {};
    const std::size_t cut = from + test.before;
    std::vector<TestedTurn> found = {finished(turn_at(from, cut, past), TurnTest::tone, p)};
    for (const auto& [low, high] : {std::pair(from, cut), std::pair(cut, past)}) {
      const ToneTest next = tested(low, high);
      if (!next.p.defined()) continue;
      for (TestedTurn& turn : turns(low, high, next, adjusted(next.p.number(), 2 * tests, p), 2 * tests))
        found.push_back(std::move(turn));
    }
    return found;
  }

 private:
  ToneTest tested(std::size_t from, std::size_t past) const {
    return tone_test(std::span(values_).subspan(from, past - from), options_);
  }

  double mean(std::size_t from, std::size_t past) const {
    double sum = 0;
    for (std::size_t i = from; i < past; ++i) sum += values_[i].value;
    return sum / static_cast<double>(past - from);
  }

  TestedTurn turn_at(std::size_t from, std::size_t cut, std::size_t past) const {
    TestedTurn turn{.days = {claims_[cut - 1]->begins->first, claims_[cut]->begins->past},
                    .rise = mean(cut, past) - mean(from, cut)};
    for (const TurnClaim* claim : {claims_[cut - 1], claims_[cut]}) add_rows(turn, *claim);
    return turn;
  }

  Claims claims_;
  std::vector<DatedValue> values_;
  const TurnOptions& options_;
};

/// The bursts of claims.
class Bursts {
 public:
  Bursts(Claims claims, const TurnOptions& options) : claims_(std::move(claims)), options_(options) {
    for (const TurnClaim* claim : claims_) {
      Interval& days = told_[claim->source];
      for (const auto& date : {claim->begins, claim->ends})
        if (date) days = hull(days, middle(*date));
    }
  }

  BurstTest first() const { return tested(claims_); }

  std::vector<TestedTurn> turns(BurstTest test, double p) const {
    std::vector<TestedTurn> found;
    for (Claims left = claims_; p <= most_indicated;) {
      found.push_back(finished(turn_in(left, test), TurnTest::burst, p));
      std::erase_if(left, [&](const TurnClaim* claim) { return lies_in(*claim, test.year); });
      test = tested(left);
      if (!test.p.defined()) break;
      p = adjusted(test.p.number(), 2, p);
    }
    return found;
  }

 private:
  /// The days from the first to the last, with this one; those of a source begin with none.
  static Interval hull(Interval days, Date day) {
    if (!days.bounded()) return {day, day + 1};
    return {std::min(days.first, day), std::max(days.past, day + 1)};
  }

  static bool lies_in(const TurnClaim& claim, Interval year) {
    return (claim.begins && year.contains(middle(*claim.begins))) ||
           (claim.ends && year.contains(middle(*claim.ends)));
  }

  BurstTest tested(const Claims& claims) const {
    std::vector<BurstClaim> moved;
    const auto day = [](const std::optional<Interval>& date) {
      return date ? std::optional(middle(*date)) : std::nullopt;
    };
    for (const TurnClaim* claim : claims)
      moved.push_back(
          {claim->value > 0 ? 1 : -1, day(claim->begins), day(claim->ends), told_.at(claim->source)});
    return burst_test(moved, options_);
  }

  static TestedTurn turn_in(const Claims& claims, const BurstTest& test) {
    TestedTurn turn{.days = {}, .rise = static_cast<double>(test.balance)};
    for (const TurnClaim* claim : claims) {
      const auto points = [&](const std::optional<Interval>& date, double value) {
        return date && test.year.contains(middle(*date)) && (value > 0) == (test.balance > 0);
      };
      const bool begins = points(claim->begins, claim->value), ends = points(claim->ends, -claim->value);
      if (begins) turn.days = hull(turn.days, middle(*claim->begins));
      if (ends) turn.days = hull(turn.days, middle(*claim->ends));
      if (begins || ends) add_rows(turn, *claim);
    }
    return turn;
  }

  Claims claims_;
  std::map<std::optional<SourceId>, Interval> told_;
  const TurnOptions& options_;
};

/// Whether all of these claims cite one source and no other.
bool have_one_source(const Claims& claims) {
  if (claims.empty() || claims.front()->sources.size() != 1) return false;
  return std::all_of(claims.begin(), claims.end(),
                     [&](const TurnClaim* claim) { return claim->sources == claims.front()->sources; });
}

/// Those that have a sign and a date of their own.
Claims with_date(std::span<const TurnClaim> claims) {
  Claims found;
  for (const TurnClaim& claim : claims)
    if (claim.value != 0 && (claim.begins || claim.ends)) found.push_back(&claim);
  return found;
}

/// Those that have a beginning, in order of time.
Claims beginning(Claims claims) {
  std::erase_if(claims, [](const TurnClaim* claim) { return !claim->begins; });
  std::stable_sort(claims.begin(), claims.end(),
                   [](const TurnClaim* x, const TurnClaim* y) { return begin(*x) < begin(*y); });
  return claims;
}

}  // namespace

TestedTurns tested_turns(std::span<const TurnClaim> claims, const TurnOptions& options) {
  if (claims.empty()) return {{}, Reason::no_ties, Reason::no_ties};
  if (std::all_of(claims.begin(), claims.end(), [](const TurnClaim& claim) { return claim.value == 0; }))
    return {{}, Reason::no_signed_claims, Reason::no_signed_claims};
  const Claims dated = with_date(claims);
  if (have_one_source(dated)) return {{}, Reason::one_claim, Reason::one_claim};
  const Tones tones(beginning(dated), options);
  const Bursts bursts(dated, options);
  ToneTest tone;
  BurstTest burst;
  in_parallel(2, options.threads, [&](std::size_t test) {
    if (test == 0)
      tone = tones.first();
    else
      burst = bursts.first();
  });
  const std::vector<Value> both = holm(std::array{tone.p, burst.p});
  TestedTurns found{{}, both[0], both[1]};
  std::vector<TestedTurn> of_bursts;
  in_parallel(2, options.threads, [&](std::size_t test) {
    if (!both[test].defined()) return;
    const double p = both[test].number();
    if (test == 0)
      found.turns = tones.turns(0, beginning(dated).size(), tone, p, 2);
    else
      of_bursts = bursts.turns(burst, p);
  });
  std::ranges::move(of_bursts, std::back_inserter(found.turns));
  std::stable_sort(found.turns.begin(), found.turns.end(), [](const TestedTurn& x, const TestedTurn& y) {
    return std::tie(x.days, x.test) < std::tie(y.days, y.test);
  });
  return found;
}

TestedTurns tested_turns(const Chronicle& chronicle, const Subject& subject, const FoldOptions& folding,
                         const TurnOptions& options) {
  return tested_turns(turn_claims(chronicle, subject, folding), options);
}

}  // namespace entente
