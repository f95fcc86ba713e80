// The best matching grows by one pair of blocs at a time, along the path that gains most.
#include <entente/engine/balance/blocs/overlaps.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t most_overlaps_listed = 200;

using Place = std::optional<std::size_t>;  ///< in the list of overlaps
using Gain = std::optional<std::int64_t>;  ///< nothing: out of reach

std::size_t blocs_past(const std::vector<Overlap>& overlaps, std::uint32_t Overlap::*side) {
  std::size_t past = 0;
  for (const Overlap& overlap : overlaps) past = std::max<std::size_t>(past, overlap.*side + 1U);
  return past;
}

/// A matching that has the most members of all with as many pairs.
class Matcher {
 public:
  explicit Matcher(const std::vector<Overlap>& overlaps)
      : overlaps_(overlaps),
        of_before_(blocs_past(overlaps, &Overlap::before)),
        of_after_(blocs_past(overlaps, &Overlap::after)) {}

  /// Takes one pair more, where that gains.
  bool grows() {
    gains_.assign(of_after_.size(), std::nullopt);
    arrived_.assign(of_after_.size(), 0);
    while (look_further()) {
    }
    Place end;
    for (std::size_t after = 0; after < gains_.size(); ++after)
      if (!of_after_[after] && gains_[after] && *gains_[after] > (end ? *gains_[*end] : 0)) end = after;
    if (end) take_path_to(*end);
    return end.has_value();
  }

  Matching matching() const {
    Matching places;
    for (const Place& place : of_before_)
      if (place) places.push_back(*place);
    std::sort(places.begin(), places.end());
    return places;
  }

 private:
  std::int64_t members(std::size_t place) const {
    return static_cast<std::int64_t>(overlaps_[place].members);
  }

  /// Of freeing an earlier bloc, whose later one found a better match.
  Gain gain_of_freeing(std::size_t before) const {
    const Place& place = of_before_[before];
    if (!place) return 0;
    const Gain& gain = gains_[overlaps_[*place].after];
    return gain ? Gain(*gain - members(*place)) : std::nullopt;
  }

  bool look_further() {
    bool found = false;
    for (std::size_t place = 0; place < overlaps_.size(); ++place) {
      const auto& [before, after, common] = overlaps_[place];
      const Gain freed = of_before_[before] == place ? std::nullopt : gain_of_freeing(before);
      if (!freed || (gains_[after] && *freed + members(place) <= *gains_[after])) continue;
      gains_[after] = *freed + members(place);
      arrived_[after] = place;
      found = true;
    }
    return found;
  }

  void take_path_to(std::size_t after) {
    for (Place freed = after; freed;) {
      const std::size_t place = arrived_[*freed];
      of_after_[*freed] = place;
      const Place before = std::exchange(of_before_[overlaps_[place].before], place);
      freed = before ? Place(overlaps_[*before].after) : std::nullopt;
    }
  }

  const std::vector<Overlap>& overlaps_;
  std::vector<Place> of_before_, of_after_;  ///< the overlap that each bloc is matched by
  std::vector<Gain> gains_{};                ///< by later bloc: of the best path to it
  std::vector<std::size_t> arrived_{};       ///< the last overlap of that path
};

std::size_t members_of(const std::vector<Overlap>& overlaps, const Matching& matching) {
  std::size_t sum = 0;
  for (const std::size_t place : matching) sum += overlaps[place].members;
  return sum;
}

std::size_t most_members(const std::vector<Overlap>& overlaps) {
  return members_of(overlaps, best_matching(overlaps));
}

/// Takes or leaves one overlap after the other, as long as the best is within reach.
class AllMatchings {
 public:
  AllMatchings(const std::vector<Overlap>& overlaps, std::size_t most) : overlaps_(overlaps), most_(most) {}

  std::vector<Matching> all() {
    choose(0, most_members(overlaps_));
    return found_;
  }

 private:
  bool is_free(const Overlap& overlap) const {
    return std::none_of(taken_.begin(), taken_.end(), [&](std::size_t place) {
      return overlaps_[place].before == overlap.before || overlaps_[place].after == overlap.after;
    });
  }

  bool can_add(std::size_t from, std::size_t wanted) const {
    std::vector<Overlap> left;
    for (std::size_t place = from; place < overlaps_.size(); ++place)
      if (is_free(overlaps_[place])) left.push_back(overlaps_[place]);
    return most_members(left) >= wanted;
  }

  void choose(std::size_t place, std::size_t wanted) {
    if (found_.size() > most_ || !can_add(place, wanted)) return;
    if (place == overlaps_.size()) return found_.push_back(taken_);
    const Overlap& overlap = overlaps_[place];
    if (is_free(overlap) && overlap.members <= wanted) {
      taken_.push_back(place);
      choose(place + 1, wanted - overlap.members);
      taken_.pop_back();
    }
    choose(place + 1, wanted);
  }

  const std::vector<Overlap>& overlaps_;
  std::size_t most_;
  Matching taken_{};
  std::vector<Matching> found_{};
};

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t place) {
  while (parents[place] != place) place = parents[place] = parents[parents[place]];
  return place;
}

}  // namespace

Matching best_matching(const std::vector<Overlap>& overlaps) {
  Matcher matcher(overlaps);
  while (matcher.grows()) {
  }
  return matcher.matching();
}

std::optional<std::vector<Matching>> best_matchings(const std::vector<Overlap>& overlaps, std::size_t most) {
  if (overlaps.size() > most_overlaps_listed) return std::nullopt;
  return AllMatchings(overlaps, most).all();
}

std::vector<std::vector<std::size_t>> entangled(const std::vector<Overlap>& overlaps) {
  std::vector<std::size_t> parents(overlaps.size());
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  std::map<std::uint32_t, std::size_t> first_of_before, first_of_after;
  for (std::size_t place = 0; place < overlaps.size(); ++place) {
    for (const std::size_t other : {first_of_before.try_emplace(overlaps[place].before, place).first->second,
                                    first_of_after.try_emplace(overlaps[place].after, place).first->second}) {
      const std::size_t x = root_of(parents, place), y = root_of(parents, other);
      parents[std::max(x, y)] = std::min(x, y);
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t place = 0; place < overlaps.size(); ++place)
    groups[root_of(parents, place)].push_back(place);
  std::vector<std::vector<std::size_t>> result;
  for (auto& [first, group] : groups) result.push_back(std::move(group));
  return result;
}

}  // namespace entente
