// Values of two eras, brought together by whom they are of.
#include <entente/engine/shifts/rank_stability.hpp>

#include <entente/engine/alignment/kendall.hpp>

#include <algorithm>
#include <cassert>
#include <iterator>

namespace entente {

namespace {

Ranked whose(const Scores& scores, std::size_t place) {
  if (scores.subjects == Subjects::actors) return {actor_id(place), std::nullopt};
  return {scores.pairs[place].first, scores.pairs[place].second};
}

/// Places of the defined values, in order of whose they are.
std::vector<std::size_t> defined_places(const Scores& scores) {
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < scores.values.size(); ++place)
    if (scores.values[place].defined()) places.push_back(place);
  return places;
}

/// The values of those who have one in both eras, side by side.
struct Common {
  std::vector<double> before, after;
};

Common common_values(const Scores& before, const Scores& after) {
  const std::vector<std::size_t> of_before = defined_places(before), of_after = defined_places(after);
  Common found;
  auto i = of_before.begin(), j = of_after.begin();
  while (i != of_before.end() && j != of_after.end()) {
    const auto order = whose(before, *i) <=> whose(after, *j);
    if (order == 0) {
      found.before.push_back(before.values[*i].number());
      found.after.push_back(after.values[*j].number());
    }
    if (order <= 0) ++i;
    if (order >= 0) ++j;
  }
  return found;
}

/// Those whose place is sure to be among the first `top`; nothing when there are no more than that.
std::optional<std::vector<Ranked>> first_of(const Scores& scores, std::size_t top) {
  const auto rank = ranks(scores);
  std::vector<std::size_t> sharing(scores.values.size() + 1, 0);  // by rank
  std::size_t all = 0;
  for (const auto& one : rank)
    if (one) ++sharing[*one], ++all;
  if (all <= top) return std::nullopt;
  std::vector<Ranked> first;
  for (std::size_t place = 0; place < rank.size(); ++place)
    if (rank[place] && *rank[place] + sharing[*rank[place]] <= top + 1) first.push_back(whose(scores, place));
  return first;
}

}  // namespace

RankStability rank_stability(const Scores& before, const Scores& after, const RankOptions& options) {
  assert(before.subjects == after.subjects && options.top > 0);
  RankStability found;
  const Common common = common_values(before, after);
  found.common = common.before.size();
  found.tau_b = found.common < 2 ? Value(Reason::n_too_small) : kendall_tau_b(common.before, common.after);
  const auto first = first_of(before, options.top), then = first_of(after, options.top);
  if (!first || !then) {
    found.overlap = Reason::n_too_small;
    return found;
  }
  if (first->empty() && then->empty()) {
    found.overlap = Reason::zero_variance;
    return found;
  }
  std::set_difference(then->begin(), then->end(), first->begin(), first->end(),
                      std::back_inserter(found.entered));
  std::set_difference(first->begin(), first->end(), then->begin(), then->end(),
                      std::back_inserter(found.left));
  const auto both = static_cast<double>(first->size() - found.left.size());
  found.overlap = 2 * both / static_cast<double>(first->size() + then->size());
  return found;
}

}  // namespace entente
