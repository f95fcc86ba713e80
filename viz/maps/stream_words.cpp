#include <entente/viz/maps/stream_words.hpp>

#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t most_movers_named = 3, most_moves_told = 4, most_names_told = 4;

/// Who is in another bloc than in the era before.
struct Mover {
  ActorId actor{};
  std::uint32_t from = 0, to = 0;
  bool certain = false;
  bool known = false;  ///< whether it is certain
};

std::vector<Mover> movers(const BlocStreams& streams, std::size_t era) {
  std::vector<Mover> found;
  for (const BlocStream& stream : streams.rows) {
    const BlocPlace &was = stream.places[era - 1], &is = stream.places[era];
    const auto both = [&](auto is_so) { return is_so(was.certainty) && is_so(is.certainty); };
    if (was.member.aligned() && is.member.aligned() && was.member.bloc != is.member.bloc)
      found.push_back({stream.actor, was.member.bloc, is.member.bloc,
                       both([](BlocCertainty one) { return one == BlocCertainty::certain; }),
                       both([](BlocCertainty one) { return one != BlocCertainty::unknown; })});
  }
  std::ranges::stable_sort(found, std::ranges::greater(), &Mover::certain);
  return found;
}

/// Who changes from each era to the next.
using EraMoves = std::vector<std::vector<Mover>>;

EraMoves moves_of(const BlocRecord& record) {
  EraMoves eras;
  for (std::size_t era = 1; era < record.eras.size(); ++era) eras.push_back(movers(record.streams, era));
  return eras;
}

/// How often each of those who change does so, and how often for certain.
struct MoveCount {
  ActorId actor{};
  std::size_t moves = 0, certain = 0, known = 0;
};

std::vector<MoveCount> move_counts(const EraMoves& eras) {
  std::vector<MoveCount> counts;
  for (const auto& era : eras)
    for (const Mover& one : era) {
      auto count = std::ranges::find(counts, one.actor, &MoveCount::actor);
      if (count == counts.end()) count = counts.insert(count, {one.actor});
      ++count->moves;
      count->certain += one.certain ? 1 : 0;
      count->known += one.known ? 1 : 0;
    }
  std::ranges::sort(counts, {}, &MoveCount::actor);
  return counts;
}

std::string names_of(const Chronicle& chronicle, const std::vector<ActorId>& actors,
                     const FoldOptions& fold) {
  std::vector<std::string> names;
  for (const ActorId actor : actors)
    if (names.size() < most_names_told) names.push_back(label_of(chronicle, actor, fold));
  if (actors.size() == most_names_told + 1) names.push_back(label_of(chronicle, actors.back(), fold));
  if (actors.size() > most_names_told + 1)
    names.push_back(fmt::format("{} more", actors.size() - names.size()));
  return listed(names);
}

std::string times_words(std::size_t times) {
  return times == 1 ? "once" : times == 2 ? "twice" : fmt::format("{} times", times);
}

/// `China and Iran change sides twice, India once`: who does so as often as `times_of` says, the most often
/// first; empty where nobody does.
template <typename TimesOf>
std::string often_words(const Chronicle& chronicle, const std::vector<MoveCount>& counts,
                        std::string_view what, const FoldOptions& fold, TimesOf times_of) {
  std::map<std::size_t, std::vector<ActorId>, std::greater<>> by_times;
  for (const MoveCount& one : counts)
    if (times_of(one) > 0) by_times[times_of(one)].push_back(one.actor);
  std::string text;
  for (const auto& [times, actors] : by_times)
    text += fmt::format(
        "{}{}{} {}", text.empty() ? "" : ", ", names_of(chronicle, actors, fold),
        text.empty() ? fmt::format(" {} {}", actors.size() == 1 ? "changes" : "change", what) : "",
        times_words(times));
  return text;
}

std::vector<ActorId> never_certain(const std::vector<MoveCount>& counts) {
  std::vector<ActorId> actors;
  for (const MoveCount& one : counts)
    if (one.certain == 0) actors.push_back(one.actor);
  return actors;
}

/// Whether all moves can be told one by one.
bool are_few(const EraMoves& eras) {
  const std::vector<MoveCount> counts = move_counts(eras);
  std::size_t moves = 0;
  for (const MoveCount& one : counts) moves += one.moves;
  return counts.size() <= most_movers_named && moves <= most_moves_told;
}

