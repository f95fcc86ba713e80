#include <entente/engine/theses/rivals.hpp>

#include <entente/engine/change_points/turn_claims.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace entente {
namespace {

struct Rival {
  const Thesis& thesis;
  const TestedThesis& found;
};

bool are_rivals(const Thesis& x, const Thesis& y) {
  const auto names = [](const Thesis& one, const Thesis& other) {
    return std::ranges::find(one.against, other.id) != one.against.end();
  };
  return names(x, y) || names(y, x);
}

bool are_one_pair(const std::vector<ActorId>& x, const std::vector<ActorId>& y) {
  return std::ranges::is_permutation(x, y);
}

bool date_one_turn(const Thesis& x, const Thesis& y) {
  return x.kind == ThesisKind::turning_point && y.kind == ThesisKind::turning_point &&
         are_one_pair(x.subject, y.subject);
}

/// Days between the middle of the thesis's date and that of the first of its turns.
std::int32_t distance(const Rival& rival) {
  return std::abs(middle(rival.thesis.when->span()).day - middle(rival.found.turns.front().days).day);
}

bool holds(const Rival& rival) { return rival.found.finding.verdict == Verdict::holds; }
bool is_open(const Rival& rival) { return rival.found.finding.verdict == Verdict::open; }

/// What `self` is beside `other`: its own verdict where that stands.
Finding beside(const Rival& self, const Rival& other) {
  Finding finding = self.found.finding;
  const bool one_turn = date_one_turn(self.thesis, other.thesis);
  const auto become = [&](Verdict verdict, std::string_view why) {
    finding.verdict = verdict;
    finding.why = fmt::format("{} {}", why, other.thesis.id);
  };
  if (one_turn && is_open(self) && holds(other)) {
    become(Verdict::fails, "the turn is that of");
  } else if (holds(self) && holds(other) && one_turn && self.found.turns == other.found.turns) {
    if (distance(self) > distance(other)) become(Verdict::fails, "the turn is nearer to the date of");
    if (distance(self) == distance(other)) become(Verdict::open, "the turn is as near to the date of");
  } else if (holds(self) && holds(other)) {
    become(Verdict::open, "borne out as well, though both cannot be true:");
  }
  return finding;
}

}  // namespace

void settle_rivals(std::span<const Thesis> theses, std::span<TestedThesis> found) {
  std::vector<Finding> settled;
  for (const TestedThesis& one : found) settled.push_back(one.finding);
  for (std::size_t i = 0; i < theses.size(); ++i)
    for (std::size_t j = 0; j < theses.size(); ++j) {
      if (i == j || !are_rivals(theses[i], theses[j])) continue;
      Finding finding = beside({theses[i], found[i]}, {theses[j], found[j]});
      const bool first_change = settled[i] == found[i].finding;
      const bool fails_now = finding.verdict == Verdict::fails && settled[i].verdict != Verdict::fails;
      if (first_change || fails_now) settled[i] = std::move(finding);
    }
  for (std::size_t i = 0; i < found.size(); ++i) found[i].finding = std::move(settled[i]);
}

}  // namespace entente
