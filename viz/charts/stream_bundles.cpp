#include <entente/viz/charts/stream_bundles.hpp>

#include <algorithm>
#include <map>

namespace entente {
namespace {

constexpr std::size_t most_single_streams = 12, least_bundled = 4;

/// The bloc in which an actor is for certain in every era; 0 where there is none.
std::uint32_t lasting_bloc(const BlocStream& stream) {
  if (stream.places.empty()) return 0;
  const BlocMember& first = stream.places.front().member;
  const auto is_there = [&](const BlocPlace& place) {
    return place.member.aligned() && place.member.bloc == first.bloc &&
           place.certainty == BlocCertainty::certain;
  };
  return std::ranges::all_of(stream.places, is_there) ? first.bloc : 0;
}

}  // namespace

BundledStreams bundled(const BlocStreams& streams) {
  BundledStreams made{streams};
  if (streams.rows.size() <= most_single_streams) return made;
  std::map<std::uint32_t, StreamBundle> by_bloc;
  for (const BlocStream& stream : streams.rows)
    if (const std::uint32_t bloc = lasting_bloc(stream); bloc > 0 && stream.actor != streams.anchor) {
      by_bloc[bloc].bloc = bloc;
      by_bloc[bloc].actors.push_back(stream.actor);
    }
  for (auto& [bloc, bundle] : by_bloc) {
    if (bundle.actors.size() < least_bundled) continue;
    std::erase_if(made.rest.rows, [&actors = bundle.actors](const BlocStream& stream) {
      return std::ranges::count(actors, stream.actor) > 0;
    });
    made.bundles.push_back(std::move(bundle));
  }
  return made;
}

}  // namespace entente
