// Runs over the days at which some span begins or ends; between two of them the number of accounts stays.
#include <entente/graphs/folding/shared_days.hpp>

#include <algorithm>

namespace entente {

std::vector<double> shared_days(std::span<const Days> accounts, std::size_t others) {
  std::vector<Date> firsts, pasts, bounds;
  for (const Days& account : accounts)
    for (const Interval& stretch : account.stretches()) {
      firsts.push_back(stretch.first);
      pasts.push_back(stretch.past);
    }
  std::sort(firsts.begin(), firsts.end());
  std::sort(pasts.begin(), pasts.end());
  std::merge(firsts.begin(), firsts.end(), pasts.begin(), pasts.end(), std::back_inserter(bounds));
  // Divided days from the first bound up to each.
  std::vector<double> sums(bounds.size(), 0);
  std::size_t begun = 0, ended = 0;
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    while (begun < firsts.size() && firsts[begun] <= bounds[i]) ++begun;
    while (ended < pasts.size() && pasts[ended] <= bounds[i]) ++ended;
    const std::size_t holding = begun - ended + others;
    const double days = Interval{bounds[i], bounds[i + 1]}.empty()
                            ? 0.0
                            : static_cast<double>(bounds[i + 1].day - bounds[i].day);
    sums[i + 1] = sums[i] + (holding == 0 ? 0 : days / static_cast<double>(holding));
  }
  const auto sum_up_to = [&](Date day) {
    return sums[static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), day) -
                                         bounds.begin())];
  };
  std::vector<double> shares;
  for (const Days& account : accounts) {
    double& share = shares.emplace_back(0);
    for (const Interval& stretch : account.stretches())
      share += sum_up_to(stretch.past) - sum_up_to(stretch.first);
  }
  return shares;
}

}  // namespace entente
