#include <entente/viz/charts/stream_places.hpp>

#include <entente/viz/charts/stream_order.hpp>

#include <algorithm>

namespace entente {
namespace {

constexpr double streams_apart = 3, below_band = 6;

/// The blocs, and last those in none: 0 wraps around to the end.
std::uint32_t rank_of(std::uint32_t bloc) { return bloc - 1; }

std::vector<StreamBand> bands_of(const BlocStreams& streams) {
  std::vector<StreamBand> bands;
  for (const BlocStream& stream : streams.rows)
    for (const BlocPlace& place : stream.places)
      if (is_present(place) && std::ranges::count(bands, place.member.bloc, &StreamBand::bloc) == 0)
        bands.push_back({.bloc = place.member.bloc});
  std::ranges::sort(bands, {}, [](const StreamBand& band) { return rank_of(band.bloc); });
  return bands;
}

/// The place among the bands, by era and stream.
StreamBands bands_by_era(const BlocStreams& streams, const std::vector<StreamBand>& bands) {
  const std::size_t eras = streams.rows.empty() ? 0 : streams.rows.front().places.size();
  StreamBands found(eras, std::vector<std::size_t>(streams.rows.size(), no_band));
  for (std::size_t stream = 0; stream < streams.rows.size(); ++stream)
    for (std::size_t era = 0; era < eras; ++era) {
      const BlocPlace& place = streams.rows[stream].places[era];
      if (is_present(place))
        found[era][stream] = static_cast<std::size_t>(
            std::ranges::find(bands, place.member.bloc, &StreamBand::bloc) - bands.begin());
    }
  return found;
}

}  // namespace

bool is_present(const BlocPlace& place) {
  return place.member.aligned() || place.member.why != Reason::absent;
}

StreamPlaces stream_places(const BlocStreams& streams) {
  StreamPlaces made{.bands = bands_of(streams)};
  const StreamBands bands = bands_by_era(streams, made.bands);
  made.tops.assign(streams.rows.size(), std::vector<std::optional<double>>(bands.size()));
  for (const std::vector<std::size_t>& era : bands)
    for (std::size_t band = 0; band < made.bands.size(); ++band)
      made.bands[band].most =
          std::max(made.bands[band].most, static_cast<std::size_t>(std::ranges::count(era, band)));
  for (StreamBand& band : made.bands) {
    band.top = made.height + band_heading;
    made.height = band.top + (stream_height + streams_apart) * static_cast<double>(band.most) + below_band;
  }
  const auto order = stream_order(bands);
  for (std::size_t era = 0; era < bands.size(); ++era) {
    std::vector<std::size_t> taken(made.bands.size());
    for (const std::size_t stream : order[era]) {
      const std::size_t band = bands[era][stream];
      made.tops[stream][era] =
          made.bands[band].top + (stream_height + streams_apart) * static_cast<double>(taken[band]++);
    }
  }
  return made;
}

}  // namespace entente
