#include <entente/engine/analysis/bloc_streams.hpp>

#include <entente/engine/analysis/bloc_anchor.hpp>
#include <entente/engine/analysis/bloc_partners.hpp>
#include <entente/engine/analysis/level_sizes.hpp>
#include <entente/engine/balance/blocs/certainty.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// An actor of the largest group of which every best partition says the same.
std::optional<ActorId> of_largest_group(const Partition& era) {
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

std::vector<BlocStream> all_streams(std::span<const EraGraph> graphs, std::span<const Partition> eras) {
  const std::size_t roster = eras.empty() ? 0 : eras.front().members.size();
  const std::vector<double> sizes = level_sizes(graphs);
  std::vector<BlocStream> streams;
  for (std::uint32_t i = 0; i < roster; ++i) {
    BlocStream& stream = streams.emplace_back();
    stream.actor = actor_id(i);
    stream.size = sizes[i];
    for (const Partition& era : eras) stream.places.push_back({era[stream.actor]});
  }
  return streams;
}

std::size_t eras_aligned(const BlocStream& stream) {
  return static_cast<std::size_t>(
      std::ranges::count_if(stream.places, [](const BlocPlace& place) { return place.member.aligned(); }));
}

void leave_chosen(BlocStreams& found, std::size_t eras, const StreamChoice& choice) {
  if (!choice.actors.empty()) {
    std::erase_if(found.rows, [&](const BlocStream& one) {
      return std::ranges::count(choice.actors, one.actor) == 0 && one.actor != choice.anchor;
    });
    return;
  }
  found.least_eras = std::max(std::min<std::size_t>(2, eras), eras / 2);
  const auto is_told = [&](const BlocStream& one) { return eras_aligned(one) >= found.least_eras; };
  if (std::ranges::none_of(found.rows, is_told)) found.least_eras = 1;
  std::erase_if(found.rows,
                [&](const BlocStream& one) { return !is_told(one) && one.actor != choice.anchor; });
  found.told = found.rows.size();
  std::ranges::stable_sort(found.rows, std::greater(), [&](const BlocStream& one) {
    return std::pair(one.actor == choice.anchor, one.size);
  });
  if (found.rows.size() > choice.most) found.rows.resize(choice.most);
  std::ranges::sort(found.rows, {}, &BlocStream::actor);
}

std::optional<ActorId> anchor_of(const StreamChoice& choice, std::span<const EraGraph> graphs) {
  if (choice.anchor) return choice.anchor;
  return choice.usual_anchor ? choice.usual_anchor : bloc_anchor(graphs);
}

void note_left_out(BlocStreams& found, const std::vector<BlocStream>& all) {
  if (!all.empty()) found.unsure_left_out.resize(all.front().places.size());
  for (const BlocStream& one : all) {
    if (std::ranges::count(found.rows, one.actor, &BlocStream::actor) > 0) continue;
    for (std::size_t era = 0; era < one.places.size(); ++era)
      if (one.places[era].member.aligned() && one.places[era].certainty == BlocCertainty::choice)
        found.unsure_left_out[era].push_back(one.actor);
  }
}

/// Tells an era as seen from the anchor.
void face(BlocStreams& found, std::size_t place, const Partition& era) {
  const auto& anchor = found.anchor;
  const bool has_anchor = anchor && era[*anchor].aligned();
  const std::optional<ActorId> from = has_anchor ? anchor : of_largest_group(era);
  for (BlocStream& row : found.rows) {
    auto& [member, certainty, has_no_partner] = row.places[place];
    if (!member.aligned()) continue;
    certainty = certainty_of(era, era.certain ? from : std::nullopt, row.actor);
    if (has_anchor && found.faced) member.bloc = member.bloc == era[*anchor].bloc ? 1 : 2;
  }
}

}  // namespace

BlocStreams bloc_streams(std::span<const EraGraph> graphs, std::span<const Partition> eras,
                         const StreamChoice& choice) {
  BlocStreams found{.rows = all_streams(graphs, eras)};
  found.all = static_cast<std::size_t>(std::ranges::count_if(found.rows, eras_aligned));
  found.anchor = anchor_of(choice, graphs);
  found.faced = found.anchor && std::ranges::all_of(eras, [](const Partition& era) { return era.k <= 2; });
  const std::vector<std::vector<ActorId>> partnerless = without_partners(graphs, eras);
  for (std::size_t i = 0; i < eras.size(); ++i) {
    face(found, i, eras[i]);
    for (BlocStream& row : found.rows)
      row.places[i].has_no_partner = std::ranges::binary_search(partnerless[i], row.actor);
  }
  const std::vector<BlocStream> all = found.rows;
  leave_chosen(found, eras.size(), choice);
  note_left_out(found, all);
  return found;
}

}  // namespace entente
