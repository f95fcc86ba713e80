#include <entente/engine/analysis/subject_changes.hpp>

#include <entente/engine/threads.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <utility>

namespace entente {
namespace {

/// Whether the tone of claims makes what is followed.
bool is_of_tone(const Statistic& of) {
  return of.b ? of.measure == "level" || of.measure == "polarity" : of.measure == "strength_net";
}

}  // namespace

std::vector<SubjectChangePoints> change_points_of(const Chronicle& chronicle,
                                                  std::span<const EraGraph> periods,
                                                  std::span<const Statistic> subjects,
                                                  const ChangePointOptions& options,
                                                  const ResampleOptions& resampling, const Progress& progress,
                                                  std::size_t threads) {
  std::vector<SubjectChangePoints> found;
  const FoldOptions folding = periods.empty() ? FoldOptions{} : periods.front().folding();
  for (const Statistic& one : subjects)
    found.push_back({one, turns(chronicle, periods, one, options, resampling, progress), {}});
  in_parallel(found.size(), threads, [&](std::size_t i) {
    const Statistic& of = found[i].of;
    if (is_of_tone(of))
      found[i].tests = tested_turns(chronicle, {of.a, of.b, {}}, folding,
                                    {.seed = resampling.seed, .threads = threads / found.size()});
  });
  return found;
}

std::vector<SubjectSpells> spells_of(std::span<const EraGraph> periods, std::span<const Statistic> subjects) {
  std::vector<SubjectSpells> found;
  for (const Statistic& one : subjects) {
    Series followed = series(periods, one);
    std::vector<Spell> its_spells = spells(followed);
    found.push_back({one, std::move(followed), std::move(its_spells)});
  }
  return found;
}

}  // namespace entente
