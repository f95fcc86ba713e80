// verdicts [PACKAGES [SHIFT]]: how often verdicts on shifts are wrong, and how often they find a shift that
// is there. Made-up records of two eras of ten years: claims vary around the tone of their era with a
// standard deviation of 2, and each source has a lean of its own. For each number of sources 36 kinds of
// records, PACKAGES (220) of each kind with no shift, with one of 0.75 and with one of 1.5 standard
// deviations of a claim, or with one of SHIFT alone; last, records in which one source changes alone. The
// same table on every machine.
#include <fmt/core.h>
#include <entente/engine/random.hpp>
#include <entente/engine/robustness/robustness.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/engine/verdicts/shift_verdict.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <string>
#include <vector>

namespace {

using namespace entente;

constexpr double claim_deviation = 2;
constexpr double claims_of_source = 3;  // on the mean, in the earlier era
constexpr int first_year = 2000, boundary_year = 2010, past_year = 2020;

enum class Leans { none, of_source, by_era };
constexpr std::array<const char*, 3> leans_names = {"no leans", "leans", "leans by era"};

/// What the sources could know.
enum class Written { after_all, at_any_time, a_third_before };
constexpr std::array<const char*, 3> written_names = {"all of both eras", "as far as they could see",
                                                      "two thirds of both eras"};

/// What sets the records of one kind apart.
struct RecordKind {
  bool unequal = false;  ///< sources tell much or little, as exponential numbers
  Leans leans = Leans::none;
  Written written = Written::after_all;
  double volume = 1;         ///< how much more is told of the later era
  bool one_changes = false;  ///< the first source tells ten times as much, and alone changes its tone
};

std::vector<RecordKind> kinds() {
  std::vector<RecordKind> found;
  for (const bool unequal : {false, true})
    for (const Leans leans : {Leans::none, Leans::of_source, Leans::by_era})
      for (const Written written : {Written::after_all, Written::at_any_time, Written::a_third_before})
        for (const double volume : {1.0, 2.5}) found.push_back({unequal, leans, written, volume});
  return found;
}

double normal(Random& random) {
  const double radius = std::sqrt(-2 * std::log(1 - random.unit()));
  return radius * std::cos(2 * std::numbers::pi * random.unit());
}

int poisson(double mean, Random& random) {
  int count = 0;
  for (double product = random.unit(); product > std::exp(-mean); product *= random.unit()) ++count;
  return count;
}

Claim claim(double value, int day, SourceId source, std::size_t number) {
  Claim found;
  found.key = fmt::format("{:06}", number);
  found.from = actor_id(0);
  found.to = actor_id(1);
  found.directed = false;
  found.when = edtf(to_string(*civil_day(first_year, 1, 1) + day)).value();
  found.sign = value < 0 ? Sign::hostile : Sign::cooperative;
  found.weight = std::abs(value);
  found.cites = {{source, ""}};
  return found;
}

Chronicle empty_chronicle(std::size_t sources) {
  Chronicle found;
  std::vector<Actor> actors(2);
  actors[0].code = "A";
  actors[1].code = "B";
  found.roster = Roster(std::move(actors));
  Relation visit;
  visit.id = "visit";
  visit.directed = false;
  found.codebook = Codebook({visit});
  for (std::size_t s = 0; s < sources; ++s) {
    found.sources.emplace_back();
    found.sources.back().id = fmt::format("source{:02}", s);
  }
  return found;
}

int days_until(int year) {
  return static_cast<int>(Interval{*civil_day(first_year, 1, 1), *civil_day(year, 1, 1)}.days());
}

/// The day on which a source was written: of those of any time a third write before the later era, which they
/// cannot speak of, and the others see a part of it.
int day_of_writing(Written written, std::size_t source, Random& random) {
  const int days = days_until(past_year);
  if (written == Written::at_any_time) return days / 4 + static_cast<int>(random.unit() * days * 3 / 4);
  return written == Written::a_third_before && source % 3 == 0 ? days_until(boundary_year) : days;
}

/// A record whose tone is 1 in the earlier era and 1 + `shift` in the later one.
Chronicle record(const RecordKind& kind, std::size_t sources, double shift, Random& random) {
  Chronicle found = empty_chronicle(sources);
  const double lean_deviation = kind.leans == Leans::none ? 0 : claim_deviation / 2;
  const double by_era_deviation = kind.leans == Leans::by_era ? claim_deviation / 4 : 0;
  const int days = days_until(past_year), boundary = days_until(boundary_year);
  for (std::size_t s = 0; s < sources; ++s) {
    const double lean = lean_deviation * normal(random);
    const bool changes = !kind.one_changes || s == 0;
    const double tells = claims_of_source * (kind.unequal ? -std::log(1 - random.unit()) : 1) *
                         (kind.one_changes && changes ? 10 : 1);
    const int written = day_of_writing(kind.written, s, random);
    if (kind.written != Written::after_all)
      found.sources[s].date = to_string(*civil_day(first_year, 1, 1) + (written - 1));
    for (const bool later : {false, true}) {
      const double tone = 1 + (later && changes ? shift : 0) + lean + by_era_deviation * normal(random);
      const int first = later ? boundary : 0, past = later ? days : boundary;
      const int claims = poisson(tells * (later ? kind.volume : 1), random);
      for (int c = 0; c < claims; ++c) {
        const int day = first + static_cast<int>(random.unit() * (past - first));
        const double value = tone + claim_deviation * normal(random);
        if (day < written)
          found.claims.push_back(claim(value, day, static_cast<SourceId>(s), found.claims.size()));
      }
    }
  }
  sort_canonically(found.claims);
  return found;
}

Era era(const char* id, int first, int past) {
  Era found;
  found.id = found.label = id;
  found.span = {*civil_day(first, 1, 1), *civil_day(past, 1, 1)};
  return found;
}

struct SaidOfOne {
  Grade grade = Grade::no_comparison;
  bool rises = false;
};

SaidOfOne said_of(const Chronicle& chronicle) {
  const std::array<Era, 2> eras = {era("before", first_year, boundary_year),
                                   era("after", boundary_year, past_year)};
  const std::vector<EraGraph> graphs = fold(chronicle, eras);
  const std::vector<Shift> both = pair_shifts(graphs[0], graphs[1]);
  if (both.empty()) return {};
  const Shift& shift = both.front();
  const ToneChange tone = tone_change(chronicle, graphs[0], graphs[1], {shift.a, shift.b});
  const auto robust = robustness(chronicle, eras[0], eras[1], std::span(&shift, 1));
  ShiftGrounds grounds{eras[0], eras[1], shift, tone, robust.front()};
  Grade grade = shift_verdicts(std::span(&grounds, 1)).front().grade;
  if (is_said(grade)) {
    const ToneLosses losses = tone_losses(chronicle, graphs[0], graphs[1], shift);
    grounds.losses = &losses;
    grade = shift_verdicts(std::span(&grounds, 1)).front().grade;
  }
  return {grade, shift.shift.defined() && shift.shift.number() > 0};
}

struct Count {
  int all = 0, supported = 0, said = 0, wrong = 0;

