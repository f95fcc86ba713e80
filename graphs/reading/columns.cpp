// One table for each sheet.
#include <entente/graphs/reading/columns.hpp>

namespace entente {
namespace {

using Columns = std::vector<Column>;

const Columns& claim_columns() {
  static const Columns known = {{"id", {}},
                                {"from", {}},
                                {"to", {}},
                                {"from_cow", {}},
                                {"to_cow", {}},
                                {"from_iso3", {}},
                                {"to_iso3", {}},
                                {"relation", {"relationship"}},
                                {"start", {}, CellText::date},
                                {"end", {}, CellText::date},
                                {"date", {}, CellText::date},
                                {"directed", {}, CellText::yes_or_no},
                                {"sign", {}, CellText::sign},
                                {"weight", {}, CellText::number},
                                {"score", {}, CellText::number},
                                {"status", {}, CellText::status},
                                {"outcome", {}, CellText::outcome},
                                {"about", {}},
                                {"event", {}},
                                {"cite", {"citation", "citations", "cites"}},
                                {"source", {}},
                                {"target", {}},
                                {"type", {}},
                                {"stated", {}},
                                {"quote", {}},
                                {"note", {}},
                                {"coder", {}}};
  return known;
}

const Columns& actor_columns() {
  static const Columns known = {{"id", {"code"}},
                                {"label", {"name"}},
                                {"kind", {}, CellText::kind},
                                {"aliases", {"alias"}},
                                {"start", {}, CellText::date},
                                {"end", {}, CellText::date},
                                {"successor_of", {}},
                                {"part_of", {}},
                                {"iso3", {}},
                                {"cow", {}},
                                {"wikidata", {}},
                                {"note", {}}};
  return known;
}

const Columns& affiliation_columns() {
  static const Columns known = {{"member", {}},
                                {"group", {}},
                                {"role", {}},
                                {"start", {}, CellText::date},
                                {"end", {}, CellText::date},
                                {"cite", {"citation", "source"}}};
  return known;
}

const Columns& era_columns() {
  static const Columns known = {{"scheme", {}},
                                {"id", {}},
                                {"label", {"name"}},
                                {"start", {}, CellText::date},
                                {"end", {}, CellText::date},
                                {"status", {}},
                                {"cite", {}},
                                {"note", {}}};
  return known;
}

const Columns& relation_columns() {
  static const Columns known = {{"id", {}},
                                {"label", {}},
                                {"inverse_label", {}},
                                {"family", {}},
                                {"duration", {}, CellText::duration},
                                {"sign", {}, CellText::sign},
                                {"weight", {}, CellText::number},
                                {"directed", {}, CellText::yes_or_no},
                                {"plover", {}},
                                {"definition", {}}};
  return known;
}

const Columns& source_columns() {
  static const Columns known = {{"id", {"key"}}, {"type", {}},      {"title", {}},
                                {"author", {}},  {"publisher", {}}, {"date", {}, CellText::date},
                                {"url", {}},     {"accessed", {}},  {"perspective", {}},
                                {"note", {}}};
  return known;
}

const Columns& thesis_columns() {
  static const Columns known = {{"id", {}},     {"claim", {}},   {"cite", {}},      {"kind", {}},
                                {"eras", {}},   {"subject", {}}, {"other", {}},     {"measure", {}},
                                {"needs", {}},  {"note", {}},    {"direction", {}}, {"when", {}},
                                {"within", {}}, {"against", {}}, {"documents", {}}};
  return known;
}

}  // namespace

const Columns& columns_of(std::string_view sheet) {
  static const Columns none;
  if (sheet == "ties.csv") return claim_columns();
  if (sheet == "actors.csv") return actor_columns();
  if (sheet == "affiliations.csv") return affiliation_columns();
  if (sheet == "eras.csv") return era_columns();
  if (sheet == "relations.csv") return relation_columns();
  if (sheet == "sources.csv") return source_columns();
  if (sheet == "theses.csv") return thesis_columns();
  return none;
}

}  // namespace entente
