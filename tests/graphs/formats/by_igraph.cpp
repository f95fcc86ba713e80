// igraph keeps an attribute that is missing as NaN or as an empty text. Its ids of nodes have `&#38;` for
// `&`.
#include "graphs/formats/read_back.hpp"

#include <igraph/igraph.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <stdexcept>

namespace entente::read_back {
namespace {

/// The names of the attributes of one kind of element, and their types.
struct Names {
  Names() {
    igraph_strvector_init(&names, 0);
    igraph_vector_int_init(&types, 0);
  }
  Names(const Names&) = delete;
  Names& operator=(const Names&) = delete;
  ~Names() {
    igraph_strvector_destroy(&names);
    igraph_vector_int_destroy(&types);
  }

  /// Calls `text` or `number` with each name and keeps what it returns.
  Values values(auto text, auto number) const {
    Values found;
    for (igraph_integer_t i = 0; i < igraph_strvector_size(&names); ++i) {
      const char* const name = igraph_strvector_get(&names, i);
      if (VECTOR(types)[i] == IGRAPH_ATTRIBUTE_STRING) {
        if (const std::string value = text(name); !value.empty()) found[name] = value;
      } else if (const double value = number(name); !std::isnan(value)) {
        found[name] = value;
      }
    }
    return found;
  }

  igraph_strvector_t names{};
  igraph_vector_int_t types{};
};

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// A graph of igraph that cleans up after itself.
class OfIgraph {
 public:
  explicit OfIgraph(std::string bytes) {
    igraph_set_attribute_table(&igraph_cattribute_table);
    const std::unique_ptr<std::FILE, FileCloser> file(fmemopen(bytes.data(), bytes.size(), "r"));
    if (igraph_read_graph_graphml(&graph_, file.get(), 0) != IGRAPH_SUCCESS)
      throw std::runtime_error("igraph cannot read it");
  }
  OfIgraph(const OfIgraph&) = delete;
  OfIgraph& operator=(const OfIgraph&) = delete;
  ~OfIgraph() { igraph_destroy(&graph_); }
  const igraph_t* raw() const { return &graph_; }

 private:
  igraph_t graph_{};
};

}  // namespace

Graph by_igraph(const std::string& graphml) {
  const OfIgraph read(graphml);
  const igraph_t* const g = read.raw();
  if (igraph_is_directed(g)) throw std::runtime_error("the graph is directed");
  Names of_graph, of_nodes, of_edges;
  igraph_cattribute_list(g, &of_graph.names, &of_graph.types, &of_nodes.names, &of_nodes.types,
                         &of_edges.names, &of_edges.types);
  Graph found;
  found.values = of_graph.values([&](const char* name) { return GAS(g, name); },
                                 [&](const char* name) { return GAN(g, name); });
  for (igraph_integer_t v = 0; v < igraph_vcount(g); ++v) {
    Values values = of_nodes.values([&](const char* name) { return VAS(g, name, v); },
                                    [&](const char* name) { return VAN(g, name, v); });
    values.erase("id");
    found.nodes[VAS(g, "actor", v)] = values;
  }
  for (igraph_integer_t e = 0; e < igraph_ecount(g); ++e) {
    Values values = of_edges.values([&](const char* name) { return EAS(g, name, e); },
                                    [&](const char* name) { return EAN(g, name, e); });
    values.erase("id");
    // igraph stores the larger place first; ids are in the order of places.
    const auto [a, b] = std::minmax({IGRAPH_FROM(g, e), IGRAPH_TO(g, e)});
    found.edges.push_back({VAS(g, "actor", a), VAS(g, "actor", b), values});
  }
  std::sort(found.edges.begin(), found.edges.end());
  return found;
}

}  // namespace entente::read_back
