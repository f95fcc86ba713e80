#include <entente/engine/analysis/bloc_streams.hpp>

#include <entente/engine/analysis/level_sizes.hpp>
#include <entente/engine/balance/blocs/certainty.hpp>

#include <algorithm>
#include <functional>
#include <optional>

namespace entente {
namespace {

/// An actor of the largest group of which every best partition says the same.
std::optional<ActorId> anchor_of(const Partition& era) {
  const std::vector<CertainGroup> groups = certain_groups(era);
  const auto size = [](const CertainGroup& group) { return group.actors.size() + group.opposed.size(); };
  const auto largest = std::ranges::max_element(groups, {}, size);
  if (largest == groups.end()) return std::nullopt;
  return largest->actors.front();
}

BlocCertainty certainty_by_count(const Partition& era) {
  if (era.best.partitions == 0) return BlocCertainty::unknown;
  return era.best.partitions == 1 && !era.best.more ? BlocCertainty::certain : BlocCertainty::choice;
}

BlocCertainty certainty_of(const Partition& era, std::optional<ActorId> anchor, ActorId actor) {
  if (!anchor) return certainty_by_count(era);
  switch (together(era, *anchor, actor)) {
    case Together::always:
    case Together::never:
      return BlocCertainty::certain;
    case Together::sometimes:
    case Together::unrelated:
      return BlocCertainty::choice;
    case Together::unknown:
      break;
  }
  return BlocCertainty::unknown;
}

std::vector<BlocStream> all_streams(std::size_t roster, std::span<const Partition> eras) {
  std::vector<BlocStream> streams;
  for (std::uint32_t i = 0; i < roster; ++i) streams.push_back({.actor = actor_id(i)});
  for (const Partition& era : eras) {
    const std::optional<ActorId> anchor = anchor_of(era);
    for (BlocStream& stream : streams) {
      const BlocMember& member = era[stream.actor];
      stream.places.push_back(
          {member, member.aligned() ? certainty_of(era, anchor, stream.actor) : BlocCertainty::unknown});
    }
  }
  return streams;
}

std::size_t eras_aligned(const BlocStream& stream) {
  return static_cast<std::size_t>(
      std::ranges::count_if(stream.places, [](const BlocPlace& place) { return place.member.aligned(); }));
}

}  // namespace

BlocStreams bloc_streams(std::span<const EraGraph> graphs, std::span<const Partition> eras,
                         const StreamChoice& choice) {
  const std::size_t roster = eras.empty() ? 0 : eras.front().members.size();
  BlocStreams found{.rows = all_streams(roster, eras)};
  const std::vector<double> sizes = level_sizes(graphs);
  for (BlocStream& stream : found.rows) stream.size = sizes[index(stream.actor)];
  found.all = static_cast<std::size_t>(std::ranges::count_if(found.rows, eras_aligned));
  if (!choice.actors.empty()) {
    std::erase_if(found.rows,
                  [&](const BlocStream& one) { return std::ranges::count(choice.actors, one.actor) == 0; });
    return found;
  }
  found.least_eras = std::max(std::min<std::size_t>(2, eras.size()), eras.size() / 2);
  const auto is_told = [&](const BlocStream& one) { return eras_aligned(one) >= found.least_eras; };
  if (std::ranges::none_of(found.rows, is_told)) found.least_eras = 1;
  std::erase_if(found.rows, [&](const BlocStream& one) { return !is_told(one); });
  std::ranges::stable_sort(found.rows, std::greater(), &BlocStream::size);
  if (found.rows.size() > choice.most) found.rows.resize(choice.most);
  std::ranges::sort(found.rows, {}, &BlocStream::actor);
  return found;
}

}  // namespace entente
