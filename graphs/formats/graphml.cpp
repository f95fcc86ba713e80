// Several <graph> elements in one file would be the natural form of several eras, but networkx reads the
// first of them only, and igraph the first unless it is told another.
#include <entente/graphs/formats/graphml.hpp>

#include <entente/graphs/formats/attributes.hpp>
#include <entente/graphs/formats/export.hpp>
#include <entente/graphs/formats/xml.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace entente {
namespace {

std::string_view type_name(AttributeType type) {
  return type == AttributeType::text ? "string" : type == AttributeType::number ? "double" : "long";
}

/// Writes the document from the top down; keys are numbered as they are declared.
class Document {
 public:
  explicit Document(const Export& graphs) : graphs_(graphs), attributes_(actor_attributes(graphs.world)) {}

  std::string text() {
    text_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    declare();
    text_ += "<graph edgedefault=\"undirected\">\n";
    add_graph();
    for (const ActorId actor : present()) add_actor(actor);
    for (const EraGraph& graph : graphs_.graphs)
      for (const Tie& tie : graph.ties()) add_tie({graphs_.world, graph, tie});
    return std::move(text_) + "</graph>\n</graphml>\n";
  }

 private:
  void declare() {
    for (const auto& [name, sentence, value] : of_graph())
      declare("graph", name, AttributeType::text, sentence);
    declare("node", "actor", AttributeType::text, "the id of the actor");
    for (const ActorAttribute& one : attributes_)
      declare("node", one.name, AttributeType::text, one.sentence);
    declare("node", "eras", AttributeType::text, "the eras in which the actor is present, parted by |");
    declare("edge", "era", AttributeType::text, "the era of the tie");
    declare("edge", "start", AttributeType::text, "the first day of the era");
    declare("edge", "end", AttributeType::text, "the last day of the era");
    for (const TieAttribute& one : tie_attributes()) declare("edge", one.name, one.type, one.sentence);
  }

  void declare(std::string_view element, std::string_view name, AttributeType type,
               std::string_view sentence) {
    text_ +=
        fmt::format("<key id=\"d{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"><desc>{}</desc></key>\n",
                    keys_++, element, xml_escaped(name), type_name(type), xml_escaped(sentence));
  }

  struct OfGraph {
    std::string_view name, sentence;
    std::string value;
  };
  std::vector<OfGraph> of_graph() const {
    return {{"title", "the title of the package", graphs_.world.title},
            {"as_of", "the last day that the package speaks of", to_string(graphs_.world.as_of)},
            {"view", "what was joined, let in or left out", graphs_.view},
            {"hash", "the same as long as the package is", graphs_.hash}};
  }

  void add(std::size_t key, const AttributeValue& value) {
    if (!std::holds_alternative<std::monostate>(value))
      text_ += fmt::format("<data key=\"d{}\">{}</data>", key, xml_escaped(to_string(value)));
  }
  void add_text(std::size_t key, const std::string& text) {
    if (!text.empty()) add(key, text);
  }

  void add_graph() {
    std::size_t key = 0;
    for (const OfGraph& one : of_graph()) add_text(key++, one.value);
    text_ += '\n';
  }

  void add_actor(ActorId actor) {
    text_ += fmt::format("<node id=\"{}\">", node(actor));
    std::size_t key = of_graph().size();
    add_text(key++, graphs_.world.roster[actor].code);
    for (const ActorAttribute& one : attributes_) add_text(key++, one.of(actor));
    std::string eras;
    for (const EraGraph& graph : graphs_.graphs)
      if (graph.vertex(actor)) eras += (eras.empty() ? "" : "|") + graph.era().id;
    add_text(key, eras);
    text_ += "</node>\n";
  }

  void add_tie(const TieInEra& one) {
    const auto [a, b] = one.graph.pair(one.tie);
    text_ += fmt::format("<edge id=\"t{}\" source=\"{}\" target=\"{}\">", ties_++, node(a), node(b));
    std::size_t key = of_graph().size() + attributes_.size() + 2;
    add_text(key++, one.graph.era().id);
    add(key++, first_day(one.graph.era().span));
    add(key++, last_day(one.graph.era().span));
    for (const TieAttribute& attribute : tie_attributes()) add(key++, attribute.of(one));
    text_ += "</edge>\n";
  }

  /// The actors present in any era.
  std::set<ActorId> present() const {
    std::set<ActorId> actors;
    for (const EraGraph& graph : graphs_.graphs) actors.insert(graph.actors().begin(), graph.actors().end());
    return actors;
  }

  /// The id of an actor's node. Two ids that XML cannot tell apart, for their control characters, are told by
  /// a number.
  const std::string& node(ActorId actor) {
    const auto known = nodes_.find(actor);
    if (known != nodes_.end()) return known->second;
    const std::string plain = xml_escaped(graphs_.world.roster[actor].code);
    std::string id = plain;
    for (int i = 2; !taken_.insert(id).second; ++i) id = fmt::format("{}~{}", plain, i);
    return nodes_.emplace(actor, std::move(id)).first->second;
  }

  const Export& graphs_;
  std::vector<ActorAttribute> attributes_;
  std::map<ActorId, std::string> nodes_;
  std::set<std::string> taken_;
  std::size_t keys_ = 0, ties_ = 0;
  std::string text_;
};

}  // namespace

std::string graphml(const Export& graphs) { return Document(graphs).text(); }

bool is_graphml(std::string_view bytes) {
  constexpr std::size_t looked_at = 4096;
  return bytes.substr(0, looked_at).find("<graphml") != std::string_view::npos;
}

}  // namespace entente
