// What one claim comes to in an era, step by step, or why it comes to nothing; fold.hpp sums it up.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace entente {

/// Why a claim adds nothing to the graph of an era.
enum class Omission : std::uint8_t {
  none,           ///< it counts
  not_asked_for,  ///< its status does not enter unless asked for
  not_held,       ///< a plan that came to nothing
  judgement,      ///< a verdict on the tie as a whole
  other_family,   ///< its relation is of a family that is not asked for
  unheard,        ///< every source that it cites is left out
  internal,       ///< both ends stand for one actor
  no_day,         ///< none of its days is within the lives of both actors and the time of the package
  outside_era,    ///< none of its days is in the era
  no_first_day,   ///< an event whose date does not say which day may be the first
};
inline constexpr auto omission_names =
    std::to_array<std::string_view>({"", "not-asked-for", "not-held", "judgement", "other-family",
                                     "source-left-out", "internal", "no-day", "outside-era", "no-first-day"});
constexpr std::string_view name(Omission omission) {
  return omission_names[static_cast<std::size_t>(omission)];
}

/// Why a claim whose ends count for `ends` counts in no era at all; none when it may count. `days` are its
/// Chronicle::extent(). O(citations).
Omission omission(const Chronicle& chronicle, const Claim& claim, const Ends& ends, const Days& days,
                  const FoldOptions& options);

/// The factor that multiplies the weight of a claim in an era, before rows of one event divide it.
struct TimeShare {
  Omission omission = Omission::none;  ///< outside_era or no_first_day: the factor is 0
  Days common{};           ///< the days of the era on which a state holds, or an event may have happened
  std::int64_t of = 1;     ///< what they are a part of: the days of the era, or those of the event
  double persistence = 1;  ///< of an event: min(1, persistence / days of the era)
  double factor = 0;       ///< persistence * days of `common` / of
};

/// The time share of a claim that may count. `days` are its Chronicle::extent(), `persistence` is in days.
inline TimeShare time_share(const Chronicle& chronicle, const Claim& claim, const Days& days, Interval era,
                            double persistence) {
  if (!days.hull.overlaps(era)) return {.omission = Omission::outside_era};
  TimeShare share{.common = common_days(days, era)};
  if (share.common.empty()) return {.omission = Omission::outside_era};
  const auto common = static_cast<double>(share.common.count());
  if (!chronicle.is_event(claim)) {
    share.of = era.days();
    share.factor = common / static_cast<double>(share.of);
  } else if (!claim.when.has_first_day() || days.hull.past == distant_future) {
    share.omission = Omission::no_first_day;
  } else {
    share.of = days.count();
    share.persistence = std::min(1.0, persistence / static_cast<double>(era.days()));
    share.factor = share.persistence * common / static_cast<double>(share.of);
  }
  return share;
}

}  // namespace entente
