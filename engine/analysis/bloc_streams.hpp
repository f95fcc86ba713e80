// Who is in which bloc from era to era, and how sure that is: what a figure of blocs over time tells.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// Whether every best partition of the era says the same of an actor: that it is with the anchor, or that it
/// is not.
enum class BlocCertainty : std::uint8_t {
  certain,  ///< all of them do
  choice,   ///< they differ, or no chain of ties joins the two
  unknown,  ///< nobody found out
};
inline constexpr std::array<std::string_view, 3> bloc_certainty_names = {"yes", "no", "unknown"};
constexpr std::string_view name(BlocCertainty certainty) {
  return bloc_certainty_names[static_cast<std::size_t>(certainty)];
}

/// Where an actor stands in an era.
struct BlocPlace {
  BlocMember member{};                               ///< see BlocStreams::faced
  BlocCertainty certainty = BlocCertainty::unknown;  ///< of members of a bloc
  bool has_no_partner = false;                       ///< in the bloc, see without_partners()
};

/// An actor through the eras.
struct BlocStream {
  ActorId actor{};
  std::vector<BlocPlace> places{};  ///< one for each partition
  double size = 0;                  ///< |level| of its ties, all eras together
};

/// Which actors are asked for.
struct StreamChoice {
  std::vector<ActorId>
      actors{};           ///< these alone; none: those in a bloc in half of the eras and in two or more
  std::size_t most = 20;  ///< of these the ones with the largest levels, all ties and eras together
  std::optional<ActorId> anchor{};        ///< seen from whom blocs are told; shown in any case
  std::optional<ActorId> usual_anchor{};  ///< from whom without it; nothing: bloc_anchor() of the graphs
};

struct BlocStreams {
  std::vector<BlocStream> rows{};   ///< in the order of the roster
  std::optional<ActorId> anchor{};  ///< one of the rows, unless nobody asked for it
  /// No era has more than two blocs, and the first is that of the anchor wherever it is in one.
  bool faced = false;
  std::size_t all = 0;         ///< actors in a bloc in any era
  std::size_t told = 0;        ///< in least_eras or more, before the largest are taken; 0 of named ones
  std::size_t least_eras = 1;  ///< in how many eras those that were not named are in a bloc
  /// Of each era who is not certain and not among the rows.
  std::vector<std::vector<ActorId>> unsure_left_out{};
};

/// The streams chosen, of partitions of these graphs. Where nobody is in a bloc in half of the eras, rounded
/// down, and in two, all are taken. Named actors are there even where they never are in a bloc, and so is an
/// anchor that is asked for. Certainty is that of being with the anchor or against it, and where the anchor
/// is in no bloc of the largest group of which all best partitions say the same; of other methods than
/// two_blocs only one best partition makes anybody certain. O(eras * roster^2 + ties).
BlocStreams bloc_streams(std::span<const EraGraph> graphs, std::span<const Partition> eras,
                         const StreamChoice& choice = {});

}  // namespace entente
