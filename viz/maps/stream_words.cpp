#include <entente/viz/maps/stream_words.hpp>

#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t most_names_told = 4;

/// Who is in another bloc than in the era before.
struct Mover {
  ActorId actor{};
  std::uint32_t from = 0, to = 0;
  bool certain = false;
};

std::vector<Mover> movers(const BlocStreams& streams, std::size_t era) {
  std::vector<Mover> found;
  for (const BlocStream& stream : streams.rows) {
    const BlocPlace &was = stream.places[era - 1], &is = stream.places[era];
    if (was.member.aligned() && is.member.aligned() && was.member.bloc != is.member.bloc)
      found.push_back({stream.actor, was.member.bloc, is.member.bloc,
                       was.certainty == BlocCertainty::certain && is.certainty == BlocCertainty::certain});
  }
  std::ranges::stable_sort(found, std::ranges::greater(), &Mover::certain);
  return found;
}

/// A change from one place to the next; eras between them leave it open when.
struct PlaceMove {
  ActorId actor{};
  std::size_t from = 0, to = 0;  ///< eras
};

/// The changes of a stream from each place of some kind to the next.
template <typename IsSo>
std::vector<PlaceMove> moves_between(const BlocStream& stream, IsSo is_so) {
  std::vector<PlaceMove> moves;
  std::optional<std::size_t> last;
  for (std::size_t era = 0; era < stream.places.size(); ++era) {
    if (!is_so(stream.places[era])) continue;
    if (last && stream.places[*last].member.bloc != stream.places[era].member.bloc)
      moves.push_back({stream.actor, *last, era});
    last = era;
  }
  return moves;
}

bool is_sure_place(const BlocPlace& place) {
  return place.member.aligned() && place.certainty == BlocCertainty::certain;
}

std::vector<PlaceMove> sure_moves(const BlocStreams& streams) {
  std::vector<PlaceMove> all;
  for (const BlocStream& stream : streams.rows)
    for (const PlaceMove& one : moves_between(stream, is_sure_place)) all.push_back(one);
  return all;
}

/// How often each of those who change does so as drawn, and how often for certain.
struct MoveCount {
  ActorId actor{};
  std::size_t moves = 0, certain = 0;
  bool known = false;  ///< whether any of them is certain
};

std::vector<MoveCount> move_counts(const BlocStreams& streams) {
  std::vector<MoveCount> counts;
  for (const BlocStream& stream : streams.rows) {
    const auto moves = moves_between(stream, [](const BlocPlace& place) { return place.member.aligned(); });
    if (moves.empty()) continue;
    const bool is_known = std::ranges::any_of(moves, [&](const PlaceMove& one) {
      return stream.places[one.from].certainty != BlocCertainty::unknown &&
             stream.places[one.to].certainty != BlocCertainty::unknown;
    });
    const std::size_t certain = moves_between(stream, is_sure_place).size();
    counts.push_back({stream.actor, moves.size(), certain, is_known || certain > 0});
  }
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

/// `Yet India – Russia is cooperative (+12), so that tie is broken.`, of the strongest tie broken in any era
/// after a certain change of one of its ends; with its era, unless that is `told`.
std::string against_words(const Chronicle& chronicle, const BlocRecord& record,
                          const std::vector<PlaceMove>& moves, std::optional<std::size_t> told,
                          const FoldOptions& fold) {
  if (record.method() == BlocMethod::modularity) return {};
  std::optional<std::size_t> strongest;
  for (std::size_t era = 0; era < record.broken.size(); ++era) {
    const std::optional<BrokenTie>& tie = record.broken[era];
    const bool is_of_mover =
        tie && std::ranges::any_of(moves, [&tie, era](const PlaceMove& one) {
          return one.to <= era && (one.actor == tie->pair.first || one.actor == tie->pair.second);
        });
    if (is_of_mover && (!strongest || std::abs(tie->level) > std::abs(record.broken[*strongest]->level)))
      strongest = era;
  }
  if (!strongest) return {};
  const auto& [pair, level] = *record.broken[*strongest];
  return fmt::format(" Yet {} is {} ({}{}), so that tie is broken.",
                     pair_words_in(chronicle, pair, fold, record.eras[*strongest].span),
                     level < 0 ? "hostile" : "cooperative", short_level(level),
                     strongest == told ? "" : " in " + eras_told_apart(record.eras)[*strongest]);
}

/// The two eras between which all of these changes are, if they are between the same.
std::optional<PlaceMove> common_move(const std::vector<PlaceMove>& moves) {
  const PlaceMove& first = moves.front();
  const bool is_common = std::ranges::all_of(
      moves, [&first](const PlaceMove& one) { return one.from == first.from && one.to == first.to; });
  return is_common ? std::optional(first) : std::nullopt;
}

/// `India and Pakistan change sides after 1979–1989` where all do so then; else how often.
std::string sure_words(const Chronicle& chronicle, const BlocRecord& record,
                       const std::vector<MoveCount>& counts, const std::vector<PlaceMove>& moves,
                       const FoldOptions& fold) {
  const std::string_view what = record.streams.faced ? "sides" : "blocs";
  const std::optional<PlaceMove> common = common_move(moves);
  if (!common) {
    const bool is_all = std::ranges::all_of(
        counts, [](const MoveCount& one) { return one.certain == 0 || one.certain == one.moves; });
    return (is_all ? "" : "For certain, ") +
           often_words(chronicle, counts, what, fold, [](const MoveCount& one) { return one.certain; });
  }
  std::vector<ActorId> actors;
  for (const PlaceMove& one : moves) actors.push_back(one.actor);
  const std::vector<std::string> names = eras_told_apart(record.eras);
  const std::string when = common->to == common->from + 1
                               ? "after " + names[common->from]
                               : fmt::format("between {} and {}", names[common->from], names[common->to]);
  return fmt::format("{} {} {} {}", names_of(chronicle, actors, fold),
                     actors.size() == 1 ? "changes" : "change", what, when);
}

}  // namespace

std::string streams_finding(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  const std::vector<MoveCount> counts = move_counts(record.streams);
  const std::string_view what = record.streams.faced ? "sides" : "blocs";
  if (counts.empty()) return fmt::format("No actor changes {}.", what);
  if (std::ranges::none_of(counts, &MoveCount::known))
    return often_words(chronicle, counts, what, fold, [](const MoveCount& one) { return one.moves; }) + ".";
  const std::vector<ActorId> unsure = never_certain(counts);
  const std::string others = names_of(chronicle, unsure, fold);
  const std::vector<PlaceMove> sure = sure_moves(record.streams);
  if (sure.empty())
    return fmt::format("{} {} {}, but not in every best division.", others,
                       unsure.size() == 1 ? "changes" : "change", what);
  const std::optional<PlaceMove> common = common_move(sure);
  return fmt::format(
      "{}{}.{}", sure_words(chronicle, record, counts, sure, fold),
      unsure.empty() ? "" : fmt::format("; {} in some of the best divisions only", others),
      against_words(chronicle, record, sure, common ? std::optional(common->to) : std::nullopt, fold));
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
