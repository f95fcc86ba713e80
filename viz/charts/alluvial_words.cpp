#include <entente/viz/charts/alluvial_words.hpp>

#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// Where blocs stand, if that is not plain from their headings.
std::string places_words(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  const BlocStreams& streams = record.streams;
  if (!streams.faced)
    return "A bloc keeps its place where it keeps most of its members, and is named after who is in it most "
           "often.";
  const BlocStream& anchor = *std::ranges::find(streams.rows, *streams.anchor, &BlocStream::actor);
  const bool is_ever_alone =
      std::ranges::any_of(anchor.places, [](const BlocPlace& place) { return !place.member.aligned(); });
  if (!is_ever_alone) return {};
  return fmt::format("Where {} is in no bloc, which one stands above is a convention.",
                     label_of(chronicle, anchor.actor, fold));
}

/// The key of those without a cooperative tie in their bloc says it already.
std::string caution_words(const BlocStreams& streams) {
  const bool is_shown = std::ranges::any_of(streams.rows, [](const BlocStream& row) {
    return std::ranges::any_of(row.places, &BlocPlace::has_no_partner);
  });
  return is_shown ? "" : std::string(blocs_caution());
}

}  // namespace

std::string alluvial_subtitle(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  const BlocStreams& streams = record.streams;
  const std::string chosen = chosen_words(chronicle, fold);
  return fmt::format(
      "{}.{}{} {}, in a bloc in {}.", method_words(record.method(), record.counted),
      chosen.empty() ? "" : " ", chosen,
      streams.rows.size() == streams.all ? fmt::format("All {}", counted(streams.all, "actor"))
                                         : fmt::format("{} of {} actors", streams.rows.size(), streams.all),
      streams.least_eras > 1 ? fmt::format("{} eras or more", streams.least_eras) : std::string("any era"));
}

std::string alluvial_note(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  const bool is_modularity = record.method() == BlocMethod::modularity;
  return note_of({is_modularity ? "Modularity is the signed modularity Q of the blocs." : "",
                  places_words(chronicle, record, fold), caution_words(record.streams),
                  counting_words(fold)});
}

}  // namespace entente
