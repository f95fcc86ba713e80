// toml++ is included here and nowhere else.
#include <entente/graphs/reading/settings.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/model/when.hpp>
#include <entente/graphs/reading/relations.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>

namespace entente {
namespace {

constexpr std::string_view file = "entente.toml";

void fault(Problems& problems, Severity severity, const toml::source_region& where, std::string text,
           std::string hint) {
  problems.add(
      {severity, std::string(file), where.begin.line, where.begin.column, std::move(text), std::move(hint)});
}

std::string text_in(const toml::node& node, std::string_view key, Problems& problems) {
  if (const auto value = node.value<std::string>()) return normalized(*value);
  fault(problems, Severity::error, node.source(), fmt::format("{} is no text", key), "put it in quotes");
  return {};
}

/// The place of a word among those that a key takes, of which the first means nothing; 0, with a fault, for
/// another.
std::size_t word_in(const toml::node& node, std::string_view key, std::span<const std::string_view> known,
                    Problems& problems) {
  const std::string word = text_in(node, key, problems);
  if (const auto place = place_among(known.subspan(1), word)) return *place + 1;
  if (!word.empty())
    fault(problems, Severity::error, node.source(),
          fmt::format("{} \"{}\" is not known", key, printable(word, 40)),
          suggestion(word, known.subspan(1)));
  return 0;
}

std::vector<std::string> texts_in(const toml::node& node, std::string_view key, Problems& problems) {
  std::vector<std::string> texts;
  if (const toml::array* list = node.as_array())
    for (const toml::node& item : *list) texts.push_back(text_in(item, key, problems));
  else
    texts.push_back(text_in(node, key, problems));
  return texts;
}

std::optional<Date> day_in(const toml::node& node, Problems& problems) {
  if (const auto date = node.value<toml::date>())
    if (const auto day = civil_day(date->year, date->month, date->day)) return day;
  const auto text = node.value<std::string>();
  const Reading<When> reading = parse_when(text.value_or(""));
  if (reading.value && reading.value->extent == Extent::single && reading.value->end_edge == Edge::known)
    return reading.value->ends.past + -1;
  fault(problems, Severity::error, node.source(), "as_of is no date", "write as_of = \"2018-12-31\"");
  return std::nullopt;
}

}  // namespace

Settings read_settings(std::string_view text, Problems& problems) {
  Settings settings;
  // The parser's tables nest as deep as a dotted key is long, and are taken apart by recursion.
  constexpr std::size_t longest = 8192;
  if (text.size() > longest) {
    problems.add({Severity::error, std::string(file), 0, 0,
                  fmt::format("the file holds more than {} bytes", longest),
                  "it has room for a few settings only"});
    return settings;
  }
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& broken) {
    fault(problems, Severity::error, broken.source(), std::string(broken.description()),
          "values are written as key = \"text\"");
    return settings;
  }
  const std::vector<std::string> known = {"title", "as_of",    "scheme", "date_order",
                                          "rows",  "mirrored", "keep"};
  for (const auto& [key, node] : table) {
    const std::string name(key.str());
    if (name == "title") settings.title = text_in(node, name, problems);
    if (name == "scheme") settings.scheme = text_in(node, name, problems);
    if (name == "as_of") settings.as_of = day_in(node, problems);
    if (name == "date_order")
      settings.reading.date_order = static_cast<DateOrder>(word_in(node, name, date_order_names, problems));
    if (name == "rows")
      settings.reading.rows = static_cast<RowKind>(word_in(node, name, row_kind_names, problems));
    if (name == "mirrored")
      settings.reading.mirrored = static_cast<Mirrored>(word_in(node, name, mirrored_names, problems));
    if (name == "keep") settings.reading.keep = texts_in(node, name, problems);
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    fault(problems, Severity::warning, key.source(), fmt::format("unknown key \"{}\"", printable(name, 40)),
          did_you_mean(name, known, fmt::format("known are {}", fmt::join(known, ", "))));
  }
  return settings;
}

namespace {

std::string in_toml_quotes(std::string_view value) {
  std::string escaped;
  for (const char c : value) escaped += (c == '"' || c == '\\' ? std::string("\\") : std::string()) + c;
  return '"' + escaped + '"';
}

}  // namespace

std::string written(const Settings& settings) {
  std::string text;
  const auto add = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) text += fmt::format("{} = {}\n", key, in_toml_quotes(value));
  };
  add("title", settings.title);
  add("as_of", settings.as_of ? to_string(*settings.as_of) : "");
  add("scheme", settings.scheme);
  add("date_order", date_order_names[static_cast<std::size_t>(settings.reading.date_order)]);
  add("rows", row_kind_names[static_cast<std::size_t>(settings.reading.rows)]);
  add("mirrored", mirrored_names[static_cast<std::size_t>(settings.reading.mirrored)]);
  std::vector<std::string> kept;
  for (const std::string& header : settings.reading.keep) kept.push_back(in_toml_quotes(header));
  if (!kept.empty()) text += fmt::format("keep = [{}]\n", fmt::join(kept, ", "));
  return text;
}

}  // namespace entente
