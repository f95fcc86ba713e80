// What a foreign format is asked to write.
#pragma once

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <span>
#include <string>

namespace entente {

/// The graphs to write, of one chronicle and one view.
struct Export {
  const Chronicle& world;
  std::span<const EraGraph> graphs{};
  std::string view{};  ///< what was joined, let in or left out, in words; empty for the package as it is
  std::string hash{};  ///< fingerprint() of the package
};

}  // namespace entente
