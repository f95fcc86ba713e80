// Names are looked up while a word is parted, and again, with a refusal that helps, once it is.
#include <entente/cli/options/name_options.hpp>

#include <entente/cli/options/option_list.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/reading/citations.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/partings.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// The names in a word; where it cannot be parted into names, what stands in the way, which is none: of
/// several texts the first that is likely to be meant as a name.
std::vector<std::string> names_in(const std::string& text, std::string_view option, const Partings& partings,
                                  const IsName& is_likely) {
  if (partings.ways.size() == 1) return partings.ways[0];
  if (partings.ways.size() > 1)
    refuse(fmt::format("{} \"{}\" may mean {}; write ids, or give {} once for each", option,
                       printable(text, 60), to_string(partings), option));
  if (partings.stops.front().empty())
    refuse(fmt::format("{} \"{}\" has a comma too many", option, printable(text, 60)));
  const auto likely = std::find_if(partings.stops.begin(), partings.stops.end(), is_likely);
  return {likely == partings.stops.end() ? partings.stops.front() : *likely};
}

IsName is_near_one_of(std::vector<std::string> names) {
  return [names = std::move(names)](std::string_view word) { return nearest(word, names).has_value(); };
}

std::optional<SourceId> source_named(const Package& package, const Bibliography& known,
                                     std::string_view name) {
  if (const auto id = package.world.source(name)) return id;
  const std::vector<Cited> works = works_cited(name, known);
  return works.size() == 1 && works[0].place.empty() ? package.world.source(works[0].source) : std::nullopt;
}

IsName is_actor(const Package& package) {
  return [&roster = package.world.roster](std::string_view name) { return !roster.find(name).empty(); };
}

Pair pair_in(const std::string& text, std::string_view option, const Package& package,
             const FoldOptions& folding) {
  const Partings ends = pairs_in(text, is_actor(package));
  if (ends.ways.size() > 1)
    refuse(fmt::format("{} \"{}\" may mean {}; write ids", option, printable(text, 60), to_string(ends)));
  if (ends.ways.empty() && ends.stops.empty())
    refuse(fmt::format("{} \"{}\" names one actor; write two, such as PAK:RUS", option, printable(text, 60)));
  const std::vector<std::string>& names = ends.ways.empty() ? ends.stops : ends.ways[0];
  const ActorId a = actor_named(names[0], option, package, folding);
  const ActorId b = actor_named(names[1], option, package, folding);
  if (a == b) refuse(fmt::format("{} \"{}\" names one actor twice", option, printable(text, 60)));
  return {a, b};
}

constexpr std::size_t most_hops = 99;

/// A whole number of a few digits; nothing for any other text.
std::optional<std::size_t> hops_in(std::string_view text) {
  const bool is_number = !text.empty() && text.size() <= 2 &&
                         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? std::optional<std::size_t>(std::stoul(std::string(text))) : std::nullopt;
}

/// `Pakistan:2`, where a name may hold colons itself.
ActorAndHops actor_and_hops_in(const std::string& text, std::string_view option, const Package& package,
                               const FoldOptions& folding) {
  const IsName known = is_actor(package);
  const auto colon = text.rfind(':');
  const std::string front = text.substr(0, colon);
  const std::string_view back = colon == std::string::npos ? "" : std::string_view(text).substr(colon + 1);
  const bool is_parted = colon != std::string::npos && (known(front) || hops_in(back));
  if (known(text)) {
    if (is_parted && known(front) && hops_in(back))
      refuse(
          fmt::format("{} \"{}\" may mean an actor of that name, or \"{}\" and its hops; write \"{}:1\" or "
                      "another name of the one that is meant",
                      option, printable(text, 60), printable(front, 60), printable(text, 60)));
    return {actor_named(text, option, package, folding), 1};
  }
  if (!is_parted) return {actor_named(text, option, package, folding), 1};
  const ActorId actor = actor_named(front, option, package, folding);
  const auto hops = hops_in(back);
  if (!hops || *hops == 0)
    refuse(
        fmt::format("{} \"{}\": behind the colon stands how many ties away one may be, a whole number from "
                    "1 to {}, such as {}:2",
                    option, printable(text, 60), most_hops, printable(front, 60)));
  return {actor, *hops};
}

}  // namespace

Names names_of(const Words& words, std::string_view option) {
  const auto row = std::ranges::find(option_list(), option, &Option::name);
  return {row->spelling, words.all(option)};
}

ActorId actor_named(const std::string& name, std::string_view option, const Package& package,
                    const FoldOptions& folding) {
  const Roster& roster = package.world.roster;
  std::vector<ActorId> found = roster.find(name);
  if (folding.lineage) {
    const std::vector<ActorId> heirs = lineage(roster);
    for (ActorId& actor : found) actor = heirs[index(actor)];
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
  }
  if (found.size() == 1) return found.front();
  if (found.empty())
    refuse(
        fmt::format("{}: no actor \"{}\"{}", option, printable(name, 60), or_rather(name, roster.names())));
  refuse(fmt::format("{}: \"{}\" means {} or {}; write the id", option, printable(name, 60),
                     printable(roster[found[0]].code, 60), printable(roster[found[1]].code, 60)));
}

std::vector<ActorId> actors_named(const Names& names, const Package& package, const FoldOptions& folding) {
  const IsName known = is_actor(package), likely = is_near_one_of(package.world.roster.names());
  std::vector<ActorId> actors;
  for (const std::string& text : names.texts)
    for (const std::string& name : names_in(text, names.option, lists_in(text, known), likely))
      actors.push_back(actor_named(name, names.option, package, folding));
  return actors;
}

std::optional<ActorAndHops> actor_and_hops_named(const Names& names, const Package& package,
                                                 const FoldOptions& folding) {
  if (names.empty()) return std::nullopt;
  return actor_and_hops_in(names.texts.back(), names.option, package, folding);
}

std::vector<Pair> pairs_named(const Names& names, const Package& package, const FoldOptions& folding) {
  const IsName known = is_actor(package);
  const auto is_pair = [&](std::string_view text) { return !pairs_in(text, known).ways.empty(); };
  const auto has_colon = [](std::string_view text) { return text.find(':') != std::string_view::npos; };
  std::vector<Pair> pairs;
  for (const std::string& text : names.texts) {
    // Without a colon it is refused as a whole.
    if (!has_colon(text)) return {pair_in(text, names.option, package, folding)};
    for (const std::string& pair : names_in(text, names.option, lists_in(text, is_pair), has_colon))
      pairs.push_back(pair_in(pair, names.option, package, folding));
  }
  return pairs;
}

std::optional<Pair> pair_named(const Names& names, const Package& package, const FoldOptions& folding) {
  if (names.empty()) return std::nullopt;
  return pair_in(names.texts.back(), names.option, package, folding);
}

std::vector<SourceId> sources_named(const Names& names, const Package& package) {
  const Bibliography listed(package.world.sources);
  const auto named = [&](std::string_view name) { return source_named(package, listed, name); };
  const auto is_source = [&](std::string_view name) { return named(name).has_value(); };
  std::vector<std::string> known;
  for (const Source& source : package.world.sources) known.push_back(source.id);
  const IsName likely = is_near_one_of(known);
  std::vector<SourceId> sources;
  for (const std::string& text : names.texts)
    for (const std::string& name : names_in(text, names.option, lists_in(text, is_source), likely)) {
      const auto source = named(name);
      if (!source)
        refuse(
            fmt::format("{}: no source \"{}\"{}", names.option, printable(name, 60), or_rather(name, known)));
      sources.push_back(*source);
    }
  return sources;
}

}  // namespace entente