  void add(const SaidOfOne& of_one, double shift) {
    ++all;
    if (!is_said(of_one.grade)) return;
    ++said;
    if (of_one.grade == Grade::supported) ++supported;
    if (shift > 0 && !of_one.rises) ++wrong;
  }
  void add(const Count& other) {
    all += other.all;
    supported += other.supported;
    said += other.said;
    wrong += other.wrong;
  }
  double share(int of) const { return all == 0 ? 0 : 100.0 * of / all; }
};

Count count(const RecordKind& kind, std::size_t number, std::size_t sources, double shift,
            std::uint64_t packages) {
  Count found;
  for (std::uint64_t package = 0; package < packages; ++package) {
    Random random(number * 100 + sources, fmt::format("verdicts {}", shift), package);
    found.add(said_of(record(kind, sources, shift * claim_deviation, random)), shift);
  }
  return found;
}

/// A line of the table: the kinds with sources written so, all together and the worst of them.
void print_line(std::size_t sources, double shift, Written written, std::uint64_t packages) {
  const std::vector<RecordKind> all = kinds();
  Count sum, worst;
  std::string worst_kind;
  for (std::size_t number = 0; number < all.size(); ++number) {
    const RecordKind& kind = all[number];
    if (kind.written != written) continue;
    const Count found = count(kind, number, sources, shift, packages);
    sum.add(found);
    const double share = found.share(found.said), worst_share = worst.share(worst.said);
    if (worst.all > 0 && (shift == 0 ? share <= worst_share : share >= worst_share)) continue;
    worst = found;
    worst_kind = fmt::format("{}, {}, volume x{}", kind.unequal ? "unequal" : "equal",
                             leans_names[static_cast<std::size_t>(kind.leans)], kind.volume);
  }
  fmt::print("| {} | {} sd | {} | {:.1f} %, {:.1f} % | {:.1f} % | {:.1f} %, {:.1f} % ({}) |\n", sources,
             shift, written_names[static_cast<std::size_t>(written)], sum.share(sum.supported),
             sum.share(sum.said), sum.share(sum.wrong), worst.share(worst.supported), worst.share(worst.said),
             worst_kind);
}

/// One of the sources changes by two standard deviations of a claim, the others not at all.
void print_line_of_one(std::size_t sources, std::uint64_t packages) {
  const Count found = count({.one_changes = true}, kinds().size(), sources, 2, packages);
  fmt::print("| {} | 2 sd of one | all of both eras | {:.1f} %, {:.1f} % | {:.1f} % | |\n", sources,
             found.share(found.supported), found.share(found.said), found.share(found.wrong));
}

}  // namespace

int main(int words, char** word) {
  const std::uint64_t packages = words > 1 ? std::strtoull(word[1], nullptr, 10) : 220;
  fmt::print(
      "| sources | shift | sources tell | supported, indicated or better | wrong sign | worst kind |\n"
      "|---|---|---|---|---|---|\n");
  std::vector<double> shifts = {0.0, 0.75, 1.5};
  if (words > 2) shifts = {std::strtod(word[2], nullptr)};
  for (const double shift : shifts)
    for (const std::size_t sources : {3U, 5U, 8U, 20U})
      for (const Written written : {Written::after_all, Written::at_any_time, Written::a_third_before})
        print_line(sources, shift, written, packages);
  for (const std::size_t sources : {3U, 5U, 8U}) print_line_of_one(sources, packages);
}
