// A graph as another program read it, and as it must be read.
#pragma once

#include <entente/graphs/formats/export.hpp>
#include <entente/graphs/formats/format.hpp>

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace entente::read_back {

using Values = std::map<std::string, std::variant<std::string, double>>;

struct Edge {
  std::string a, b;
  Values values;
  friend auto operator<=>(const Edge&, const Edge&) = default;
};

struct Graph {
  Values values;
  std::map<std::string, Values> nodes;
  std::vector<Edge> edges;  ///< sorted
};

/// The graphs as a program must read them, told from the era graphs themselves.
Graph expected(const Export& graphs);

/// What differs, one line each, the first few; empty when nothing does.
std::string differences(const Graph& expected, const Graph& found);

/// What igraph reads.
Graph by_igraph(const std::string& graphml);

/// Whether networkx is installed; says that a check does not run where it is not.
bool has_networkx();
/// What networkx reads.
Graph by_networkx(const std::string& graphml);

}  // namespace entente::read_back
