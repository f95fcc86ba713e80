// turns [RUNS]: how often the tests of turning points find a turn in made-up records, where there is none and
// where one was planted; the tables of engine/MEASURES.md. RUNS records of each kind, 400 by default.
#include <fmt/core.h>
#include <entente/engine/change_points/tested_turns.hpp>
#include <entente/engine/random.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <string_view>
#include <vector>

namespace {

using namespace entente;

constexpr int first_year = 1950;
constexpr std::uint32_t authors = 4;
/// All in standard deviations of a claim: how much authors differ, and how cooperative a claim is on average.
constexpr double leaning = 1, mean_tone = 0.5;

enum class Told { steady, growing, spans };

/// How a record comes about. Four leaning authors tell of it; states last 8 years on average.
struct Making {
  std::string_view name;
  double events = 0, states = 0;  ///< that begin in a year, on average
  Told told = Told::steady;  ///< growing: 20 times as much at the end; spans: each author of 40 % of the time
  int years = 40;
  double rise = 0;  ///< of the tone of events in the middle of the record
  int burst = 0;    ///< one-sided states that begin within a year in the middle half of the record
};

class Maker {
 public:
  Maker(const Making& making, std::uint64_t run)
      : making_(making), random_(1, fmt::format("{} {}", making.name, making.years), run) {}

  Chronicle make() {
    world_.codebook = Codebook({relation("visit", Duration::event), relation("pact", Duration::state)});
    world_.roster = Roster({actor("A"), actor("B")});
    world_.as_of = day(making_.years) + -1;
    for (std::uint32_t author = 0; author < authors; ++author) {
      world_.sources.emplace_back().id = fmt::format("s{}", author);
      leanings_.push_back(normal(0, leaning));
      starts_.push_back(making_.told == Told::spans ? 0.6 * making_.years * random_.unit() : 0);
    }
    for (int left = count(making_.events * making_.years); left > 0; --left) add_event();
    // States that began in the 15 years before the record are in it as far as they last.
    for (int left = count(making_.states * (making_.years + 15)); left > 0; --left) add_state();
    if (making_.burst > 0) add_burst();
    sort_canonically(world_.claims);
    return std::move(world_);
  }

  /// The days that a turn was planted on.
  Interval planted() const { return planted_; }

 private:
  static Relation relation(const char* id, Duration duration) {
    Relation made;
    made.id = id;
    made.duration = duration;
    return made;
  }
  static Actor actor(const char* code) {
    Actor made;
    made.code = code;
    return made;
  }

  double normal(double mean, double deviation) {
    const double radius = std::sqrt(-2 * std::log(1 - random_.unit()));
    return mean + deviation * radius * std::cos(2 * std::numbers::pi * random_.unit());
  }
  /// Poisson, by the gaps between arrivals.
  int count(double mean) {
    int found = 0;
    for (double at = exponential(1); at < mean; at += exponential(1)) ++found;
    return found;
  }
  double exponential(double mean) { return -mean * std::log(1 - random_.unit()); }

  /// A time of the record in years, as densely as it is told by an author.
  double time(std::uint32_t author) {
    const double u = random_.unit(), growth = std::log(20.0);
    if (making_.told == Told::growing) return making_.years * std::log(1 + u * 19) / growth;
    return starts_[author] + u * span();
  }
  double span() const { return making_.told == Told::spans ? 0.4 * making_.years : making_.years; }

  Date day(double time) const {
    return *civil_day(first_year, 1, 1) + static_cast<std::int32_t>(time * 365.25);
  }

  std::uint32_t author() { return random_.below(authors); }

  void add_event() {
    const std::uint32_t by = author();
    double at = time(by), value = normal(mean_tone + leanings_[by], 1);
    if (making_.rise != 0) {
      const double middle = making_.years / 2.0;
      planted_ = {day(middle), day(middle) + 1};
      value += (at < middle ? -0.5 : 0.5) * making_.rise;
    }
    add("visit", by, value, {day(at), day(at) + 1}, Edge::known, Edge::known);
  }

  void add_state() {
    const std::uint32_t by = author();
    const double from = starts_[by], past = from + span();
    double at = random_.unit() * (making_.years + 15) - 15;
    at = at < 0 ? from + at : time(by);
    add_state_at(by, at, normal(mean_tone + leanings_[by], 1), from, past);
  }

  /// What an author does not see of a state has no date: its beginning before, its end after the time told.
  void add_state_at(std::uint32_t by, double at, double value, double from, double past) {
    const double end = at + exponential(8);
    if (end < from) return;
    const Interval days = {day(std::max(at, from)), std::max(day(std::min(end, past)), day(at) + 1)};
    add("pact", by, value, days, at < from ? Edge::unknown : Edge::known,
        end < past ? Edge::known : Edge::open);
  }

  void add_burst() {
    const double start = making_.years * (0.25 + 0.5 * random_.unit()), sign = random_.below(2) == 0 ? 1 : -1;
    planted_ = {day(start), day(start + 1)};
    for (int left = making_.burst; left > 0; --left)
      add_state_at(author(), start + random_.unit(), sign * (0.2 + std::abs(normal(1, 1))), 0, making_.years);
  }

