// CaDiCaL as one incremental solver, quiet and with its fixed seed.
#include <entente/engine/balance/solver/sat_solver.hpp>

#include <cadical.hpp>

#include <cassert>
#include <cstdlib>

namespace entente {

namespace {

struct Stop final : CaDiCaL::Terminator {
  explicit Stop(const ShouldStop& asked) : should_stop(asked) {}
  bool terminate() override { return should_stop(); }
  const ShouldStop& should_stop;
};

}  // namespace

struct SatSolver::Inner {
  CaDiCaL::Solver solver{};
};

void SatSolver::Drop::operator()(Inner* inner) const { std::default_delete<Inner>()(inner); }

SatSolver::SatSolver() : inner_(std::make_unique<Inner>().release()) { inner_->solver.set("quiet", 1); }

Literal SatSolver::new_variable() {
  inner_->solver.reserve(++variables_);
  return variables_;
}

void SatSolver::add_clause(const std::vector<Literal>& literals) {
  for (const Literal literal : literals) {
    assert(literal != 0 && std::abs(literal) <= variables_);
    inner_->solver.add(literal);
  }
  inner_->solver.add(0);
}

void SatSolver::prefer(Literal literal) { inner_->solver.phase(literal); }

namespace {

/// Asks the caller while the solver works, and no longer, also where the caller throws.
class Listening {
 public:
  Listening(CaDiCaL::Solver& solver, const ShouldStop& should_stop) : solver_(solver), stop_(should_stop) {
    if (stop_.should_stop) solver_.connect_terminator(&stop_);
  }
  ~Listening() {
    if (stop_.should_stop) solver_.disconnect_terminator();
  }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

 private:
  CaDiCaL::Solver& solver_;
  Stop stop_;
};

}  // namespace

SatAnswer SatSolver::solve(const std::vector<Literal>& assumptions, const SatOptions& options) {
  if (options.should_stop && options.should_stop()) return SatAnswer::stopped;
  CaDiCaL::Solver& solver = inner_->solver;
  assumptions_ = assumptions;
  for (const Literal literal : assumptions) solver.assume(literal);
  if (options.conflicts) solver.limit("conflicts", *options.conflicts);
  const Listening listening(solver, options.should_stop);
  const int status = solver.solve();
  return status == 10 ? SatAnswer::satisfiable : status == 20 ? SatAnswer::unsatisfiable : SatAnswer::stopped;
}

std::vector<bool> SatSolver::model() {
  std::vector<bool> holds(static_cast<std::size_t>(variables_) + 1);
  for (int v = 1; v <= variables_; ++v) holds[static_cast<std::size_t>(v)] = inner_->solver.val(v) > 0;
  return holds;
}

std::vector<Literal> SatSolver::failed() {
  std::vector<Literal> core;
  for (const Literal literal : assumptions_) {
    if (inner_->solver.failed(literal)) core.push_back(literal);
  }
  return core;
}

}  // namespace entente
