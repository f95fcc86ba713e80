// The sheets of a package read anew for the oracle, by graphs/FORMAT.md: who there is, and what rows claim.
#pragma once

#include "graphs/levels/tables.hpp"
#include "graphs/levels/written_dates.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace levels {

struct Actor {
  std::string kind{};
  std::vector<Written> life{};  ///< its spells; always alive where there is none
  std::vector<std::string> continues{};
  std::string part_of{};
  std::vector<std::string> names{};    ///< id, label and aliases in small letters
  std::vector<std::string> limited{};  ///< `alias@source`
};

struct Affiliation {
  std::string member{}, group{};
  Written when{};
};

struct Relation {
  std::string duration{};
  std::string sign{};
  double weight = 0;
  bool directed = true;
};

/// One claim: a row of `ties.csv` with one of the actors in `to`.
struct Claim {
  int row = 0;  ///< place in the table
  std::string from{}, to{};
  bool directed = true;
  double value = 0;  ///< sign times weight
  std::string duration{}, status{}, outcome{}, event{};
  Written when{};

  /// An event, an intent, or a state known only to have held at some time within a span.
  bool happening() const;
};

struct Record {
  std::map<std::string, Actor> actors{};
  std::vector<Affiliation> affiliations{};
  std::vector<Claim> claims{};
  std::map<std::string, Written> eras{};  ///< by `scheme:id`
  std::optional<int> as_of{};
};

/// What the sheets say beside the default codebook.
Record record(const Sheets& sheets, const Table& default_codebook);

/// The rows, by their place, that say what another says the other way round and do not count.
std::set<std::size_t> mirrored_rows(const Sheets& sheets, const std::set<std::string>& mutual_relations);

/// Whether the rows of this relation, which is in no codebook, are states; `rows` are all of it.
bool are_states(const Sheets& sheets, const std::vector<const Row*>& rows);

}  // namespace levels
