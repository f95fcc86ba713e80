// Spells: how long a series stays above zero, and how long below it, without a break.
#pragma once

#include <entente/engine/change_points/series.hpp>
#include <entente/graphs/model/date.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

enum class SpellKind : std::uint8_t { cooperative, hostile };
inline constexpr std::array<std::string_view, 2> spell_kind_names = {"cooperative", "hostile"};
constexpr std::string_view name(SpellKind kind) { return spell_kind_names[static_cast<std::size_t>(kind)]; }

/// Which ends of a spell are not seen.
enum class Censored : std::uint8_t { none, start, end, both };
inline constexpr std::array<std::string_view, 4> censored_names = {"no", "start", "end", "both"};
constexpr std::string_view name(Censored censored) {
  return censored_names[static_cast<std::size_t>(censored)];
}

/// A longest run of consecutive periods in which a series is on one side of zero.
struct Spell {
  SpellKind kind = SpellKind::cooperative;
  std::size_t first = 0, last = 0;  ///< places in Series::periods, both included
  double mean = 0;                  ///< of its values
  Censored censored = Censored::none;
  std::size_t periods() const { return last - first + 1; }
  friend bool operator==(const Spell&, const Spell&) = default;
};

/// The spells of a series, in order of time: cooperative above zero, hostile below it.
///
/// - A period of value 0 is in none, and ends the spell before it. A period without a value ends it too, but
///   unseen: silence is neither cooperative nor hostile, so that nobody knows how much longer the spell went
///   on.
/// - Censored is an end that lies beside a period without a value, or at a bound of the series: the spell
///   lasted at least as long as it is here.
/// - A series without values, and one of zeros, has none. O(periods).
std::vector<Spell> spells(const Series& series);

/// The middle length of the spells of one kind, in periods: the mean of the two middle ones of an even
/// number.
struct MiddleLength {
  std::size_t spells = 0, censored = 0;
  double least = 0;              ///< every spell as long as it is seen; 0 without spells
  std::optional<double> most{};  ///< every censored spell without end; nothing: without bound
  friend bool operator==(const MiddleLength&, const MiddleLength&) = default;
};

/// The middle length of the spells of a kind, and the bounds that censoring leaves to it. These bounds assume
/// nothing of how long a censored spell went on. O(n log n).
MiddleLength middle_length(std::span<const Spell> spells, SpellKind kind);

/// The series in those of its periods that overlap these days. O(periods).
Series within(const Series& series, Interval days);

}  // namespace entente
