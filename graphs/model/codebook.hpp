// The codebook: what each relation means, its sign and weight, and whether it is a state of affairs or an
// event.
#pragma once

#include <entente/graphs/model/ids.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

enum class Sign : std::int8_t { hostile = -1, neutral = 0, cooperative = 1 };

/// How a relation fills time (FORMAT.md, "State and event").
enum class Duration : std::uint8_t { state, event, attitude, intent, judgement };
inline constexpr std::array<std::string_view, 5> duration_names = {"state", "event", "attitude", "intent",
                                                                   "judgement"};
constexpr std::string_view name(Duration duration) {
  return duration_names[static_cast<std::size_t>(duration)];
}

/// States and attitudes hold over a span; events and intents happen once.
constexpr bool holds_over_time(Duration duration) {
  return duration == Duration::state || duration == Duration::attitude;
}

struct Relation {
  std::string id;
  std::string label;          ///< "A <label> B" reads as a sentence
  std::string inverse_label;  ///< "B <inverse_label> A" too
  std::string family;         ///< the filter group
  Duration duration = Duration::event;
  Sign sign = Sign::neutral;
  double weight = 1.0;  ///< >= 0, on the scale of event scores (0 to 10)
  bool directed = true;
  std::string plover;  ///< PLOVER event class, empty where none fits
  std::string definition;
  bool own = false;       ///< defined by the package rather than by the default codebook
  bool inferred = false;  ///< free text of a claim that states its own sign
  std::vector<std::pair<std::string, std::string>> extra;
  friend bool operator==(const Relation&, const Relation&) = default;
};

/// Relations sorted by id.
class Codebook {
 public:
  Codebook() = default;
  /// Sorts by id; of two with one id the later in `relations` stays.
  explicit Codebook(std::vector<Relation> relations);

  std::size_t size() const { return relations_.size(); }
  const Relation& operator[](RelationId id) const { return relations_[index(id)]; }
  const std::vector<Relation>& relations() const { return relations_; }
  /// The relation with this id, whatever its case, spaces, `_`, `-`, British or American spelling. O(log n).
  std::optional<RelationId> find(std::string_view id) const;

 private:
  std::vector<Relation> relations_;
  std::vector<std::pair<std::string, RelationId>> by_key_;  // sorted; of equal keys the first id answers
};

}  // namespace entente
