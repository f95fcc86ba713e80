// Records made up around a planted shift and planted levels: so many sources with leanings of their own, so
// many events that each tells, so many states.
#pragma once

#include <entente/engine/random.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <vector>

using namespace entente;

inline double normal(Random& random, double mean, double deviation) {
  const double radius = std::sqrt(-2 * std::log(1 - random.unit()));
  return mean + deviation * radius * std::cos(2 * std::numbers::pi * random.unit());
}

inline int poisson(Random& random, double mean) {
  int count = 0;
  for (double product = random.unit(); product > std::exp(-mean); product *= random.unit()) ++count;
  return count;
}

enum class Number : std::uint8_t { fixed, poisson };

/// Which sources tell of which era.
enum class Speaking : std::uint8_t { of_both, of_one, half_of_both };

/// How the claims are shared out: the first source tells 6 in 10, or sizes are exponential.
enum class Sizes : std::uint8_t { equal, one_tells_most, exponential };

/// How a record comes about: each source tells so many events of each era, whose weights vary around a mean
/// of the era and around the source's own leaning; and so many states hold through both eras.
struct Making {
  int sources = 1;                               ///< in each era
  double events_before = 12, events_after = 12;  ///< of each source
  Number number = Number::fixed;
  double leaning = 0;  ///< standard deviation between sources
  Speaking speaking = Speaking::of_both;
  Sizes sizes = Sizes::equal;
  int states = 0;
};

inline constexpr double mean_before = 2, mean_after = 3, deviation = 2;

inline double planted_shift(const Making& making) {
  return making.sources * (making.events_after * mean_after - making.events_before * mean_before);
}

inline const Interval before_days = {*civil_day(1991, 1, 1), *civil_day(2001, 1, 1)};
inline const Interval after_days = {*civil_day(2001, 1, 1), *civil_day(2011, 1, 1)};

struct Simulated {
  Chronicle world;
  EraGraph before, after;
};

class Maker {
 public:
  Maker(const Making& making, std::uint64_t run) : making_(making), random_(1, "coverage", run) {}

  Simulated make() {
    Relation visit, pact;
    visit.id = "visit";
    pact.id = "pact";
    pact.duration = Duration::state;
    world_.codebook = Codebook({visit, pact});
    Actor a, b;
    a.code = "A";
    b.code = "B";
    world_.roster = Roster({a, b});
    const int common = making_.speaking == Speaking::of_both  ? making_.sources
                       : making_.speaking == Speaking::of_one ? 0
                                                              : making_.sources / 2;
    const int first_after = making_.sources - common;
    for (int source = 0; source < first_after + making_.sources; ++source) {
      world_.sources.emplace_back().id = fmt::format("s{:03}", source);
      const double leaning = normal(random_, 0, making_.leaning);
      const double size = size_of(source < making_.sources ? source : source - first_after);
      if (source < making_.sources)
        add_events(source, size * making_.events_before, mean_before + leaning, before_days);
      if (source >= first_after)
        add_events(source, size * making_.events_after, mean_after + leaning, after_days);
    }
    for (int state = 0; state < making_.states; ++state)
      add("pact", state % making_.sources, normal(random_, 3, 3), {before_days.first, after_days.past});
    sort_canonically(world_.claims);
    const FoldOptions options{.persistence = 1e9};
    EraGraph before = folded("before", before_days, options), after = folded("after", after_days, options);
    return {std::move(world_), std::move(before), std::move(after)};
  }

 private:
  /// How much a source tells, 1 on average.
  double size_of(int place) {
    if (making_.sizes == Sizes::equal) return 1;
    if (making_.sizes == Sizes::exponential) return -std::log(1 - random_.unit());
    return making_.sources * (place == 0 ? 0.6 : 0.4 / (making_.sources - 1));
  }

  void add_events(int source, double mean, double weight, Interval days) {
    const int count = making_.number == Number::fixed ? static_cast<int>(mean) : poisson(random_, mean);
    for (int i = 0; i < count; ++i) {
      const Date date = days.first + static_cast<std::int32_t>(random_.below(3650));
      add("visit", source, normal(random_, weight, deviation), {date, date + 1});
    }
  }

  void add(const char* relation, int source, double level, Interval days) {
    Claim claim;
    claim.key = fmt::format("{}", world_.claims.size());
    claim.from = actor_id(0);
    claim.to = actor_id(1);
    claim.relation = *world_.codebook.find(relation);
    claim.when.begins = {days.first, days.first + 1};
    claim.when.ends = {days.past + -1, days.past};
    claim.when.start_edge = claim.when.end_edge = Edge::known;
    claim.sign = level < 0 ? Sign::hostile : Sign::cooperative;
    claim.weight = std::abs(level);
    claim.cites = {{SourceId{static_cast<std::uint32_t>(source)}, ""}};
    world_.claims.push_back(claim);
  }

  EraGraph folded(const char* id, Interval days, const FoldOptions& options) const {
    Era era;
    era.id = id;
    era.span = days;
    return fold(world_, era, options);
  }

  const Making& making_;
  Random random_;
  Chronicle world_;
};