/// `, although India – Russia is +12`, where the strongest tie that an era breaks is of one who moved.
std::string broken_by_movers(const Chronicle& chronicle, const BlocRecord& record, std::size_t era,
                             const std::vector<Mover>& who, const FoldOptions& fold) {
  if (record.method() == BlocMethod::modularity || era >= record.broken.size() || !record.broken[era])
    return {};
  const auto& [pair, level] = *record.broken[era];
  const auto is_end = [ends = pair](const Mover& one) {
    return one.actor == ends.first || one.actor == ends.second;
  };
  if (std::ranges::none_of(who, is_end)) return {};
  return fmt::format(", although {} is {}", pair_words_in(chronicle, pair, fold, record.eras[era].span),
                     short_level(level));
}

/// `India and Pakistan change sides between 1979–1989 and 1989–2001; Iran (not certain) between ...`.
std::string told_by_era(const Chronicle& chronicle, const BlocRecord& record, const EraMoves& eras,
                        const FoldOptions& fold) {
  const std::vector<std::string> names = eras_told_apart(record.eras);
  const std::string_view what = record.streams.faced ? "sides" : "blocs";
  std::string text;
  for (std::size_t era = 0; era < eras.size(); ++era) {
    if (eras[era].empty()) continue;
    std::vector<std::string> who;
    for (const Mover& one : eras[era])
      who.push_back(label_of(chronicle, one.actor, fold) + (one.certain ? "" : " (not certain)"));
    const std::string verb =
        text.empty() ? fmt::format(" {} {}", who.size() == 1 ? "changes" : "change", what) : "";
    text += fmt::format("{}{}{} between {} and {}{}", text.empty() ? "" : "; ", listed(who), verb, names[era],
                        names[era + 1], broken_by_movers(chronicle, record, era + 1, eras[era], fold));
  }
  return text;
}

}  // namespace

std::string streams_finding(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  EraMoves eras = moves_of(record);
  const std::vector<MoveCount> counts = move_counts(eras);
  const std::string_view what = record.streams.faced ? "sides" : "blocs";
  if (counts.empty()) return fmt::format("No actor changes {}.", what);
  if (are_few(eras)) return told_by_era(chronicle, record, eras, fold) + ".";
  if (std::ranges::all_of(counts, [](const MoveCount& one) { return one.known == 0; }))
    return often_words(chronicle, counts, what, fold, [](const MoveCount& one) { return one.moves; }) + ".";
  for (auto& era : eras) std::erase_if(era, [](const Mover& one) { return !one.certain; });
  const std::vector<ActorId> unsure = never_certain(counts);
  const std::string others = names_of(chronicle, unsure, fold);
  if (move_counts(eras).empty())
    return fmt::format("{} {} {}, but not in every best division.", others,
                       unsure.size() == 1 ? "changes" : "change", what);
  const std::string sure = are_few(eras)
                               ? told_by_era(chronicle, record, eras, fold)
                               : often_words(chronicle, counts, what, fold, [](const MoveCount& one) {
                                   return one.certain;
                                 }) + ",";
  return fmt::format("{} in every best division{}.", sure,
                     unsure.empty() ? "" : fmt::format("; {} only in some", others));
}

std::string streams_description(const Chronicle& chronicle, const BlocRecord& record,
                                const FoldOptions& fold) {
  const std::span<const Era> eras = record.eras;
  const BlocStreams& streams = record.streams;
  const BlocNames names = bloc_names(chronicle, streams, fold);
  std::string text = fmt::format("{} {}. {} in {}.", streams_finding(chronicle, record, fold),
                                 method_words(record.method(), record.counted),
                                 counted(streams.rows.size(), "actor"), counted(eras.size(), "era"));
  for (std::size_t era = 1; era < eras.size(); ++era) {
    std::vector<std::string> told;
    for (const Mover& one : movers(streams, era))
      told.push_back(fmt::format("{}: {}, then {}{}", label_of(chronicle, one.actor, fold),
                                 names.at(one.from), names.at(one.to), one.certain ? "" : " (not certain)"));
    text += fmt::format(" From {} to {}: {}.", era_name(eras[era - 1]), era_name(eras[era]),
                        told.empty() ? "nobody changes blocs" : fmt::format("{}", fmt::join(told, "; ")));
  }
  return text;
}

}  // namespace entente
