#include <entente/viz/words/finding_words.hpp>

#include <entente/viz/words/listing.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr std::size_t most_alike_named = 3;

std::string size_words(double size) { return short_level(std::abs(size)).substr(1); }

/// The places of those that are printed like the largest; none where that is printed as zero.
std::vector<std::size_t> alike_largest(const std::vector<double>& sizes) {
  std::vector<std::size_t> places;
  if (sizes.empty()) return places;
  const double largest = *std::ranges::max_element(sizes);
  const std::string printed = short_level(largest);
  if (largest <= 0 || printed == short_level(0)) return places;
  for (std::size_t i = 0; i < sizes.size(); ++i)
    if (short_level(sizes[i]) == printed) places.push_back(i);
  return places;
}

/// Sizes of what is told.
template <typename Told, typename SizeOf>
std::vector<double> sizes_of(std::span<const Told> told, SizeOf size_of) {
  std::vector<double> sizes;
  for (const Told& one : told) sizes.push_back(size_of(one));
  return sizes;
}

bool any_size(const std::vector<double>& sizes) {
  return std::ranges::any_of(sizes, [](double size) { return size != 0; });
}

std::string level_told(const NamedLevel& one) {
  return fmt::format("{} {}{}", one.name, short_level(one.level),
                     one.when.empty() ? "" : fmt::format(" ({})", one.when));
}

/// Behind a comma where it is the only one.
std::string with_level(const std::string& name, double level, bool is_one) {
  return is_one ? name + ", " + short_level(level) : fmt::format("{} ({})", name, short_level(level));
}

double moved(const NamedMove& tie) { return std::abs(tie.after.value_or(0) - tie.before.value_or(0)); }

std::string move_told(const NamedMove& tie) {
  const auto level = [](const auto& one) { return one ? short_level(*one) : std::string("no claim"); };
  return level(tie.before) + " → " + level(tie.after);
}

double width_of_span(const NamedCourse& pair) {
  if (pair.levels.empty()) return 0;
  const auto [low, high] = std::ranges::minmax(pair.levels);
  return high - low;
}

std::string span_told(const NamedCourse& pair) {
  const auto [low, high] = std::ranges::minmax(pair.levels);
  return fmt::format("between {} and {}", short_level(low), short_level(high));
}

/// The names at these places, each with what is told of it.
template <typename Told, typename WordsOf>
std::string named(std::span<const Told> told, const std::vector<std::size_t>& places, WordsOf words_of) {
  std::vector<std::string> words;
  for (const std::size_t i : places) words.push_back(words_of(told[i]));
  return listed(words);
}

/// `levels: A – B +10, A – C +10`, of those farthest from zero on one side; empty where there are none.
std::string extreme_told(std::span<const NamedLevel> levels, double side) {
  const std::vector<std::size_t> largest =
      alike_largest(sizes_of(levels, [&](const NamedLevel& one) { return one.level * side; }));
  if (largest.empty()) return {};
  if (largest.size() > most_alike_named)
    return fmt::format("level: {} pairs at {}", largest.size(), short_level(levels[largest[0]].level));
  std::vector<std::string> told;
  for (const std::size_t i : largest) told.push_back(level_told(levels[i]));
  return fmt::format("level{}: {}", told.size() == 1 ? "" : "s", fmt::join(told, ", "));
}

double risen(const NamedCourse& pair) {
  return pair.levels.empty() ? 0 : pair.levels.back() - pair.levels.front();
}

/// Which pairs rose most, or fell most, without a stop; empty where none did.
std::string course_told(std::span<const NamedCourse> pairs, double side) {
  const std::vector<std::size_t> largest =
      alike_largest(sizes_of(pairs, [&](const NamedCourse& pair) { return risen(pair) * side; }));
  if (largest.empty()) return {};
  const std::string_view verb = side > 0 ? "rose" : "fell";
  if (largest.size() > most_alike_named)
    return fmt::format("{} pairs {} most, by {} each", largest.size(), verb,
                       size_words(risen(pairs[largest[0]])));
  const auto course = [](const NamedCourse& pair) {
    return fmt::format("from {} to {}", short_level(pair.levels.front()), short_level(pair.levels.back()));
  };
  const NamedCourse& first = pairs[largest[0]];
  if (pairs.size() == 1) return fmt::format("{} {} {}", first.name, verb, course(first));
  if (largest.size() == 1) return fmt::format("{} {} most, {}", first.name, verb, course(first));
  return fmt::format(
      "{} {} most",
      named(pairs, largest,
            [&](const NamedCourse& pair) { return fmt::format("{} ({})", pair.name, course(pair)); }),
      verb);
}

}  // namespace

std::string largest_levels_words(std::span<const NamedLevel> levels) {
  const std::string highest = extreme_told(levels, 1), lowest = extreme_told(levels, -1);
  if (highest.empty() && lowest.empty())
    return any_size(sizes_of(levels, [](const NamedLevel& one) { return one.level; }))
               ? "No level is printed as other than 0.0."
               : "No pair has a cooperative or hostile tie.";
  if (highest.empty()) return "Lowest " + lowest + ".";
  return "Highest " + highest + (lowest.empty() ? "." : "; lowest" + lowest.substr(lowest.find(':')) + ".");
}

