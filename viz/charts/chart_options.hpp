// How a chart is asked for.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>

#include <string>

namespace entente {

/// What every chart is told beside its rows.
struct ChartOptions {
  double width = 180;         ///< of the page, in millimetres
  FoldOptions fold{};         ///< what the eras were folded with
  std::string subject{};      ///< what the data are of: the title of the package; may be empty
  std::string title{};        ///< empty: what the chart shows
  std::string source_note{};  ///< where the numbers are from
};

}  // namespace entente
