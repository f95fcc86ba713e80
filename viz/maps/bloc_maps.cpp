#include <entente/viz/maps/bloc_maps.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/era_maps.hpp>
#include <entente/viz/maps/map_notes.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t breaking_told = 5, breaking_named = 2;

/// What is told of each era, tie by tie.
std::vector<std::vector<ToldTie>> told_of_eras(std::span<const EraGraph> graphs,
                                               const EraMapOptions& options) {
  std::vector<std::vector<ToldTie>> eras;
  for (std::size_t i = 0; i < graphs.size(); ++i) eras.push_back(told_ties(graphs.subspan(i, 1), options));
  return eras;
}

std::size_t lines_for_names(std::span<const BlocSides> sides) {
  const bool many = std::ranges::any_of(sides, [](const BlocSides& era) { return era.heads.size() > 2; });
  return many ? 2 : 1;
}

/// The ties that break the blocs, the largest level first; those that are not drawn last.
std::vector<NamedLevel> breaking_levels(const Chronicle& chronicle, const Era& era,
                                        std::span<const ToldTie> ties, const BlocSides& sides,
                                        const FoldOptions& fold) {
  std::vector<NamedLevel> found;
  for (const bool drawn : {true, false})
    for (const ToldTie& tie : ties)
      if (tie.is_drawn == drawn && sides.is_broken_by(tie.ends))
        found.push_back({pair_words_in(chronicle, tie.ends, fold, era.span), tie.amounts.level()});
  return found;
}

/// One era of blocs, for words and marks.
class BlocsOfEra {
 public:
  BlocsOfEra(const Chronicle& chronicle, const EraGraph& graph, const BlocSides& sides,
             const EraMapOptions& options)
      : chronicle_(chronicle), graph_(graph), era_(graph.era()), sides_(sides), options_(options) {}

  /// `With Russia`.
  std::string bloc_name(std::uint32_t bloc) const {
    if (!sides_.anchor) return "Bloc of " + actor_name(sides_.heads.at(bloc));
    return (bloc == 1 ? "With " : "Not with ") + actor_name(*sides_.anchor);
  }

  void mark(Node& node) const {
    const BlocPlace& place = sides_.places[index(actor_of(node))];
    if (!place.member.aligned()) return;
    node.unsure = place.certainty == BlocCertainty::choice;
    node.unpartnered = place.has_no_partner;
    if (node.unpartnered) node.tooltip += "; no cooperative tie in its bloc";
    node.tooltip += "; " + bloc_name(place.member.bloc);
    node.facts.push_back({"bloc", std::to_string(place.member.bloc)});
    node.facts.push_back({"bloc_certain", std::string(name(place.certainty))});
  }

  void mark(Link& link, const std::vector<Node>& nodes) const {
    const ActorId a = actor_of(nodes[link.from]), b = actor_of(nodes[link.to]);
    link.ringed = sides_.is_broken_by(std::minmax(a, b));
    if (link.ringed) link.tooltip += "; breaks the blocs";
    const Tie* tie = link.ringed ? graph_.tie(a, b) : nullptr;
    if (tie && options_.labels == TieLabels::level) link.badge = short_level(tie->level());
    link.facts.push_back({"breaks", link.ringed ? "yes" : "no"});
  }

  /// The grounds of the blocs that have an actor on the map.
  std::vector<Ground> grounds(const std::vector<Node>& nodes, const std::map<std::uint32_t, Box>& fields,
                              std::size_t name_lines) const {
    std::vector<Ground> made;
    for (const auto& [bloc, field] : fields) {
      const auto is_in = [&, bloc = bloc](const Node& node) {
        return sides_.bloc_of(actor_of(node)) == bloc;
      };
      if (bloc == 0 || std::ranges::none_of(nodes, is_in)) continue;
      const WrapOptions lines{
          .width = field.size.width, .most_lines = name_lines, .lines = Lines::full, .weight = Weight::bold};
      made.push_back({field, wrapped(bloc_name(bloc), style::caption_size, lines)});
    }
    return made;
  }

  /// Who is drawn where, and which ties break the blocs, for those who do not see it.
  std::string description(const Diagram& diagram) const {
    std::map<std::uint32_t, std::vector<std::string>> members;
    for (const Node& node : diagram.nodes)
      if (const std::uint32_t bloc = sides_.bloc_of(actor_of(node)))
        members[bloc].push_back(actor_name(actor_of(node)) + (node.unsure ? " (not certain)" : ""));
    std::string text;
    for (const auto& [bloc, names] : members) text += fmt::format(" {}: {}.", bloc_name(bloc), listed(names));
    std::vector<std::string> pairs;
    for (const Pair& pair : sides_.breaking)
      if (pairs.size() < breaking_told)
        pairs.push_back(actor_name(pair.first) + " – " + actor_name(pair.second));
    if (pairs.empty()) return text;
    const std::size_t more = sides_.breaking.size() - pairs.size();
    return text + fmt::format(" These break the blocs: {}{}.", listed(pairs),
                              more > 0 ? fmt::format(", and {} more", more) : "");
  }

  /// Who is drawn without a bloc.
  std::string outside(const std::vector<Node>& nodes) const {
    std::string text;
    for (const Node& node : nodes)
      if (sides_.bloc_of(actor_of(node)) == 0)
        text += (text.empty() ? "" : ", ") +
                name_on_map(shown_actor_in(chronicle_, actor_of(node), options_.fold, era_.span), options_);
    return text;
  }

