// The two outermost rows at each end are enough.
#include <entente/graphs/reading/far_off.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace entente {
namespace {

/// The first and the last day that a claim's date tells.
std::optional<Interval> told_days(const When& when) {
  if (!when.dated() || (when.start_edge != Edge::known && when.end_edge != Edge::known)) return std::nullopt;
  const Interval& last = when.end_edge == Edge::known ? when.ends : when.begins;
  return Interval{when.start_edge == Edge::known ? when.begins.first : when.ends.first,
                  last.past == distant_future ? last.first + 1 : last.past};
}

/// The claim that reaches furthest, and how far those of other rows reach.
struct Furthest {
  const Claim* claim = nullptr;
  std::int64_t day = 0;
  std::optional<std::int64_t> others;

  void add(const Claim& one, std::int64_t reached) {
    if (claim == nullptr || (reached > day && one.line != claim->line)) {
      if (claim != nullptr) others = std::max(others.value_or(day), day);
      claim = &one, day = reached;
    } else if (one.line == claim->line) {
      day = std::max(day, reached);
    } else {
      others = std::max(others.value_or(reached), reached);
    }
  }
};

class FarOff {
 public:
  FarOff(std::span<const Era> eras, const std::string& file, Problems& problems)
      : eras_(eras), file_(file), problems_(problems) {}

  void tell(const Furthest& end, std::int64_t span_of_others, std::string_view side) {
    constexpr std::int64_t years_25 = 9131;
    const std::int64_t beyond = end.day - *end.others;
    if (beyond <= years_25 || 2 * beyond <= span_of_others || is_expected(*end.claim)) return;
    problems_.add(
        {Severity::notice, file_, end.claim->line, 0,
         fmt::format("the date {} lies {} years {} all others", printable(end.claim->when.text, 60),
                     (beyond * 4 + 730) / 1461, side),
         "correct it if it is a slip: equal periods and the time of the whole record reach so far"});
  }

 private:
  /// Whether somebody made an era for it.
  bool is_expected(const Claim& claim) const {
    const auto days = told_days(claim.when);
    return std::any_of(eras_.begin(), eras_.end(), [&](const Era& era) { return era.span.contains(*days); });
  }

  std::span<const Era> eras_;
  const std::string& file_;
  Problems& problems_;
};

}  // namespace

void tell_far_off_dates(const Chronicle& world, std::span<const Era> eras, const std::string& file,
                        Problems& problems) {
  Furthest first, last;
  std::size_t dated = 0;
  for (const Claim& claim : world.claims)
    if (const auto days = told_days(claim.when)) {
      first.add(claim, -std::int64_t{days->first.day});
      last.add(claim, days->past.day);
      ++dated;
    }
  if (dated < 3 || !first.others || !last.others) return;
  FarOff far_off(eras, file, problems);
  // The span of the others ends where the other end has it; unless the same row makes both ends.
  far_off.tell(first, *first.others + (last.claim == first.claim ? *last.others : last.day), "before");
  far_off.tell(last, *last.others + (last.claim == first.claim ? *first.others : first.day), "after");
}

}  // namespace entente
