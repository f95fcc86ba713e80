// Folds the two eras once without each source.
#include <entente/engine/robustness/leave_one_out.hpp>

#include <entente/engine/robustness/reduced_chronicle.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/shifts/statistics.hpp>
#include <entente/engine/threads.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <algorithm>
#include <array>

namespace entente {

namespace {

/// Two eras of one fold. Values of free sign face those of `like` or, without it, those of the era before.
struct EraPair {
  EraPair(const Chronicle& chronicle, const std::array<Era, 2>& eras, const FoldOptions& options,
          EraPair* like = nullptr)
      : graphs(fold(chronicle, eras, options)),
        before(graphs[0], like != nullptr ? &like->before : nullptr),
        after(graphs[1], like != nullptr ? &like->after : &before) {}
  std::vector<EraGraph> graphs;
  Statistics before, after;
};

/// A shift with its sign and the sources that can make a difference to it, sorted.
struct ShiftSources {
  int sign = 0;
  std::vector<SourceId> sources;
};

std::vector<ShiftSources> shift_sources(const Chronicle& chronicle, EraPair& eras,
                                        std::span<const Shift> shifts) {
  const auto sources_about = [&](const Subject& subject) {
    return sources_of(counted_claims(chronicle, eras.graphs[0], eras.graphs[1], subject));
  };
  const std::vector<SourceId> everybodys = sources_about({});
  std::vector<ShiftSources> result;
  for (const Shift& shift : shifts) {
    result.push_back({sign_of_shift(eras.before(shift), eras.after(shift)),
                      rests_on_own_claims(shift) ? sources_about({shift.a, shift.b}) : everybodys});
  }
  return result;
}

/// A shift, by its place, without a source.
struct WithoutIt {
  std::size_t shift = 0;
  Value before, after;
};

void note(LeaveOneOut& result, SourceId source, int sign, const Value& before, const Value& after) {
  const Value shift = after - before;
  const int sign_without = sign_of_shift(before, after);
  if (!shift.defined() || (sign != 0 && sign_without != sign)) result.lost.push_back(source);
  if (!shift.defined()) {
    result.ends.push_back(source);
    return;
  }
  const WithoutSource without{source, shift.number()};
  if (!result.lowest || without.shift < result.lowest->shift) result.lowest = without;
  if (!result.highest || without.shift > result.highest->shift) result.highest = without;
  if (sign * sign_without < 0) result.flips.push_back(source);
}

}  // namespace

std::vector<LeaveOneOut> leave_one_source_out(const Chronicle& chronicle, const Era& before, const Era& after,
                                              std::span<const Shift> shifts, const FoldOptions& options,
                                              const Progress& progress, std::size_t threads) {
  const std::array<Era, 2> eras = {before, after};
  EraPair whole(chronicle, eras, options);
  const std::vector<ShiftSources> all = shift_sources(chronicle, whole, shifts);
  std::vector<LeaveOneOut> results;
  results.reserve(all.size());
  for (const ShiftSources& one : all) results.push_back({.sources = one.sources.size()});
  std::vector<SourceId> sources;
  for (const ShiftSources& one : all) sources.insert(sources.end(), one.sources.begin(), one.sources.end());
  std::sort(sources.begin(), sources.end());
  sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
  const std::optional<Chronicle> part = reduced_chronicle(chronicle, shifts, options);
  std::vector<std::vector<WithoutIt>> left(sources.size());
  const auto leave_out = [&](std::size_t s) {
    FoldOptions without = options;
    without.without_sources.push_back(sources[s]);
    EraPair eras_left(part ? *part : chronicle, eras, without, &whole);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (std::ranges::binary_search(all[i].sources, sources[s]))
        left[s].push_back({i, eras_left.before(shifts[i]), eras_left.after(shifts[i])});
  };
  in_parallel(sources.size(), threads, leave_out, progress);
  for (std::size_t s = 0; s < sources.size(); ++s)
    for (const auto& [i, before_it, after_it] : left[s])
      note(results[i], sources[s], all[i].sign, before_it, after_it);
  return results;
}

}  // namespace entente
