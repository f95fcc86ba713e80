// Writing a package back: the same sheets, rows in canonical order.
#include <entente/graphs/reading/write.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/citations.hpp>
#include <entente/graphs/reading/digest.hpp>
#include <entente/graphs/reading/settings.hpp>
#include <entente/graphs/reading/theses_sheet.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// A sheet that leaves out columns in which no row has text.
class SortedRows {
 public:
  explicit SortedRows(std::vector<std::string> header)
      : header_(std::move(header)), used_(header_.size(), false) {}
  /// Columns that are written even when empty.
  void keep(std::size_t column) { used_[column] = true; }
  /// Whether any row has text there; no column is used that does not exist.
  bool is_used(std::size_t column) const { return column < used_.size() && used_[column]; }
  void add(std::vector<std::string> row) {
    row.resize(header_.size());
    for (std::size_t i = 0; i < row.size(); ++i)
      if (!row[i].empty()) used_[i] = true;
    rows_.push_back(std::move(row));
  }
  bool empty() const { return rows_.empty(); }
  std::string text() const {
    std::string out;
    append(out, header_);
    for (const auto& row : rows_) append(out, row);
    return out;
  }

 private:
  void append(std::string& out, const std::vector<std::string>& row) const {
    bool first = true;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!used_[i]) continue;
      if (!first) out += ',';
      first = false;
      out += csv_cell(row[i]);
    }
    out += '\n';
  }
  std::vector<std::string> header_;
  std::vector<char> used_;
  std::vector<std::vector<std::string>> rows_;
};

std::string sign_text(Sign sign) {
  return sign == Sign::cooperative ? "+" : sign == Sign::hostile ? "-" : "0";
}

/// The header with the extra columns that any of `things` has, sorted.
template <class Things>
std::vector<std::string> with_extras(std::vector<std::string> header, const Things& things) {
  std::vector<std::string> names;
  for (const auto& thing : things)
    for (const auto& [name, text] : thing.extra) names.push_back(name);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  header.insert(header.end(), names.begin(), names.end());
  return header;
}

void place_extras(std::vector<std::string>& row, const std::vector<std::string>& header,
                  const std::vector<Extra>& extras) {
  row.resize(header.size());
  for (const auto& [name, text] : extras)
    row[static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin())] = text;
}

/// Writes one row for each of `things` in `order`-independent, given sequence.
template <class Things, class Cells>
std::string sheet(std::vector<std::string> columns, const Things& things, Cells cells) {
  const std::vector<std::string> header = with_extras(std::move(columns), things);
  SortedRows rows(header);
  rows.keep(0);
  rows.keep(1);
  for (const auto& thing : things) {
    std::vector<std::string> row = cells(thing);
    place_extras(row, header, thing.extra);
    rows.add(std::move(row));
  }
  return rows.empty() ? std::string{} : rows.text();
}

const std::vector<std::string> columns_of_claims = {
    "from", "to",     "relation", "id",     "date",    "start", "end",   "directed",
    "sign", "weight", "score",    "status", "outcome", "about", "event", "cite"};

/// The cells of a claim under columns_of_claims.
std::vector<std::string> claim_row(const Chronicle& world, const Claim& claim, const Bibliography& known) {
  const auto code = [&](ActorId id) { return world.roster[id].code; };
  const auto slash = claim.when.text.find('/');
  const bool two = claim.stated.two_dates;
  return {code(claim.from),
          code(claim.to),
          world.codebook[claim.relation].id,
          claim.stated.key ? claim.key : "",
          two ? "" : claim.when.text,
          two ? claim.when.text.substr(0, slash) : "",
          two && slash != std::string::npos ? claim.when.text.substr(slash + 1) : "",
          claim.stated.directed ? (claim.directed ? "yes" : "no") : "",
          claim.stated.sign ? sign_text(claim.sign) : "",
          claim.stated.weight ? fmt::format("{}", claim.weight) : "",
          claim.stated.score ? fmt::format("{}", claim.signed_weight()) : "",
          claim.stated.status ? std::string(name(claim.status)) : "",
          std::string(name(claim.outcome)),
          joined(claim.about, code),
          claim.event == EventId::none ? "" : world.events[static_cast<std::size_t>(claim.event)],
          joined(claim.cites, [&](const Citation& cite) {
            return citation_text(world[cite.source].id, cite.locator, known);
          })};
}

/// Keeps the columns without which a remark would be read as something else: as a time beside no date, as a
/// citation (`source`), as a direction (`type`).
void keep_meanings(SortedRows& rows, const std::vector<std::string>& header) {
  const auto place = [&](std::string_view name) {
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
  };
  const bool spans = rows.is_used(place("start")) || rows.is_used(place("end"));
  bool remarks = false;
  for (std::size_t column = columns_of_claims.size(); column < header.size(); ++column)
    remarks |= rows.is_used(column);
  if (spans) rows.keep(place("start")), rows.keep(place("end"));
  if (remarks && !spans) rows.keep(place("date"));
  if (rows.is_used(place("source"))) rows.keep(place("cite"));
  if (rows.is_used(place("type"))) rows.keep(place("directed"));
}

std::string claims_text(const Chronicle& world) {
  std::vector<std::string> header = columns_of_claims;
  header.insert(header.end(), world.remark_columns.begin(), world.remark_columns.end());
  SortedRows rows(header);
  for (std::size_t i = 0; i < 3; ++i) rows.keep(i);
  const Bibliography known(world.sources);
  for (const Claim& claim : world.claims) {
    std::vector<std::string> row = claim_row(world, claim, known);
    row.resize(header.size());
    for (const Remark& remark : claim.remarks) row[columns_of_claims.size() + remark.column] = remark.text;
    rows.add(std::move(row));
  }
  keep_meanings(rows, header);
  return rows.text();
}

