// intervals FOLDER: what intervals of all shifts between consecutive eras of a package cost, on one thread:
// levels, polarities and net strengths with 2,000 replicates, and ranks of betweenness with 500.
#include <fmt/core.h>
#include <entente/engine/resampling/intervals.hpp>
#include <entente/engine/resampling/rank_intervals.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <algorithm>
#include <chrono>
#include <vector>

namespace {

using namespace entente;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::vector<Era> eras_of_first_scheme(const Package& package) {
  std::vector<Era> eras;
  for (const Era& era : package.eras)
    if (era.scheme == package.eras.front().scheme) eras.push_back(era);
  return eras;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  const Package package = read(words[1]);
  if (package.eras.empty()) return 2;
  const std::vector<Era> eras = eras_of_first_scheme(package);
  const std::vector<EraGraph> graphs = fold(package.world, eras);
  const std::vector<Measure> sums = {*find_measure("strength_net")};

  auto start = Clock::now();
  std::size_t intervals = 0, exact = 0, defined = 0;
  for (std::size_t e = 0; e + 1 < graphs.size(); ++e)
    for (const ShiftInterval& interval :
         shift_intervals(package.world, graphs[e], graphs[e + 1], shifts(graphs[e], graphs[e + 1], sums))) {
      ++intervals;
      exact += static_cast<std::size_t>(interval.exact);
      defined += static_cast<std::size_t>(interval.bounds.low.defined());
    }
  fmt::print("{} eras, {} intervals of sums ({} defined, {} exact), 2000 replicates: {:.0f} ms\n",
             graphs.size(), intervals, defined, exact, milliseconds(start));

  start = Clock::now();
  std::size_t ranked = 0;
  for (const EraGraph& graph : graphs)
    ranked += rank_intervals(package.world, graph, *find_measure("betweenness"), {.replicates = 500}).size();
  fmt::print("{} ranks of betweenness, 500 replicates: {:.0f} ms\n", ranked, milliseconds(start));
}
