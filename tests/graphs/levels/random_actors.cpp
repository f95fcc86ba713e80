#include "graphs/levels/random_actors.hpp"

#include <algorithm>
#include <set>

namespace levels {

namespace {

constexpr std::size_t states = 5;

std::string kind_of(std::size_t place) {
  const std::vector<std::string> others{"leader", "leader", "organization", "group", ""};
  return place < states ? "state" : others[place - states];
}

/// Zero to three spells in order, with years of their own; the first may have no beginning, the last no end.
std::vector<Row> random_life(Random& random) {
  const std::uint64_t count = once_in(2, random) ? 0 : 1 + random.below(3);
  std::set<int> years;
  while (years.size() < 2 * count) years.insert(1920 + static_cast<int>(random.below(85)));
  const std::vector<int> bounds(years.begin(), years.end());
  std::vector<Row> spells;
  for (std::size_t place = 0; place < bounds.size(); place += 2) {
    const Years spell{bounds[place], bounds[place + 1]};
    spells.push_back(
        {{"start", filled(pick(std::vector{"<y>", "<y>-<m>", "<y>-<m>-<d>"}, random), spell, random)},
         {"end", filled(pick(std::vector{"<z>", "<z>-<m>", "<z>-<m>-<d>"}, random), spell, random)}});
  }
  if (!spells.empty() && once_in(3, random)) spells.back().at("end") = pick(std::vector{"", ".."}, random);
  if (!spells.empty() && once_in(4, random) && !spells.front()["end"].empty())
    spells.front().at("start") = "";
  return spells;
}

void add_actor(Table& table, std::size_t place, Random& random) {
  std::vector<Row> spells = random_life(random);
  if (spells.empty()) spells.emplace_back();
  const std::string& id = actor_ids()[place];
  for (Row& spell : spells) spell.at("id") = id;
  spells.front().at("kind") = kind_of(place);
  spells.front().at("label") = "Land of " + id;
  spells.front().at("aliases") = place == 4   ? "the bear@khan|the other bear"
                                 : place == 3 ? "the bear@roy"
                                              : "";
  table.rows.insert(table.rows.end(), spells.begin(), spells.end());
}

Row& row_of(Table& table, const std::string& id) {
  return *std::find_if(table.rows.begin(), table.rows.end(), [&](const Row& row) { return row["id"] == id; });
}

/// One line, two lines that meet, or a line that parts; and what belongs to what.
void link_actors(Table& table, Random& random) {
  if (once_in(2, random)) row_of(table, "BBB").at("successor_of") = once_in(3, random) ? "AAA|EEE" : "AAA";
  if (once_in(2, random)) row_of(table, "CCC").at("successor_of") = "BBB";
  if (once_in(3, random)) row_of(table, "DDD").at("successor_of") = pick(std::vector{"AAA", "BBB"}, random);
  if (once_in(2, random)) row_of(table, "org").at("part_of") = pick(std::vector{"AAA", "CCC", "DDD"}, random);
  if (once_in(2, random))
    row_of(table, "troop").at("part_of") = pick(std::vector{"org", "EEE", "BBB"}, random);
  if (once_in(4, random)) row_of(table, "ann").at("part_of") = pick(std::vector{"troop", "EEE"}, random);
  if (once_in(4, random)) row_of(table, "body").at("part_of") = pick(std::vector{"org", "DDD"}, random);
}

/// Two that have one name, one after the other.
void share_a_name(Table& table, Random& random) {
  const int year = 1950 + static_cast<int>(random.below(30));
  table.rows.push_back(
      {{"id", "OLD"}, {"kind", "state"}, {"aliases", "Capital"}, {"end", std::to_string(year)}});
  table.rows.push_back(
      {{"id", "NEW"}, {"kind", "state"}, {"aliases", "Capital"}, {"start", std::to_string(year + 1)}});
  if (once_in(2, random)) table.rows.back().at("successor_of") = "OLD";
}

Row random_affiliation(const std::string& member, Random& random) {
  static const std::vector<std::string> groups{"AAA", "BBB", "CCC", "DDD", "EEE", "org", "troop", "body"};
  std::string group = member;
  while (group == member) group = pick(groups, random);
  const Years years = random_years(random);
  Row row{{"member", member}, {"group", group}};
  if (once_in(8, random)) return row;
  row.at("start") = filled(pick(std::vector{"<y>", "<y>-<m>-<d>"}, random), years, random);
  row.at("end") = filled(pick(std::vector{"<z>", "<z>-<m>", "..", ""}, random), years, random);
  return row;
}

Row random_era(std::size_t place, Random& random) {
  const Years years = random_years(random);
  Row row{{"scheme", once_in(2, random) ? "main" : "other"}, {"id", "era" + std::to_string(place)}};
  row.at("start") = filled(pick(std::vector{"<y>", "<y>-<m>", "<y>-<m>-<d>"}, random), years, random);
  const std::vector<std::string> ends{
      "<z>", "<z>-<m>", "<z>-<m>-<d>", "..", "", row["start"], std::to_string(years.first)};
  row.at("end") = filled(pick(ends, random), years, random);
  return row;
}

}  // namespace

const std::vector<std::string>& actor_ids() {
  static const std::vector<std::string> ids{"AAA", "BBB", "CCC", "DDD",   "EEE",
                                            "ann", "bob", "org", "troop", "body"};
  return ids;
}

Table random_actors(Random& random) {
  Table table{{"id", "label", "kind", "aliases", "start", "end", "successor_of", "part_of"}, {}};
  for (std::size_t place = 0; place < actor_ids().size(); ++place) add_actor(table, place, random);
  link_actors(table, random);
  share_a_name(table, random);
  return table;
}

Table random_affiliations(Random& random) {
  Table table{{"member", "group", "start", "end"}, {}};
  for (std::size_t place = states; place < actor_ids().size(); ++place) {
    for (std::uint64_t count = random.below(5); count > 0; --count) {
      table.rows.push_back(random_affiliation(actor_ids()[place], random));
    }
  }
  return table;
}

Table random_eras(Random& random) {
  Table table{{"scheme", "id", "start", "end"}, {}};
  for (std::size_t place = 0; place < 4; ++place) table.rows.push_back(random_era(place, random));
  table.rows.push_back({{"scheme", "main"}, {"id", "most"}, {"start", "1936"}, {"end", "1998-06"}});
  return table;
}

Table own_relations() {
  return table_of(
      "id,duration,sign,weight,directed\n"
      "kinship,state,+,2.25,no\nraid,event,-,3.5,\npledge,intent,+,1.25,yes\ngrudge,attitude,-,0.75,\n"
      "verdict,judgement,-,9,no\ntrade,state,+,3,no\n");
}

Table sources() { return table_of("id,title,date\nkhan,A study,1950\nroy,A column,1971-03\n"); }

}  // namespace levels
