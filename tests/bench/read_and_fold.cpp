// read_and_fold FILE: reads a table of claims and folds it into ten eras of three years, on one thread, and
// prints what each step took.
#include <fmt/core.h>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <chrono>
#include <vector>

namespace {

std::vector<entente::Era> eras_of_three_years() {
  std::vector<entente::Era> eras;
  for (int year = 1990; year < 2020; year += 3) {
    entente::Era era;
    era.id = fmt::format("{}", year);
    era.span = {*entente::civil_day(year, 1, 1), *entente::civil_day(year + 3, 1, 1)};
    eras.push_back(era);
  }
  return eras;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  const auto before_reading = std::chrono::steady_clock::now();
  const entente::Package package = entente::read(words[1]);
  const double reading = seconds_since(before_reading);

  const auto before_folding = std::chrono::steady_clock::now();
  const auto graphs = entente::fold(package.world, eras_of_three_years());
  const double folding = seconds_since(before_folding);

  std::size_t ties = 0;
  for (const auto& graph : graphs) ties += graph.ties().size();
  fmt::print("{} rows: {} claims, {} rejected; {} actors; {} ties in {} eras\n", package.tally.rows,
             package.tally.claims, package.tally.rejected, package.world.roster.size(), ties, graphs.size());
  fmt::print("reading {:.2f} s, folding {:.2f} s\n", reading, folding);
}
