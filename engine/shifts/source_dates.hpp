// When sources were written: nobody tells of what comes after.
#pragma once

#include <entente/graphs/model/chronicle.hpp>

#include <optional>
#include <vector>

namespace entente {

/// The dates of all sources of a chronicle, each read once. O(sources) to make.
class SourceDates {
 public:
  explicit SourceDates(const Chronicle& chronicle);

  /// Whether a date of a claim may be that of a source which the claim cites: the two have a day in common.
  bool any_cited_on(const Claim& claim, Interval days) const;

 private:
  std::vector<std::optional<Interval>> written_;
};

}  // namespace entente
