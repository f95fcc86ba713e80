// Weighted MaxSAT: the cheapest way to satisfy clauses that must hold, paying for wishes that do not.
// Core-guided: it raises a proved lower bound until a model meets it.
#pragma once

#include <entente/engine/balance/solver/sat_solver.hpp>
#include <entente/engine/balance/solver/totalizer.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace entente {

enum class MaxSatStatus : std::uint8_t {
  proved,         ///< the model is a cheapest one
  bounds,         ///< stopped before: the cheapest one costs between lower and upper
  unsatisfiable,  ///< the clauses cannot all hold
};

struct MaxSatResult {
  MaxSatStatus status = MaxSatStatus::bounds;
  std::int64_t lower = 0;               ///< no model costs less; proved
  std::optional<std::int64_t> upper{};  ///< what the model costs; nothing where none was found
  std::vector<bool> model{};            ///< by variable, place 0 not used; longer than the caller's variables

  bool proved() const { return status == MaxSatStatus::proved; }
};

/// Clauses and wishes. Both may be added after a minimisation, which then goes on from what was learnt: so a
/// caller can add clauses as models break them (cutting planes).
///
/// - Method: OLL with weights in layers, all disjoint cores of a layer before they are relaxed, cores shrunk
///   by deletion, and totalizers that grow. Morgado, Dodaro & Marques-Silva 2014,
///   doi:10.1007/978-3-319-10428-7_41; Ansótegui, Bonet & Levy 2013, doi:10.1016/j.artint.2013.01.002
///   (layers).
/// - Exact: whole weights, whose sum stays below 2^62.
/// - Deterministic, save that a caller's should_stop() decides how far the bounds of a stopped run got.
class MaxSat {
 public:
  Literal new_variable() { return solver_.new_variable(); }
  void add_clause(const std::vector<Literal>& literals);
  /// Costs `weight` (above 0) where the literal does not hold. The same literal may be wished for again.
  void add_soft(Literal literal, std::int64_t weight);
  /// These different wishes cannot all hold, says the caller, who must be right. Raises the lower bound at
  /// once, by as much as is left of the lightest: cores that are known need not be found.
  void add_core(const std::vector<Literal>& wishes);
  /// Try this literal first.
  void prefer(Literal literal) { solver_.prefer(literal); }
  /// A model that the caller knows, by variable; passed over when it breaks a clause or costs more than the
  /// best known.
  void offer(const std::vector<bool>& model);

  /// The cheapest model. A stopped run can be taken up again.
  MaxSatResult minimize(const ShouldStop& should_stop = {});
  /// After a proof: another model as cheap, in which these literals hold, and the clauses added since;
  /// unsatisfiable where there is none. Asks for a proof since the last wish was added.
  MaxSatResult optimum_with(const std::vector<Literal>& literals, const ShouldStop& should_stop = {});

 private:
  /// Of the literals of a core of this weight, at least `count` break: the wish that they do not.
  struct Count {
    std::size_t totalizer = 0, count = 0;
  };
  struct Core {
    std::vector<Literal> wishes{};
    std::int64_t weight = 0;
  };
  std::vector<Literal> wishes_from(std::int64_t weight) const;
  std::int64_t cost(const std::vector<bool>& model) const;
  bool met() const { return upper_ && *upper_ <= lower_; }
  void keep_if_better(const std::vector<bool>& model);
  std::vector<Literal> shrunk(std::vector<Literal> core, const ShouldStop& should_stop);
  void pay(const Core& core);
  void relax();
  std::int64_t next_layer(std::int64_t layer) const;
  MaxSatResult result(MaxSatStatus status) const;

  SatSolver solver_{};
  std::map<Literal, std::int64_t> softs_{};  ///< as given
  std::map<Literal, std::int64_t> left_{};   ///< what of each wish, given or added, no core has paid for
  std::vector<Core> paid_{};                 ///< cores not yet relaxed
  std::vector<Totalizer> totalizers_{};
  std::map<Literal, Count> counts_{};  ///< wishes that stand for a count
  std::int64_t lower_ = 0;
  std::optional<std::int64_t> upper_{};
  std::vector<bool> best_{};
  bool proved_ = false;  ///< lower_ is the cheapest, save for clauses added since
};

}  // namespace entente
