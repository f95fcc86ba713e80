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

std::string view_spelt(const Options& options) {
  const Options unasked;
  return (options.lineage ? " --lineage" : "") + spelt("roll-up", options.roll_up, unasked.roll_up) +
         spelt("status", options.statuses) + spelt("only-status", options.only_statuses) +
         spelt("without-source", options.without_sources) + spelt("only-source", options.only_sources) +
         spelt("persistence", options.persistence, unasked.persistence) +
         spelt("date-order", options.date_order) + spelt("rows", options.rows) +
         spelt("mirrored", options.mirrored) + spelt("keep", options.keep) +
         spelt("rejects", options.rejects);
}

/// Does the id of an era, given to --era, mean that era alone?
bool picks(const Package& package, const Era& era) {
  if (printable(era.id, std::string::npos) != era.id) return false;
  try {
    const std::vector<Era> found = periods(package, {.eras = era.id});
    // The era of a graph ends with the package's record, where the sheet leaves its end open.
    return found.size() == 1 && found[0].scheme == era.scheme && found[0].id == era.id &&
           found[0].span.contains(era.span);
  } catch (const Error&) {
    return false;  // an id that --era reads otherwise, as a list or a span
  }
}

}  // namespace

Commands commands_of(const Options& options, const Package& package, std::span<const EraGraph> graphs) {
  Commands commands;
  if (!options.operands.empty()) commands.package = options.operands.front();
  commands.view = view_spelt(options);
  commands.periods = spelt("eras", options.eras) + spelt("every", options.every) + spelt("cut", options.cut);
  for (const EraGraph& graph : graphs)
    commands.ids.push_back(picks(package, graph.era()) ? std::optional(graph.era().id) : std::nullopt);
  return commands;
}

}  // namespace entente