std::string ties_words(std::string_view name, std::span<const NamedLevel> ties) {
  const std::string has = fmt::format("{} has {}", name, counted(ties.size(), "tie"));
  if (ties.empty()) return fmt::format("{} has no tie.", name);
  const std::vector<std::size_t> largest =
      alike_largest(sizes_of(ties, [](const NamedLevel& one) { return std::abs(one.level); }));
  if (largest.empty()) return has + ", none of them with a sign.";
  if (largest.size() > most_alike_named)
    return fmt::format("{}, the largest of size {} with {} partners.", has,
                       size_words(ties[largest[0]].level), largest.size());
  const bool is_one = largest.size() == 1;
  const std::string with =
      named(ties, largest, [&](const NamedLevel& one) { return with_level(one.name, one.level, is_one); });
  return fmt::format("{}, {}with {}.", has, ties.size() == 1 ? "" : "the largest ", with);
}

std::string largest_parts_words(std::span<const NamedLevel> parts) {
  double level = 0;
  for (const NamedLevel& one : parts) level += one.level;
  const std::string is = "The level is " + short_level(level);
  const std::vector<std::size_t> largest =
      alike_largest(sizes_of(parts, [](const NamedLevel& one) { return std::abs(one.level); }));
  if (largest.empty()) return is + ".";
  if (parts.size() == 1) return fmt::format("{}, all of it “{}”.", is, parts[0].name);
  if (largest.size() > most_alike_named)
    return fmt::format("{}; its {} largest parts are of size {} each.", is, largest.size(),
                       size_words(parts[largest[0]].level));
  const bool is_one = largest.size() == 1;
  const std::string told = named(parts, largest, [&](const NamedLevel& one) {
    return with_level("“" + one.name + "”", one.level, is_one);
  });
  return fmt::format("{}; its largest part{} {}.", is, is_one ? " is" : "s are", told);
}

std::string largest_move_words(std::span<const NamedMove> moves) {
  const std::vector<std::size_t> largest = alike_largest(sizes_of(moves, moved));
  if (largest.empty())
    return any_size(sizes_of(moves, moved)) ? "No tie moved by 0.05 or more." : "No tie changed.";
  if (largest.size() > most_alike_named)
    return fmt::format("{} ties moved most, by {} each.", largest.size(),
                       size_words(moved(moves[largest[0]])));
  if (largest.size() == 1)
    return fmt::format("{} moved most: {}.", moves[largest[0]].name, move_told(moves[largest[0]]));
  return named(moves, largest,
               [](const NamedMove& tie) { return fmt::format("{} ({})", tie.name, move_told(tie)); }) +
         " moved most.";
}

std::string widest_span_words(std::span<const NamedCourse> pairs) {
  const auto told_twice = [](const NamedCourse& pair) { return pair.levels.size() > 1; };
  if (std::ranges::none_of(pairs, told_twice)) return "No pair has a level in more than one era.";
  const std::vector<std::size_t> widest = alike_largest(sizes_of(pairs, width_of_span));
  if (widest.empty())
    return any_size(sizes_of(pairs, width_of_span)) ? "No level differs by 0.05 or more from era to era."
                                                    : "No level differs from era to era.";
  if (widest.size() > most_alike_named)
    return fmt::format("{} pairs moved furthest, by {} each.", widest.size(),
                       size_words(width_of_span(pairs[widest[0]])));
  if (pairs.size() == 1) return fmt::format("{} moved {}.", pairs[0].name, span_told(pairs[0]));
  if (widest.size() == 1)
    return fmt::format("{} moved furthest, {}.", pairs[widest[0]].name, span_told(pairs[widest[0]]));
  return named(pairs, widest,
               [](const NamedCourse& pair) { return fmt::format("{} ({})", pair.name, span_told(pair)); }) +
         " moved furthest.";
}

std::string largest_rise_words(std::span<const NamedCourse> pairs) {
  const auto told_twice = [](const NamedCourse& pair) { return pair.levels.size() > 1; };
  if (std::ranges::none_of(pairs, told_twice)) return "No pair has a level in more than one era.";
  const std::string rise = course_told(pairs, 1), fall = course_told(pairs, -1);
  if (rise.empty() && fall.empty())
    return any_size(sizes_of(pairs, risen)) ? "No level differs by 0.05 or more from first to last."
                                            : "No level differs from first to last.";
  return rise + (rise.empty() || fall.empty() ? "" : "; ") + fall + ".";
}

std::string first_most_often_words(std::span<const NamedCount> firsts, std::size_t eras) {
  const auto most = std::ranges::max_element(firsts, {}, &NamedCount::eras);
  if (most == firsts.end() || most->eras == 0) return "Nobody has a rank.";
  std::vector<std::string> names;
  for (const NamedCount& one : firsts)
    if (one.eras == most->eras) names.push_back(one.name);
  const std::string in = fmt::format("first in {} of {}", most->eras, counted(eras, "era"));
  if (names.size() > most_alike_named) return fmt::format("{} actors are {} each.", names.size(), in);
  return fmt::format("{} {} {}{}.", listed(names), names.size() == 1 ? "is" : "are", in,
                     names.size() == 1 ? "" : " each");
}

}  // namespace entente
