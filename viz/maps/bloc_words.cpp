#include <entente/viz/maps/bloc_words.hpp>

#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t most_movers_named = 3, most_moves_told = 4;

std::string amount_words(double amount) {
  return std::abs(amount - std::round(amount)) < 0.05 ? fmt::format("{:.0f}", amount)
                                                      : fmt::format("{:.1f}", amount);
}

std::string modularity_words(double value) {
  return fmt::format("{}{:.2f}", value < -0.005 ? "−" : "", std::abs(value));
}

bool is_in(const BlocPlace& place, std::uint32_t bloc) { return place.member.bloc == bloc; }

/// How often a stream is in the bloc.
std::size_t eras_in(const BlocStream& stream, std::uint32_t bloc) {
  return static_cast<std::size_t>(
      std::ranges::count_if(stream.places, [&](const BlocPlace& place) { return is_in(place, bloc); }));
}

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

/// What all changes of blocs come to.
struct MoveTally {
  std::set<ActorId> actors;
  std::size_t moves = 0, certain = 0, known = 0;
};

MoveTally tally_of(const std::vector<std::vector<Mover>>& eras) {
  MoveTally tally;
  for (const auto& era : eras)
    for (const Mover& one : era) {
      tally.actors.insert(one.actor);
      ++tally.moves;
      tally.certain += one.certain ? 1 : 0;
      tally.known += one.known ? 1 : 0;
    }
  return tally;
}

/// `, 5 of which hold in every best division`; nothing where nobody found out.
std::string certain_moves_words(const MoveTally& tally) {
  if (tally.known == 0) return "";
  if (tally.certain == tally.moves) return ", all of which hold in every best division";
  if (tally.certain == 0) return ", none of which holds in every best division";
  return fmt::format(", {} of which {} in every best division", tally.certain,
                     tally.certain == 1 ? "holds" : "hold");
}

}  // namespace

std::string method_words(BlocMethod method, Counted counted) {
  const std::string_view what = counted == Counted::ties ? "the fewest ties" : "the least level";
  const std::string fewest =
      fmt::format("that break {}, those hostile within a bloc or cooperative across", what);
  switch (method) {
    case BlocMethod::two_blocs:
      return "Two blocs " + fewest;
    case BlocMethod::at_most_k:
      return "At most so many blocs as were asked for, those " + fewest;
    case BlocMethod::free_k:
      return "As many blocs as it takes, those " + fewest;
    case BlocMethod::modularity:
      return "Blocs of the highest signed modularity found";
  }
  return {};
}

std::string_view blocs_caution() {
  return "Two actors may stand in one bloc without a tie between them, only because both oppose a third.";
}

std::string without_partners_words(std::vector<std::string> names) {
  constexpr std::size_t most_named = 12;
  if (names.empty()) return {};
  const std::size_t more = names.size() > most_named ? names.size() - most_named : 0;
  names.resize(names.size() - more);
  if (more > 0) names.push_back(fmt::format("{} more", more));
  return "Without a cooperative tie in their bloc: " + listed(names) + ".";
}

std::string broken_heading(const BlocRecord& record) {
  if (record.method() == BlocMethod::modularity) return "Modularity";
  return record.counted == Counted::ties ? "Ties broken" : "Level broken";
}

std::string broken_words(const Partition& era) {
  if (era.k == 0) return "";
  if (era.method == BlocMethod::modularity)
    return era.modularity.defined() ? modularity_words(era.modularity.number()) : "";
  if (era.certainty == Optimality::proved || !era.lower.defined()) return amount_words(era.violations);
  return fmt::format("{}–{}", amount_words(era.lower.number()), amount_words(era.violations));
}

std::string partition_words(const Partition& era, Counted counted) {
  const std::string method = method_words(era.method, counted), amount = broken_words(era);
  if (amount.empty()) return method;
  if (era.method == BlocMethod::modularity) return fmt::format("{} (Q = {})", method, amount);
  if (counted == Counted::levels) return fmt::format("{} (level {} broken)", method, amount);
  return fmt::format("{} ({} {} broken)", method, amount, amount == "1" ? "tie" : "ties");
}

std::string bloc_letter(std::uint32_t bloc) {
  std::string letters;
  for (; bloc > 0; bloc = (bloc - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (bloc - 1) % 26));
  return letters;
}

BlocNames bloc_names(const Chronicle& chronicle, const BlocStreams& streams, const FoldOptions& fold) {
  BlocNames names;
  for (const BlocStream& stream : streams.rows)
    for (const BlocPlace& place : stream.places)
      if (place.member.aligned()) names[place.member.bloc];
  if (streams.faced) {
    const std::string anchor = label_of(chronicle, *streams.anchor, fold);
    for (auto& [bloc, words] : names) words = (bloc == 1 ? "with " : "not with ") + anchor;
    return names;
  }
  std::set<ActorId> taken;
  for (auto& [bloc, words] : names) {
    const BlocStream* most = nullptr;
    const auto claim = [&, bloc = bloc](const BlocStream& stream) {
      return std::tuple(taken.count(stream.actor) == 0, eras_in(stream, bloc), stream.size);
    };
    for (const BlocStream& stream : streams.rows)
      if (eras_in(stream, bloc) > 0 && (most == nullptr || claim(stream) > claim(*most))) most = &stream;
    const bool is_free = most != nullptr && taken.insert(most->actor).second;
    words = is_free ? "the bloc of " + label_of(chronicle, most->actor, fold) : fmt::format("bloc {}", bloc);
  }
  return names;
}

std::string streams_finding(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  std::vector<std::vector<Mover>> eras;
  for (std::size_t era = 1; era < record.eras.size(); ++era) eras.push_back(movers(record.streams, era));
  const MoveTally tally = tally_of(eras);
  const std::string_view what = record.streams.faced ? "sides" : "blocs";
  if (tally.moves == 0) return fmt::format("No actor changes {}.", what);
  if (tally.actors.size() > most_movers_named || tally.moves > most_moves_told)
    return fmt::format("{} of {} change {} in {} moves{}.", tally.actors.size(),
                       counted(record.streams.rows.size(), "actor"), what, tally.moves,
                       certain_moves_words(tally));
  const std::vector<std::string> names = eras_told_apart(record.eras);
  std::string text;
  for (std::size_t era = 0; era < eras.size(); ++era) {
    if (eras[era].empty()) continue;
    std::vector<std::string> who;
    for (const Mover& one : eras[era])
      who.push_back(label_of(chronicle, one.actor, fold) + (one.certain ? "" : " (not certain)"));
    const std::string verb =
        text.empty() ? fmt::format(" {} {}", who.size() == 1 ? "changes" : "change", what) : "";
    text += fmt::format("{}{}{} between {} and {}", text.empty() ? "" : "; ", listed(who), verb, names[era],
                        names[era + 1]);
  }
  return text + ".";
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
