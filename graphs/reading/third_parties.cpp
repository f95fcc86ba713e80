// Reading a list of third parties.
#include <entente/graphs/reading/third_parties.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace entente {
namespace {

/// A row that can be used, by actor.
struct Entry {
  std::size_t line = 0;
  double weight = 0;
};
using Entries = std::map<ActorId, Entry>;

/// The actor of the row; nothing, with a fault, where there is not exactly one.
std::optional<ActorId> actor_in(Sheet& sheet, const Roster& roster, std::span<const ActorId> stands_for) {
  const std::string name = normalized(sheet.cell("actor"));
  std::vector<ActorId> found = roster.find(name);
  for (ActorId& actor : found) actor = stands_for[index(actor)];
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (found.size() == 1) return found.front();
  if (name.empty()) {
    sheet.error("actor", "the actor is missing", "name one of the package");
  } else if (found.empty()) {
    sheet.error("actor", fmt::format("the package has no actor \"{}\"", printable(name, 60)),
                sheet.problems().did_you_mean(name, roster.names(), "name one of the package"));
  } else {
    sheet.error("actor",
                fmt::format("\"{}\" means {} or {}", printable(name, 60),
                            printable(roster[found[0]].code, 60), printable(roster[found[1]].code, 60)),
                "write the id");
  }
  return std::nullopt;
}

/// The weight of the row; 0, with a fault, where it cannot be read.
double weight_in(Sheet& sheet) {
  const std::string_view text = sheet.value("weight");
  const auto weight = number(text, sheet.decimal_comma());
  if (weight && *weight >= 0) return *weight;
  if (text.empty())
    sheet.error("weight", "the weight is missing", "give everyone a weight, or leave the column out");
  else
    sheet.error("weight", fmt::format("weight \"{}\" is no number from 0", printable(text, 40)),
                "write it in digits");
  return 0;
}

void add_row(Entries& entries, Sheet& sheet, const Roster& roster, std::span<const ActorId> stands_for) {
  const auto actor = actor_in(sheet, roster, stands_for);
  const double weight = sheet.column("weight") ? weight_in(sheet) : 0;
  if (!actor) return;
  const auto [known, fresh] = entries.emplace(*actor, Entry{sheet.line(), weight});
  if (!fresh)
    sheet.error(
        "actor",
        fmt::format("{} stands already in line {}", printable(roster[*actor].code, 60), known->second.line),
        "one row each");
}

}  // namespace

ThirdPartyList read_third_parties(std::string_view text, const std::string& file, const Roster& roster,
                                  std::span<const ActorId> stands_for, Problems& problems) {
  static const std::vector<Column> columns = {{"actor", {"id", "code", "name", "label"}, CellText::text},
                                              {"weight", {}, CellText::number}};
  static constexpr std::string_view needed[] = {"actor"};
  Sheet sheet(text, file, columns, problems);
  ThirdPartyList list;
  if (sheet.has_header() && !sheet.requires_columns(needed)) return list;
  Entries entries;
  std::vector<Rejected> rejected;
  const std::size_t rows =
      sheet.has_header() ? sheet.for_each_row(rejected, [&] { add_row(entries, sheet, roster, stands_for); })
                         : 0;
  if (rows == 0) problems.add({Severity::error, file, 0, 0, "the list names nobody", "write a row for each"});
  const bool weighed = sheet.has_header() && sheet.column("weight");
  double total = 0;
  for (const auto& [actor, entry] : entries) {
    list.actors.push_back(actor);
    if (weighed) list.weights.push_back(entry.weight);
    total += entry.weight;
  }
  if (weighed && rows != 0 && rejected.empty() && total == 0)
    problems.add({Severity::error, file, 0, 0, "nobody weighs anything", "give a weight above 0"});
  return list;
}

}  // namespace entente
