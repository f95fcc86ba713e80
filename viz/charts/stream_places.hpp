// Where the streams of an alluvial chart are on its sheet.
#pragma once

#include <entente/engine/analysis/bloc_streams.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace entente {

/// Whether an actor is there in an era, in a bloc or in none.
bool is_present(const BlocPlace& place);

/// A band across the chart: a bloc, those in none, or those who are absent.
struct StreamBand {
  std::uint32_t bloc = 0;  ///< 0: without a signed tie, or absent
  double top = 0;          ///< of its first cell, from the upper edge of the chart
  std::size_t most = 0;    ///< actors in it, in the era with most of them
  bool absent = false;     ///< not there in the era
  double bundle = 0;       ///< the height of what is drawn above its first cell; 0 where nothing is

  double bundle_top() const;
};

struct StreamPlaces {
  std::vector<StreamBand> bands{};  ///< from above
  /// [stream][era]: the upper edge of its cell; nothing where it is absent.
  std::vector<std::vector<std::optional<double>>> tops{};
  /// [stream][era]: the upper edge of its line among the absent; nothing where it is there.
  std::vector<std::vector<std::optional<double>>> absent{};
  double height = 0;  ///< of all bands
};

/// Of a cell whose name has one line, of one with two, of the name of one that is absent, and of the heading
/// over each band.
inline constexpr double stream_height = 15, tall_stream = 26, absent_line = 12, band_heading = 15;

/// StreamBand::bundle, by bloc.
using BundleHeights = std::map<std::uint32_t, double>;

/// Bands below each other, each as high as its fullest era needs, and the streams in them so that they cross
/// as little as they can, but the anchor of faced ones on top. Cells are `cell_height` high.
StreamPlaces stream_places(const BlocStreams& streams, double cell_height = stream_height,
                           const BundleHeights& bundles = {});

}  // namespace entente
