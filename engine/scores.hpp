// What the engine gives back: a number for every actor, or the reason why there is none.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>

#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Why a value is undefined. Never printed as 0 or NaN, always by its name().
enum class Reason : std::uint8_t {
  absent,                  ///< the actor, or one of the pair, does not exist in the era
  no_ties,                 ///< nothing to measure: no claim in the era, or no tie on the layer
  isolated,                ///< this actor has no tie on the layer
  disconnected,            ///< some actors cannot be reached from others
  zero_variance,           ///< all values are alike, so that agreement cannot be told from chance
  no_triangles,            ///< no three actors are all tied to each other
  no_dominant_eigenvalue,  ///< two parts of the graph share the largest eigenvalue
  n_too_small,             ///< too few actors for the normalisation
  not_converged,           ///< the iteration did not settle within its limit
  not_proved_optimal,      ///< only bounds are known
  no_signed_claims,        ///< every claim is neutral, or weighs nothing
  no_third_parties,  ///< nobody else has a tie with either of the pair, or with both where it takes both
  singular,          ///< the linear system that defines the measure has no single solution
  too_large,         ///< exact work beyond what is tried: the measure says from which size on
  no_events,         ///< the pair has claims perhaps, but no event among them
  no_weights,        ///< third parties were given no weights
  empty_portfolio,   ///< one of the two holds nothing, cooperative or hostile, of any third party
  no_earlier_era,    ///< the first era has none to compare with
  negative_values,   ///< some value is below zero, so that there are no shares of a sum
  zero_sum,          ///< all values are 0, so that there are no shares of their sum
  free_sign,         ///< the sign of all values together is open, so that resamples cannot be compared
  one_claim,         ///< one claim, or one source, in an era: nothing to resample
  two_claims,        ///< two claims, or two sources, in an era: too few to draw from
};
inline constexpr auto reason_names = std::to_array<std::string_view>({"absent",
                                                                      "no-ties",
                                                                      "isolated",
                                                                      "disconnected",
                                                                      "zero-variance",
                                                                      "no-triangles",
                                                                      "no-dominant-eigenvalue",
                                                                      "n-too-small",
                                                                      "not-converged",
                                                                      "not-proved-optimal",
                                                                      "no-signed-claims",
                                                                      "no-third-parties",
                                                                      "singular",
                                                                      "too-large",
                                                                      "no-events",
                                                                      "no-weights",
                                                                      "empty-portfolio",
                                                                      "no-earlier-era",
                                                                      "negative-values",
                                                                      "zero-sum",
                                                                      "free-sign",
                                                                      "one-claim",
                                                                      "two-claims"});
constexpr std::string_view name(Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; }

/// A finite number, or undefined with a reason; never NaN or infinite. Equal when both the number or both the
/// reason is.
class Value {
 public:
  /// Undefined: absent.
  Value() = default;
  Value(double number) : number_(number), defined_(true) { assert(std::isfinite(number)); }
  Value(Reason reason) : reason_(reason) {}

  bool defined() const { return defined_; }
  /// The number; asks for a defined value.
  double number() const {
    assert(defined_);
    return number_;
  }
  /// Why there is no number; asks for an undefined value.
  Reason reason() const {
    assert(!defined_);
    return reason_;
  }
  friend bool operator==(const Value&, const Value&) = default;

 private:
  double number_ = 0;
  Reason reason_ = Reason::absent;
  bool defined_ = false;
};

/// `a - b`, settled(): 0 where they differ by rounding alone; where one is undefined the difference is too,
/// for its reason (the reason of `b` where both are).
Value operator-(const Value& a, const Value& b);

/// Whom a measure gives values to.
enum class Subjects : std::uint8_t { actors, pairs };

/// One measure over one era. A measure of actors has a value for every actor of the roster, so that two eras
/// subtract actor by actor; a measure of pairs has one for every pair with a claim in the era.
struct Scores {
  std::string measure{};          ///< the name in measures()
  Layer layer = Layer::positive;  ///< the ties that were looked at
  Subjects subjects = Subjects::actors;
  std::size_t actors = 0;       ///< present in the era
  std::size_t ties = 0;         ///< ties on the layer
  std::vector<Value> values{};  ///< by ActorId, undefined(absent) outside the era; or by place in `pairs`
  std::vector<Pair> pairs{};    ///< sorted; empty for a measure of actors

  const Value& operator[](ActorId actor) const { return values[index(actor)]; }
  friend bool operator==(const Scores&, const Scores&) = default;
};

/// The scores of a graph from the values of its vertices, spread over the roster. O(roster + ties).
Scores spread(const EraGraph& graph, std::string measure, Layer layer, const std::vector<Value>& by_vertex);

/// The same from plain numbers, all of them defined.
Scores spread(const EraGraph& graph, std::string measure, Layer layer, const std::vector<double>& by_vertex);

/// The same value for every actor present.
Scores spread(const EraGraph& graph, std::string measure, Layer layer, Value everywhere);

/// The scores of a graph's pairs from the values of its ties, in their order; undefined(no-ties) for ties
/// off the layer, whatever is given for them. O(ties).
Scores spread_pairs(const EraGraph& graph, std::string measure, Layer layer,
                    const std::vector<Value>& by_tie);

/// The same scores, all signs turned where that brings them nearer to `like`, of the same measure: for
/// measures that leave the sign of the whole open. O(roster).
Scores facing(Scores scores, const Scores& like);

/// The value of a pair in scores of pairs, in either order: undefined(absent) when one of the two is not in
/// the era of `graph`, undefined(no-ties) when they have no claim. O(log ties).
Value value_of(const EraGraph& graph, const Scores& scores, ActorId a, ActorId b);

/// How many ties lie on a layer. O(ties).
std::size_t ties_on(const EraGraph& graph, Layer layer);

/// Competition ranks, in the order of the values: 1 for the largest value, and 1, 2, 2, 4 where two share a
/// place. Values within 1e-9 of the larger one, relatively, share a place, and so do values that differ by
/// less than rounding (1e-14 of the largest of all); nothing for undefined values. O(n log n).
std::vector<std::optional<std::size_t>> ranks(const Scores& scores);

/// The share of each value in the sum of all defined values, in the order of the values: 0 ... 1. Undefined
/// for the value's own reason; all of them undefined(negative-values) when one is below zero by more than
/// rounding (1e-14 of the largest), and undefined(zero-sum) when all are 0. O(n).
std::vector<Value> shares(const Scores& scores);

}  // namespace entente
