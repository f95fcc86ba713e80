// Satisfiability of clauses, by CaDiCaL. The only door to it: the same clauses in the same order give the
// same answers and the same models.
#pragma once

#include <entente/engine/progress.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace entente {

/// A variable v from SatSolver::new_variable(), or -v, its negation.
using Literal = int;

enum class SatAnswer : std::uint8_t { satisfiable, unsatisfiable, stopped };

struct SatOptions {
  std::optional<int> conflicts{};  ///< stopped after so many
  ShouldStop should_stop{};
};

/// Clauses, to which more can be added after every question.
class SatSolver {
 public:
  SatSolver();

  /// 1, 2, 3 ...
  Literal new_variable();
  int variables() const { return variables_; }

  /// At least one of the literals holds.
  void add_clause(const std::vector<Literal>& literals);
  /// Try this literal first: where models are many, it steers which one is found.
  void prefer(Literal literal);

  /// Can all clauses and all these literals hold?
  SatAnswer solve(const std::vector<Literal>& assumptions, const SatOptions& options = {});
  /// After satisfiable: whether each variable holds, by its number; place 0 is not used.
  std::vector<bool> model();
  /// After unsatisfiable: some of the assumptions that cannot all hold, in the order of the question; none
  /// when the clauses alone cannot.
  std::vector<Literal> failed();

 private:
  struct Inner;
  struct Drop {
    void operator()(Inner* inner) const;
  };
  std::unique_ptr<Inner, Drop> inner_;
  std::vector<Literal> assumptions_{};
  int variables_ = 0;
};

}  // namespace entente
