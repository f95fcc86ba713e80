// What makes a shift, part by part: sums, shares of a ratio, and the two sides of a mean.
#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/shifts/statistics.hpp>
#include <entente/viz/report/compare_tables.hpp>
#include <entente/viz/report/drivers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {
namespace {

/// One row of the table, but for what the rows of a shift share.
struct Part {
  std::string name;
  Value before{}, after{}, difference{};
  std::vector<Cell> more = {};  ///< standard_error, composition, rate, entry_exit
};

/// What is divided: a statistic of a subject in two eras.
struct Divided {
  const EraGraph& before;
  const EraGraph& after;
  Subject subject;
  std::string_view measure;
  Value value_before{}, value_after{};
};

std::vector<Part> parts_of_level(const Chronicle& chronicle, const Divided& shift, Grouping grouping) {
  std::vector<Part> parts;
  for (const GroupPart& group : grouped(chronicle, shift.before, shift.after, shift.subject, grouping))
    parts.push_back({group.name, group.before.level(), group.after.level(), group.difference()});
  return parts;
}

std::vector<Part> parts_of_polarity(const Chronicle& chronicle, const Divided& shift, Grouping grouping,
                                    const PolarityOptions& options) {
  const PolarityShares found =
      polarity_shares(chronicle, shift.before, shift.after, shift.subject, grouping, options);
  std::vector<Part> parts;
  for (std::size_t i = 0; i < found.names.size(); ++i) {
    parts.push_back({found.names[i], {}, {}, found.shapley.shares[i]});
    if (!found.shapley.standard_errors.empty()) parts.back().more = {found.shapley.standard_errors[i]};
  }
  return parts;
}

/// The groups, and as the last the sum of each side of the mean.
std::vector<Part> parts_of_tone(const Chronicle& chronicle, const Divided& shift, Grouping grouping) {
  const ToneParts found = tone_parts(chronicle, shift.before, shift.after, shift.subject, grouping);
  std::vector<Part> parts;
  for (std::size_t i = 0; i < found.names.size(); ++i) {
    const RatePart& part = found.rates.groups[i];
    const Cell entry_exit = part.rate.defined() ? Cell() : Cell(part.entry_exit);
    parts.push_back({found.names[i],
                     part.before,
                     part.after,
                     part.difference(),
                     {Cell(), cell(part.composition), cell(part.rate), entry_exit}});
  }
  return parts;
}

/// The sums of the sides over all parts.
std::vector<Cell> sums_of_sides(const std::vector<Part>& parts) {
  std::vector<Cell> sums = {Cell(), 0.0, 0.0, 0.0};
  for (const Part& part : parts)
    for (std::size_t i = 1; i < part.more.size(); ++i)
      if (const auto* side = std::get_if<double>(&part.more[i])) sums[i] = std::get<double>(sums[i]) + *side;
  return sums;
}

std::vector<Part> parts_of(const Chronicle& chronicle, const Divided& shift,
                           const AttributionChoice& choice) {
  if (shift.measure == "polarity")
    return parts_of_polarity(chronicle, shift, choice.grouping, choice.polarity);
  if (shift.measure == "tone") return parts_of_tone(chronicle, shift, choice.grouping);
  return parts_of_level(chronicle, shift, choice.grouping);
}

Value statistic(const EraGraph& graph, const Subject& subject, std::string_view measure) {
  if (measure == "tone") return tone(graph, subject);
  Shift asked;
  asked.a = *subject.a;
  asked.b = subject.b;
  asked.measure = measure;
  return Statistics(graph)(asked);
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

class AttributionTable {
 public:
  AttributionTable(const Chronicle& chronicle, const AttributionChoice& choice)
      : chronicle_(chronicle), choice_(choice) {
    if (choice.grouping == Grouping::claim)
      for (const Claim& claim : chronicle.claims) claims_.emplace(claim.key, &claim);
  }

  void add(const Divided& shift) {
    const std::vector<Part> parts = parts_of(chronicle_, shift, choice_);
    for (const Part& part : parts) add(shift, part);
    add(shift, {"all", shift.value_before, shift.value_after, shift.value_after - shift.value_before,
                shift.measure == "tone" && !parts.empty() ? sums_of_sides(parts) : std::vector<Cell>{}});
  }

  Table result() && {
    for (std::size_t column = first_of_some; column < table_.columns.size(); ++column)
      if (std::all_of(table_.rows.begin(), table_.rows.end(), [column](const std::vector<Cell>& row) {
            return column >= row.size() || row[column] == Cell();
          }))
        table_.apart.push_back(table_.columns[column]);
    return std::move(table_);
  }

 private:
  static constexpr std::size_t first_of_some = 10;  ///< the columns that some measures alone fill

  std::string shown(const std::string& part) const {
    if (part.empty()) return fmt::format("no {}", name(choice_.grouping));
    const auto claim = claims_.find(part);
    return claim == claims_.end() ? part : claim_name(chronicle_, *claim->second);
  }

  void add(const Divided& shift, const Part& part) {
    const ActorId a = *shift.subject.a;
    const auto& b = shift.subject.b;
    std::vector<Cell> row = {shift.before.era().id,
                             shift.after.era().id,
                             b ? pair_name(chronicle_, a, *b) : chronicle_.roster[a].code,
                             std::string(name(choice_.grouping)),
                             shown(part.name),
                             cell(part.before),
                             cell(part.after),
                             cell(part.difference),
                             part.difference.defined() ? "" : std::string(name(part.difference.reason())),
                             std::string(shift.measure)};
    row.insert(row.end(), part.more.begin(), part.more.end());
    add_row(table_, std::move(row));
  }

  const Chronicle& chronicle_;
  const AttributionChoice& choice_;
  std::map<std::string_view, const Claim*> claims_;
  Table table_{"parts",
               {"from_era", "to_era", "subject", "by", "part", "before", "after", "difference", "why",
                "measure", "standard_error", "composition", "rate", "entry_exit"},
               {}};
};

}  // namespace

bool divides_for_pair(std::string_view measure) {
  return measure == "level" || measure == "polarity" || measure == "tone";
}

bool divides_for_actor(std::string_view measure) { return measure == "strength_net" || measure == "tone"; }

Table attribution_table(const Chronicle& chronicle, const Study& study,
                        std::span<const Comparison> comparisons, const AttributionChoice& choice) {
  AttributionTable table(chronicle, choice);
  for (const Comparison& eras : comparisons) {
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    for (const Subject& subject : subjects(before, after, choice))
      for (const std::string& measure : measures_of(subject, choice))
        table.add({before, after, subject, measure, statistic(before, subject, measure),
                   statistic(after, subject, measure)});
  }
  return std::move(table).result();
}

}  // namespace entente
