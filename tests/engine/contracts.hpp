// The contracts of measures. That of measure `x` is the block of `///` above the function `Scores x(` in a
// header of engine/centrality; engine/MEASURES.md prints it as the section of the measure.
#pragma once

#include <entente/engine/measures.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace contracts {

struct Contract {
  std::string header;              ///< the file, without its folder
  std::vector<std::string> lines;  ///< without `/// `
};

/// Contracts by the name of the function.
using Contracts = std::map<std::string, Contract, std::less<>>;

/// The contracts in the text of a header.
Contracts contracts_in(const std::string& header, const std::string& text);

/// What is wrong with the contract of a measure, each with what to write where; empty where it is sound.
std::vector<std::string> faults(const entente::Measure& measure, const Contracts& all);

/// The section of a measure, from its heading to an empty line.
std::string section(std::string_view measure, const Contract& contract);

}  // namespace contracts