  void add(const char* what, std::uint32_t by, double value, Interval days, Edge start, Edge end) {
    Claim claim;
    claim.key = fmt::format("{}", world_.claims.size());
    claim.from = actor_id(0);
    claim.to = actor_id(1);
    claim.relation = *world_.codebook.find(what);
    claim.when.begins = {start == Edge::known ? days.first : distant_past, days.first + 1};
    claim.when.ends = {days.past + -1, end == Edge::known ? days.past : distant_future};
    claim.when.start_edge = start;
    claim.when.end_edge = end;
    claim.when.extent = what == std::string_view("visit") ? Extent::single : Extent::throughout;
    claim.sign = value < 0 ? Sign::hostile : Sign::cooperative;
    claim.weight = std::abs(value);
    claim.cites.push_back({SourceId{by}, ""});
    world_.claims.push_back(claim);
  }

  const Making& making_;
  Random random_;
  Chronicle world_;
  Interval planted_;
  std::vector<double> leanings_, starts_;
};

/// Shares of records, in percent.
struct Found {
  double supported = 0, graded = 0;     ///< with a supported turn; with any
  double near = 0, near_indicated = 0;  ///< with a supported one within a year of the planted; with any
};

Found found(const Making& making, int runs) {
  Found shares;
  const double one = 100.0 / runs;
  for (int run = 0; run < runs; ++run) {
    Maker maker(making, static_cast<std::uint64_t>(run));
    const Chronicle world = maker.make();
    const std::vector<TestedTurn> turns = tested_turns(world, {.a = actor_id(0), .b = actor_id(1)}, {}).turns;
    const Interval planted = maker.planted();
    const auto is_supported = [](const TestedTurn& turn) { return turn.grade == TurnGrade::supported; };
    const auto is_near = [&](const TestedTurn& turn) {
      return turn.days.overlaps({planted.first + -365, planted.past + 365});
    };
    shares.graded += turns.empty() ? 0 : one;
    shares.supported += std::any_of(turns.begin(), turns.end(), is_supported) ? one : 0;
    shares.near_indicated += std::any_of(turns.begin(), turns.end(), is_near) ? one : 0;
    shares.near += std::any_of(turns.begin(), turns.end(),
                               [&](const TestedTurn& turn) { return is_supported(turn) && is_near(turn); })
                       ? one
                       : 0;
  }
  return shares;
}

void no_turn(int runs) {
  fmt::print("| no turn | a year | 20 years | 40 years | 70 years |\n|---|---|---|---|---|\n");
  double sum = 0, worst = 0, sum_graded = 0, worst_graded = 0;
  int cells = 0;
  for (const Told told : {Told::steady, Told::growing, Told::spans})
    for (const auto& [name, events, states] :
         {std::tuple("events", 1, 0), std::tuple("states", 0, 1), std::tuple("both", 1, 1)})
      for (const double rate : {1.0, 4.0}) {
        const std::string_view how[] = {"", ", growing", ", authors of spans"};
        fmt::print("| {}{} | {:g} |", name, how[static_cast<std::size_t>(told)], rate);
        for (const int years : {20, 40, 70}) {
          const Found shares = found(
              {.name = name, .events = events * rate, .states = states * rate, .told = told, .years = years},
              runs);
          fmt::print(" {:.1f} ({:.1f}) |", shares.supported, shares.graded);
          std::fflush(stdout);
          sum += shares.supported, sum_graded += shares.graded, ++cells;
          worst = std::max(worst, shares.supported), worst_graded = std::max(worst_graded, shares.graded);
        }
        fmt::print("\n");
      }
  fmt::print("mean {:.1f} ({:.1f}), worst {:.1f} ({:.1f})\n\n", sum / cells, sum_graded / cells, worst,
             worst_graded);
}

void planted(int runs) {
  fmt::print("| planted | 20 years | 40 years | 70 years |\n|---|---|---|---|\n");
  const auto row = [&](std::string_view title, auto making_of) {
    fmt::print("| {} |", title);
    for (const int years : {20, 40, 70}) {
      const Found shares = found(making_of(years), runs);
      fmt::print(" {:.0f} ({:.0f}) {:.0f} |", shares.near, shares.near_indicated, shares.supported);
      std::fflush(stdout);
    }
    fmt::print("\n");
  };
  for (const double rise : {2.0, 3.0})
    for (const double a_side : {10.0, 20.0, 40.0})
      row(fmt::format("tone, {:g} sd, {:g} claims a side", rise, a_side), [&](int years) {
        return Making{.name = "tone", .events = 2 * a_side / years, .years = years, .rise = rise};
      });
  for (const int burst : {8, 6, 4})
    for (const auto& [title, events, states] :
         {std::tuple("a state in two years", 0.0, 0.5), std::tuple("a state a year", 0.0, 1.0),
          std::tuple("a state and an event in two years", 0.5, 0.5),
          std::tuple("a state and an event a year", 1.0, 1.0)})
      row(fmt::format("{} states, beside {}", burst, title), [&, events = events,
                                                              states = states](int years) {
        return Making{.name = "burst", .events = events, .states = states, .years = years, .burst = burst};
      });
}

}  // namespace

int main(int count, char** words) {
  const int runs = count > 1 ? std::atoi(words[1]) : 400;
  if (runs < 1) return 2;
  no_turn(runs);
  planted(runs);
}
