#include <entente/viz/charts/alluvial_words.hpp>

#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t most_unsure_named = 3;

/// Where blocs stand, if that is not plain from their headings.
std::string places_words(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  const BlocStreams& streams = record.streams;
  if (!streams.faced)
    return "A bloc keeps its place where it keeps most of its members, and is named after who is in it most "
           "often.";
  const bool is_ever_alone = std::ranges::any_of(
      record.found, [&](const Partition& era) { return era.k > 0 && !era[*streams.anchor].aligned(); });
  if (!is_ever_alone) return {};
  return fmt::format("Where {} is in no bloc, which one stands above is a convention.",
                     label_of(chronicle, *streams.anchor, fold));
}

/// The key of those without a cooperative tie in their bloc says it already.
std::string caution_words(const BlocStreams& streams) {
  const bool is_shown = std::ranges::any_of(streams.rows, [](const BlocStream& row) {
    return std::ranges::any_of(row.places, &BlocPlace::has_no_partner);
  });
  return is_shown ? "" : std::string(blocs_caution());
}

/// Whether a pale cell shows where another division as good differs.
bool shows_choice(const BlocStreams& streams, std::size_t era) {
  return std::ranges::any_of(streams.rows, [&](const BlocStream& row) {
    return row.places[era].member.aligned() && row.places[era].certainty == BlocCertainty::choice;
  });
}

/// Of eras in which no one shown is uncertain, but others are: `Uncertain, but not shown: France in 1904.`
std::string unsure_words(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  const std::vector<std::string> eras = eras_told_apart(record.eras);
  std::string text;
  for (std::size_t era = 0; era < record.streams.unsure_left_out.size(); ++era) {
    std::vector<std::string> names;
    for (const ActorId actor : record.streams.unsure_left_out[era])
      names.push_back(label_in(chronicle, actor, fold, record.eras[era].span));
    if (names.empty() || shows_choice(record.streams, era)) continue;
    if (names.size() > most_unsure_named) names = {names.front(), fmt::format("{} more", names.size() - 1)};
    text += fmt::format("{} {} in {}", text.empty() ? "Uncertain, but not shown:" : ";", listed(names),
                        eras[era]);
  }
  return text.empty() ? text : text + ".";
}

/// By which rule these actors are shown, and how many.
std::string shown_words(const BlocStreams& streams) {
  if (streams.rows.size() == streams.all) return fmt::format("All {}.", counted(streams.all, "actor"));
  const std::string some = fmt::format("{} of {} actors", streams.rows.size(), streams.all);
  const std::string eras = streams.least_eras > 1 && streams.told != streams.all
                               ? fmt::format("in a bloc in {} eras or more", streams.least_eras)
                               : "";
  if (streams.told > streams.rows.size())
    return eras.empty() ? some + ", those with the largest levels."
                        : fmt::format("{}, the largest levels of the {} {}.", some, streams.told, eras);
  return some + (eras.empty() ? "." : ", those " + eras + ".");
}

}  // namespace

std::string alluvial_subtitle(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  const std::string chosen = chosen_words(chronicle, fold);
  return fmt::format("{}.{}{} {}", method_words(record.method(), record.counted), chosen.empty() ? "" : " ",
                     chosen, shown_words(record.streams));
}

std::string alluvial_note(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold) {
  const bool is_modularity = record.method() == BlocMethod::modularity;
  return note_of({is_modularity ? "Modularity is the signed modularity Q of the blocs." : "",
                  unsure_words(chronicle, record, fold), places_words(chronicle, record, fold),
                  caution_words(record.streams), counting_words(record.eras, fold)});
}

}  // namespace entente
