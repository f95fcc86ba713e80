#include <entente/viz/charts/stream_places.hpp>

#include <entente/viz/charts/stream_order.hpp>

#include <algorithm>

namespace entente {
namespace {

constexpr double streams_apart = 3, below_band = 6, below_bundle = 4;

/// The blocs, and last those in none: 0 wraps around to the end.
std::uint32_t rank_of(std::uint32_t bloc) { return bloc - 1; }

std::vector<StreamBand> bands_of(const BlocStreams& streams, const BundleHeights& bundles) {
  std::vector<StreamBand> bands;
  for (const auto& [bloc, height] : bundles) bands.push_back({.bloc = bloc, .bundle = height});
  for (const BlocStream& stream : streams.rows)
    for (const BlocPlace& place : stream.places)
      if (is_present(place) && std::ranges::count(bands, place.member.bloc, &StreamBand::bloc) == 0)
        bands.push_back({.bloc = place.member.bloc});
  std::ranges::sort(bands, {}, [](const StreamBand& band) { return rank_of(band.bloc); });
  return bands;
}

/// A band for those who are not there in an era, below all others.
void add_absent(StreamPlaces& made, const BlocStreams& streams) {
  StreamBand band{.top = made.height + band_heading, .absent = true};
  made.absent.assign(streams.rows.size(), std::vector<std::optional<double>>());
  std::vector<std::size_t> taken(streams.rows.empty() ? 0 : streams.rows.front().places.size(), 0);
  for (std::size_t stream = 0; stream < streams.rows.size(); ++stream)
    for (std::size_t era = 0; era < taken.size(); ++era) {
      const bool is_absent = !is_present(streams.rows[stream].places[era]);
      made.absent[stream].push_back(
          is_absent ? std::optional(band.top + absent_line * static_cast<double>(taken[era]++))
                    : std::nullopt);
      band.most = std::max(band.most, taken[era]);
    }
  if (band.most == 0) return;
  made.height = band.top + absent_line * static_cast<double>(band.most) + below_band;
  made.bands.push_back(band);
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

/// The same, but the anchor of faced streams in a band above all others while it is in a bloc.
StreamBands with_anchor_on_top(StreamBands bands, const BlocStreams& streams) {
  const auto anchor = std::ranges::find(streams.rows, streams.anchor.value_or(ActorId{}), &BlocStream::actor);
  if (!streams.faced || !streams.anchor || anchor == streams.rows.end()) return bands;
  const auto row = static_cast<std::size_t>(anchor - streams.rows.begin());
  for (std::size_t era = 0; era < bands.size(); ++era) {
    for (std::size_t& band : bands[era])
      if (band != no_band) ++band;
    if (anchor->places[era].member.aligned()) bands[era][row] = 0;
  }
  return bands;
}

}  // namespace

bool is_present(const BlocPlace& place) {
  return place.member.aligned() || place.member.why != Reason::absent;
}

double StreamBand::bundle_top() const { return top - bundle - below_bundle; }

StreamPlaces stream_places(const BlocStreams& streams, double cell_height, const BundleHeights& bundles) {
  StreamPlaces made{.bands = bands_of(streams, bundles)};
  const StreamBands bands = bands_by_era(streams, made.bands);
  made.tops.assign(streams.rows.size(), std::vector<std::optional<double>>(bands.size()));
  for (const std::vector<std::size_t>& era : bands)
    for (std::size_t band = 0; band < made.bands.size(); ++band)
      made.bands[band].most =
          std::max(made.bands[band].most, static_cast<std::size_t>(std::ranges::count(era, band)));
  for (StreamBand& band : made.bands) {
    band.top = made.height + band_heading + (band.bundle > 0 ? band.bundle + below_bundle : 0);
    made.height = band.top + (cell_height + streams_apart) * static_cast<double>(band.most) + below_band;
  }
  const auto order = stream_order(with_anchor_on_top(bands, streams));
  for (std::size_t era = 0; era < bands.size(); ++era) {
    std::vector<std::size_t> taken(made.bands.size());
    for (const std::size_t stream : order[era]) {
      const std::size_t band = bands[era][stream];
      made.tops[stream][era] =
          made.bands[band].top + (cell_height + streams_apart) * static_cast<double>(taken[band]++);
    }
  }
  add_absent(made, streams);
  return made;
}

}  // namespace entente
