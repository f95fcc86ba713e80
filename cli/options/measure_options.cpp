// A measure of paths or shares never gets a weight below zero: it is refused, and the row named.
#include <entente/cli/options/measure_options.hpp>

#include <entente/cli/options/refusals.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

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

std::vector<Measure> measures_named(const std::vector<std::string>& names) {
  std::vector<Measure> chosen;
  std::vector<std::string_view> known;
  for (const Measure& one : measures()) known.push_back(one.name);
  for (const std::string& word : names) {
    if (word == "all") continue;
    const Measure* measure = find_measure(word);
    if (measure == nullptr)
      refuse(fmt::format("--measure: no measure \"{}\"; {}", printable(word, 40), in_place_of(word, known)));
    if (std::ranges::find(chosen, measure->name, &Measure::name) == chosen.end()) chosen.push_back(*measure);
  }
  if (std::ranges::find(names, "all") != names.end()) return {measures().begin(), measures().end()};
  return chosen;
}

const std::vector<std::string>& headline_measures() {
  static const std::vector<std::string> names = {"degree", "strength_net", "betweenness", "harmonic"};
  return names;
}

std::vector<std::string> measure_names_of(const Words& words, const std::vector<std::string>& unasked) {
  return words.has("measure") ? words.all("measure") : unasked;
}

std::optional<Layer> layer_of(const Words& words) {
  if (!words.has("layer")) return std::nullopt;
  return static_cast<Layer>(place_of(words, "layer", layer_names));
}

std::vector<Measure> measures_on(std::optional<Layer> layer, const Words& words) {
  std::vector<Measure> chosen = measures_named(measure_names_of(words, headline_measures()));
  if (!layer) return chosen;
  if (!words.has("measure") || std::ranges::count(words.all("measure"), "all") > 0)
    std::erase_if(chosen, [&](const Measure& measure) { return !is_defined_on(measure, *layer); });
  for (Measure& measure : chosen) {
    if (!is_defined_on(measure, *layer) && measure.layers == Layers::own)
      refuse(fmt::format("--layer {}: {} is defined on the {} layer alone", name(*layer), measure.name,
                         name(measure.layer)));
    measure.layer = *layer;
  }
  return chosen;
}

void refuse_negative_ties(const std::vector<Measure>& measures, const Package& package,
                          std::span<const Era> eras, const FoldOptions& folding) {
  for (const Measure& measure : measures)
    if (!is_defined_on(*find_measure(measure.name), measure.layer))
      refuse(
          fmt::format("--layer {}: {} has no meaning on negative ties, which this layer holds with their "
                      "sign{}",
                      name(measure.layer), measure.name,
                      first_negative_tie(package, fold(package.world, eras, folding))));
}

}  // namespace entente
