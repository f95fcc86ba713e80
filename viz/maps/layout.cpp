// layout.csv is a sheet like the others.
#include <entente/viz/maps/layout.hpp>

#include <entente/graphs/reading/encoding.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

/// The views that have a name; one without is of actors as they are.
const std::vector<std::string> named_views = {"state", "lineage", "state+lineage"};

/// Of two pinned nearer than this, in points and both ways, one name would cover the other.
constexpr double nearest_pinned = 12;

struct PinnedRow {
  double y = 0;
  std::size_t line = 0;
  const Actor* actor = nullptr;
};

/// What the rows so far placed.
struct Placed {
  std::map<std::pair<std::string, std::string>, std::size_t> lines{};        ///< of actors, by view
  std::map<std::string, std::multimap<double, PinnedRow>> pinned_by_view{};  ///< by x
};

std::optional<double> coordinate(Sheet& sheet, std::string_view column) {
  const auto value = number(sheet.cell(column), sheet.decimal_comma());
  if (!value)
    sheet.error(column, fmt::format("{} is no number", column), "write points, for example 120.50");
  else if (std::abs(*value) > farthest_place)
    sheet.error(column, fmt::format("{} is more than {:.0f} points from the middle", column, farthest_place),
                "no page is as large; bring the actor nearer, or remove the row and draw places it");
  return value;
}

void refuse_unknown_views(Sheet& sheet) {
  const std::string_view view = sheet.cell("view");
  if (!view.empty() && std::ranges::find(named_views, view) == named_views.end())
    sheet.error("view", fmt::format("no view is called \"{}\"", printable(view, 40)),
                did_you_mean(view, named_views, "leave it empty, or write state, lineage or state+lineage"));
}

void refuse_second_places(Sheet& sheet, Placed& placed) {
  const std::string actor(sheet.cell("actor"));
  const auto [first, is_new] =
      placed.lines.try_emplace({std::string(sheet.cell("view")), actor}, sheet.line());
  if (!is_new)
    sheet.error("actor",
                fmt::format("\"{}\" has a place on line {} already", printable(actor, 60), first->second),
                "keep one of the two rows");
}

void remark_on_a_stranger(Sheet& sheet, const Roster& roster) {
  const std::string_view actor = sheet.cell("actor");
  std::vector<std::string> codes;
  for (const Actor& known : roster.actors()) codes.push_back(known.code);
  sheet.fault(Severity::warning, "actor",
              fmt::format("\"{}\" is pinned and is no actor of the package", printable(actor, 60)),
              sheet.problems().did_you_mean(actor, codes, "write the code of an actor"));
}

/// Of actors that never live at the same time no figure shows both.
void remark_on_the_covered(Sheet& sheet, Placed& placed, const Actor& actor, Point at) {
  std::multimap<double, PinnedRow>& pinned = placed.pinned_by_view[std::string(sheet.cell("view"))];
  const auto end = pinned.lower_bound(at.x + nearest_pinned);
  const auto covered = std::find_if(pinned.upper_bound(at.x - nearest_pinned), end, [&](const auto& other) {
    return std::abs(other.second.y - at.y) < nearest_pinned &&
           !common_days(other.second.actor->life(), actor.life()).empty();
  });
  if (covered != end)
    sheet.fault(Severity::warning, "x",
                fmt::format("\"{}\" is pinned where \"{}\" is, on line {}", printable(actor.code, 60),
                            printable(covered->second.actor->code, 60), covered->second.line),
                "move one of the two, or their names cover each other");
  pinned.emplace(at.x, PinnedRow{at.y, sheet.line(), &actor});
}

void read_place(Sheet& sheet, Layout& layout, Placed& placed, const Roster* roster) {
  const auto x = coordinate(sheet, "x"), y = coordinate(sheet, "y");
  const std::string_view pinned = sheet.cell("pinned");
  if (!pinned.empty() && !yes_or_no(pinned))
    sheet.error("pinned", "pinned is neither yes nor no", "write yes, or leave it empty");
  refuse_unknown_views(sheet);
  if (sheet.cell("actor").empty())
    sheet.error("actor", "a place needs an actor", "write its code, for example PAK");
  else
    refuse_second_places(sheet, placed);
  if (!sheet.row_is_sound() || !x || !y) return;
  const Place place{{*x, *y}, yes_or_no(pinned).value_or(false)};
  if (place.pinned && roster) {
    if (const auto actor = roster->by_code(sheet.cell("actor")))
      remark_on_the_covered(sheet, placed, (*roster)[*actor], place.at);
    else
      remark_on_a_stranger(sheet, *roster);
  }
  layout.views[std::string(sheet.cell("view"))][std::string(sheet.cell("actor"))] = place;
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

LayoutReading parse_layout(std::string_view text, const Roster* roster, const std::string& file) {
  static const std::vector<Column> known = {
      {"actor", {}}, {"x", {}}, {"y", {}}, {"pinned", {}}, {"view", {}}};
  static constexpr std::string_view needed[] = {"actor", "x", "y"};
  LayoutReading reading;
  Problems problems;
  const std::string decoded = table_text(std::string(text), file, problems);
  Sheet sheet(decoded, file, known, problems);
  std::vector<Rejected> rejected;
  Placed placed;
  if (sheet.has_header() && sheet.requires_columns(needed))
    sheet.for_each_row(rejected, [&] { read_place(sheet, reading.layout, placed, roster); });
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
