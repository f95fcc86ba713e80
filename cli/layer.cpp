// A measure of paths or shares never gets a weight below zero: it is refused, and the row named.
#include <entente/cli/layer.hpp>

#include <entente/cli/choices.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// `; the first is PAK:IND, -3.2 in cold-war (ties.csv:12)`, with the line of its most hostile claim.
std::string first_negative_tie(const Package& package, const std::vector<EraGraph>& graphs) {
  const Roster& roster = package.world.roster;
  for (const EraGraph& graph : graphs)
    for (const Tie& tie : graph.ties()) {
      if (tie.level() >= 0) continue;
      const auto shares = graph.shares(tie);
      const auto worst = std::min_element(shares.begin(), shares.end(),
                                          [](const auto& x, const auto& y) { return x.value < y.value; });
      const auto [a, b] = graph.pair(tie);
      return fmt::format("; the first is {}:{}, {:.4g} in {} ({}:{})", printable(roster[a].code, 60),
                         printable(roster[b].code, 60), tie.level(), printable(graph.era().id, 60),
                         package.claims_name, package.world.claims[worst->claim].line);
    }
  return {};
}

}  // namespace

std::optional<Layer> chosen_layer(const Options& options) {
  if (options.layer.empty()) return std::nullopt;
  return static_cast<Layer>(place_of_word(options.layer, "--layer", layer_names));
}

std::vector<Measure> on_layer(std::vector<Measure> chosen, Layer layer, const Options& options,
                              const Package& package, std::span<const Era> eras, const FoldOptions& folding) {
  const bool all = std::ranges::count(options.measures, "all") > 0;
  if (all) std::erase_if(chosen, [&](const Measure& measure) { return !is_defined_on(measure, layer); });
  for (Measure& measure : chosen) {
    if (!is_defined_on(measure, layer) && measure.layers == Layers::own)
      throw Error(Failure::usage, fmt::format("--layer {}: {} is defined on the {} layer alone", name(layer),
                                              measure.name, name(measure.layer)));
    if (!is_defined_on(measure, layer))
      throw Error(Failure::usage,
                  fmt::format("--layer {}: {} has no meaning on negative ties, which this layer holds "
                              "with their sign{}",
                              name(layer), measure.name,
                              first_negative_tie(package, fold(package.world, eras, folding))));
    measure.layer = layer;
  }
  return chosen;
}

}  // namespace entente
