// Everything a reader can read on a map, and a listener can hear, is phrased here.
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr std::size_t named_bonds = 3;
constexpr std::size_t named_sources = 6;

std::string counted(std::size_t number, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", number, number == 1 ? singular : plural);
}

bool starts_year(Date date) { return civil(date).month == 1 && civil(date).day == 1; }

struct Counts {
  std::size_t claims = 0, sources = 0, unsourced = 0;
};

Counts counts(const Chronicle& chronicle, const EraGraph& graph) {
  Counts made;
  std::vector<SourceId> cited;
  std::vector<std::uint32_t> unsourced;
  for (const Bond& bond : graph.bonds()) made.claims += bond.claims;
  for (const Contribution& part : graph.contributions()) {
    const auto& cites = chronicle.ties[part.tie].cites;
    for (const Citation& cite : cites) cited.push_back(cite.source);
    if (cites.empty()) unsourced.push_back(part.tie);
  }
  std::sort(cited.begin(), cited.end());
  made.sources = static_cast<std::size_t>(std::unique(cited.begin(), cited.end()) - cited.begin());
  std::sort(unsourced.begin(), unsourced.end());
  made.unsourced =
      static_cast<std::size_t>(std::unique(unsourced.begin(), unsourced.end()) - unsourced.begin());
  return made;
}

std::string pair_name(const Chronicle& chronicle, const EraGraph& graph, const Bond& bond) {
  return label_of(chronicle, graph.actors()[bond.a]) + " – " + label_of(chronicle, graph.actors()[bond.b]);
}

/// The strongest bonds of one sign, as a list in words; empty when there are none.
std::string strongest(const Chronicle& chronicle, const EraGraph& graph, double sign) {
  std::vector<const Bond*> bonds;
  for (const Bond& bond : graph.bonds())
    if (bond.level() * sign >= 0.05) bonds.push_back(&bond);
  std::stable_sort(bonds.begin(), bonds.end(),
                   [&](const Bond* x, const Bond* y) { return x->level() * sign > y->level() * sign; });
  std::string words;
  for (std::size_t i = 0; i < std::min(named_bonds, bonds.size()); ++i)
    words += (i == 0 ? "" : ", ") + pair_name(chronicle, graph, *bonds[i]) + " (" +
             signed_number(bonds[i]->level()) + ")";
  return words;
}

std::string source_name(const Source& source) {
  if (source.author.empty()) return clean(source.title.empty() ? source.id : source.title, 60);
  const std::string year = source.date.substr(0, 4);
  return clean(source.author, 60) + (year.empty() ? "" : " " + clean(year));
}

}  // namespace

std::string signed_number(double value) {
  const std::string digits = fmt::format("{:.1f}", std::abs(value));
  if (digits == "0.0") return digits;
  return (value < 0 ? "−" : "+") + digits;
}

std::string dates(Interval span) {
  const bool bounded = span.first > distant_past && span.past < distant_future;
  if (!bounded || !starts_year(span.first) || !starts_year(span.past)) return to_string(span);
  const int first = civil(span.first).year, last = civil(span.past + -1).year;
  return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

std::string years(Interval span) {
  if (span.first <= distant_past || span.past >= distant_future) return to_string(span);
  const int first = civil(span.first).year, last = civil(span.past + -1).year;
  return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

std::string era_title(const Era& era) {
  const std::string label = clean(era.label.empty() ? era.id : era.label);
  return label.empty() ? dates(era.span) : label + ", " + dates(era.span);
}

std::string label_of(const Chronicle& chronicle, ActorId actor) {
  const Actor& who = chronicle.roster[actor];
  return clean(who.label.empty() ? who.code : who.label, 80);
}

std::string bond_words(const Chronicle& chronicle, const EraGraph& graph, const Bond& bond) {
  const Parts parts = bond.parts();
  return fmt::format("{}: level {} (warm {:.1f}, hostile {:.1f}); {}, {}, {}",
                     pair_name(chronicle, graph, bond), signed_number(parts.level()), parts.warm,
                     parts.hostile, counted(bond.claims, "claim", "claims"),
                     counted(bond.sources, "source", "sources"), name(bond.surest));
}

std::string map_indicator(const FoldOptions& fold) {
  std::string words =
      fmt::format("Level of each bond: warm minus hostile claims; an event lasts {:.2g} years.",
                  fold.persistence / 365.25);
  if (fold.roll_up == RollUp::state) words += " Persons and bodies count for their state.";
  if (fold.lineage) words += " Successors and predecessors are one actor.";
  return words;
}

std::string map_subtitle(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold) {
  const Counts made = counts(chronicle, graph);
  std::string words = map_indicator(fold) + " " + counted(graph.size(), "actor", "actors") + ", " +
                      counted(graph.bonds().size(), "bond", "bonds") + ", " +
                      counted(made.claims, "claim", "claims");
  if (made.sources > 0) words += " from " + counted(made.sources, "source", "sources");
  if (made.sources == 0 && made.claims > 0) words += ", none with a source";
  if (made.sources > 0 && made.unsourced > 0) words += fmt::format(", {} without source", made.unsourced);
  return words + ".";
}

std::string map_description(const Chronicle& chronicle, const EraGraph& graph) {
  std::string words = fmt::format("Map of {} and {} in {}.", counted(graph.size(), "actor", "actors"),
                                  counted(graph.bonds().size(), "bond", "bonds"), era_title(graph.era()));
  const std::string warm = strongest(chronicle, graph, 1), hostile = strongest(chronicle, graph, -1);
  if (!warm.empty()) words += " Strongest cooperative: " + warm + ".";
  if (!hostile.empty()) words += " Strongest hostile: " + hostile + ".";
  return words;
}

std::string source_note(const Chronicle& chronicle, std::string_view package_hash) {
  std::string words = "Source: " + clean(chronicle.title.empty() ? "untitled package" : chronicle.title, 120);
  for (std::size_t i = 0; i < std::min(named_sources, chronicle.sources.size()); ++i)
    words += (i == 0 ? ", from " : ", ") + source_name(chronicle.sources[i]);
  if (chronicle.sources.size() > named_sources)
    words += fmt::format(" and {} more", chronicle.sources.size() - named_sources);
  words += ".";
  if (!package_hash.empty()) words += " Package " + clean(package_hash, 80) + ".";
  return words;
}

}  // namespace entente
