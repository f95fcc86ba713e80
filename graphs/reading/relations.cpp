// Reading relations.csv.
#include <entente/graphs/reading/relations.hpp>

#include <entente/graphs/model/synonyms.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/default_codebook.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

namespace entente {
namespace {

Relation read_relation(Sheet& sheet) {
  Relation relation;
  relation.id = normalized(sheet.cell("id"));
  relation.label = normalized(sheet.cell("label"));
  relation.inverse_label = normalized(sheet.cell("inverse_label"));
  relation.family = normalized(sheet.value("family"));
  relation.plover = sheet.value("plover");
  relation.definition = normalized(sheet.cell("definition"));
  relation.extra = sheet.extra();
  if (relation.id.empty()) sheet.error("id", "the relation has no id", "give it a short name");
  if (relation.label.empty()) relation.label = relation.id;
  if (const auto place = place_among(duration_names, sheet.cell("duration")))
    relation.duration = static_cast<Duration>(*place);
  else
    sheet.error("duration",
                fmt::format("duration \"{}\" is not known", printable(sheet.cell("duration"), 40)),
                suggestion(sheet.cell("duration"), duration_names));
  if (const auto sign = sign_of(sheet.cell("sign")))
    relation.sign = *sign;
  else
    sheet.error("sign", fmt::format("sign \"{}\" is not known", printable(sheet.cell("sign"), 40)),
                "write +, - or 0");
  const auto weight = number(sheet.cell("weight"), sheet.decimal_comma());
  if (!weight || !is_weight(*weight))
    sheet.error("weight",
                fmt::format("weight \"{}\" is neither 0 nor a number from 1e-18 to 1e18",
                            printable(sheet.cell("weight"), 40)),
                "the sign has a column of its own");
  relation.weight = weight.value_or(0);
  const auto directed =
      sheet.value("directed").empty() ? std::optional(true) : yes_or_no(sheet.value("directed"));
  if (!directed)
    sheet.error("directed",
                fmt::format("directed \"{}\" is not known", printable(sheet.cell("directed"), 40)),
                "write yes or no");
  relation.directed = directed.value_or(true);
  return relation;
}

std::vector<Relation> relations_of(std::string_view text, const std::string& file,
                                   std::vector<Rejected>& rejected, Problems& problems) {
  Sheet sheet(text, file, columns_of("relations.csv"), problems);
  static constexpr std::string_view needed[] = {"id", "duration", "sign", "weight"};
  std::vector<Relation> relations;
  std::set<std::string> met;
  if (!sheet.has_header() || !sheet.requires_columns(needed)) return relations;
  sheet.for_each_row(rejected, [&] {
    Relation relation = read_relation(sheet);
    if (!met.insert(header_key(relation.id)).second)
      sheet.error("id", fmt::format("relation \"{}\" is defined twice", printable(relation.id, 40)),
                  "keep one row");
    if (sheet.row_is_sound()) relations.push_back(std::move(relation));
  });
  return relations;
}

/// `1.0` as `1`: signs and yes or no that went through a float.
std::string without_zeros(std::string key) {
  const auto point = key.find('.');
  if (point != std::string::npos && point > 0 && key[point - 1] >= '0' && key[point - 1] <= '9' &&
      point + 1 < key.size() && key.find_first_not_of('0', point + 1) == key.npos)
    key.erase(point);
  return key;
}

}  // namespace

const Codebook& default_codebook() {
  static const Codebook codebook = [] {
    Problems problems;
    std::vector<Rejected> rejected;
    return Codebook(relations_of(default_codebook_text(), "relations.csv", rejected, problems));
  }();
  return codebook;
}

Codebook read_codebook(std::string_view text, const std::string& file, std::vector<Rejected>& rejected,
                       Problems& problems) {
  std::vector<Relation> relations = relations_of(text, file, rejected, problems);
  std::set<std::string> own;
  for (Relation& relation : relations) {
    relation.own = true;
    own.insert(header_key(relation.id));
  }
  for (const Relation& relation : default_codebook().relations())
    if (!own.contains(header_key(relation.id))) relations.push_back(relation);
  return Codebook(std::move(relations));
}

std::optional<Sign> sign_of(std::string_view cell) {
  const std::string key = without_zeros(folded(cell));
  if (key == "+" || key == "1" || key == "+1" || key == "positive") return Sign::cooperative;
  if (key == "-" || key == "-1" || key == "negative") return Sign::hostile;
  if (key == "0" || key == "neutral") return Sign::neutral;
  return std::nullopt;
}

std::optional<bool> yes_or_no(std::string_view cell) {
  const std::string key = without_zeros(folded(cell));
  if (key == "yes" || key == "true" || key == "1" || key == "directed") return true;
  if (key == "no" || key == "false" || key == "0" || key == "undirected" || key == "mutual") return false;
  return std::nullopt;
}

std::optional<std::size_t> place_among(std::span<const std::string_view> names, std::string_view name) {
  const std::string key = one_spelling(header_key(name));
  for (std::size_t i = 0; i < names.size(); ++i)
    if (one_spelling(header_key(names[i])) == key) return i;
  return std::nullopt;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> names) {
  return did_you_mean(word, {names.begin(), names.end()},
                      fmt::format("known are {}", fmt::join(names, ", ")));
}

}  // namespace entente
