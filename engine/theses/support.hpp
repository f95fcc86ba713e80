// How much a verdict hangs on which claims are in the record.
#pragma once

#include <entente/engine/resampling/drawn.hpp>
#include <entente/engine/scores.hpp>
#include <entente/engine/theses/verdicts.hpp>

#include <cstdint>
#include <vector>

namespace entente {

class Trial;
struct CountedClaim;

/// How verdicts are put to the test.
struct TestOptions {
  std::uint32_t replicates = 2000;  ///< 0: no support, and no interval
  std::uint64_t seed = 0;
  std::uint32_t permutations = 999;  ///< of each test of a turn
  std::size_t threads = 1;           ///< for shifts and turns; results are the same on any number
};

/// How often a verdict comes out the same.
struct Support {
  Value share{};  ///< of the resamples, 0 ... 1
  Drawn drawn = Drawn::claims;
  bool exact = false;  ///< all resamples were looked at, and no random number drawn
  friend bool operator==(const Support&, const Support&) = default;
};

/// The share of resamples in which the verdict is the one given.
///
/// - Drawn are the claims that the evidence rests on, over all periods together, so that a state that holds
///   in several eras is drawn once for all of them, and rows of one event together: whole sources by the
///   rule of sources_or(), and each claim by itself where too few speak. A replicate in which too little is
///   left to tell is open. All different resamples are looked at where there are no more than
///   replicates asked for.
/// - Undefined as Resampling::too_few(): one-claim.
/// - It is no probability that the thesis is true: what nobody wrote down is in no resample.
/// - Errors: as visit_resamples(). Cost: replicates times the verdict.
Support support(const Trial& trial, Verdict verdict, const std::vector<CountedClaim>& claims,
                const TestOptions& options);

}  // namespace entente
