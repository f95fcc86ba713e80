#include "graphs/levels/comparison.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

namespace levels {

namespace {

namespace lib = entente;

lib::FoldOptions options(const Choices& choices) {
  lib::FoldOptions made;
  made.persistence = choices.persistence;
  made.lineage = choices.lineage;
  made.roll_up = choices.roll_up ? lib::RollUp::state : lib::RollUp::none;
  for (std::size_t place = 0; place < lib::status_names.size(); ++place) {
    made.statuses.set(place, choices.statuses.count(std::string(lib::status_names[place])) > 0);
  }
  return made;
}

Level level_of(const lib::Tie& tie, bool turned) {
  Level made{tie.amounts().cooperative, tie.amounts().hostile, tie.from_a.level(), tie.from_b.level(),
             tie.mutual.level(),        tie.effective_claims,  tie.claims};
  if (turned) std::swap(made.forward, made.backward);
  return made;
}

std::map<Pair, Level> levels_of(const lib::Chronicle& world, const lib::EraGraph& graph) {
  std::map<Pair, Level> found;
  for (const lib::Tie& tie : graph.ties()) {
    const auto [a, b] = graph.pair(tie);
    const std::string one = world.roster[a].code, other = world.roster[b].code;
    found[{std::min(one, other), std::max(one, other)}] = level_of(tie, other < one);
  }
  return found;
}

bool alike(double one, double other) {
  return std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)});
}

std::string in_words(const Level& level) {
  return fmt::format(
      "+{:.9g} -{:.9g} forward {:.9g} backward {:.9g} mutual {:.9g} claims {} effective {:.9g}",
      level.cooperative, level.hostile, level.forward, level.backward, level.mutual, level.claims,
      level.effective_claims);
}

bool alike(const Level& one, const Level& other) {
  return alike(one.cooperative, other.cooperative) && alike(one.hostile, other.hostile) &&
         alike(one.forward, other.forward) && alike(one.backward, other.backward) &&
         alike(one.mutual, other.mutual) && one.claims == other.claims &&
         alike(one.effective_claims, other.effective_claims);
}

void compare(const std::string& era, const std::map<Pair, Level>& ours, const std::map<Pair, Level>& theirs,
             Comparison& found) {
  for (const auto& [pair, level] : ours) {
    ++found.pairs;
    const auto other = theirs.find(pair);
    if (other != theirs.end() && alike(level, other->second)) continue;
    found.differences.push_back(fmt::format("{} {}:{}\n  oracle {}\n  library {}", era, pair.first,
                                            pair.second, in_words(level),
                                            other == theirs.end() ? "none" : in_words(other->second)));
  }
  for (const auto& [pair, level] : theirs) {
    if (ours.count(pair) > 0) continue;
    found.differences.push_back(
        fmt::format("{} {}:{}\n  oracle none\n  library {}", era, pair.first, pair.second, in_words(level)));
  }
}

std::vector<Stretch> eras_of(const Record& record) {
  std::vector<Stretch> eras;
  for (const auto& [name, when] : record.eras) {
    eras.push_back({when.first.value_or(*record.as_of), when.last.value_or(*record.as_of)});
  }
  return eras;
}

std::size_t faults_elsewhere(const lib::Package& package) {
  return static_cast<std::size_t>(
      std::count_if(package.problems.begin(), package.problems.end(), [](const lib::Problem& problem) {
        const bool elsewhere = problem.file != "ties.csv" || problem.line < 2;
        return problem.severity == lib::Severity::error && elsewhere;
      }));
}

}  // namespace

const Table& default_codebook() {
  static const Table codebook = [] {
    std::ifstream file(ENTENTE_SOURCE_DIR "/graphs/reading/relations.csv");
    return table_of(std::string(std::istreambuf_iterator<char>(file), {}));
  }();
  return codebook;
}

Comparison compare(const Sheets& sheets, const Choices& choices) {
  const Record ours = record(sheets, default_codebook());
  const lib::Package theirs = lib::read(as_files(sheets));
  Comparison found;
  found.other_errors = faults_elsewhere(theirs);
  std::map<std::string, lib::EraGraph> graphs;
  for (const lib::Era& era : theirs.eras) {
    graphs[era.scheme + ":" + era.id] = lib::fold(theirs.world, era, options(choices));
  }
  const std::vector<std::vector<Part>> parts = parts_of(ours, eras_of(ours), choices);
  std::size_t place = 0;
  for (const auto& [name, when] : ours.eras) {
    for (const Part& part : parts[place]) {
      if (part.value != 0) found.rows_at_work.insert(part.row);
    }
    compare(name, levels_of(parts[place++]), levels_of(theirs.world, graphs[name]), found);
  }
  return found;
}

std::string told(const Sheets& sheets, const Choices& choices) {
  std::string text = fmt::format("persistence {}{}{}, statuses {}\n", choices.persistence,
                                 choices.lineage ? ", lineage" : "", choices.roll_up ? ", roll-up" : "",
                                 fmt::join(choices.statuses, " "));
  for (const auto& [name, content] : as_files(sheets)) text += name + ":\n" + content;
  for (const std::string& difference : compare(sheets, choices).differences) text += difference + "\n";
  for (const lib::Problem& problem : lib::read(as_files(sheets)).problems)
    text += lib::to_string(problem) + "\n";
  return text;
}

}  // namespace levels
