// Copies what a fold looks at.
#include <entente/engine/robustness/reduced_chronicle.hpp>

#include <entente/engine/shifts/statistics.hpp>
#include <entente/graphs/folding/standing.hpp>

#include <algorithm>

namespace entente {

Chronicle without_claims(const Chronicle& chronicle) {
  Chronicle copy;
  copy.title = chronicle.title;
  copy.as_of = chronicle.as_of;
  copy.roster = chronicle.roster;
  copy.codebook = chronicle.codebook;
  copy.sources = chronicle.sources;
  copy.affiliations = chronicle.affiliations;
  copy.events = chronicle.events;
  copy.remark_columns = chronicle.remark_columns;
  return copy;
}

std::optional<Chronicle> reduced_chronicle(const Chronicle& chronicle, std::span<const Shift> shifts,
                                           const FoldOptions& options) {
  if (!std::all_of(shifts.begin(), shifts.end(), rests_on_own_claims)) return std::nullopt;
  std::vector<char> concerned(chronicle.roster.size(), 0);
  for (const Shift& shift : shifts) {
    concerned[index(shift.a)] = 1;
    if (shift.b) concerned[index(*shift.b)] = 1;
  }
  const std::vector<Ends> all = ends(chronicle, options);
  const auto counts = [&](const Ends& one) { return concerned[index(one.from)] || concerned[index(one.to)]; };
  const auto kept = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), counts));
  if (2 * kept >= all.size()) return std::nullopt;
  Chronicle copy = without_claims(chronicle);
  copy.claims.reserve(kept);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (counts(all[i])) copy.claims.push_back(chronicle.claims[i]);
  return copy;
}

}  // namespace entente
