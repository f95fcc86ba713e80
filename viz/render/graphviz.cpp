// Graphviz keeps global state and is not safe in threads: one mutex guards every use, and layouts run in a
// child process.
#include <entente/viz/render/graphviz.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/render/child.hpp>
#include <entente/viz/render/dot.hpp>
#include <entente/viz/render/dot_text.hpp>

#include <dlfcn.h>
#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

namespace entente {
namespace {

// Graphviz is one for the whole process, and a C library.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables,cppcoreguidelines-pro-type-const-cast)
std::mutex graphviz;
std::string complaints;  // guarded by `graphviz`

int keep_complaint(char* text) {
  complaints += text;
  return 0;
}

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

/// cgraph takes char* for texts that it only reads.
char* text(const std::string& value) { return const_cast<char*>(value.c_str()); }
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables,cppcoreguidelines-pro-type-const-cast)

Graph opened(const std::string& name, Agdesc_t kind) {
  complaints.clear();
  agseterrf(keep_complaint);
  return Graph(agopen(text(name), kind, nullptr));
}

void set_default(const Graph& graph, int what, const std::string& name, const std::string& value) {
  agattr(graph.get(), what, text(name), text(value));
}

void set(void* thing, const std::string& name, const std::string& value) {
  agset(thing, text(name), text(value));
}

/// The layout engine alone, found beside the library: a context with all plugins would load fonts and windows
/// first, 8 ms and 4 MiB.
GVC_t* layout_context() {
  Dl_info where{};
  if (dladdr(reinterpret_cast<void*>(&gvContextPlugins), &where) != 0 && where.dli_fname != nullptr) {
    const std::string library = where.dli_fname;
    const std::string folder = library.substr(0, library.rfind('/') + 1);
    void* plugin = dlopen((folder + "graphviz/libgvplugin_neato_layout.so.6").c_str(), RTLD_NOW | RTLD_LOCAL);
    void* entry = plugin != nullptr ? dlsym(plugin, "gvplugin_neato_layout_LTX_library") : nullptr;
    if (entry != nullptr) {
      static lt_symlist_t plugins[] = {{"gvplugin_neato_layout_LTX_library", nullptr}, {nullptr, nullptr}};
      plugins[0].address = entry;
      return gvContextPlugins(plugins, 0);
    }
  }
  return gvContext();
}

std::vector<Agnode_t*> points_of(const Graph& graph, std::span<const std::optional<Point>> fixed) {
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < fixed.size(); ++i) {
    nodes.push_back(agnode(graph.get(), text(fmt::format("n{}", i)), 1));
    if (fixed[i]) set(nodes.back(), "pos", fmt::format("{:.4f},{:.4f}!", fixed[i]->x, fixed[i]->y));
  }
  return nodes;
}

Graph stress_graph() {
  Graph graph = opened("layout", Agstrictundirected);
  for (const auto& [name, value] : {std::pair{"mode", "major"},
                                    {"model", "shortpath"},
                                    {"overlap", "true"},
                                    {"splines", ""},
                                    {"inputscale", "72"},
                                    {"notranslate", "true"}})
    set_default(graph, AGRAPH, name, value);
  for (const auto& [name, value] :
       {std::pair{"label", ""}, {"shape", "point"}, {"width", "0.01"}, {"height", "0.01"}, {"pos", ""}})
    set_default(graph, AGNODE, name, value);
  set_default(graph, AGEDGE, "len", "1");
  return graph;
}

/// Runs in the child. The context is never freed: the process ends here.
std::string laid_out(std::span<const std::optional<Point>> fixed, std::span<const Spring> springs) {
  GVC_t* const context = layout_context();
  Graph graph = stress_graph();
  const std::vector<Agnode_t*> nodes = points_of(graph, fixed);
  for (const Spring& spring : springs) {
    Agedge_t* const edge = agedge(graph.get(), nodes.at(spring.a), nodes.at(spring.b), nullptr, 1);
    set(edge, "len", fmt::format("{:.5f}", spring.length / 72));
  }
  char engine[] = "neato";
  const int fault = gvLayout(context, graph.get(), engine);
  if (fault != 0 || !complaints.empty())
    throw std::runtime_error(complaints.empty() ? "no layout" : complaints);
  std::vector<double> values;
  for (Agnode_t* const node : nodes) {
    values.push_back(ND_pos(node)[0] * 72);
    values.push_back(ND_pos(node)[1] * 72);
  }
  std::string bytes(values.size() * sizeof(double), '\0');
  std::memcpy(bytes.data(), values.data(), bytes.size());
  static_cast<void>(graph.release());  // the process ends here
  return bytes;
}

