// One claim: who to whom, what, when, according to which source.
#pragma once

#include <entente/graphs/model/codebook.hpp>
#include <entente/graphs/model/ids.hpp>
#include <entente/graphs/model/status.hpp>
#include <entente/graphs/model/when.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What became of a planned event.
enum class Outcome : std::uint8_t { unstated, held, not_held, unknown };
inline constexpr std::array<std::string_view, 4> outcome_names = {"", "held", "not_held", "unknown"};
constexpr std::string_view name(Outcome outcome) { return outcome_names[static_cast<std::size_t>(outcome)]; }

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
