// What a record cannot say, in words: a line each, and one for the unseen ends of a pair.
#include <entente/viz/report/limit_words.hpp>

#include "viz/two_lands.hpp"

#include <catch2/catch.hpp>

namespace {

std::vector<std::string> lines(const std::vector<RecordLimit>& limits) {
  const Package package = world();
  return limit_lines(package.world, studied(package).graphs, limits);
}

const Pair pair{actor_id(0), actor_id(1)};

}  // namespace

TEST_CASE("limits in words: what an era cannot say") {
  CHECK(lines({{.limit = Limit::one_source, .era = 0, .source = SourceId{0}},
               {.limit = Limit::undated, .era = 1, .share = 0.25},
               {.limit = Limit::undated, .era = 1, .share = 0.004},
               {.limit = Limit::short_era, .era = 1}}) ==
        std::vector<std::string>{
            "first rests on one source, one", "25% of the amounts in second are of claims without a date",
            "under 1% of the amounts in second are of claims without a date",
            "second is shorter than a tenth of the longest era, and only events are told of it"});
}

TEST_CASE("limits in words: a silence says what its era makes of it") {
  const auto silent_until = [](int year) {
    return lines({{.limit = Limit::silence, .era = 1, .pair = pair, .first_told = *civil_day(year, 1, 1)}})
        .front();
  };
  CHECK(silent_until(1960) == "nothing is told of A:B before 1960-01-01: unknown, not zero");
  CHECK(silent_until(1964) ==
        "nothing is told of A:B before 1964-01-01: unknown, not zero; but second counts the days before as "
        "nothing");
}

TEST_CASE("limits in words: unseen ends of a pair are one line") {
  const Pair other{actor_id(0), actor_id(2)};
  CHECK(lines({{.limit = Limit::unseen_ends, .era = 0, .pair = pair, .share = 0.55},
               {.limit = Limit::unseen_ends, .era = 1, .pair = pair, .share = 1},
               {.limit = Limit::unseen_ends, .era = 1, .pair = other, .share = 0.9}}) ==
        std::vector<std::string>{
            "of what is told of A:B 55% in first, 100% in second rests on claims whose end nobody tells",
            "of what is told of A:C 90% in second rests on claims whose end nobody tells"});
}
