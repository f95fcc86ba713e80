// Everything a reader can read on a map, and a listener can hear, is phrased here.
#include <entente/viz/maps/words.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/words/finding_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace entente {
namespace {

constexpr std::size_t named_ties = 3;
constexpr std::size_t named_sources = 6;

std::size_t unsourced(const Chronicle& chronicle, const EraGraph& graph) {
  std::vector<std::uint32_t> claims;
  for (const ClaimShare& share : graph.shares())
    if (chronicle.claims[share.claim].cites.empty()) claims.push_back(share.claim);
  std::sort(claims.begin(), claims.end());
  return static_cast<std::size_t>(std::unique(claims.begin(), claims.end()) - claims.begin());
}

/// The strongest ties of one sign, as a list in words; empty when there are none.
std::string strongest(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold,
                      double sign) {
  std::vector<const Tie*> ties;
  for (const Tie& tie : graph.ties())
    if (tie.level() * sign >= 0.05) ties.push_back(&tie);
  std::stable_sort(ties.begin(), ties.end(),
                   [&](const Tie* x, const Tie* y) { return x->level() * sign > y->level() * sign; });
  std::string words;
  for (std::size_t i = 0; i < std::min(named_ties, ties.size()); ++i)
    words += (i == 0 ? "" : ", ") + pair_words(chronicle, graph.pair(*ties[i]), fold) + " (" +
             short_level(ties[i]->level()) + ")";
  return words;
}

/// Author and year, else publisher and year, else title.
std::string source_name(const Source& source) {
  const std::string& who = source.author.empty() ? source.publisher : source.author;
  if (who.empty()) return clean(source.title.empty() ? source.id : source.title, 60);
  const std::string year = source.date.substr(0, 4);
  return clean(who, 60) + (year.empty() ? "" : " " + clean(year));
}

std::optional<ActorId> partner_of_ego(const Pair& ends, const EraMapOptions& options) {
  if (options.is_ego(ends.first)) return ends.second;
  if (options.is_ego(ends.second)) return ends.first;
  return std::nullopt;
}

/// The largest level of a pair on one side of zero, and the eras in which it is printed so.
struct Peak {
  double level = 0;
  std::vector<std::size_t> eras{};
};

/// By pair and whether it is hostile; of an ego its ties alone.
std::map<std::pair<Pair, bool>, Peak> peaks_of(std::span<const EraGraph> graphs,
                                               const EraMapOptions& options) {
  std::map<std::pair<Pair, bool>, Peak> peaks;
  for (std::size_t era = 0; era < graphs.size(); ++era)
    for (const Tie& tie : graphs[era].ties()) {
      const Pair ends = graphs[era].pair(tie);
      if (options.ego && !partner_of_ego(ends, options)) continue;
      Peak& peak = peaks[{ends, tie.level() < 0}];
      const bool is_alike = !peak.eras.empty() && short_level(peak.level) == short_level(tie.level());
      if (peak.eras.empty() || is_alike || std::abs(tie.level()) > std::abs(peak.level)) {
        if (!is_alike) peak = {.level = tie.level()};
        peak.eras.push_back(era);
      }
    }
  return peaks;
}

/// A level as precise as it takes to see its sign.
std::string fine_number(double value) {
  if (value == 0 || std::abs(value) >= 0.05) return signed_number(value);
  return (value < 0 ? "−" : "+") + fmt::format("{:.2g}", std::abs(value));
}

}  // namespace

std::vector<SourceId> sources_heard(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                    const FoldOptions& fold) {
  std::vector<SourceId> cited;
  for (const EraGraph& graph : graphs)
    for (const ClaimShare& share : graph.shares())
      for (const Citation& cite : chronicle.claims[share.claim].cites)
        if (is_heard(cite.source, fold)) cited.push_back(cite.source);
  std::sort(cited.begin(), cited.end());
  cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
  return cited;
}

std::string label_of(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold) {
  const Actor who = shown_actor(chronicle, actor, fold);
  return clean(who.label.empty() ? who.code : who.label, 80);
}

std::string label_in(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold, Interval days) {
  const Actor who = shown_actor_in(chronicle, actor, fold, days);
  return clean(who.label.empty() ? who.code : who.label, 80);
}

std::string pair_words_in(const Chronicle& chronicle, const Pair& pair, const FoldOptions& fold,
                          Interval days) {
  return label_in(chronicle, pair.first, fold, days) + " – " + label_in(chronicle, pair.second, fold, days);
}

std::string pair_words_in(const Chronicle& chronicle, const Pair& pair, const FoldOptions& fold,
                          std::span<const Interval> spans) {
  const auto label = [&](ActorId actor) {
    const Actor who = shown_actor_in(chronicle, actor, fold, spans);
    return clean(who.label.empty() ? who.code : who.label, 80);
  };
  return label(pair.first) + " – " + label(pair.second);
}

std::string pair_words(const Chronicle& chronicle, const Pair& pair, const FoldOptions& fold) {
  return label_of(chronicle, pair.first, fold) + " – " + label_of(chronicle, pair.second, fold);
}

std::string tie_words(const Chronicle& chronicle, const EraGraph& graph, const Tie& tie,
                      const FoldOptions& fold) {
  const Amounts amounts = tie.amounts();
  return fmt::format("{}: level {} (cooperative {:.1f}, hostile {:.1f}); {}, {}, {}",
                     pair_words(chronicle, graph.pair(tie), fold), fine_number(amounts.level()),
                     amounts.cooperative, amounts.hostile, counted(tie.claims, "claim"),
                     counted(tie.sources, "source"), name(tie.surest));
}

