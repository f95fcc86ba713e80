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
std::vector<Row> random_life(Chance& chance) {
  const std::uint64_t count = once_in(2, chance) ? 0 : 1 + chance.below(3);
  std::set<int> years;
  while (years.size() < 2 * count) years.insert(1920 + static_cast<int>(chance.below(85)));
  const std::vector<int> bounds(years.begin(), years.end());
  std::vector<Row> spells;
  for (std::size_t place = 0; place < bounds.size(); place += 2) {
    const Years spell{bounds[place], bounds[place + 1]};
    spells.push_back(
        {{"start", filled(pick(std::vector{"<y>", "<y>-<m>", "<y>-<m>-<d>"}, chance), spell, chance)},
         {"end", filled(pick(std::vector{"<z>", "<z>-<m>", "<z>-<m>-<d>"}, chance), spell, chance)}});
  }
  if (!spells.empty() && once_in(3, chance)) spells.back().at("end") = pick(std::vector{"", ".."}, chance);
  if (!spells.empty() && once_in(4, chance) && !spells.front()["end"].empty())
    spells.front().at("start") = "";
  return spells;
}

void add_actor(Table& table, std::size_t place, Chance& chance) {
  std::vector<Row> spells = random_life(chance);
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
void link_actors(Table& table, Chance& chance) {
  if (once_in(2, chance)) row_of(table, "BBB").at("successor_of") = once_in(3, chance) ? "AAA|EEE" : "AAA";
  if (once_in(2, chance)) row_of(table, "CCC").at("successor_of") = "BBB";
  if (once_in(3, chance)) row_of(table, "DDD").at("successor_of") = pick(std::vector{"AAA", "BBB"}, chance);
  if (once_in(2, chance)) row_of(table, "org").at("part_of") = pick(std::vector{"AAA", "CCC", "DDD"}, chance);
  if (once_in(2, chance))
    row_of(table, "troop").at("part_of") = pick(std::vector{"org", "EEE", "BBB"}, chance);
  if (once_in(4, chance)) row_of(table, "ann").at("part_of") = pick(std::vector{"troop", "EEE"}, chance);
  if (once_in(4, chance)) row_of(table, "body").at("part_of") = pick(std::vector{"org", "DDD"}, chance);
}

/// Two that have one name, one after the other.
void share_a_name(Table& table, Chance& chance) {
  const int year = 1950 + static_cast<int>(chance.below(30));
  table.rows.push_back(
      {{"id", "OLD"}, {"kind", "state"}, {"aliases", "Capital"}, {"end", std::to_string(year)}});
  table.rows.push_back(
      {{"id", "NEW"}, {"kind", "state"}, {"aliases", "Capital"}, {"start", std::to_string(year + 1)}});
  if (once_in(2, chance)) table.rows.back().at("successor_of") = "OLD";
}

Row random_affiliation(const std::string& member, Chance& chance) {
  static const std::vector<std::string> groups{"AAA", "BBB", "CCC", "DDD", "EEE", "org", "troop", "body"};
  std::string group = member;
  while (group == member) group = pick(groups, chance);
  const Years years = random_years(chance);
  Row row{{"member", member}, {"group", group}};
  if (once_in(8, chance)) return row;
  row.at("start") = filled(pick(std::vector{"<y>", "<y>-<m>-<d>"}, chance), years, chance);
  row.at("end") = filled(pick(std::vector{"<z>", "<z>-<m>", "..", ""}, chance), years, chance);
  return row;
}

Row random_era(std::size_t place, Chance& chance) {
  const Years years = random_years(chance);
  Row row{{"scheme", once_in(2, chance) ? "main" : "other"}, {"id", "era" + std::to_string(place)}};
  row.at("start") = filled(pick(std::vector{"<y>", "<y>-<m>", "<y>-<m>-<d>"}, chance), years, chance);
  const std::vector<std::string> ends{
      "<z>", "<z>-<m>", "<z>-<m>-<d>", "..", "", row["start"], std::to_string(years.first)};
  row.at("end") = filled(pick(ends, chance), years, chance);
  return row;
}

}  // namespace

const std::vector<std::string>& actor_ids() {
  static const std::vector<std::string> ids{"AAA", "BBB", "CCC", "DDD",   "EEE",
                                            "ann", "bob", "org", "troop", "body"};
  return ids;
}

Table random_actors(Chance& chance) {
  Table table{{"id", "label", "kind", "aliases", "start", "end", "successor_of", "part_of"}, {}};
  for (std::size_t place = 0; place < actor_ids().size(); ++place) add_actor(table, place, chance);
  link_actors(table, chance);
  share_a_name(table, chance);
  return table;
}

Table random_affiliations(Chance& chance) {
  Table table{{"member", "group", "start", "end"}, {}};
  for (std::size_t place = states; place < actor_ids().size(); ++place) {
    for (std::uint64_t count = chance.below(5); count > 0; --count) {
      table.rows.push_back(random_affiliation(actor_ids()[place], chance));
    }
  }
  return table;
}

Table random_eras(Chance& chance) {
  Table table{{"scheme", "id", "start", "end"}, {}};
  for (std::size_t place = 0; place < 4; ++place) table.rows.push_back(random_era(place, chance));
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
