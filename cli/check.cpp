// entente check: every fault, then what a careful colleague would ask.
#include <entente/cli/command.hpp>
#include <entente/cli/console.hpp>
#include <entente/cli/figures.hpp>
#include <entente/cli/input.hpp>
#include <entente/graphs/reading/review.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {

int run_check(const Options& options) {
  const Input read_in = silent_input(options);
  std::vector<Problem> found = read_in.package.problems;
  for (Problem& remark : review(read_in.package)) found.push_back(std::move(remark));
  for (Problem& fault : layout_in(read_in).problems) found.push_back(std::move(fault));
  std::stable_sort(found.begin(), found.end(), [](const Problem& x, const Problem& y) {
    return std::tie(x.file, x.line, x.column) < std::tie(y.file, y.line, y.column);
  });
  std::string text;
  std::array<std::size_t, 3> counts{};
  for (const Problem& problem : found) {
    text += to_string(problem) + '\n';
    ++counts[static_cast<std::size_t>(problem.severity)];
  }
  if (read_in.package.unlisted_problems != 0)
    text += fmt::format("and {} further faults of the same kinds\n", read_in.package.unlisted_problems);
  put(text);
  close(options, read_in.package);
  const auto [errors, warnings, notices] = counts;
  if (errors != 0) return static_cast<int>(Failure::data);
  return warnings != 0 || (options.strict && notices != 0) ? 1 : 0;
}

}  // namespace entente
