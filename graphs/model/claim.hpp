// One claim: who to whom, what, when, according to which source.
#pragma once

#include <entente/graphs/model/actor.hpp>
#include <entente/graphs/model/codebook.hpp>

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// How sure the claim is. The last four never count unless asked for.
enum class Status : std::uint8_t {
  confirmed,
  reported,
  alleged,
  contested,
  planned,
  advocated,
  counterfactual,
  denied
};
inline constexpr std::array<std::string_view, 8> status_names = {
    "confirmed", "reported", "alleged", "contested", "planned", "advocated", "counterfactual", "denied"};
constexpr std::string_view name(Status status) { return status_names[static_cast<std::size_t>(status)]; }

/// A set of statuses, one bit each.
using Statuses = std::bitset<status_names.size()>;
inline constexpr Statuses counted_by_default{0b00001111};

/// What became of a planned event.
enum class Outcome : std::uint8_t { unstated, held, not_held, unknown };
inline constexpr std::array<std::string_view, 4> outcome_names = {"", "held", "not_held", "unknown"};
constexpr std::string_view name(Outcome outcome) { return outcome_names[static_cast<std::size_t>(outcome)]; }

enum class SourceId : std::uint32_t {};
constexpr std::size_t index(SourceId id) { return static_cast<std::size_t>(id); }

/// A source and the place in it: `khan2016 p.3`.
struct Citation {
  SourceId source{};
  std::string locator;
  friend auto operator<=>(const Citation&, const Citation&) = default;
};

/// A text cell of a claim that takes no part in the arithmetic (stated, quote, note, unknown columns): the
/// column's place in Chronicle::remark_columns, and the text.
struct Remark {
  std::uint32_t column = 0;
  std::string text;
  friend auto operator<=>(const Remark&, const Remark&) = default;
};

/// Which of a claim's values its row states itself; the others come from the codebook.
struct Stated {
  bool key = false, sign = false, weight = false, score = false, directed = false, status = false,
       two_dates = false;
  friend bool operator==(const Stated&, const Stated&) = default;
};

enum class EventId : std::uint32_t { none = 0xffff'ffff };

struct Claim {
  std::string key;  ///< unique and stable: the row's id, else a hash of its content
  ActorId from{}, to{};
  RelationId relation{};
  When when;
  Sign sign = Sign::neutral;
  double weight = 0;  ///< >= 0
  bool directed = true;
  Status status = Status::confirmed;
  Outcome outcome = Outcome::unstated;
  EventId event = EventId::none;  ///< rows with one event count once for a pair
  std::vector<ActorId> about;     ///< third parties concerned
  std::vector<Citation> cites;
  std::vector<Remark> remarks;
  Stated stated;
  std::size_t line = 0;

  /// sign * weight.
  double signed_weight() const { return static_cast<double>(sign) * weight; }
};

}  // namespace entente
