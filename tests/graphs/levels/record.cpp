#include "graphs/levels/record.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace levels {

namespace {

using Codebook = std::map<std::string, Relation>;

Codebook relations_in(const Table& table) {
  Codebook found;
  for (const Row& row : table.rows) {
    found[row["id"]] = {row["duration"], row["sign"], std::stod(row["weight"]), row["directed"] != "no"};
  }
  return found;
}

std::string small(std::string name) {
  for (char& letter : name)
    letter = static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
  return name;
}

/// An actor with what one more row says of it.
Actor with(Actor actor, const Row& row) {
  actor.names.push_back(small(row["id"]));
  if (!row["kind"].empty()) actor.kind = row["kind"];
  if (!row["label"].empty()) actor.names.push_back(small(row["label"]));
  for (const std::string& alias : parts(row["aliases"])) {
    (alias.find('@') == std::string::npos ? actor.names : actor.limited).push_back(small(alias));
  }
  const Written spell = written(row["start"], row["end"]);
  if (spell.said) actor.life.push_back(spell);
  for (const std::string& earlier : parts(row["successor_of"])) actor.continues.push_back(earlier);
  if (!row["part_of"].empty()) actor.part_of = row["part_of"];
  return actor;
}

bool lives_through_some_of(const Actor& actor, const Written& when) {
  if (actor.life.empty()) return true;
  return std::any_of(actor.life.begin(), actor.life.end(), [&](const Written& spell) {
    return (!spell.last || !when.first || *when.first <= *spell.last) &&
           (!spell.first || !when.last || *spell.first <= *when.last);
  });
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> cited(const Row& row) {
  std::vector<std::string> sources;
  for (const std::string& cite : parts(row["cite"])) sources.push_back(cite.substr(0, cite.find(' ')));
  return sources;
}

template <typename Fits>
std::vector<std::string> those(const std::map<std::string, Actor>& actors, Fits fits) {
  std::vector<std::string> found;
  for (const auto& [id, actor] : actors) {
    if (fits(actor)) found.push_back(id);
  }
  return found;
}

bool limited_elsewhere(const std::map<std::string, Actor>& actors, const std::string& name) {
  return !those(actors, [&](const Actor& actor) {
            return std::any_of(actor.limited.begin(), actor.limited.end(), [&](const std::string& alias) {
              return alias.substr(0, alias.find('@')) == small(name);
            });
          }).empty();
}

/// Whom a name means in a row: the name itself, a new actor, where nobody has it; empty where it is unclear.
std::string meant(const std::map<std::string, Actor>& actors, const std::string& name, const Row& row,
                  const Written& when) {
  if (actors.count(name) > 0) return name;
  std::vector<std::string> found = those(actors, [&](const Actor& actor) {
    const std::vector<std::string> sources = cited(row);
    return std::any_of(sources.begin(), sources.end(), [&](const std::string& source) {
      return has(actor.limited, small(name + "@" + source));
    });
  });
  if (found.empty()) found = those(actors, [&](const Actor& actor) { return has(actor.names, small(name)); });
  if (found.empty()) return limited_elsewhere(actors, name) ? "" : name;
  if (found.size() == 1) return found.front();
  std::erase_if(found, [&](const std::string& id) { return !lives_through_some_of(actors.at(id), when); });
  return found.size() == 1 ? found.front() : "";
}

double signed_by(const std::string& sign, double weight) {
  if (sign == "+" || sign == "1" || sign == "+1" || sign == "positive") return weight;
  if (sign == "-" || sign == "-1" || sign == "negative") return -weight;
  if (sign == "0" || sign == "neutral") return 0;
  throw std::invalid_argument("no sign: " + sign);
}

double value_of(const Row& row, const Relation& relation) {
  if (!row["score"].empty()) return std::stod(row["score"]);
  const double weight = row["weight"].empty() ? relation.weight : std::stod(row["weight"]);
  if (weight < 0) return weight;
  return signed_by(row["sign"].empty() ? relation.sign : row["sign"], weight);
}

bool directed(const Row& row, const Relation& relation) {
  const std::string& said = row["directed"];
  if (said.empty()) return relation.directed;
  return said == "yes" || said == "true" || said == "1" || said == "directed";
}

/// In a table with `end` and without `start`, `date` is the beginning.
Written when(const Row& row, bool state, bool date_begins) {
  const std::string &date = row["date"], &start = row["start"], &end = row["end"];
  if (!date_begins && start.empty() && end.empty()) return written(date);
  const std::string& begin = date_begins ? date : start;
  return !state && end.empty() ? written_start(begin) : written(begin, end);
}

bool is_out(const Row& row, bool in_words, bool panel, bool date_begins) {
  const bool valued = !row["sign"].empty() || !row["weight"].empty() || !row["score"].empty();
  const bool two_dates = !row["date"].empty() && (!row["start"].empty() || !row["end"].empty());
  const bool dated = written(row["date"]).said || written(row["start"], row["end"]).said;
  return (in_words && (!valued || (panel && !dated))) || (two_dates && !date_begins);
}

bool is_state(const std::string& duration) { return duration == "state" || duration == "attitude"; }

Claim claim(const Row& row, const Relation& relation, bool date_begins) {
  Claim made;
  made.directed = directed(row, relation);
  made.value = value_of(row, relation);
  made.duration = relation.duration;
  made.status = row["status"].empty() ? "confirmed" : row["status"];
  made.outcome = row["outcome"];
  made.event = row["event"];
  made.when = when(row, is_state(relation.duration), date_begins);
  return made;
}

/// Relations that no codebook has, each with the duration on which its rows decide.
Codebook relations_in_words(const Sheets& sheets, const Codebook& codebook) {
  std::map<std::string, std::vector<const Row*>> rows;
  for (const Row& row : sheets.table("ties.csv").rows) {
    if (codebook.count(row["relation"]) == 0) rows[row["relation"]].push_back(&row);
  }
  Codebook found;
  for (const auto& [relation, of_it] : rows)
    found[relation] = {are_states(sheets, of_it) ? "state" : "event", "+", 1, true};
  return found;
}

std::set<std::string> mutual(const Codebook& codebook) {
  std::set<std::string> found;
  for (const auto& [id, relation] : codebook) {
    if (!relation.directed) found.insert(id);
  }
  return found;
}

/// Those in `to`; nobody where one is unclear, twice there, or the one in `from`: then the whole row is out.
std::vector<std::string> partners(const std::map<std::string, Actor>& actors, const Row& row,
                                  const Claim& claim) {
  std::vector<std::string> found;
  for (const std::string& name : parts(row["to"])) found.push_back(meant(actors, name, row, claim.when));
  std::set<std::string> all(found.begin(), found.end());
  all.insert({claim.from, ""});
  return all.size() == found.size() + 2 ? found : std::vector<std::string>{};
}

std::vector<Claim> claims_in(const Sheets& sheets, Codebook codebook,
                             const std::map<std::string, Actor>& actors) {
  std::vector<Claim> found;
  const Codebook in_words = relations_in_words(sheets, codebook);
  codebook.insert(in_words.begin(), in_words.end());
  const Table& claims = sheets.table("ties.csv");
  const bool date_begins = claims.has("end") && !claims.has("start");
  const auto asked = sheets.settings.find("rows");
  const bool panel = asked != sheets.settings.end() && asked->second == "panel";
  const std::vector<Row>& rows = claims.rows;
  const std::set<std::size_t> mirrored = mirrored_rows(sheets, mutual(codebook));
  for (std::size_t place = 0; place < rows.size(); ++place) {
    if (mirrored.count(place) > 0) continue;
    const Row& row = rows[place];
    if (is_out(row, in_words.count(row["relation"]) > 0, panel, date_begins)) continue;
    Claim made = claim(row, codebook.at(row["relation"]), date_begins);
    made.row = static_cast<int>(place);
    made.from = meant(actors, row["from"], row, made.when);
    for (const std::string& to : partners(actors, row, made)) {
      made.to = to;
      found.push_back(made);
    }
  }
  return found;
}

/// The latest of the days that the dates of claims and the ends of eras may mean.
std::optional<int> latest_day(const Record& record) {
  std::optional<int> latest;
  for (const Claim& told : record.claims) latest = std::max(latest, told.when.latest);
  for (const auto& [id, when] : record.eras) latest = std::max(latest, when.last);
  return latest;
}

}  // namespace

bool Claim::happening() const { return !is_state(duration) || when.once; }

Record record(const Sheets& sheets, const Table& default_codebook) {
  Record made;
  Codebook codebook = relations_in(sheets.table("relations.csv"));
  codebook.merge(relations_in(default_codebook));
  for (const Row& row : sheets.table("actors.csv").rows) {
    made.actors[row["id"]] = with(made.actors[row["id"]], row);
  }
  for (const Row& row : sheets.table("affiliations.csv").rows) {
    made.affiliations.push_back({row["member"], row["group"], written(row["start"], row["end"])});
  }
  for (const Row& row : sheets.table("eras.csv").rows) {
    made.eras[row["scheme"] + ":" + row["id"]] = written(row["start"], row["end"]);
  }
  made.claims = claims_in(sheets, codebook, made.actors);
  const auto said = sheets.settings.find("as_of");
  made.as_of = said == sheets.settings.end() ? latest_day(made) : written(said->second).last;
  return made;
}

}  // namespace levels
