// Named periods.
#pragma once

#include <entente/graphs/model/when.hpp>

#include <string>
#include <utility>
#include <vector>

namespace entente {

/// A named span of days. Several schemes of eras may stand side by side; gaps and overlaps are allowed.
struct Era {
  std::string scheme;
  std::string id;
  std::string label;
  Interval span;  ///< half-open; sheets state the last day inclusive
  When start, end;
  std::string status, cite, note;
  std::vector<std::pair<std::string, std::string>> extra;
  std::size_t line = 0;
};

}  // namespace entente
