#include "graphs/levels/random_packages.hpp"

#include "graphs/levels/random_actors.hpp"

#include <algorithm>

namespace levels {

namespace {

using Words = std::vector<std::string>;

/// How the rows of a relation that no codebook has are dated, so that they decide one way.
enum class Style { days, cells, spans, nothing, any };

/// Makes a package, one sheet after the other.
class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed), next_template_(17 * seed) {}

  RandomPackage package() {
    choose_headers();
    choose_settings();
    auto& tables = made_.sheets.tables;
    tables["actors.csv"] = random_actors(random_);
    tables["affiliations.csv"] = random_affiliations(random_);
    tables["eras.csv"] = random_eras(random_);
    tables["relations.csv"] = own_relations();
    tables["sources.csv"] = sources();
    add_rows();
    if (only_mutual_) mirror();
    if (has_date_ && !only_mutual_ && once_in(3, random_)) add_panel();
    return made_;
  }

 private:
  Table& claims() { return made_.sheets.tables["ties.csv"]; }
  void note(const std::string& what) { made_.tried[static_cast<int>(claims().rows.size())].insert(what); }

  void put(Row& row, const std::string& header, const std::string& form, Years years) {
    row.at(header) = filled(form, years, random_);
    note(header + " " + form);
  }

  /// In a table without `start`, `date` is the beginning.
  void put_span(Row& row) {
    const Years years = random_years(random_);
    const std::string form = has_start_ ? pick(start_templates(), random_) : "<y>-<m>";
    put(row, has_start_ ? "start" : "date", form, years);
    put(row, "end", pick(end_templates(), random_), years);
  }

  void put_date(Row& row) {
    const std::uint64_t place = next_template_++ % (edtf_templates().size() + other_templates().size());
    const bool edtf = place < edtf_templates().size();
    const std::string form =
        edtf ? edtf_templates()[place] : other_templates()[place - edtf_templates().size()];
    put(row, "date", form, random_years(random_));
  }

  void date_freely(Row& row) {
    const bool span = has_end_ && (!has_date_ || !has_start_ || once_in(3, random_));
    if (!span) return put_date(row);
    put_span(row);
    if (once_in(8, random_)) row.at(has_start_ ? "start" : "date") = "";
  }

  void date(Row& row) {
    const auto style = styles_.find(row["relation"]);
    switch (style == styles_.end() ? Style::any : style->second) {
      case Style::any:
        return date_freely(row);
      case Style::days:
        return put(row, "date", "<y>-<m>-<d>", random_years(random_));
      case Style::spans:
        return put(row, "date", "<y>/<z>", random_years(random_));
      case Style::cells:
        return put_span(row);
      case Style::nothing:
        return note("no date");
    }
  }

  Words relations() {
    if (only_mutual_) return {"alliance", "war", "kinship", "trade", "talks"};
    return {"alliance",    "war",     "trade",    "sanctions", "member_of",  "state_visit",
            "arms_sale",   "attack",  "requests", "offers",    "seeks_ties", "threat_perception",
            "judged_warm", "kinship", "raid",     "pledge",    "grudge",     "verdict",
            "aids",        "snubs"};
  }

  bool in_words(const Row& row) { return row["relation"] == "aids" || row["relation"] == "snubs"; }

  void value(Row& row) {
    const bool needed = in_words(row);
    if (once_in(8, random_)) {
      row.at("score") = pick(Words{"-10", "-2.5", "0", "0.5", "7"}, random_);
      return note("score");
    }
    if (needed || once_in(6, random_))
      row.at("sign") = pick(Words{"+", "-", "0", "positive", "-1", "1"}, random_);
    if (once_in(6, random_)) row.at("weight") = pick(Words{"0", "0.25", "3", "11.5", "1000"}, random_);
    if (row["sign"].empty() && once_in(15, random_)) row.at("weight") = "-4";
  }

  void standing(Row& row) {
    if (!only_mutual_ && once_in(6, random_))
      row.at("directed") = pick(Words{"yes", "no", "mutual", "directed"}, random_);
    if (once_in(4, random_)) {
      row.at("status") = pick(Words{"confirmed", "reported", "alleged", "contested", "planned", "advocated",
                                    "counterfactual", "denied"},
                              random_);
      note("status " + row["status"]);
    }
    if (row["status"] == "planned")
      row.at("outcome") = pick(Words{"", "held", "not_held", "unknown"}, random_);
    if (once_in(3, random_))
      row.at("cite") = pick(Words{"khan p.3", "roy", "roy par.2|khan", "khan"}, random_);
  }

