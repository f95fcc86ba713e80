// Where the streams of an alluvial chart are on its sheet.
#pragma once

#include <entente/engine/analysis/bloc_streams.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// Whether an actor is there in an era, in a bloc or in none.
bool is_present(const BlocPlace& place);

/// A band across the chart: a bloc, or those in none.
struct StreamBand {
  std::uint32_t bloc = 0;  ///< 0: without a signed tie
  double top = 0;          ///< of its first cell, from the upper edge of the chart
  std::size_t most = 0;    ///< actors in it, in the era with most of them
};

struct StreamPlaces {
  std::vector<StreamBand> bands{};  ///< from above
  /// [stream][era]: the upper edge of its cell; nothing where it is absent.
  std::vector<std::vector<std::optional<double>>> tops{};
  double height = 0;  ///< of all bands
};

/// Of a cell, and of the heading over each band.
inline constexpr double stream_height = 15, band_heading = 15;

/// Bands below each other, each as high as its fullest era needs, and the streams in them so that they cross
/// as little as they can.
StreamPlaces stream_places(const BlocStreams& streams);

}  // namespace entente
