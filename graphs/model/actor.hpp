// Who: actors, their names through time, and the roster that finds them.
#pragma once

#include <entente/graphs/model/days.hpp>
#include <entente/graphs/model/ids.hpp>
#include <entente/graphs/model/when.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace entente {

enum class Kind : std::uint8_t { unknown, state, leader, organization, alliance, group, bloc, project };
inline constexpr std::array<std::string_view, 8> kind_names = {"unknown",  "state", "leader", "organization",
                                                               "alliance", "group", "bloc",   "project"};
constexpr std::string_view name(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

/// A column that the program has no meaning for, and its text: kept, exported and shown, never dropped.
using Extra = std::pair<std::string, std::string>;

/// Another name; when `source` is not empty, the name counts only in claims that cite this source.
struct Alias {
  std::string name;
  std::string source;
  friend auto operator<=>(const Alias&, const Alias&) = default;
};

/// A spell in which an actor exists.
struct Life {
  When start, end;  ///< first and last day; undated where the sheet is silent

  Interval span() const {
    return {start.dated() ? start.begins.first : distant_past, end.dated() ? end.ends.past : distant_future};
  }
};

struct Actor {
  std::string code;   ///< the key that the sheets use
  std::string label;  ///< what diagrams show; the code where the sheet gives none
  Kind kind = Kind::unknown;
  std::vector<Alias> aliases;
  std::vector<Life> lives;            ///< in order of time, apart from each other; none: it was always there
  std::vector<ActorId> predecessors;  ///< successor_of: the actors it continues under --lineage
  std::optional<ActorId> part_of;     ///< undated membership, for --roll-up
  std::string iso3, cow, wikidata, note;
  std::vector<Extra> extra;
  bool inferred = false;  ///< named by a claim, missing from actors.csv
  std::size_t line = 0;

  /// The days it exists: every claim is clipped to them.
  Days life() const;
  /// Whether it exists on some day of `span`.
  bool lives_within(Interval span) const { return !common_days(life(), span).empty(); }
};

/// The actors, sorted by code (byte order), and their names. Built once, then only read.
class Roster {
 public:
  Roster() = default;
  /// Sorts by code. Codes must be unique.
  explicit Roster(std::vector<Actor> actors);

  std::size_t size() const { return actors_.size(); }
  const Actor& operator[](ActorId id) const { return actors_[index(id)]; }
  const std::vector<Actor>& actors() const { return actors_; }

  /// The actor with exactly this code. O(log actors).
  std::optional<ActorId> by_code(std::string_view code) const;

  /// Every actor that `name` may mean on some day of `when` in a claim citing one of `sources`: by exact
  /// code; else by an alias limited to one of the sources; else by code, label or alias without regard to
  /// case; else by ISO or COW code. Those alive in `when` are preferred to those that are not. Sorted by id;
  /// empty when nobody answers to the name; two of them when more than 100 do.
  std::vector<ActorId> find(std::string_view name, Interval when = {},
                            const std::vector<std::string>& sources = {}) const;

  /// Every name an actor answers to, for suggestions.
  std::vector<std::string> names() const;

 private:
  enum class NameOf : std::uint8_t { one_source, anyone, code_list };
  struct Entry {
    ActorId id;
    NameOf name_of;
    std::string source;
  };
  std::vector<Actor> actors_;
  std::unordered_map<std::string, std::vector<Entry>>
      by_name_;  // never iterated: its order would leak into results
};

/// Who belonged to what, when: leader to state, ministry to state, state to organization.
struct Affiliation {
  ActorId member{};
  ActorId group{};
  std::string role;
  When start, end;
  std::string cite;
  std::vector<Extra> extra;
  std::size_t line = 0;

  Interval span() const {
    return {start.dated() ? start.begins.first : distant_past, end.dated() ? end.ends.past : distant_future};
  }
};

}  // namespace entente