std::string actors_text(const Roster& roster) {
  std::vector<Actor> listed;
  for (const Actor& actor : roster.actors()) {
    if (actor.inferred) continue;
    listed.push_back(actor);
    // Each further spell of its life has a row with nothing else.
    for (std::size_t i = 1; i < actor.lives.size(); ++i) {
      Actor& spell = listed.emplace_back();
      spell.code = actor.code;
      spell.lives = {actor.lives[i]};
    }
  }
  const auto code = [&](ActorId id) { return roster[id].code; };
  const auto alias = [](const Alias& a) { return a.name + (a.source.empty() ? "" : "@" + a.source); };
  return sheet({"id", "label", "kind", "aliases", "start", "end", "successor_of", "part_of", "iso3", "cow",
                "wikidata", "note"},
               listed, [&](const Actor& a) -> std::vector<std::string> {
                 return {a.code,
                         a.label,
                         a.kind == Kind::unknown ? "" : std::string(name(a.kind)),
                         joined(a.aliases, alias),
                         a.lives.empty() ? "" : a.lives.front().start.text,
                         a.lives.empty() ? "" : a.lives.front().end.text,
                         joined(a.predecessors, code),
                         a.part_of ? code(*a.part_of) : "",
                         a.iso3,
                         a.cow,
                         a.wikidata,
                         a.note};
               });
}

std::string affiliations_text(const Chronicle& world) {
  return sheet({"member", "group", "role", "start", "end", "cite"}, world.affiliations,
               [&](const Affiliation& a) -> std::vector<std::string> {
                 return {world.roster[a.member].code,
                         world.roster[a.group].code,
                         a.role,
                         a.start.text,
                         a.end.text,
                         a.cite};
               });
}

std::string theses_text(const Package& package) {
  const Roster& roster = package.world.roster;
  return sheet({"id", "kind", "subject", "eras", "when", "within", "against", "documents", "cite", "claim",
                "other", "measure", "direction", "needs", "note"},
               package.theses, [&](const Thesis& t) -> std::vector<std::string> {
                 return {t.id,
                         std::string(name(t.kind)),
                         actors_cell(roster, t.subject, ':'),
                         eras_cell(t),
                         t.when ? t.when->text : "",
                         t.within ? fmt::format("{}", *t.within) : "",
                         joined(t.against, [](const std::string& id) { return id; }),
                         t.documents ? std::to_string(*t.documents) : "",
                         t.cite,
                         t.claim,
                         actors_cell(roster, t.other, compares_pairs(t.kind) ? ':' : '|'),
                         t.measure == ThesisMeasure::level ? "" : std::string(name(t.measure)),
                         std::string(name(t.direction)),
                         t.needs,
                         t.note};
               });
}

std::string eras_text(const std::vector<Era>& eras) {
  return sheet({"scheme", "id", "label", "start", "end", "status", "cite", "note"}, eras,
               [](const Era& e) -> std::vector<std::string> {
                 return {e.scheme, e.id, e.label, e.start.text, e.end.text, e.status, e.cite, e.note};
               });
}

std::string relations_text(const Codebook& codebook) {
  std::vector<Relation> own;
  std::copy_if(codebook.relations().begin(), codebook.relations().end(), std::back_inserter(own),
               [](const Relation& relation) { return relation.own; });
  return sheet({"id", "label", "inverse_label", "family", "duration", "sign", "weight", "directed", "plover",
                "definition"},
               own, [](const Relation& r) -> std::vector<std::string> {
                 return {r.id,
                         r.label,
                         r.inverse_label,
                         r.family,
                         std::string(name(r.duration)),
                         sign_text(r.sign),
                         fmt::format("{}", r.weight),
                         r.directed ? "yes" : "no",
                         r.plover,
                         r.definition};
               });
}

std::string sources_text(const std::vector<Source>& sources) {
  std::vector<Source> listed;
  std::copy_if(sources.begin(), sources.end(), std::back_inserter(listed),
               [](const Source& s) { return !s.inferred; });
  return sheet(
      {"id", "type", "title", "author", "publisher", "date", "url", "accessed", "perspective", "note"},
      listed, [](const Source& s) -> std::vector<std::string> {
        return {s.id,   s.type, s.title,    s.author,      s.publisher,
                s.date, s.url,  s.accessed, s.perspective, s.note};
      });
}

/// entente.toml as it stands, unless the caller of the reading asked for something else than it says.
std::string settings_text(const Package& package) {
  Problems ignored;
  Settings stated = read_settings(package.settings, ignored);
  const ReadOptions& reading = package.reading;
  const bool as_stated = stated.reading.rows == reading.rows && stated.reading.keep == reading.keep;
  if (!package.settings.empty() && as_stated) return package.settings;
  if (package.settings.empty()) stated.title = package.world.title;
  stated.reading.rows = reading.rows;
  stated.reading.keep = reading.keep;
  return written(stated);
}

}  // namespace

Files written(const Package& package) {
  Files files;
  const auto add = [&](const char* name, std::string text) {
    if (!text.empty()) files.emplace(name, std::move(text));
  };
  add("ties.csv", claims_text(package.world));
  add("actors.csv", actors_text(package.world.roster));
  add("affiliations.csv", affiliations_text(package.world));
  add("theses.csv", theses_text(package));
  add("eras.csv", eras_text(package.eras));
  add("relations.csv", relations_text(package.world.codebook));
  add("sources.csv", sources_text(package.world.sources));
  add("entente.toml", settings_text(package));
  return files;
}

std::string fingerprint(const Package& package) {
  std::string whole;
  for (const auto& [name, text] : written(package)) whole += name + text;
  return digest(whole);
}

}  // namespace entente