std::string counting_words(std::span<const EraGraph> graphs, const FoldOptions& fold) {
  std::vector<Era> eras;
  for (const EraGraph& graph : graphs) eras.push_back(graph.era());
  return counting_words(eras, fold);
}

std::string counting_words(const EraGraph& graph, const FoldOptions& fold) {
  return counting_words({&graph.era(), 1}, fold);
}

namespace {

/// `29 actors, 33 ties`, or how many of them are drawn.
std::string drawn_and_all(const DrawnPart& drawn, std::size_t all_actors, std::size_t all_ties) {
  std::string actors = counted(all_actors, "actor"), ties = counted(all_ties, "tie");
  if (drawn.ties && *drawn.ties < all_ties)
    return fmt::format("{} of {} and {} of {} drawn{}", drawn.actors.value_or(all_actors), actors,
                       *drawn.ties, ties,
                       drawn.levels.empty() ? "" : fmt::format(" (levels of {})", drawn.levels));
  if (drawn.actors && *drawn.actors < all_actors)
    actors = fmt::format("{} of {} drawn", *drawn.actors, actors);
  return actors + ", " + ties;
}

}  // namespace

std::string counts_words(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold,
                         const DrawnPart& drawn) {
  std::size_t claims = 0;
  for (const Tie& tie : graph.ties()) claims += tie.claims;
  const std::size_t sources = sources_heard(chronicle, {&graph, 1}, fold).size(),
                    bare = unsourced(chronicle, graph);
  const bool is_of_one = graph.size() == 2 && graph.ties().size() == 1;
  std::string words = is_of_one ? "" : drawn_and_all(drawn, graph.size(), graph.ties().size()) + ", ";
  words += counted(claims, "claim");
  if (drawn.ties && *drawn.ties < graph.ties().size()) words += " in all";
  if (sources > 0) words += " from " + counted(sources, "source");
  if (sources == 0 && claims > 0 && chronicle.title.empty()) words += ", no source named";
  if (sources > 0 && bare > 0) words += fmt::format(", {} without source", bare);
  return words;
}

std::string map_finding(const Chronicle& chronicle, const EraGraph& graph, const EraMapOptions& options) {
  const Interval days = graph.era().span;
  std::vector<NamedLevel> levels;
  for (const Tie& tie : graph.ties()) {
    const Pair ends = graph.pair(tie);
    if (!options.ego)
      levels.push_back({pair_words_in(chronicle, ends, options.fold, days), tie.level()});
    else if (const auto partner = partner_of_ego(ends, options))
      levels.push_back({label_in(chronicle, *partner, options.fold, days), tie.level()});
  }
  return options.ego ? ties_words(label_in(chronicle, options.ego->actor, options.fold, days), levels)
                     : largest_levels_words(levels);
}

std::string finding_of_eras(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                            const EraMapOptions& options) {
  std::vector<Era> eras;
  for (const EraGraph& graph : graphs) eras.push_back(graph.era());
  const std::vector<std::string> names = eras_told_apart(eras);
  std::vector<NamedLevel> levels;
  for (const auto& [key, peak] : peaks_of(graphs, options)) {
    const bool is_once = peak.eras.size() == 1;
    const std::size_t era = peak.eras.front();
    levels.push_back({is_once ? pair_words_in(chronicle, key.first, options.fold, eras[era].span)
                              : pair_words(chronicle, key.first, options.fold),
                      peak.level, is_once ? names[era] : counted(peak.eras.size(), "era")});
  }
  return largest_levels_words(levels);
}

std::string map_subtitle(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold,
                         const DrawnPart& drawn) {
  const bool is_of_one = graph.size() == 2 && graph.ties().size() == 1;
  return indicator_words(chronicle, fold, is_of_one ? "the tie" : "each tie") + " " +
         counts_words(chronicle, graph, fold, drawn) + ".";
}

std::string map_description(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold) {
  std::string words = fmt::format("Map of {} and {} in {}.", counted(graph.size(), "actor"),
                                  counted(graph.ties().size(), "tie"), era_title(graph.era()));
  const std::string cooperative = strongest(chronicle, graph, fold, 1),
                    hostile = strongest(chronicle, graph, fold, -1);
  if (!cooperative.empty()) words += " Strongest cooperative: " + cooperative + ".";
  if (!hostile.empty()) words += " Strongest hostile: " + hostile + ".";
  return words;
}

std::string source_note(const Chronicle& chronicle, std::span<const EraGraph> graphs, const FoldOptions& fold,
                        std::string_view package_hash) {
  const std::vector<SourceId> sources = sources_heard(chronicle, graphs, fold);
  std::string words = sources.empty() ? clean(chronicle.title, longest_subject) : "";
  for (std::size_t i = 0; i < std::min(named_sources, sources.size()); ++i)
    words += (i > 0 ? ", " : "") + source_name(chronicle[sources[i]]);
  if (sources.size() > named_sources) words += fmt::format(" and {} more", sources.size() - named_sources);
  words = words.empty() ? "Source: not named in the data." : "Source: " + words + ".";
  if (!package_hash.empty()) words += " Package " + clean(package_hash, 80) + ".";
  return words;
}

}  // namespace entente
