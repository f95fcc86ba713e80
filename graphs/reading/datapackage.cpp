// Every statement is held against the cells first: a description that is not true is worse than none.
#include <entente/graphs/reading/datapackage.hpp>

#include <entente/graphs/model/claim.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/encoding.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> markers = {"NA", "N/A", "-", "None"};
constexpr std::array<std::string_view, 3> signs = {"+", "-", "0"};
/// Columns without which a row means nothing.
constexpr std::array<std::string_view, 7> required_columns = {"id",     "from",  "to",   "relation",
                                                              "member", "group", "start"};

/// What edtf() takes, but for blanks inside a span, and quarters, which are no EDTF.
constexpr std::string_view date_pattern =
    R"(^(\.\.|[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]*|([0-9X]{4}(-[0-9X]{2}){0,2}[?~%]*|\.\.)?/([0-9X]{4}(-[0-9X]{2}){0,2}[?~%]*|\.\.)?|\[([0-9X]{4}(-[0-9X]{2}){0,2}[?~%]*)?\.\.([0-9X]{4}(-[0-9X]{2}){0,2}[?~%]*)?\])$)";

bool among(std::string_view cell, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), cell) != words.end();
}

/// A column of a sheet and all its cells.
struct Field {
  const Column* column = nullptr;
  std::string header;
  std::vector<std::string> cells;  ///< the filled ones
  bool full = true;                ///< no cell is empty
};

struct Described {
  std::string name;
  std::string encoding;
  char delimiter = ',';
  bool commented = false;
  std::vector<Field> fields;

  const Field* field(std::string_view column) const {
    const auto at = std::find_if(fields.begin(), fields.end(),
                                 [&](const Field& field) { return field.column->name == column; });
    return at == fields.end() ? nullptr : &*at;
  }
};

std::string encoding_of(std::string_view bytes, std::string_view text) {
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) return "utf-16";
  return bytes == text || bytes.starts_with("\xef\xbb\xbf") ? "utf-8" : "windows-1252";
}

