#include <entente/viz/maps/bloc_words.hpp>

#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <vector>

namespace entente {
namespace {

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

/// How many others are as good.
std::string others_as_good(const Partition& found) {
  const bool is_modularity = found.method == BlocMethod::modularity;
  const std::string_view as = is_modularity ? "are as good" : "do as well",
                         as_one = is_modularity ? "is as good" : "does as well";
  if (found.best.partitions == 0) return fmt::format("whether other divisions {} is not known", as);
  if (found.best.more && found.best.partitions == 1) return fmt::format("other divisions {}", as);
  if (found.best.partitions < 2) return fmt::format("no other division {}", as_one);
  const auto others = found.best.partitions - 1;
  return fmt::format("{}{} {}", found.best.more ? "over " : "", entente::counted(others, "other division"),
                     others == 1 && !found.best.more ? as_one : as);
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

std::string breaking_words(std::size_t shown, std::size_t all) {
  if (shown == 0) return {};
  return shown == all ? "breaks the blocs" : fmt::format("breaks the blocs ({} of {} shown)", shown, all);
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

std::string certainty_words(const Partition& era) {
  return era.certainty == Optimality::proved ? others_as_good(era)
                                             : "that no division is better is not proved";
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

}  // namespace entente
