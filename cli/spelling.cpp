// An option is spelt where it was given.
#include <entente/cli/spelling.hpp>

#include <entente/graphs/reading/periods.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

std::string spelt(std::string_view option, const std::string& value, const std::string& unasked = {}) {
  return value == unasked ? "" : option_text(option, value);
}

std::string spelt(std::string_view option, const std::vector<std::string>& values) {
  return spelt(option, fmt::format("{}", fmt::join(values, ",")));
}

/// Names may hold commas, so each stands where it was given.
std::string names_spelt(std::string_view option, const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += option_text(option, value);
  return text;
}

std::string view_spelt(const Options& options) {
  const Options unasked;
  return (options.lineage ? " --lineage" : "") + spelt("roll-up", options.roll_up, unasked.roll_up) +
         spelt("status", options.statuses) + spelt("only-status", options.only_statuses) +
         names_spelt("without-source", options.without_sources) +
         names_spelt("only-source", options.only_sources) +
         spelt("persistence", options.persistence, unasked.persistence) +
         spelt("date-order", options.date_order) + spelt("rows", options.rows) +
         spelt("mirrored", options.mirrored) + spelt("keep", options.keep) +
         spelt("rejects", options.rejects);
}

/// Does a name, given to --era, mean this era alone?
bool picks(const Package& package, const Era& era, const std::string& name) {
  if (printable(name, std::string::npos) != name) return false;
  try {
    const std::vector<Era> found = periods(package, {.eras = name});
    // The era of a graph ends with the package's record, where the sheet leaves its end open.
    return found.size() == 1 && found[0].scheme == era.scheme && found[0].id == era.id &&
           found[0].span.contains(era.span);
  } catch (const Error&) {
    return false;  // an id that --era reads otherwise, as a list or a span
  }
}

/// The era's id, where it is enough, else `scheme:id`.
std::optional<std::string> name_of(const Package& package, const Era& era) {
  for (const std::string& name : {era.id, era.scheme + ":" + era.id})
    if (picks(package, era, name)) return name;
  return std::nullopt;
}

}  // namespace

Commands commands_of(const Options& options, const Package& package, std::span<const EraGraph> graphs) {
  Commands commands;
  if (!options.operands.empty()) commands.package = options.operands.front();
  commands.view = view_spelt(options);
  commands.periods = spelt("eras", options.eras) + spelt("every", options.every) + spelt("cut", options.cut);
  for (const EraGraph& graph : graphs) commands.ids.push_back(name_of(package, graph.era()));
  return commands;
}

}  // namespace entente
