// What is known of actors and ties, under the names that every format gives it: the one list that writers
// read.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/date.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace entente {

/// Nothing where it is undefined or not stated, a text, a number or a count.
using AttributeValue = std::variant<std::monostate, std::string, double, std::int64_t>;

/// What the values of an attribute are.
enum class AttributeType : std::uint8_t { text, number, count };

/// A value as text: the shortest that reads back as the same number; empty where there is none.
std::string to_string(const AttributeValue& value);

/// A tie of an era's graph and what it refers to.
struct TieInEra {
  const Chronicle& world;
  const EraGraph& graph;
  const Tie& tie;
};

struct TieAttribute {
  std::string_view name;
  AttributeType type;
  std::string_view sentence;
  AttributeValue (*of)(const TieInEra& tie);
};

/// What is known of a tie beside its actors and its era.
std::span<const TieAttribute> tie_attributes();

/// All attributes of actors are texts; an empty one is not stated.
struct ActorAttribute {
  std::string name;
  std::string sentence;
  std::function<std::string(ActorId)> of;
};

/// What is known of actors beside their ids: the columns of FORMAT.md, then those of actors.csv that the
/// program has no meaning for, by name; one that is called as an attribute of ours gets a `_` behind its
/// name. The world must outlive the list.
std::vector<ActorAttribute> actor_attributes(const Chronicle& world);

/// The first and the last day of an era, both inclusive, as `1947-08-14`; nothing where it is not bounded,
/// and where it has no days.
AttributeValue first_day(Interval span);
AttributeValue last_day(Interval span);

}  // namespace entente
