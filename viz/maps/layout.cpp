// layout.csv is a sheet like the others.
#include <entente/viz/maps/layout.hpp>

#include <entente/graphs/reading/encoding.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <cmath>

namespace entente {
namespace {

std::optional<double> coordinate(const Sheet& sheet, std::string_view column) {
  const auto value = number(sheet.cell(column), sheet.decimal_comma());
  return value && std::abs(*value) < 1e6 ? value : std::nullopt;
}

void read_place(Sheet& sheet, Layout& layout) {
  const auto x = coordinate(sheet, "x"), y = coordinate(sheet, "y");
  const std::string_view actor = sheet.cell("actor"), pinned = sheet.cell("pinned");
  if (!x || !y || actor.empty())
    sheet.error({}, "a place needs an actor and two numbers", "write for example PAK,120.00,80.50,yes,");
  if (!pinned.empty() && !yes_or_no(pinned))
    sheet.error("pinned", "pinned is neither yes nor no", "write yes, or leave it empty");
  if (!sheet.row_is_sound() || !x || !y) return;
  layout.views[std::string(sheet.cell("view"))][std::string(actor)] = {{*x, *y},
                                                                       yes_or_no(pinned).value_or(false)};
}

}  // namespace

const Places& Layout::places(std::string_view view) const {
  static const Places none;
  const auto found = views.find(view);
  return found == views.end() ? none : found->second;
}

std::string view_of(const FoldOptions& options) {
  const std::string state = options.roll_up == RollUp::state ? "state" : "";
  return state + (!state.empty() && options.lineage ? "+" : "") + (options.lineage ? "lineage" : "");
}

LayoutReading parse_layout(std::string_view text, const std::string& file) {
  static const std::vector<Column> known = {
      {"actor", {}}, {"x", {}}, {"y", {}}, {"pinned", {}}, {"view", {}}};
  static constexpr std::string_view needed[] = {"actor", "x", "y"};
  LayoutReading reading;
  Problems problems;
  const std::string decoded = table_text(std::string(text), file, problems);
  Sheet sheet(decoded, file, known, problems);
  std::vector<Rejected> rejected;
  if (sheet.has_header() && sheet.requires_columns(needed))
    sheet.for_each_row(rejected, [&] { read_place(sheet, reading.layout); });
  reading.problems = problems.sorted();
  return reading;
}

std::string to_csv(const Layout& layout) {
  std::string text = "actor,x,y,pinned,view\n";
  for (const auto& [view, places] : layout.views)
    for (const auto& [code, place] : places)
      text += fmt::format("{},{:.2f},{:.2f},{},{}\n", csv_cell(code), place.at.x, place.at.y,
                          place.pinned ? "yes" : "", csv_cell(view));
  return text;
}

}  // namespace entente
