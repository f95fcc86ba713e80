// One function for each kind of test.
#include <entente/engine/theses/verdicts.hpp>

#include <entente/engine/alignment/kendall.hpp>
#include <entente/engine/near.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace entente {
namespace {

Finding left_open(std::string why, std::string figures = {}) {
  return {Verdict::open, std::move(figures), std::move(why), {}};
}

Finding decided(bool holds, std::string figures) {
  return {holds ? Verdict::holds : Verdict::fails, std::move(figures), {}, {}};
}

/// A change as figure_of() has a number, with its sign.
std::string change_text(double number) {
  return std::abs(number) < 0.005 ? "0.00" : fmt::format("{:+.2f}", number);
}

std::string eras_text(std::size_t count) { return fmt::format("{} {}", count, count == 1 ? "era" : "eras"); }

bool exceeds(double x, double y) { return x > y && !is_near(x, y); }

double sign_of(Tendency direction) { return direction == Tendency::down ? -1 : 1; }

std::string at(const Course& course, std::size_t era) {
  return fmt::format("{}: {}", course.eras[era], figure_of(course.values[era].number()));
}

std::string missing_at(const Course& course, std::size_t era) {
  return fmt::format("{} in {}", name(course.values[era].reason()), course.eras[era]);
}

bool within(std::size_t era, Stretch eras) { return eras.first <= era && era <= eras.last; }

/// The places of the stretch that have a value.
std::vector<std::size_t> defined(const Course& course, Stretch eras) {
  std::vector<std::size_t> found;
  for (std::size_t era = eras.first; era <= eras.last; ++era)
    if (course.values[era].defined()) found.push_back(era);
  return found;
}

/// The lowest (or highest) of the scheme lies in the stretch, and nowhere else.
Finding extreme(const Course& course, Stretch eras, Tendency direction) {
  const double sign = sign_of(direction);
  std::optional<std::size_t> inside, outside;
  for (const std::size_t era : defined(course, {0, course.values.size() - 1})) {
    auto& best = within(era, eras) ? inside : outside;
    if (!best || sign * course.values[era].number() > sign * course.values[*best].number()) best = era;
  }
  if (!inside) return left_open(missing_at(course, eras.first));
  if (!outside) return left_open("no other era to compare with", at(course, *inside));
  const std::size_t count = defined(course, {0, course.values.size() - 1}).size();
  Finding found =
      decided(exceeds(sign * course.values[*inside].number(), sign * course.values[*outside].number()),
              fmt::format("{}; {} elsewhere {}; {}", at(course, *inside),
                          direction == Tendency::down ? "lowest" : "highest", at(course, *outside),
                          eras_text(count)));
  found.nearest = {course.eras[std::min(*outside, *inside)], course.eras[std::max(*outside, *inside)]};
  return found;
}

Finding change(const Course& course, Stretch eras, Tendency direction) {
  for (const std::size_t era : {eras.first, eras.last})
    if (!course.values[era].defined()) return left_open(missing_at(course, era));
  const double before = sign_of(direction) * course.values[eras.first].number();
  const double after = sign_of(direction) * course.values[eras.last].number();
  return decided(
      exceeds(after, before),
      fmt::format("{}, {}, change {}", at(course, eras.first), at(course, eras.last),
                  change_text(course.values[eras.last].number() - course.values[eras.first].number())));
}

/// Above zero, below zero or not above zero in every era that has a value.
Finding sign(const Course& course, Stretch eras, Tendency direction) {
  const std::vector<std::size_t> places = defined(course, eras);
  if (places.empty()) return left_open(missing_at(course, eras.first));
  const auto number = [&](std::size_t era) { return course.values[era].number(); };
  const auto [low, high] = std::minmax_element(places.begin(), places.end(),
                                               [&](auto x, auto y) { return number(x) < number(y); });
  // `0` asks for no era above zero.
  const double side = direction == Tendency::down ? -1 : 1;
  const auto beyond = static_cast<std::size_t>(
      std::count_if(places.begin(), places.end(), [&](auto era) { return side * number(era) > 0; }));
  const std::string range = places.size() == 1
                                ? at(course, *low)
                                : fmt::format("lowest {}, highest {}", at(course, *low), at(course, *high));
  return decided(beyond == (direction == Tendency::none ? 0 : places.size()),
                 fmt::format("{} zero in {} of {}; {}", side < 0 ? "below" : "above", beyond,
                             eras_text(places.size()), range));
}

/// The two move together (or against each other) over the eras in which both have a value.
Finding correlation(const Course& subject, const Course& other, Stretch eras, Tendency direction) {
  const auto [x, y] = paired_values(subject, other, eras);
  if (x.size() < fewest_eras_correlated)
    return left_open(
        fmt::format("both have a value in {}, fewer than {}", eras_text(x.size()), fewest_eras_correlated));
  const Value tau = kendall_tau_b(x, y);
  const std::optional<double> r = pearson(x, y);
  if (!tau.defined() || !r) return left_open("one of the two is the same in all eras", eras_text(x.size()));
  std::string figures =
      fmt::format("r {}, tau {} over {}", figure_of(*r), figure_of(tau.number()), eras_text(x.size()));
  if (sign_of(direction) * *r < least_correlation) return decided(false, std::move(figures));
  if (sign_of(direction) * tau.number() <= 0) return left_open("r and tau do not agree", std::move(figures));
  return decided(true, std::move(figures));
}

Finding greater(const Course& subject, const Course& other, Stretch eras) {
  std::vector<std::size_t> both;
  for (const std::size_t era : defined(subject, eras))
    if (other.values[era].defined()) both.push_back(era);
  if (both.empty())
    return left_open(missing_at(subject.values[eras.first].defined() ? other : subject, eras.first));
  const auto lead = [&](std::size_t era) {
    return subject.values[era].number() - other.values[era].number();
  };
  const auto greater_in = static_cast<std::size_t>(std::count_if(both.begin(), both.end(), [&](auto era) {
    return exceeds(subject.values[era].number(), other.values[era].number());
  }));
  const std::size_t least =
      *std::min_element(both.begin(), both.end(), [&](auto x, auto y) { return lead(x) < lead(y); });
  return decided(greater_in == both.size(),
                 fmt::format("greater in {} of {}; {} against {}", greater_in, eras_text(both.size()),
                             at(subject, least), figure_of(other.values[least].number())));
}

/// How far a change counts: its size, or 0 when a direction is asked for and it goes the other way.
double counted_size(double change, Tendency direction) {
  if (direction == Tendency::up || direction == Tendency::down)
    return std::max(0.0, sign_of(direction) * change);
  return std::abs(change);
}

/// No change between consecutive eras comes near the change into the last.
Finding none_before(const Course& course, Stretch eras, Tendency direction) {
  if (eras.first == eras.last) eras.first = 0;
  if (!course.values[eras.last].defined()) return left_open(missing_at(course, eras.last));
  const std::vector<std::size_t> places = defined(course, eras);
  if (places.size() < 3)
    return left_open(fmt::format("{} with a value, fewer than 3", eras_text(places.size())));
  const auto change_into = [&](std::size_t i) {
    return course.values[places[i]].number() - course.values[places[i - 1]].number();
  };
  std::size_t largest = 1;
  for (std::size_t i = 2; i + 1 < places.size(); ++i)
    if (counted_size(change_into(i), direction) > counted_size(change_into(largest), direction)) largest = i;
  const std::size_t last = places.size() - 1;
  const bool is_less = exceeds(most_change_before * counted_size(change_into(last), direction),
                               counted_size(change_into(largest), direction));
  return decided(is_less, fmt::format("change into {} {}; before, at most {} into {}, {} than half of it",
                                      course.eras[places[last]], change_text(change_into(last)),
                                      change_text(change_into(largest)), course.eras[places[largest]],
                                      is_less ? "less" : "no less"));
}

}  // namespace