  std::string somebody() {
    if (once_in(30, random_)) return "Ghost";
    if (once_in(20, random_)) return "the other bear";
    if (once_in(15, random_)) return "Capital";
    if (once_in(20, random_)) return "the bear";
    const std::string& id = pick(actor_ids(), random_);
    return once_in(12, random_) ? "land of " + id : id;
  }

  void ends(Row& row) {
    row.at("from") = somebody();
    do {
      row.at("to") = somebody();
    } while (row["to"] == row["from"]);
    const std::string third = pick(actor_ids(), random_);
    if (only_mutual_ || !once_in(10, random_)) return;
    if (third == row["from"] || third == row["to"] || row["to"].size() > 5) return;
    row.at("to") += "|" + third;
    note("several in to");
  }

  void say(Row row) {
    const std::string from = row["from"], to = row["to"], event = row["event"];
    row = {{"from", from}, {"to", to}, {"event", event}};
    row.at("relation") = pick(relations(), random_);
    note("relation " + row["relation"]);
    date(row);
    value(row);
    standing(row);
    if (!event.empty()) note("event");
    claims().rows.push_back(row);
  }

  void add_rows() {
    for (int event = 0; claims().rows.size() < 40; ++event) {
      Row row;
      ends(row);
      const std::uint64_t accounts = once_in(4, random_) ? 2 + random_.below(3) : 1;
      if (accounts > 1) row.at("event") = "e" + std::to_string(event);
      for (std::uint64_t account = 0; account < accounts; ++account) {
        if (once_in(3, random_)) std::swap(row.at("from"), row.at("to"));
        if (row["from"].find('|') != std::string::npos) std::swap(row.at("from"), row.at("to"));
        say(row);
      }
    }
  }

  void add_panel() {
    for (const char* partner : {"BBB", "CCC"}) {
      for (int year = 1960; year < 1966; ++year) {
        note("panel");
        claims().rows.push_back({{"from", "AAA"},
                                 {"to", partner},
                                 {"relation", "meets"},
                                 {"date", std::to_string(year)},
                                 {"weight", std::to_string(1 + random_.below(9))},
                                 {"sign", "+"}});
      }
    }
  }

  void mirror() {
    const std::vector<Row> rows = claims().rows;
    for (const Row& row : rows) {
      note("mirrored");
      Row other = row;
      std::swap(other.at("from"), other.at("to"));
      claims().rows.push_back(other);
    }
  }

  void choose_headers() {
    const std::uint64_t which = random_.below(6);
    has_date_ = which != 0;
    has_start_ = which != 1 && which != 2;
    has_end_ = which != 1;
    Words& headers = claims().headers;
    headers = {"from",  "to",     "relation", "directed", "sign", "weight",
               "score", "status", "outcome",  "event",    "cite"};
    if (has_date_) headers.emplace_back("date");
    if (has_start_) headers.emplace_back("start");
    if (has_end_) headers.emplace_back("end");
    std::rotate(headers.begin(), headers.begin() + static_cast<long>(random_.below(headers.size())),
                headers.end());
  }

  void choose_settings() {
    auto& settings = made_.sheets.settings;
    if (!once_in(3, random_))
      settings["as_of"] =
          filled(pick(std::vector{"<z>-<m>-<d>", "<z>"}, random_), random_years(random_), random_);
    if (once_in(2, random_)) settings["rows"] = pick(std::vector{"event", "state", "panel"}, random_);
    only_mutual_ = once_in(8, random_);
    if (only_mutual_ && !once_in(3, random_))
      settings["mirrored"] = pick(std::vector{"once", "both"}, random_);
    if (settings.count("rows") > 0) return;
    for (const char* relation : {"aids", "snubs"}) {
      std::vector<Style> possible{Style::nothing};
      if (has_date_) possible.push_back(Style::days);
      if (has_date_ && has_start_ == has_end_) possible.push_back(Style::spans);
      if (has_end_) possible.push_back(Style::cells);
      styles_[relation] = pick(possible, random_);
    }
  }

  Random random_;
  std::uint64_t next_template_;  ///< forms of dates come in turn, so that each comes
  RandomPackage made_{};
  bool has_date_ = true, has_start_ = true, has_end_ = true;
  bool only_mutual_ = false;
  std::map<std::string, Style> styles_{};
};

}  // namespace

RandomPackage random_package(std::uint64_t seed) { return Maker(seed).package(); }

}  // namespace levels
