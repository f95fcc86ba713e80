// Attributes are told here a second time, from the model, so that a slip of the list of attributes shows.
#include "graphs/formats/read_back.hpp"

#include <entente/graphs/folding/fold.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace entente::read_back {
namespace {

void put(Values& values, const std::string& name, const std::string& text) {
  if (!text.empty()) values[name] = text;
}

std::string joined(const auto& items, auto text_of) {
  std::string all;
  bool first = true;
  for (const auto& item : items) {
    if (!first) all += '|';
    first = false;
    all += text_of(item);
  }
  return all;
}

Values actor_values(const Export& graphs, ActorId id) {
  const Actor& actor = graphs.world.roster[id];
  Values values;
  for (const auto& [column, text] : actor.extra) put(values, column == "eras" ? "eras_" : column, text);
  put(values, "actor", actor.code);
  put(values, "label", actor.label);
  if (actor.kind != Kind::unknown) put(values, "kind", std::string(name(actor.kind)));
  put(values, "aliases", joined(actor.aliases, [](const Alias& a) {
        return a.name + (a.source.empty() ? "" : "@" + a.source);
      }));
  if (!actor.lives.empty()) {
    put(values, "start", actor.lives.front().start.text);
    put(values, "end", actor.lives.back().end.text);
  }
  if (actor.lives.size() > 1)
    put(values, "spells", joined(actor.lives, [](const Life& l) { return l.start.text + "/" + l.end.text; }));
  put(values, "successor_of",
      joined(actor.predecessors, [&](ActorId before) { return graphs.world.roster[before].code; }));
  if (actor.part_of) put(values, "part_of", graphs.world.roster[*actor.part_of].code);
  put(values, "iso3", actor.iso3);
  put(values, "cow", actor.cow);
  put(values, "wikidata", actor.wikidata);
  put(values, "note", actor.note);
  std::vector<std::string> eras;
  for (const EraGraph& graph : graphs.graphs)
    if (graph.vertex(id)) eras.push_back(graph.era().id);
  put(values, "eras", joined(eras, [](const std::string& era) { return era; }));
  return values;
}

void put_directions(Values& values, const EraGraph& graph, const Tie& tie) {
  std::map<int, Amounts> acted;
  for (const ClaimShare& share : graph.shares(tie)) {
    Amounts& parts = acted[share.actor];
    (share.value >= 0 ? parts.cooperative : parts.hostile) += std::abs(share.value);
  }
  for (const auto& [actor, parts] : acted)
    values[actor == 0 ? "mutual" : actor > 0 ? "forward" : "backward"] = parts.level();
}

Values tie_values(const Chronicle& world, const EraGraph& graph, const Tie& tie) {
  const Interval days = graph.era().span;
  Values values;
  put(values, "era", graph.era().id);
  if (!days.empty() && days.first != distant_past) put(values, "start", to_string(days.first));
  if (!days.empty() && days.past != distant_future) put(values, "end", to_string(Date{days.past.day - 1}));
  const Amounts parts = tie.amounts();
  values["level"] = tie.level();
  values["sign"] = tie.level() > 0 ? 1.0 : tie.level() < 0 ? -1.0 : 0.0;
  values["cooperative"] = parts.cooperative;
  values["hostile"] = parts.hostile;
  const double both = parts.cooperative + parts.hostile;
  if (both != 0) values["polarity"] = tie.level() / both;
  values["claims"] = static_cast<double>(tie.claims);
  values["sources"] = static_cast<double>(tie.sources);
  values["effective_claims"] = tie.effective_claims;
  put_directions(values, graph, tie);
  put(values, "status", std::string(name(tie.surest)));
  std::set<std::string> sources;
  for (const ClaimShare& share : graph.shares(tie))
    for (const Citation& cite : world.claims[share.claim].cites)
      if (is_heard(cite.source, graph.folding())) sources.insert(world[cite.source].id);
  put(values, "cite", joined(sources, [](const std::string& id) { return id; }));
  put(values, "claim_ids",
      joined(graph.shares(tie), [&](const ClaimShare& share) { return world.claims[share.claim].key; }));
  return values;
}

std::string text_of(const std::variant<std::string, double>& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return '"' + *text + '"';
  return fmt::format("{}", std::get<double>(value));
}

void compare(std::vector<std::string>& lines, const std::string& where, const Values& wanted,
             const Values& got) {
  for (const auto& [name, value] : wanted) {
    const auto at = got.find(name);
    if (at == got.end())
      lines.push_back(fmt::format("{}: {} is missing", where, name));
    else if (at->second != value)
      lines.push_back(fmt::format("{}: {} is {}, not {}", where, name, text_of(at->second), text_of(value)));
  }
  for (const auto& [name, value] : got)
    if (!wanted.contains(name))
      lines.push_back(fmt::format("{}: {} is {}, not absent", where, name, text_of(value)));
}

}  // namespace

Graph expected(const Export& graphs) {
  Graph graph;
  put(graph.values, "title", graphs.world.title);
  put(graph.values, "as_of", to_string(graphs.world.as_of));
  put(graph.values, "view", graphs.view);
  put(graph.values, "hash", graphs.hash);
  for (const EraGraph& one : graphs.graphs) {
    for (const ActorId actor : one.actors())
      graph.nodes[graphs.world.roster[actor].code] = actor_values(graphs, actor);
    for (const Tie& tie : one.ties()) {
      const auto [a, b] = one.pair(tie);
      graph.edges.push_back(
          {graphs.world.roster[a].code, graphs.world.roster[b].code, tie_values(graphs.world, one, tie)});
    }
  }
  std::sort(graph.edges.begin(), graph.edges.end());
  return graph;
}

std::string differences(const Graph& expected, const Graph& found) {
  std::vector<std::string> lines;
  compare(lines, "graph", expected.values, found.values);
  for (const auto& [id, values] : expected.nodes) {
    const auto at = found.nodes.find(id);
    if (at == found.nodes.end())
      lines.push_back(fmt::format("node {} is missing", id));
    else
      compare(lines, "node " + id, values, at->second);
  }
  if (found.nodes.size() != expected.nodes.size())
    lines.push_back(fmt::format("{} nodes, not {}", found.nodes.size(), expected.nodes.size()));
  if (found.edges.size() != expected.edges.size())
    lines.push_back(fmt::format("{} edges, not {}", found.edges.size(), expected.edges.size()));
  for (std::size_t i = 0; i < std::min(found.edges.size(), expected.edges.size()); ++i) {
    const Edge &wanted = expected.edges[i], &got = found.edges[i];
    if (got.a != wanted.a || got.b != wanted.b)
      lines.push_back(fmt::format("edge {} is {}--{}, not {}--{}", i, got.a, got.b, wanted.a, wanted.b));
    else
      compare(lines, fmt::format("edge {}--{}", got.a, got.b), wanted.values, got.values);
  }
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 20); ++i) text += lines[i] + '\n';
  return text;
}

}  // namespace entente::read_back
