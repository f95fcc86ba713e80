// Sums, shares of a ratio, and the two sides of a mean.
#include <entente/engine/analysis/attributed_shifts.hpp>

#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/shifts/statistics.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// What is divided: a subject in two eras.
struct Divided {
  const Chronicle& chronicle;
  const EraGraph& before;
  const EraGraph& after;
  const Subject& subject;
};

std::vector<AttributedPart> parts_of_level(const Divided& of, Grouping grouping) {
  std::vector<AttributedPart> parts;
  for (const GroupPart& group : grouped(of.chronicle, of.before, of.after, of.subject, grouping))
    parts.push_back({.name = group.name,
                     .before = group.before.level(),
                     .after = group.after.level(),
                     .difference = group.difference()});
  return parts;
}

std::vector<AttributedPart> parts_of_polarity(const Divided& of, const AttributionChoice& choice) {
  const PolarityShares found =
      polarity_shares(of.chronicle, of.before, of.after, of.subject, choice.grouping, choice.polarity);
  std::vector<AttributedPart> parts;
  for (std::size_t i = 0; i < found.names.size(); ++i) {
    parts.push_back({.name = found.names[i], .difference = found.shapley.shares[i]});
    if (!found.shapley.standard_errors.empty())
      parts.back().standard_error = found.shapley.standard_errors[i];
  }
  return parts;
}

std::vector<AttributedPart> parts_of_tone(const Divided& of, Grouping grouping) {
  const ToneParts found = tone_parts(of.chronicle, of.before, of.after, of.subject, grouping);
  std::vector<AttributedPart> parts;
  for (std::size_t i = 0; i < found.names.size(); ++i) {
    const RatePart& part = found.rates.groups[i];
    ToneSides sides{part.composition, part.rate};
    if (!part.rate.defined()) sides.entry_exit = part.entry_exit;
    parts.push_back({.name = found.names[i],
                     .before = part.before,
                     .after = part.after,
                     .difference = part.difference(),
                     .sides = sides});
  }
  return parts;
}

ToneSides sums_of_sides(const std::vector<AttributedPart>& parts) {
  double composition = 0, rate = 0, entry_exit = 0;
  for (const AttributedPart& part : parts) {
    if (part.sides->composition.defined()) composition += part.sides->composition.number();
    if (part.sides->rate.defined()) rate += part.sides->rate.number();
    entry_exit += part.sides->entry_exit.value_or(0);
  }
  return {composition, rate, entry_exit};
}

Value statistic(const EraGraph& graph, const Subject& subject, std::string_view measure) {
  if (measure == "tone") return tone(graph, subject);
  Shift asked;
  asked.a = *subject.a;
  asked.b = subject.b;
  asked.measure = measure;
  return Statistics(graph)(asked);
}

AttributedShift attributed(const Divided& of, const Comparison& eras, const std::string& measure,
                           const AttributionChoice& choice) {
  AttributedShift found{eras, of.subject, measure, statistic(of.before, of.subject, measure),
                        statistic(of.after, of.subject, measure)};
  if (measure == "polarity") {
    found.parts = parts_of_polarity(of, choice);
  } else if (measure == "tone") {
    found.parts = parts_of_tone(of, choice.grouping);
    if (!found.parts.empty()) found.sides = sums_of_sides(found.parts);
  } else {
    found.parts = parts_of_level(of, choice.grouping);
  }
  return found;
}

/// The chosen subjects, pairs before actors, each once, that have a claim in either era.
std::vector<Subject> subjects(const EraGraph& before, const EraGraph& after,
                              const AttributionChoice& choice) {
  std::vector<Pair> pairs;
  for (const auto& [a, b] : choice.pairs) pairs.emplace_back(std::min(a, b), std::max(a, b));
  std::vector<ActorId> actors = choice.actors;
  const auto once_each = [](auto& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
  };
  once_each(pairs);
  once_each(actors);
  std::vector<Subject> found;
  for (const auto& [a, b] : pairs) found.push_back({a, b});
  for (const ActorId actor : actors) found.push_back({actor, {}});
  std::erase_if(found, [&](const Subject& subject) {
    return ties_of(before, subject).empty() && ties_of(after, subject).empty();
  });
  return found;
}

std::vector<std::string> measures_of(const Subject& subject, const AttributionChoice& choice) {
  std::vector<std::string> found = choice.measures;
  if (found.empty()) found = {subject.b ? "level" : "strength_net"};
  std::erase_if(found, [&](const std::string& measure) {
    return !(subject.b ? divides_for_pair(measure) : divides_for_actor(measure));
  });
  return found;
}

}  // namespace

bool divides_for_pair(std::string_view measure) {
  return measure == "level" || measure == "polarity" || measure == "tone";
}

bool divides_for_actor(std::string_view measure) { return measure == "strength_net" || measure == "tone"; }

std::vector<AttributedShift> attributed_shifts(const Chronicle& chronicle, const Study& study,
                                               std::span<const Comparison> comparisons,
                                               const AttributionChoice& choice) {
  std::vector<AttributedShift> rows;
  for (const Comparison& eras : comparisons) {
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    for (const Subject& subject : subjects(before, after, choice))
      for (const std::string& measure : measures_of(subject, choice))
        rows.push_back(attributed({chronicle, before, after, subject}, eras, measure, choice));
  }
  return rows;
}

std::vector<AttributedLevel> attributed_levels(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                               const Subject& subject, Grouping grouping) {
  std::vector<AttributedLevel> found;
  for (std::size_t era = 0; era < graphs.size(); ++era) {
    const std::vector<GroupPart> groups = grouped(chronicle, graphs[era], graphs[era], subject, grouping);
    AttributedLevel level{.era = era};
    for (const GroupPart& group : groups) {
      level.parts.push_back({.name = group.name, .amounts = group.before});
      level.all.cooperative += group.before.cooperative;
      level.all.hostile += group.before.hostile;
    }
    const auto size = [](const Amounts& amounts) { return amounts.cooperative + amounts.hostile; };
    for (LevelPart& part : level.parts)
      part.share =
          size(level.all) > 0 ? Value(size(part.amounts) / size(level.all)) : Value(Reason::no_signed_claims);
    std::ranges::stable_sort(level.parts, std::ranges::greater{},
                             [&](const LevelPart& part) { return size(part.amounts); });
    found.push_back(std::move(level));
  }
  return found;
}

}  // namespace entente
