#include <entente/engine/analysis/networks.hpp>

#include <entente/graphs/folding/among.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <utility>

namespace entente {
namespace {

std::size_t pairs_of(std::size_t actors) { return actors < 2 ? 0 : actors * (actors - 1) / 2; }

void add_affinity(NetworkComparison& row, const EraGraph& before, const EraGraph& after) {
  row.deltacon_positive = deltacon(before, after, Layer::positive).similarity;
  row.deltacon_negative = deltacon(before, after, Layer::negative).similarity;
}

}  // namespace

std::vector<NetworkComparison> compared_networks(const Study& study, std::span<const Comparison> comparisons,
                                                 const PermutationOptions& options,
                                                 const Progress& progress) {
  std::vector<NetworkComparison> rows;
  for (std::size_t done = 0; done < comparisons.size(); ++done) {
    if (progress) progress(done, comparisons.size());
    const Comparison& eras = comparisons[done];
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    NetworkChange change = network_change(before, after);
    const std::size_t stayed = change.stayed.size(), entered = change.entered.size(),
                      left = change.left.size();
    const std::size_t in_common = pairs_of(stayed), in_all = pairs_of(stayed + entered + left);

    NetworkComparison common{eras, Among::common, stayed, stayed, in_common, std::move(change.common)};
    add_affinity(common, among(before, change.stayed), among(after, change.stayed));
    common.qap = qap(before, after, options);
    rows.push_back(std::move(common));

    rows.push_back({eras, Among::entered_left, left, entered, in_all - in_common, std::move(change.turnover),
                    std::move(change.entered), std::move(change.left)});

    NetworkComparison all{eras, Among::all, before.size(), after.size(), in_all, std::move(change.all)};
    add_affinity(all, before, after);
    rows.push_back(std::move(all));
  }
  return rows;
}

}  // namespace entente
