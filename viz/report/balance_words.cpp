// Names are codes, as in all tables for programs.
#include <entente/viz/report/balance_words.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <fmt/format.h>

namespace entente {

const std::string& code_of(const Chronicle& chronicle, const EraGraph& graph, Vertex v) {
  return chronicle.roster[graph.actors()[v]].code;
}

std::string tie_text(const Chronicle& chronicle, const EraGraph& graph, const SignedTie& tie) {
  return fmt::format("{}:{}", code_of(chronicle, graph, tie.a), code_of(chronicle, graph, tie.b));
}

std::string cycle_text(const Chronicle& chronicle, const EraGraph& graph, const SignedGraph& ties,
                       const Cycle& cycle) {
  std::string text = code_of(chronicle, graph, cycle.vertices.front());
  for (std::size_t i = 0; i < cycle.ties.size(); ++i) {
    const Vertex next = cycle.vertices[(i + 1) % cycle.vertices.size()];
    text += fmt::format(" {}{}", ties.ties[cycle.ties[i]].negative() ? '-' : '+',
                        code_of(chronicle, graph, next));
  }
  return text;
}

Cell lower_cell(const LineIndex& line) {
  if (line.counted == Counted::ties) return line.lower;
  return line.proved() ? line.whole.amount(line.lower) : line.whole.least(line.lower);
}

Cell upper_cell(const LineIndex& line) {
  if (line.counted == Counted::ties) return line.upper;
  return line.proved() ? line.whole.amount(line.upper) : line.whole.most(line.upper);
}

}  // namespace entente
