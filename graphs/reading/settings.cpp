// toml++ is included here and nowhere else.
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/model/when.hpp>
#include <entente/graphs/reading/settings.hpp>

#include <fmt/format.h>
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
  const std::vector<std::string> known = {"title", "as_of", "scheme"};
  for (const auto& [key, node] : table) {
    const std::string name(key.str());
    if (name == "title") settings.title = text_in(node, name, problems);
    if (name == "scheme") settings.scheme = text_in(node, name, problems);
    if (name == "as_of") settings.as_of = day_in(node, problems);
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    fault(problems, Severity::warning, key.source(), fmt::format("unknown key \"{}\"", printable(name, 40)),
          did_you_mean(name, known, "known are title, as_of, scheme"));
  }
  return settings;
}

}  // namespace entente
