// Streams of which nothing changes, drawn as one, so that those who change are seen.
#pragma once

#include <entente/engine/analysis/bloc_streams.hpp>

#include <cstdint>
#include <vector>

namespace entente {

/// Actors who are in one bloc in every era, by every best partition.
struct StreamBundle {
  std::uint32_t bloc = 0;
  std::vector<ActorId> actors{};  ///< in the order of the roster
};

struct BundledStreams {
  BlocStreams rest{};  ///< all others, and the anchor
  std::vector<StreamBundle> bundles{};
};

/// Bundles of four actors or more, where there are more than twelve streams; of fewer each has its own.
/// O(streams * eras).
BundledStreams bundled(const BlocStreams& streams);

}  // namespace entente
