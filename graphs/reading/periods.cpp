// Schemes, spans, steps and cuts.
#include <entente/graphs/reading/periods.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/partings.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace entente {
namespace {

constexpr std::size_t most_periods = 1000;

[[noreturn]] void refuse(const std::string& text) { throw Error(Failure::usage, text); }

Era period(std::string id, Interval span) {
  Era era;
  era.scheme = "chosen";
  era.label = era.id = std::move(id);
  era.span = span;
  return era;
}

std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    if (const auto piece = trimmed(text.substr(at, end - at)); !piece.empty()) found.emplace_back(piece);
    at = end + 1;
  }
  return found;
}

When day(const std::string& text) {
  const Reading<When> reading = parse_when(text);
  if (!reading.value || !reading.value->dated())
    refuse(fmt::format("{}; {}", reading.fault.empty() ? "a date is missing" : reading.fault, reading.hint));
  return *reading.value;
}

Era span_of(const std::string& text, Interval whole) {
  const auto dots = text.find("..");
  const std::string first = text.substr(0, dots), last = text.substr(dots + 2);
  const Interval span = {first.empty() ? whole.first : day(first).begins.first,
                         last.empty() ? whole.past : day(last).ends.past};
  if (span.empty()) refuse(fmt::format("\"{}\" ends before it starts", printable(text, 60)));
  return period(text, span);
}

/// `1947..1991`: two dates, which hold no comma or colon; an id may hold anything.
bool is_span(std::string_view text) {
  return text.find("..") != std::string_view::npos && text.find_first_of(",:") == std::string_view::npos;
}

/// The era of the package with this name, of the default scheme where it is one of several.
const Era* era_called(const Package& package, std::string_view name) {
  const Era* found = nullptr;
  for (const Era& era : package.eras)
    if (is_called(era, name) && (found == nullptr || era.scheme == package.default_scheme)) {
      if (era.scheme == package.default_scheme) return &era;
      found = &era;
    }
  return found;
}

/// The eras of `scheme:first..last`; none for anything else.
std::vector<Era> eras_between(const Package& package, std::string_view text) {
  for (auto dots = text.find(".."); dots != std::string_view::npos; dots = text.find("..", dots + 1)) {
    const Era* first = era_called(package, trimmed(text.substr(0, dots)));
    if (first == nullptr) continue;
    const std::string last = first->scheme + ":" + std::string(trimmed(text.substr(dots + 2)));
    const Era* until =
        text.substr(0, dots).find(':') == std::string_view::npos ? nullptr : era_called(package, last);
    if (until != nullptr && first <= until) return {first, until + 1};
  }
  return {};
}

/// What one part of a list means; none where it means nothing.
std::vector<Era> eras_of(const Package& package, std::string_view part) {
  if (const Era* era = era_called(package, part)) return {*era};
  if (std::vector<Era> eras = eras_between(package, part); !eras.empty()) return eras;
  if (is_span(part)) return {span_of(std::string(part), whole_time(package.world))};
  return {};
}

[[noreturn]] void refuse_era(const Package& package, const std::string& name) {
  std::vector<std::string> names;
  for (const Era& known : package.eras) names.insert(names.end(), {known.scheme, known.id});
  if (std::find(names.begin(), names.end(), name) != names.end())
    refuse(
        fmt::format("\"{}\" is a scheme of eras, and stands alone; write it without others, or its era ids",
                    printable(name, 60)));
  refuse(fmt::format("no scheme or era \"{}\"; {}", printable(name, 60),
                     did_you_mean(name, names, "write a scheme, era ids, or spans such as 1947..1991")));
}

std::vector<Era> listed(const Package& package, const std::string& list) {
  const auto means_eras = [&](std::string_view part) {
    return part.empty() || is_span(part) || !eras_of(package, part).empty();
  };
  const Partings partings = lists_in(list, means_eras);
  if (partings.ways.size() > 1)
    refuse(fmt::format("\"{}\" may mean {}; write scheme:id", printable(list, 60), to_string(partings)));
  if (partings.ways.empty()) refuse_era(package, partings.stops[0]);
  std::vector<Era> eras;
  for (const std::string& part : partings.ways[0])
    for (Era& era : eras_of(package, part)) eras.push_back(std::move(era));
  if (eras.empty()) refuse("no eras are named; write a scheme, era ids, or spans such as 1947..1991");
  return eras;
}

std::vector<Era> scheme(const Package& package, const std::string& name) {
  std::vector<Era> eras;
  std::copy_if(package.eras.begin(), package.eras.end(), std::back_inserter(eras),
               [&](const Era& era) { return era.scheme == name; });
  return eras;
}

std::vector<Era> cuts(const std::vector<Date>& dates, Interval whole) {
  std::vector<Date> bounds = {whole.first, whole.past};
  for (const Date at : dates) {
    if (!(whole.first < at && at < whole.past))
      refuse(fmt::format("{} lies outside the package's time ({})", to_string(at), to_string(whole)));
    bounds.push_back(at);
  }
  std::sort(bounds.begin(), bounds.end());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  if (bounds.size() > most_periods)
    refuse(fmt::format("these dates give more than {} periods", most_periods));
  std::vector<Era> eras;
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i)
    eras.push_back(period(fmt::format("{}..{}", to_string(bounds[i]), to_string(bounds[i + 1] + -1)),
                          {bounds[i], bounds[i + 1]}));
  return eras;
}

}  // namespace