std::optional<double> pearson(const std::vector<double>& x, const std::vector<double>& y) {
  const auto n = static_cast<double>(x.size());
  double mx = 0, my = 0, xy = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    mx += x[i] / n;
    my += y[i] / n;
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) * (x[i] - mx);
    yy += (y[i] - my) * (y[i] - my);
  }
  if (!(xx > 0) || !(yy > 0)) return std::nullopt;
  return xy / std::sqrt(xx) / std::sqrt(yy);
}

PairedValues paired_values(const Course& subject, const Course& other, Stretch eras) {
  PairedValues values;
  for (const std::size_t era : defined(subject, eras)) {
    if (!other.values[era].defined()) continue;
    values.subject.push_back(subject.values[era].number());
    values.other.push_back(other.values[era].number());
  }
  return values;
}

std::string figure_of(double number) {
  const std::string text = fmt::format("{:.2f}", number);
  return text == "-0.00" ? "0.00" : text;
}

Finding verdict(const Thesis& thesis, const Course& subject, const Course& other, Stretch eras) {
  if (!thesis.needs.empty())
    return {Verdict::untested, {}, fmt::format("not measured yet: {}", thesis.needs)};
  switch (thesis.kind) {
    case ThesisKind::lowest:
      return extreme(subject, eras, Tendency::down);
    case ThesisKind::highest:
      return extreme(subject, eras, Tendency::up);
    case ThesisKind::rises:
      return change(subject, eras, Tendency::up);
    case ThesisKind::falls:
      return change(subject, eras, Tendency::down);
    case ThesisKind::sign:
    case ThesisKind::judgement:
      return sign(subject, eras, thesis.direction);
    case ThesisKind::mirrors:
      return correlation(subject, other, eras, Tendency::down);
    case ThesisKind::follows:
    case ThesisKind::pressure:
      return correlation(subject, other, eras, Tendency::up);
    case ThesisKind::none_before:
      return none_before(subject, eras, thesis.direction);
    case ThesisKind::greater:
      return greater(subject, other, eras);
    case ThesisKind::turning_point:  // turn_verdict.hpp
    case ThesisKind::spells:         // spell_verdict.hpp
    case ThesisKind::corroborated:   // corroboration.hpp
      break;
  }
  return left_open("unknown kind");
}

}  // namespace entente
