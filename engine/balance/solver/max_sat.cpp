// Every core says that some wish must break. It is paid for, and replaced by the wish that no second one
// breaks.
#include <entente/engine/balance/solver/max_sat.hpp>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <limits>

namespace entente {

namespace {

constexpr std::size_t longest_shrunk = 200;  // beyond it, deletion costs more than short cores save
constexpr int shrinking_conflicts = 50;

bool holds(const std::vector<bool>& model, Literal literal) {
  const auto variable = static_cast<std::size_t>(std::abs(literal));
  return (variable < model.size() && model[variable]) == (literal > 0);
}

std::vector<Literal> negated(std::vector<Literal> literals) {
  for (Literal& literal : literals) literal = -literal;
  return literals;
}

}  // namespace

void MaxSat::add_clause(const std::vector<Literal>& literals) {
  solver_.add_clause(literals);
  if (upper_ && std::ranges::none_of(literals, [&](Literal literal) { return holds(best_, literal); }))
    upper_.reset();
}

void MaxSat::add_soft(Literal literal, std::int64_t weight) {
  assert(weight > 0);
  softs_[literal] += weight;
  left_[literal] += weight;
  proved_ = false;
  if (upper_) upper_ = cost(best_);
}

void MaxSat::add_core(const std::vector<Literal>& wishes) {
  add_clause(negated(wishes));
  std::int64_t weight = std::numeric_limits<std::int64_t>::max();
  for (const Literal wish : wishes) {
    const auto place = left_.find(wish);
    weight = std::min(weight, place == left_.end() ? 0 : place->second);
  }
  if (weight > 0) pay({wishes, weight});
}

std::int64_t MaxSat::cost(const std::vector<bool>& model) const {
  std::int64_t sum = 0;
  for (const auto& [literal, weight] : softs_) sum += holds(model, literal) ? 0 : weight;
  return sum;
}

void MaxSat::keep_if_better(const std::vector<bool>& model) {
  const std::int64_t price = cost(model);
  if (upper_ && *upper_ <= price) return;
  upper_ = price;
  best_ = model;
}

void MaxSat::offer(const std::vector<bool>& model) {
  std::vector<Literal> literals;
  for (int v = 1; v < static_cast<int>(model.size()); ++v)
    literals.push_back(model[static_cast<std::size_t>(v)] ? v : -v);
  if (solver_.solve(literals) == SatAnswer::satisfiable) keep_if_better(solver_.model());
}

std::vector<Literal> MaxSat::wishes_from(std::int64_t weight) const {
  std::vector<Literal> wishes;
  for (const auto& [literal, left] : left_) {
    if (left >= weight) wishes.push_back(literal);
  }
  return wishes;
}

// A shorter core: what fails without one of its wishes does not need it.
std::vector<Literal> MaxSat::shrunk(std::vector<Literal> core, const ShouldStop& should_stop) {
  const SatOptions brief{.conflicts = shrinking_conflicts, .should_stop = should_stop};
  if (core.size() > longest_shrunk) return core;
  for (std::size_t i = 0; i < core.size() && core.size() > 1;) {
    std::vector<Literal> fewer = core;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (solver_.solve(fewer, brief) == SatAnswer::unsatisfiable)
      core = solver_.failed();
    else
      ++i;
  }
  return core;
}

void MaxSat::pay(const Core& core) {
  lower_ += core.weight;
  for (const Literal wish : core.wishes) {
    const auto place = left_.find(wish);
    place->second -= core.weight;
    if (place->second == 0) left_.erase(place);
  }
  paid_.push_back(core);
}

void MaxSat::relax() {
  const auto wish_for_fewer = [&](std::size_t totalizer, std::size_t count, std::int64_t weight) {
    if (count > totalizers_[totalizer].size()) return;
    const Literal wish = -totalizers_[totalizer].at_least(count, solver_);
    counts_[wish] = {totalizer, count};
    left_[wish] += weight;
  };
  for (const Core& core : paid_) {
    solver_.add_clause(negated(core.wishes));
    for (const Literal wish : core.wishes) {
      const auto count = counts_.find(wish);
      if (count != counts_.end())
        wish_for_fewer(count->second.totalizer, count->second.count + 1, core.weight);
    }
    if (core.wishes.size() == 1) continue;
    totalizers_.emplace_back(negated(core.wishes));
    wish_for_fewer(totalizers_.size() - 1, 2, core.weight);
  }
  paid_.clear();
}

// The heaviest wish below the layer, and all that weigh at least half as much.
std::int64_t MaxSat::next_layer(std::int64_t layer) const {
  std::int64_t heaviest = 0;
  for (const auto& [literal, left] : left_) {
    if (left < layer) heaviest = std::max(heaviest, left);
  }
  return (heaviest + 1) / 2;
}

MaxSatResult MaxSat::result(MaxSatStatus status) const {
  return {status, lower_, upper_, upper_ ? best_ : std::vector<bool>{}};
}

MaxSatResult MaxSat::minimize(const ShouldStop& should_stop) {
  std::int64_t layer = next_layer(std::numeric_limits<std::int64_t>::max());
  while (!met()) {
    const SatAnswer answer =
        solver_.solve(wishes_from(std::max<std::int64_t>(layer, 1)), {.should_stop = should_stop});
    if (answer == SatAnswer::stopped) return result(MaxSatStatus::bounds);
    if (answer == SatAnswer::unsatisfiable) {
      const std::vector<Literal> core = shrunk(solver_.failed(), should_stop);
      if (core.empty()) return result(MaxSatStatus::unsatisfiable);
      const auto lighter = [&](Literal a, Literal b) { return left_.at(a) < left_.at(b); };
      pay({core, left_.at(*std::ranges::min_element(core, lighter))});
      continue;
    }
    keep_if_better(solver_.model());
    if (!paid_.empty())
      relax();
    else
      layer = next_layer(layer);
  }
  relax();
  proved_ = true;
  return result(MaxSatStatus::proved);
}

MaxSatResult MaxSat::optimum_with(const std::vector<Literal>& literals, const ShouldStop& should_stop) {
  assert(proved_);
  std::vector<Literal> assumptions = wishes_from(1);
  assumptions.insert(assumptions.end(), literals.begin(), literals.end());
  const SatAnswer answer = solver_.solve(assumptions, {.should_stop = should_stop});
  if (answer == SatAnswer::stopped) return {.status = MaxSatStatus::bounds, .lower = lower_};
  if (answer == SatAnswer::unsatisfiable) return {.status = MaxSatStatus::unsatisfiable, .lower = lower_};
  return {MaxSatStatus::proved, lower_, lower_, solver_.model()};
}

}  // namespace entente
