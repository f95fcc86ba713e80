// The rows behind the figures of balance in one era.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>
#include <entente/viz/report/balance_tables.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// An era whose figures are explained, with its two blocs.
struct ExplainedEra {
  const Chronicle& chronicle;
  const JudgedEra& judged;
  const Partition& blocs;
  std::size_t most_rows = 0;  ///< listed of a figure

  const EraGraph& graph() const { return judged.graph; }
  const EraBalance& balance() const { return judged.balance; }
};

/// A row behind a figure, or the figure; `value` is empty where it has none.
struct FigureRow {
  std::string kind;
  std::string subject{}, blocs{};
  Cell sign{}, level{};
  std::string blame{};
  Cell value{};
  std::string arithmetic{};
  std::string made_of{};  ///< the claims of a tie; the ties of a cycle, triad or partition
  std::string sources{}, why{};
};

using FigureRows = std::vector<FigureRow>;

FigureRows actor_rows(const ExplainedEra& era);
FigureRows walk_rows(const ExplainedEra& era);
FigureRows tie_rows(const ExplainedEra& era);
FigureRows negative_rows(const ExplainedEra& era);
FigureRows mixed_rows(const ExplainedEra& era);
/// The ties that the partition found breaks, each with what it costs.
FigureRows broken_rows(const ExplainedEra& era);
FigureRows bound_rows(const ExplainedEra& era);
FigureRows partition_rows(const ExplainedEra& era);
/// The closed triads with so many negative ties; of those beyond the most a row that counts them.
FigureRows triad_rows(const ExplainedEra& era, int negative);

/// The rows, those beyond the most in one.
FigureRows cut(FigureRows rows, std::size_t most);

}  // namespace entente
