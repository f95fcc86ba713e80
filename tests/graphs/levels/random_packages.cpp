#include "graphs/levels/random_packages.hpp"

#include "graphs/levels/random_actors.hpp"

#include <algorithm>

namespace levels {

namespace {

using Words = std::vector<std::string>;

/// How the rows of a relation that no codebook has are dated, so that they decide one way.
enum class Style { days, cells, spans, nothing, any };

struct Making {
  Chance chance;
  std::uint64_t next_template = 0;
  RandomPackage made{};
  bool has_date = true, has_start = true, has_end = true;
  bool only_mutual = false;
  std::map<std::string, Style> styles{};

  Table& ties() { return made.sheets.tables["ties.csv"]; }
  void note(const std::string& what) { made.tried[static_cast<int>(ties().rows.size())].insert(what); }
};

void put(Making& making, Row& row, const std::string& header, const std::string& form, Years years) {
  row.at(header) = filled(form, years, making.chance);
  making.note(header + " " + form);
}

/// In a table without `start`, `date` is the beginning.
void put_span(Making& making, Row& row) {
  const Years years = random_years(making.chance);
  const std::string form = making.has_start ? pick(start_templates(), making.chance) : "<y>-<m>";
  put(making, row, making.has_start ? "start" : "date", form, years);
  put(making, row, "end", pick(end_templates(), making.chance), years);
}

void put_date(Making& making, Row& row) {
  const std::uint64_t place = making.next_template++ % (edtf_templates().size() + other_templates().size());
  const bool edtf = place < edtf_templates().size();
  const std::string form =
      edtf ? edtf_templates()[place] : other_templates()[place - edtf_templates().size()];
  put(making, row, "date", form, random_years(making.chance));
}

void date_freely(Making& making, Row& row) {
  const bool span = making.has_end && (!making.has_date || !making.has_start || once_in(3, making.chance));
  if (!span) return put_date(making, row);
  put_span(making, row);
  if (once_in(8, making.chance)) row.at(making.has_start ? "start" : "date") = "";
}

void date(Making& making, Row& row) {
  const auto style = making.styles.find(row["relation"]);
  switch (style == making.styles.end() ? Style::any : style->second) {
    case Style::any:
      return date_freely(making, row);
    case Style::days:
      return put(making, row, "date", "<y>-<m>-<d>", random_years(making.chance));
    case Style::spans:
      return put(making, row, "date", "<y>/<z>", random_years(making.chance));
    case Style::cells:
      return put_span(making, row);
    case Style::nothing:
      return making.note("no date");
  }
}

Words relations(const Making& making) {
  if (making.only_mutual) return {"alliance", "war", "kinship", "trade", "talks"};
  return {"alliance",    "war",     "trade",    "sanctions", "member_of",  "state_visit",
          "arms_sale",   "attack",  "requests", "offers",    "seeks_ties", "threat_perception",
          "judged_warm", "kinship", "raid",     "pledge",    "grudge",     "verdict",
          "aids",        "snubs"};
}

bool in_words(const Row& row) { return row["relation"] == "aids" || row["relation"] == "snubs"; }

void value(Making& making, Row& row) {
  Chance& chance = making.chance;
  const bool needed = in_words(row);
  if (once_in(8, chance)) {
    row.at("score") = pick(Words{"-10", "-2.5", "0", "0.5", "7"}, chance);
    return making.note("score");
  }
  if (needed || once_in(6, chance))
    row.at("sign") = pick(Words{"+", "-", "0", "positive", "-1", "1"}, chance);
  if (once_in(6, chance)) row.at("weight") = pick(Words{"0", "0.25", "3", "11.5", "1000"}, chance);
  if (row["sign"].empty() && once_in(15, chance)) row.at("weight") = "-4";
}

void standing(Making& making, Row& row) {
  Chance& chance = making.chance;
  if (!making.only_mutual && once_in(6, chance))
    row.at("directed") = pick(Words{"yes", "no", "mutual", "directed"}, chance);
  if (once_in(4, chance)) {
    row.at("status") = pick(Words{"confirmed", "reported", "alleged", "contested", "planned", "advocated",
                                  "counterfactual", "denied"},
                            chance);
    making.note("status " + row["status"]);
  }
  if (row["status"] == "planned") row.at("outcome") = pick(Words{"", "held", "not_held", "unknown"}, chance);
  if (once_in(3, chance)) row.at("cite") = pick(Words{"khan p.3", "roy", "roy par.2|khan", "khan"}, chance);
}

std::string somebody(Making& making) {
  Chance& chance = making.chance;
  if (once_in(30, chance)) return "Ghost";
  if (once_in(20, chance)) return "the other bear";
  if (once_in(15, chance)) return "Capital";
  if (once_in(20, chance)) return "the bear";
  const std::string& id = pick(actor_ids(), chance);
  return once_in(12, chance) ? "land of " + id : id;
}

void ends(Making& making, Row& row) {
  row.at("from") = somebody(making);
  do {
    row.at("to") = somebody(making);
  } while (row["to"] == row["from"]);
  const std::string third = pick(actor_ids(), making.chance);
  if (making.only_mutual || !once_in(10, making.chance)) return;
  if (third == row["from"] || third == row["to"] || row["to"].size() > 5) return;
  row.at("to") += "|" + third;
  making.note("several in to");
}

void say(Making& making, Row row) {
  const std::string from = row["from"], to = row["to"], event = row["event"];
  row = {{"from", from}, {"to", to}, {"event", event}};
  row.at("relation") = pick(relations(making), making.chance);
  making.note("relation " + row["relation"]);
  date(making, row);
  value(making, row);
  standing(making, row);
  if (!event.empty()) making.note("event");
  making.ties().rows.push_back(row);
}

void add_rows(Making& making) {
  for (int event = 0; making.ties().rows.size() < 40; ++event) {
    Row row;
    ends(making, row);
    const std::uint64_t accounts = once_in(4, making.chance) ? 2 + making.chance.below(3) : 1;
    if (accounts > 1) row.at("event") = "e" + std::to_string(event);
    for (std::uint64_t account = 0; account < accounts; ++account) {
      if (once_in(3, making.chance)) std::swap(row.at("from"), row.at("to"));
      if (row["from"].find('|') != std::string::npos) std::swap(row.at("from"), row.at("to"));
      say(making, row);
    }
  }
}

void add_panel(Making& making) {
  for (const char* partner : {"BBB", "CCC"}) {
    for (int year = 1960; year < 1966; ++year) {
      making.note("panel");
      making.ties().rows.push_back({{"from", "AAA"},
                                    {"to", partner},
                                    {"relation", "meets"},
                                    {"date", std::to_string(year)},
                                    {"weight", std::to_string(1 + making.chance.below(9))},
                                    {"sign", "+"}});
    }
  }
}

void mirror(Making& making) {
  const std::vector<Row> rows = making.ties().rows;
  for (const Row& row : rows) {
    making.note("mirrored");
    Row other = row;
    std::swap(other.at("from"), other.at("to"));
    making.ties().rows.push_back(other);
  }
}

void choose_headers(Making& making) {
  const std::uint64_t which = making.chance.below(6);
  making.has_date = which != 0;
  making.has_start = which != 1 && which != 2;
  making.has_end = which != 1;
  Words& headers = making.ties().headers;
  headers = {"from",  "to",     "relation", "directed", "sign", "weight",
             "score", "status", "outcome",  "event",    "cite"};
  if (making.has_date) headers.emplace_back("date");
  if (making.has_start) headers.emplace_back("start");
  if (making.has_end) headers.emplace_back("end");
  std::rotate(headers.begin(), headers.begin() + static_cast<long>(making.chance.below(headers.size())),
              headers.end());
}

void choose_settings(Making& making) {
  Chance& chance = making.chance;
  auto& settings = making.made.sheets.settings;
  if (!once_in(3, chance))
    settings["as_of"] = filled(pick(std::vector{"<z>-<m>-<d>", "<z>"}, chance), random_years(chance), chance);
  if (once_in(2, chance)) settings["rows"] = pick(std::vector{"event", "state", "panel"}, chance);
  making.only_mutual = once_in(8, chance);
  if (making.only_mutual && !once_in(3, chance))
    settings["mirrored"] = pick(std::vector{"once", "both"}, chance);
  if (settings.count("rows") > 0) return;
  for (const char* relation : {"aids", "snubs"}) {
    std::vector<Style> styles{Style::nothing};
    if (making.has_date) styles.push_back(Style::days);
    if (making.has_date && making.has_start == making.has_end) styles.push_back(Style::spans);
    if (making.has_end) styles.push_back(Style::cells);
    making.styles[relation] = pick(styles, chance);
  }
}

}  // namespace

RandomPackage random_package(std::uint64_t seed) {
  Making making{Chance(seed), 17 * seed};
  choose_headers(making);
  choose_settings(making);
  auto& tables = making.made.sheets.tables;
  tables["actors.csv"] = random_actors(making.chance);
  tables["affiliations.csv"] = random_affiliations(making.chance);
  tables["eras.csv"] = random_eras(making.chance);
  tables["relations.csv"] = own_relations();
  tables["sources.csv"] = sources();
  add_rows(making);
  if (making.only_mutual) mirror(making);
  if (making.has_date && !making.only_mutual && once_in(3, making.chance)) add_panel(making);
  return making.made;
}

}  // namespace levels
