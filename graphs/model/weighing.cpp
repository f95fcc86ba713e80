// The reasons for which a claim counts in no era, in the order in which a reader would ask.
#include <entente/graphs/model/weighing.hpp>

namespace entente {
namespace {

bool speaks(const Tie& tie, const FoldOptions& options) {
  if (tie.cites.empty()) return options.only_sources.empty();
  return std::any_of(tie.cites.begin(), tie.cites.end(),
                     [&](const Citation& cite) { return is_heard(cite.source, options); });
}

}  // namespace

Omission omission(const Chronicle& chronicle, const Tie& tie, const Ends& ends, const Days& days,
                  const FoldOptions& options) {
  if (!options.statuses.test(static_cast<std::size_t>(tie.status))) return Omission::not_asked_for;
  if (tie.outcome == Outcome::not_held) return Omission::not_held;
  if (chronicle.codebook[tie.relation].duration == Duration::judgement) return Omission::judgement;
  if (!speaks(tie, options)) return Omission::unheard;
  if (ends.from == ends.to) return Omission::internal;
  return days.empty() ? Omission::no_day : Omission::none;
}

}  // namespace entente
