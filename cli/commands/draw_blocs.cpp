#include <entente/cli/commands/draw_blocs.hpp>

#include <entente/cli/files/figures.hpp>
#include <entente/cli/options/name_options.hpp>
#include <entente/cli/options/refusals.hpp>

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace entente {
namespace {

constexpr std::array<std::string_view, 2> layout_names = {"kept", "blocs"};
constexpr auto of_blocs_alone =
    std::to_array<std::string_view>({"method", "k", "mixed", "weighted", "time-limit", "anchor"});

/// An option that has no meaning on a map of blocs, and why.
struct Unfit {
  std::string_view option, why;
};
constexpr auto unfit = std::to_array<Unfit>({
    {"relayout", "which has places of its own and leaves layout.csv alone"},
    {"diff", "in which an actor may stand elsewhere in each era"},
    {"small-multiples", "of which each era is a map; write them to a folder with -o"},
    {"ego", "which are made of all ties of an era; name actors with --actors"},
    {"expand", "whose lines are pairs"},
    {"show", "where those without a bloc are told below the map"},
});

}  // namespace

std::optional<BlocsAskedOfMaps> blocs_of_maps(const Words& words) {
  if (place_of(words, "layout", layout_names, layout_names.front()) == 0) {
    for (const std::string_view option : of_blocs_alone)
      if (words.has(option)) refuse(fmt::format("--{} goes with --layout blocs", option));
    return std::nullopt;
  }
  for (const Unfit& one : unfit)
    if (words.has(one.option))
      refuse(fmt::format("--{} does not go with --layout blocs, {}", one.option, one.why));
  return BlocsAskedOfMaps{bloc_search_of(words), words.word("anchor")};
}

BlocsOfGraphs blocs_of_graphs(const BlocsAskedOfMaps& asked, const Package& package,
                              const FoldOptions& folding, std::span<const EraGraph> graphs) {
  SidesChoice choice{.mixed = asked.search.rules.mixed};
  choice.anchor = asked.anchor.empty() ? usual_anchor(package, folding, graphs)
                                       : actor_named(asked.anchor, "--anchor", package, folding);
  BlocsOfGraphs made{.found = {}, .sides = {}, .counted = asked.search.rules.counted};
  made.found = blocs_found(graphs, asked.search);
  made.sides = bloc_sides(graphs, made.found, choice);
  return made;
}

}  // namespace entente
