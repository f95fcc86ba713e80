#include <entente/engine/shifts/source_dates.hpp>

#include <algorithm>

namespace entente {

SourceDates::SourceDates(const Chronicle& chronicle) {
  for (const Source& source : chronicle.sources) written_.push_back(when_written(source));
}

bool SourceDates::any_cited_on(const Claim& claim, Interval days) const {
  return std::ranges::any_of(claim.cites, [&](const Citation& cite) {
    const std::optional<Interval>& date = written_[index(cite.source)];
    return date && date->overlaps(days);
  });
}

}  // namespace entente
