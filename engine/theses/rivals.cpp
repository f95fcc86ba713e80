#include <entente/engine/theses/rivals.hpp>

#include <entente/engine/theses/turn_verdict.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

struct Rival {
  const Thesis& thesis;
  const TestedThesis& found;
};

bool are_rivals(const Thesis& x, const Thesis& y) {
  const auto names = [](const Thesis& one, const Thesis& other) {
    return std::ranges::binary_search(one.against, other.id);
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

bool holds(const TestedThesis& found) { return found.finding.verdict == Verdict::holds; }

/// Whether the turn may lie on the date itself, whatever the tolerance.
bool is_dated_by(const TestedTurn& turn, const Thesis& thesis) {
  return turn.days.overlaps(thesis.when->span());
}

/// Whether none of the turns may lie on the date of a thesis, with its tolerance.
bool lie_elsewhere(const std::vector<TestedTurn>& turns, const Thesis& thesis) {
  return std::ranges::none_of(
      turns, [&](const TestedTurn& turn) { return turn.days.overlaps(days_that_meet(thesis)); });
}

/// What becomes of a thesis that holds, beside another that does.
Finding beside(const Rival& self, const Rival& other) {
  Finding finding = self.found.finding;
  if (date_one_turn(self.thesis, other.thesis) && self.found.turns == other.found.turns) {
    const TestedTurn& turn = self.found.turns.front();
    const bool own = is_dated_by(turn, self.thesis), theirs = is_dated_by(turn, other.thesis);
    if (own && !theirs) return finding;
    finding.verdict = theirs && !own ? Verdict::fails : Verdict::open;
    finding.why = fmt::format("the turn {} {}", theirs && !own ? "is that of" : "may as well be that of",
                              other.thesis.id);
    return finding;
  }
  finding.verdict = Verdict::open;
  finding.why = fmt::format("borne out as well, though both cannot be true: {}", other.thesis.id);
  return finding;
}

/// Calls visit(i, j) for each two that are rivals, both ways round.
template <class Visit>
void visit_rivals(std::span<const Thesis> theses, Visit visit) {
  for (std::size_t i = 0; i < theses.size(); ++i)
    for (std::size_t j = 0; j < theses.size(); ++j)
      if (i != j && are_rivals(theses[i], theses[j])) visit(i, j);
}

}  // namespace

void settle_rivals(std::span<const Thesis> theses, std::span<TestedThesis> found) {
  const std::vector<TestedThesis> before(found.begin(), found.end());
  visit_rivals(theses, [&](std::size_t i, std::size_t j) {
    if (!holds(before[i]) || !holds(before[j])) return;
    Finding finding = beside({theses[i], before[i]}, {theses[j], before[j]});
    const bool still_holds = found[i].finding.verdict == Verdict::holds;
    if (still_holds || finding.verdict == Verdict::fails) found[i].finding = std::move(finding);
  });
  const std::vector<TestedThesis> conflicts_settled(found.begin(), found.end());
  visit_rivals(theses, [&](std::size_t i, std::size_t j) {
    const bool lost = before[i].finding.verdict == Verdict::open && holds(conflicts_settled[j]) &&
                      date_one_turn(theses[i], theses[j]) &&
                      lie_elsewhere(conflicts_settled[j].turns, theses[i]);
    if (!lost) return;
    found[i].finding.verdict = Verdict::fails;
    found[i].finding.why = fmt::format("the turn is that of {}", theses[j].id);
  });
}

}  // namespace entente