namespace {

/// The known bounds of spans of days, at their extremes.
struct BoundsTold {
  Date earliest_first = distant_future, latest_first = distant_past;
  Date earliest_past = distant_future, latest_past = distant_past;
  Date earliest_lone_past = distant_future;  ///< of those whose beginning is not known

  void add(Interval days) {
    if (days.first != distant_past) {
      earliest_first = std::min(earliest_first, days.first);
      latest_first = std::max(latest_first, days.first);
    }
    if (days.past != distant_future) {
      earliest_past = std::min(earliest_past, days.past);
      latest_past = std::max(latest_past, days.past);
      if (days.first == distant_past) earliest_lone_past = std::min(earliest_lone_past, days.past);
    }
  }
  bool has_first() const { return latest_first != distant_past; }
  bool has_past() const { return latest_past != distant_past; }
  bool has_lone_past() const { return earliest_lone_past != distant_future; }
};

/// Where nothing bounds dated claims on one side, the known bound is all there is.
Interval time_of_dates(const BoundsTold& dates) {
  if (!dates.has_past()) return {dates.earliest_first, dates.earliest_first + 1};
  const Date lone = dates.has_lone_past() ? dates.earliest_lone_past + -1 : distant_future;
  return {std::min(dates.has_first() ? dates.earliest_first : distant_future, lone), dates.latest_past};
}

/// Without dates no share of the time may depend on a bound that nobody knows.
Interval time_of_lives(const BoundsTold& lives) {
  if (!lives.has_past()) return {lives.latest_first, distant_future};
  if (!lives.has_first()) return {distant_past, lives.earliest_past};
  return {lives.earliest_first, lives.latest_past};
}

}  // namespace

Interval whole_time(const Chronicle& world) {
  BoundsTold dates, lives;
  for (const Claim& claim : world.claims)
    if (const Interval days = world.extent(claim).hull; !days.empty())
      (claim.when.dated() ? dates : lives).add(days);
  return dates.has_first() || dates.has_past() ? time_of_dates(dates) : time_of_lives(lives);
}

std::vector<Era> equal_periods(int months, Interval whole) {
  const bool of_years = months % 12 == 0;
  const int year = civil(whole.first).year;
  const auto start_of = [&](int step) {
    const int month = step * months;
    return civil_day(year + month / 12, static_cast<unsigned>(month % 12) + 1, 1).value_or(distant_future);
  };
  std::vector<Era> eras;
  for (int step = 0; start_of(step) < whole.past; ++step) {
    if (eras.size() == most_periods)
      refuse(fmt::format("{} gives more than {} periods; take a longer step",
                         of_years ? fmt::format("{}y", months / 12) : fmt::format("{}m", months),
                         most_periods));
    const Interval span = {start_of(step), std::min(start_of(step + 1), whole.past)};
    if (span.empty() || span.past <= whole.first) continue;
    const Civil first = civil(span.first), last = civil(span.past + -1);
    eras.push_back(period(!of_years                 ? fmt::format("{:04}-{:02}", first.year, first.month)
                          : first.year == last.year ? fmt::format("{}", first.year)
                                                    : fmt::format("{}-{}", first.year, last.year),
                          span));
  }
  return eras;
}

namespace {

/// The time that periods are to divide.
Interval time_to_divide(const Chronicle& world) {
  const Interval whole = whole_time(world);
  if (!whole.bounded())
    refuse("nothing in the record is dated, so that there is no time to divide; fill date, or start and end");
  return whole;
}

}  // namespace

bool is_called(const Era& era, std::string_view name) {
  return era.id == name ||
         (name.size() == era.scheme.size() + 1 + era.id.size() && name.starts_with(era.scheme) &&
          name[era.scheme.size()] == ':' && name.ends_with(era.id));
}

int months_in(std::string_view step) {
  int count = 0;
  const auto [end, fault] = std::from_chars(step.data(), step.data() + step.size(), count);
  const std::string_view unit = step.substr(static_cast<std::size_t>(end - step.data()));
  if (fault != std::errc{} || count < 1 || count > 10000 || (unit != "y" && unit != "m"))
    refuse(fmt::format("\"{}\" is no step; write years or months, such as 5y or 6m", printable(step, 40)));
  return unit == "y" ? count * 12 : count;
}

std::vector<Date> dates_in(std::string_view list) {
  std::vector<Date> dates;
  for (const std::string& piece : pieces(list)) dates.push_back(day(piece).begins.first);
  if (dates.empty()) refuse("no date is named; write dates such as 1991-12-26,2001-09-11");
  return dates;
}

std::vector<Era> periods(const Package& package, const PeriodChoice& choice) {
  const int given = !choice.eras.empty() + (choice.months != 0) + !choice.cuts.empty();
  if (given > 1) refuse("eras, equal steps and cuts exclude one another; choose one of them");
  if (choice.months != 0) return equal_periods(choice.months, time_to_divide(package.world));
  if (!choice.cuts.empty()) return cuts(choice.cuts, time_to_divide(package.world));
  const std::string& wanted =
      choice.eras.empty() || choice.eras == "all" ? package.default_scheme : choice.eras;
  if (auto eras = scheme(package, wanted); !eras.empty()) return eras;
  if (!choice.eras.empty() && choice.eras != "all") return listed(package, choice.eras);
  return {period("all", whole_time(package.world))};
}

}  // namespace entente
