#include <entente/viz/charts/heat_words.hpp>

#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/words/era_words.hpp>
#include <entente/viz/words/finding_words.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t most_breaking_rows = 3;

std::string sentence(const PairHistory& row, const std::string& label, std::span<const Era> eras) {
  std::vector<std::size_t> told;
  for (std::size_t era = 0; era < eras.size(); ++era)
    if (row.levels[era].defined()) told.push_back(era);
  if (told.empty()) return label + ": no claim.";
  const auto level_in = [&](std::size_t era) {
    return fmt::format("{} in {}", short_level(row.levels[era].number()), era_name(eras[era]));
  };
  std::string text = fmt::format("{}: {}", label, level_in(told.front()));
  if (told.size() > 1)
    text += fmt::format(", {}, change {}{}", level_in(told.back()), short_level(row.change.number()),
                        row.flips ? ", first and last differ in sign" : "");
  if (const std::size_t silent = eras.size() - told.size(); silent > 0)
    text += "; no claim in " + counted(silent, "era");
  return text + ".";
}

/// Whom the rows name of a bloc, in the order of the roster, then those without a cooperative tie in it, and
/// those who are not certain.
std::string members_shown(const Chronicle& chronicle, std::span<const Era> eras,
                          const PairHistories& histories, std::uint32_t bloc, const FoldOptions& fold) {
  const HistoryBlocs& blocs = *histories.blocs;
  std::set<ActorId> members;
  for (const PairHistory& row : histories.rows)
    for (const ActorId actor : {row.pair.first, row.pair.second})
      if (blocs.sides.bloc_of(actor) == bloc) members.insert(actor);
  std::vector<std::string> sure, opposed, unsure;
  for (const ActorId actor : members) {
    const BlocPlace& place = blocs.sides.places[index(actor)];
    std::vector<std::string>& names = place.certainty == BlocCertainty::choice ? unsure
                                      : place.has_no_partner                   ? opposed
                                                                               : sure;
    names.push_back(label_in(chronicle, actor, fold, eras[blocs.era].span));
  }
  std::string text = listed(sure);
  const auto add = [&text](std::string_view how, const std::vector<std::string>& names) {
    if (!names.empty()) text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", how, listed(names));
  };
  add(opposed.size() == 1 ? "only by its opponents" : "only by their opponents", opposed);
  add("not certain", unsure);
  return text;
}

/// `, with Russia` of the anchor's bloc; nothing where there is none.
std::string side_words(const Chronicle& chronicle, std::span<const Era> eras, const HistoryBlocs& blocs,
                       std::uint32_t bloc, const FoldOptions& fold) {
  if (!blocs.sides.anchor) return {};
  return (bloc == 1 ? ", with " : ", not with ") +
         label_in(chronicle, *blocs.sides.anchor, fold, eras[blocs.era].span);
}

/// In which order the rows are; of one nothing.
std::string order_words(std::span<const Era> eras, const PairHistories& histories) {
  if (histories.blocs)
    return fmt::format(" By the blocs of {}.", eras_told_apart(eras)[histories.blocs->era]);
  if (histories.rows.size() < 2) return {};
  return histories.order == HistoryOrder::name ? " In the order of their codes."
                                               : " From the largest rise to the largest fall.";
}

/// By which rule these pairs are shown, and how many.
std::string choice_words(const PairHistories& histories) {
  if (histories.rows.size() == histories.all)
    return histories.all == 1 ? "One pair." : fmt::format("All {} pairs.", histories.all);
  const std::string some = fmt::format("{} of {} pairs", histories.rows.size(), histories.all);
  const bool is_cut = histories.told > histories.rows.size();
  const std::string eras = histories.least_eras > 1 && histories.told != histories.all
                               ? fmt::format("with claims in {} eras or more", histories.least_eras)
                               : "";
  if (is_cut && eras.empty()) return some + ", those with the largest levels.";
  if (is_cut) return fmt::format("{}, the largest levels of the {} {}.", some, histories.told, eras);
  return some + (eras.empty() ? "." : ", those " + eras + ".");
}

std::vector<NamedCourse> courses_of(const Chronicle& chronicle, const PairHistories& histories,
                                    const FoldOptions& fold) {
  std::vector<NamedCourse> pairs;
  for (const PairHistory& row : histories.rows) {
    NamedCourse& pair = pairs.emplace_back();
    pair.name = pair_words(chronicle, row.pair, fold);
    for (const Value& level : row.levels)
      if (level.defined()) pair.levels.push_back(level.number());
  }
  return pairs;
}