/// The sheet's columns that are known, in its own order.
std::vector<Field> fields_of(std::string_view text, const std::string& name) {
  Problems ignored;
  Sheet sheet(text, name, columns_of(name), ignored);
  std::vector<std::pair<std::size_t, Field>> placed;
  for (const Column& column : columns_of(name))
    if (const auto place = sheet.column(column.name))
      placed.push_back({*place, {&column, sheet.header()[*place], {}, true}});
  std::sort(placed.begin(), placed.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  while (sheet.next())
    for (auto& [place, field] : placed)
      if (const std::string_view cell = sheet.cell(place); !cell.empty())
        field.cells.emplace_back(cell);
      else
        field.full = false;
  std::vector<Field> fields;
  for (auto& [place, field] : placed) fields.push_back(std::move(field));
  return fields;
}

std::vector<Described> described_sheets(const Files& files) {
  std::vector<Described> sheets;
  for (const std::string_view name : sheet_names) {
    const auto file = files.find(std::string(name));
    if (file == files.end()) continue;
    Problems faults;
    const std::string text = table_text(file->second, file->first, faults);
    Described sheet{file->first, encoding_of(file->second, text), ',', false, fields_of(text, file->first)};
    if (faults.has_errors() || sheet.fields.empty()) continue;
    sheet.delimiter = DelimitedText(text, file->first, faults).delimiter();
    sheet.commented = text.starts_with('#') || text.find("\n#") != std::string::npos;
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

bool tells_number(std::string_view cell) { return number(cell, false).has_value(); }

bool is_plain_date(std::string_view cell) {
  return cell.find_first_of(" Q") == std::string_view::npos && edtf(cell).has_value();
}

std::span<const std::string_view> words_of(CellText holds) {
  switch (holds) {
    case CellText::sign:
      return signs;
    case CellText::status:
      return status_names;
    case CellText::outcome:
      return std::span(outcome_names).subspan(1);
    case CellText::kind:
      return kind_names;
    case CellText::duration:
      return duration_names;
    default:
      return {};
  }
}

/// `of` with one rule about the values, where all of them keep it.
void add_type(Json& of, const Field& field, const std::vector<std::string>& values) {
  const auto all = [&](auto keeps) { return std::all_of(values.begin(), values.end(), keeps); };
  const auto words = words_of(field.column->holds);
  of["type"] = "string";
  if (field.column->holds == CellText::number && all(tells_number)) {
    of["type"] = "number";
  } else if (field.column->holds == CellText::yes_or_no &&
             all([](const auto& value) { return value == "yes" || value == "no"; })) {
    of["type"] = "boolean";
    of["trueValues"] = {"yes"};
    of["falseValues"] = {"no"};
  } else if (field.column->holds == CellText::date && all(is_plain_date)) {
    of["constraints"]["pattern"] = date_pattern;
  } else if (!words.empty() && all([&](const auto& value) { return among(value, words); })) {
    of["constraints"]["enum"] = words;
  }
}

Json field_json(const Field& field) {
  Json made = {{"name", field.header}};
  std::vector<std::string> values = field.cells;
  const bool optional = field.column->holds != CellText::text && field.column->holds != CellText::sign;
  const auto is_marker = [](const std::string& value) { return among(value, markers); };
  const bool marked = optional && std::any_of(values.begin(), values.end(), is_marker);
  if (marked) std::erase_if(values, is_marker);
  add_type(made, field, values);
  if (marked) made["missingValues"] = {"", "NA", "N/A", "-", "None"};
  if (field.full && among(field.column->name, required_columns)) made["constraints"]["required"] = true;
  return made;
}

bool is_key(const Field& field) {
  const std::set<std::string_view> met(field.cells.begin(), field.cells.end());
  return field.full && !field.cells.empty() && met.size() == field.cells.size();
}

Json foreign_key(const Field& field, const Field& id) {
  return {{"fields", {field.header}}, {"reference", {{"resource", "actors"}, {"fields", {id.header}}}}};
}

Json schema(const Described& sheet, const Field* actor_id) {
  Json made = {{"fieldsMatch", "subset"}, {"fields", Json::array()}};
  for (const Field& field : sheet.fields) made["fields"].push_back(field_json(field));
  const Field* id = sheet.field("id");
  if (id != nullptr && sheet.name != "eras.csv" && is_key(*id)) made["primaryKey"] = {id->header};
  if (sheet.name != "affiliations.csv" || actor_id == nullptr || !is_key(*actor_id)) return made;
  const std::set<std::string_view> actors(actor_id->cells.begin(), actor_id->cells.end());
  for (const char* end : {"member", "group"})
    if (const Field* field = sheet.field(end);
        field != nullptr && std::all_of(field->cells.begin(), field->cells.end(),
                                        [&](const auto& cell) { return actors.contains(cell); }))
      made["foreignKeys"].push_back(foreign_key(*field, *actor_id));
  return made;
}

Json resource(const Described& sheet, const Field* actor_id) {
  Json made = {{"name", sheet.name.substr(0, sheet.name.size() - 4)},
               {"type", "table"},
               {"path", sheet.name},
               {"format", "csv"},
               {"mediatype", "text/csv"},
               {"encoding", sheet.encoding}};
  if (sheet.delimiter != ',') made["dialect"]["delimiter"] = std::string(1, sheet.delimiter);
  if (sheet.commented) made["dialect"]["commentChar"] = "#";
  made["schema"] = schema(sheet, actor_id);
  return made;
}

/// Lower case, with `-` for what a name of the specification must not hold.
std::string slug(std::string_view name) {
  std::string made;
  for (const char c : name) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool plain = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == '.' ||
                       lower == '_' || lower == '-';
    if (plain || (!made.empty() && made.back() != '-')) made += plain ? lower : '-';
  }
  return made.empty() ? "package" : made;
}

/// The names of all members, however deep.
void collect_members(const Json& json, std::set<std::string>& names) {
  if (json.is_object())
    for (const auto& [name, value] : json.items()) names.insert(name);
  for (const Json& part : json)
    if (part.is_structured()) collect_members(part, names);
}

}  // namespace

std::string datapackage(const Files& files, const PackageNotes& notes) {
  const std::vector<Described> sheets = described_sheets(files);
  Json made = {{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
               {"name", slug(notes.name)}};
  if (!notes.title.empty()) made["title"] = notes.title;
  if (notes.licence.find("CC BY 4.0") != std::string_view::npos ||
      notes.licence.find("CC-BY-4.0") != std::string_view::npos)
    made["licenses"] = {{{"name", "CC-BY-4.0"},
                         {"path", "https://creativecommons.org/licenses/by/4.0/"},
                         {"title", "Creative Commons Attribution 4.0 International"}}};
  made["resources"] = Json::array();
  const auto actors = std::find_if(sheets.begin(), sheets.end(),
                                   [](const Described& sheet) { return sheet.name == "actors.csv"; });
  const Field* actor_id = actors == sheets.end() ? nullptr : actors->field("id");
  for (const Described& sheet : sheets) made["resources"].push_back(resource(sheet, actor_id));
  return made.dump(2) + "\n";
}

bool is_described_by_program(std::string_view old, std::string_view made) {
  const Json before = Json::parse(old, nullptr, false), after = Json::parse(made, nullptr, false);
  if (before.is_discarded() || !before.is_object()) return false;
  std::set<std::string> ours = {"title", "licenses", "path",       "constraints",
                                "enum",  "pattern",  "primaryKey", "foreignKeys"};
  collect_members(after, ours);
  std::set<std::string> theirs;
  collect_members(before, theirs);
  return std::includes(ours.begin(), ours.end(), theirs.begin(), theirs.end());
}

}  // namespace entente
