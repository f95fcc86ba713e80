// Records made up around a planted shift and planted levels: so many sources with leanings of their own, so
// many events that each tells, so many states.
#pragma once

#include <entente/engine/chance.hpp>
#include <entente/graphs/model/fold.hpp>

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <vector>

using namespace entente;

inline double normal(Chance& chance, double mean, double deviation) {
  const double radius = std::sqrt(-2 * std::log(1 - chance.unit()));
  return mean + deviation * radius * std::cos(2 * std::numbers::pi * chance.unit());
}

inline int poisson(Chance& chance, double mean) {
  int count = 0;
  for (double product = chance.unit(); product > std::exp(-mean); product *= chance.unit()) ++count;
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
  Maker(const Making& making, std::uint64_t run) : making_(making), chance_(1, "coverage", run) {}

  Simulated made() {
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
      const double leaning = normal(chance_, 0, making_.leaning);
      const double size = size_of(source < making_.sources ? source : source - first_after);
      if (source < making_.sources)
        add_events(source, size * making_.events_before, mean_before + leaning, before_days);
      if (source >= first_after)
        add_events(source, size * making_.events_after, mean_after + leaning, after_days);
    }
    for (int state = 0; state < making_.states; ++state)
      add("pact", state % making_.sources, normal(chance_, 3, 3), {before_days.first, after_days.past});
    sort_canonically(world_.ties);
    const FoldOptions options{.persistence = 1e9};
    EraGraph before = folded("before", before_days, options), after = folded("after", after_days, options);
    return {std::move(world_), std::move(before), std::move(after)};
  }

 private:
  /// How much a source tells, 1 on average.
  double size_of(int place) {
    if (making_.sizes == Sizes::equal) return 1;
    if (making_.sizes == Sizes::exponential) return -std::log(1 - chance_.unit());
    return making_.sources * (place == 0 ? 0.6 : 0.4 / (making_.sources - 1));
  }

  void add_events(int source, double mean, double weight, Interval days) {
    const int count = making_.number == Number::fixed ? static_cast<int>(mean) : poisson(chance_, mean);
    for (int i = 0; i < count; ++i) {
      const Date date = days.first + static_cast<std::int32_t>(chance_.below(3650));
      add("visit", source, normal(chance_, weight, deviation), {date, date + 1});
    }
  }

  void add(const char* relation, int source, double level, Interval days) {
    Tie tie;
    tie.key = fmt::format("{}", world_.ties.size());
    tie.from = actor_id(0);
    tie.to = actor_id(1);
    tie.relation = *world_.codebook.find(relation);
    tie.when.begins = {days.first, days.first + 1};
    tie.when.ends = {days.past + -1, days.past};
    tie.when.start_edge = tie.when.end_edge = Edge::known;
    tie.sign = level < 0 ? Sign::hostile : Sign::warm;
    tie.weight = std::abs(level);
    tie.cites = {{SourceId{static_cast<std::uint32_t>(source)}, ""}};
    world_.ties.push_back(tie);
  }

  EraGraph folded(const char* id, Interval days, const FoldOptions& options) const {
    Era era;
    era.id = id;
    era.span = days;
    return fold(world_, era, options);
  }

  const Making& making_;
  Chance chance_;
  Chronicle world_;
};