/// Which rows break the blocs, the largest first.
std::string broken_finding(const Chronicle& chronicle, std::span<const Era> eras,
                           const PairHistories& histories, const FoldOptions& fold) {
  const HistoryBlocs& blocs = *histories.blocs;
  std::vector<NamedLevel> breaking;
  for (const PairHistory& row : histories.rows)
    if (breaks_blocs(row, blocs))
      breaking.push_back(
          {pair_words_in(chronicle, row.pair, fold, eras[blocs.era].span), row.levels[blocs.era].number()});
  std::ranges::stable_sort(breaking, std::greater(),
                           [](const NamedLevel& one) { return std::abs(one.level); });
  const std::string which = "the blocs of " + eras_told_apart(eras)[blocs.era];
  if (breaking.empty()) return fmt::format("None of these pairs breaks {}.", which);
  std::vector<std::string> told;
  for (const NamedLevel& one : std::span(breaking).first(std::min(breaking.size(), most_breaking_rows)))
    told.push_back(fmt::format("{} ({})", one.name, short_level(one.level)));
  if (const std::size_t more = breaking.size() - told.size(); more > 0)
    told.push_back(fmt::format("{} more", more));
  return fmt::format("Of these pairs {} {} {}.", listed(told), breaking.size() == 1 ? "breaks" : "break",
                     which);
}

}  // namespace

bool breaks_blocs(const PairHistory& row, const HistoryBlocs& blocs) {
  return blocs.sides.is_broken_by(row.pair) && row.levels[blocs.era].defined();
}

std::string heat_headline(const Chronicle& chronicle, std::span<const Era> eras,
                          const PairHistories& histories, const FoldOptions& fold) {
  return histories.blocs ? broken_finding(chronicle, eras, histories, fold)
                         : largest_rise_words(courses_of(chronicle, histories, fold));
}

std::string heat_breaking(const PairHistories& histories) {
  if (!histories.blocs) return {};
  const HistoryBlocs& blocs = *histories.blocs;
  const auto shown =
      std::ranges::count_if(histories.rows, [&](const PairHistory& row) { return breaks_blocs(row, blocs); });
  return breaking_words(static_cast<std::size_t>(shown), blocs.sides.breaking.size());
}

std::string heat_blocs(const PairHistories& histories) {
  if (!histories.blocs) return {};
  const HistoryBlocs& blocs = *histories.blocs;
  return fmt::format("{}; {}.", partition_words(blocs.found, blocs.counted), certainty_words(blocs.found));
}

std::string heat_subtitle(const Chronicle& chronicle, std::span<const Era> eras,
                          const PairHistories& histories, const FoldOptions& fold) {
  return indicator_words(chronicle, fold, "each pair") + " " + choice_words(histories) +
         order_words(eras, histories);
}

GroupWords group_words(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories,
                       const HistoryGroup& group, const FoldOptions& fold) {
  switch (group.stand) {
    case PairStand::within:
      return {fmt::format("Within bloc {}{}", bloc_letter(group.bloc),
                          side_words(chronicle, eras, *histories.blocs, group.bloc, fold)),
              members_shown(chronicle, eras, histories, group.bloc, fold)};
    case PairStand::across:
      return {histories.blocs->found.k == 2 ? "Between blocs A and B" : "Across blocs", ""};
    case PairStand::outside:
      break;
  }
  return {"Not both in a bloc", ""};
}

std::string heat_description(const Chronicle& chronicle, std::span<const Era> eras,
                             const PairHistories& histories, const FoldOptions& fold) {
  std::vector<const PairHistory*> rows;
  for (const PairHistory& row : histories.rows) rows.push_back(&row);
  std::ranges::stable_sort(rows, std::greater(), [](const PairHistory* row) {
    return std::pair(row->flips, row->change.defined() ? std::abs(row->change.number()) : 0);
  });
  std::string text =
      fmt::format("{} Table of the level of {} in {}.", heat_headline(chronicle, eras, histories, fold),
                  counted(rows.size(), "pair"), counted(eras.size(), "era"));
  if (histories.blocs) {
    text += order_words(eras, histories) + " " + heat_blocs(histories);
    for (const HistoryGroup& group : histories.blocs->groups) {
      const GroupWords words = group_words(chronicle, eras, histories, group, fold);
      text += fmt::format(" {}{}: {}.", words.title,
                          words.members.empty() ? "" : fmt::format(" ({})", words.members),
                          counted(group.rows, "pair"));
    }
  }
  for (const PairHistory* row : rows)
    text += " " + sentence(*row, pair_words(chronicle, row->pair, fold), eras);
  return text;
}

}  // namespace entente