std::vector<Point> positions(const std::string& bytes, std::span<const std::optional<Point>> fixed) {
  std::vector<Point> points(fixed.size());
  if (bytes.size() != points.size() * sizeof(Point))
    throw Error(Failure::renderer, "Graphviz sent an incomplete layout; run again");
  std::memcpy(points.data(), bytes.data(), bytes.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (fixed[i]) points[i] = *fixed[i];
    if (!std::isfinite(points[i].x) || !std::isfinite(points[i].y))
      throw Error(Failure::renderer, "Graphviz placed an actor nowhere; give positions in layout.csv");
  }
  return points;
}

[[noreturn]] void give_up(const ChildResult& result, const StressOptions& options) {
  const std::string advice = "; give positions in layout.csv, or draw fewer actors";
  switch (result.ending) {
    case Ending::too_late:
      throw Error(Failure::renderer, fmt::format("Graphviz did not finish the layout within {} ms{}",
                                                 options.time_limit.count(), advice));
    case Ending::crashed:
      throw Error(Failure::renderer, "Graphviz crashed during the layout" + advice);
    default:
      throw Error(Failure::renderer,
                  "Graphviz could not make the layout: " + printable(result.complaint) + advice);
  }
}

std::string written(const Graph& graph) {
  constexpr auto too_large = "no memory is left to write DOT; draw fewer actors";
  char* buffer = nullptr;
  std::size_t size = 0;
  // NOLINTBEGIN(cppcoreguidelines-owning-memory,cppcoreguidelines-no-malloc): cgraph writes to a C stream
  std::FILE* const stream = open_memstream(&buffer, &size);
  if (stream == nullptr) throw Error(Failure::renderer, too_large);
  const int fault = agwrite(graph.get(), stream);
  if (std::fclose(stream) != 0) throw Error(Failure::renderer, too_large);
  std::string dot(buffer, size);
  std::free(buffer);
  // NOLINTEND(cppcoreguidelines-owning-memory,cppcoreguidelines-no-malloc)
  if (fault != 0 || !complaints.empty())
    throw Error(Failure::renderer,
                "Graphviz could not write DOT: " + printable(complaints) + "; ask for SVG instead");
  return dot;
}

}  // namespace

std::vector<Point> stress_layout(std::span<const std::optional<Point>> fixed, std::span<const Spring> springs,
                                 const StressOptions& options) {
  if (fixed.empty()) return {};
  const std::lock_guard guard(graphviz);
  const ChildResult result = forked([&] { return laid_out(fixed, springs); },
                                    {.time = options.time_limit, .memory = options.memory_limit});
  if (result.ending != Ending::done) give_up(result, options);
  return positions(result.output, fixed);
}

namespace {

/// Whether two edges have the same ends: a strict graph would hold one of them.
bool has_parallel_edges(const DotGraph& content) {
  std::set<std::pair<std::size_t, std::size_t>> ends;
  return std::ranges::any_of(content.edges, [&](const DotEdge& edge) {
    return !ends.insert({edge.from, edge.to}).second;
  });
}

}  // namespace

std::string to_dot(const Diagram& diagram) {
  const DotGraph content = dot_graph(diagram);
  const std::lock_guard guard(graphviz);
  const Graph graph = opened(content.name, has_parallel_edges(content) ? Agdirected : Agstrictdirected);
  for (const auto& [name, value] : content.of_graph) set_default(graph, AGRAPH, name, value);
  for (const auto& [name, value] : content.of_nodes) set_default(graph, AGNODE, name, value);
  for (const auto& [name, value] : content.of_edges) set_default(graph, AGEDGE, name, value);
  std::vector<Agnode_t*> nodes;
  for (const DotNode& node : content.nodes) {
    nodes.push_back(agnode(graph.get(), text(node.name), 1));
    for (const auto& [name, value] : node.attributes) set(nodes.back(), name, value);
  }
  for (const DotEdge& edge : content.edges) {
    Agedge_t* const made = agedge(graph.get(), nodes[edge.from], nodes[edge.to], nullptr, 1);
    for (const auto& [name, value] : edge.attributes) set(made, name, value);
  }
  return dot_comment() + portable_dot(written(graph));
}

}  // namespace entente