 private:
  ActorId actor_of(const Node& node) const { return *chronicle_.roster.by_code(node.id); }
  std::string actor_name(ActorId actor) const {
    const Actor who = shown_actor_in(chronicle_, actor, options_.fold, era_.span);
    return clean(who.label.empty() ? who.code : who.label, 80);
  }

  const Chronicle& chronicle_;
  const EraGraph& graph_;
  const Era& era_;
  const BlocSides& sides_;
  const EraMapOptions& options_;
};

/// How wide the widest name of a bloc is.
double widest_name(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                   std::span<const BlocSides> sides, const EraMapOptions& options) {
  double widest = 0;
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    const BlocsOfEra era(chronicle, graphs[i], sides[i], options);
    for (const auto& [bloc, head] : sides[i].heads)
      widest = std::max(widest, text_width(era.bloc_name(bloc), style::caption_size, Weight::bold));
  }
  return widest;
}

}  // namespace

std::string bloc_count_words(std::size_t blocs) {
  return blocs == 1 ? "one bloc" : blocs == 2 ? "two blocs" : fmt::format("{} blocs", blocs);
}

std::string bloc_finding(const Partition& found, std::span<const NamedLevel> breaking, std::size_t ties) {
  if (found.k == 0) return "No tie has a sign, so there are no blocs.";
  const std::string blocs = "the " + bloc_count_words(found.k);
  const std::string sure = certainty_words(found);
  if (breaking.empty()) return fmt::format("No tie breaks {}; {}.", blocs, sure);
  std::vector<std::string> told;
  const std::size_t named = breaking.size() <= breaking_named + 1 ? breaking.size() : breaking_named;
  for (const NamedLevel& tie : breaking.first(named))
    told.push_back(fmt::format("{} ({})", tie.name, short_level(tie.level)));
  if (named < breaking.size()) told.push_back(fmt::format("{} more", breaking.size() - named));
  return fmt::format("{} of {} {} {}: {}; {}.", breaking.size(), entente::counted(ties, "tie"),
                     breaking.size() == 1 ? "breaks" : "break", blocs, listed(told), sure);
}

std::string bloc_note(const Partition& found, Counted counted) {
  if (found.k == 0) return {};
  return fmt::format("{}; {}. {}", method_words(found.method, counted), certainty_words(found),
                     blocs_caution());
}

BlocMaps::BlocMaps(const Chronicle& chronicle, std::span<const EraGraph> graphs, const ShownBlocs& blocs,
                   const EraMapOptions& options)
    : chronicle_(chronicle),
      graphs_(graphs),
      blocs_(blocs),
      options_(options),
      name_lines_(lines_for_names(blocs.sides)) {
  const std::vector<std::vector<ToldTie>> told = told_of_eras(graphs, options);
  layout_ = bloc_layout(chronicle, told, blocs.sides, options_,
                        {name_lines_, widest_name(chronicle, graphs, blocs.sides, options_)});
  for (std::size_t i = 0; i < graphs.size(); ++i)
    findings_.push_back(bloc_finding(
        blocs.found[i], breaking_levels(chronicle, graphs[i].era(), told[i], blocs.sides[i], options.fold),
        told[i].size()));
  // Names that are wider than a page leaves room for make the sheet wider.
  for (const auto& [bloc, field] : layout_.fields) layout_.whole = joined(layout_.whole, field);
  for (const Layout& era : layout_.eras) {
    stands_.push_back(stand(chronicle, era, options_));
    if (!stands_.back().nodes.empty()) layout_.whole = joined(layout_.whole, stands_.back().content);
  }
}

Diagram BlocMaps::of(std::size_t era) const {
  const Stand& standing = stands_[era];
  LooseMap map = loose_map(chronicle_, graphs_[era], standing, options_);
  const BlocsOfEra blocs(chronicle_, graphs_[era], blocs_.sides[era], options_);
  Diagram& diagram = map.diagram;
  for (Link& link : diagram.links) blocs.mark(link, diagram.nodes);
  for (Node& node : diagram.nodes) {
    blocs.mark(node);
    const auto least = layout_.sizes.find(*chronicle_.roster.by_code(node.id));
    if (least != layout_.sizes.end()) node.size = at_least(node.size, least->second);
  }
  diagram.grounds = blocs.grounds(diagram.nodes, layout_.fields, name_lines_);
  diagram.description = findings_[era] + " " + diagram.description + blocs.description(diagram);
  diagram.finding = findings_[era];
  if (options_.title.empty() && blocs_.found[era].k > 0)
    diagram.title = capitalised(bloc_count_words(blocs_.found[era].k)) + ": " + diagram.title;
  std::erase_if(diagram.notes, [](const Note& note) { return note.heading == memberships_heading; });
  if (const Partition& found = blocs_.found[era]; found.k > 0)
    map.reading.insert(map.reading.begin(),
                       fmt::format("{}. {}", method_words(found.method, blocs_.counted), blocs_caution()));
  if (const std::string outside = blocs.outside(diagram.nodes); !outside.empty())
    diagram.notes.insert(diagram.notes.begin(), {"In no bloc", outside});
  return finished_map(std::move(map), chronicle_, standing, layout_.whole, options_);
}

}  // namespace entente
