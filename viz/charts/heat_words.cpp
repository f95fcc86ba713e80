#include <entente/viz/charts/heat_words.hpp>

#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/words/era_words.hpp>
#include <entente/viz/words/finding_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace entente {
namespace {

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

/// Whom the rows name of a bloc, in the order of the roster.
std::vector<std::string> members_shown(const Chronicle& chronicle, const PairHistories& histories,
                                       std::uint32_t bloc, const FoldOptions& fold) {
  std::set<ActorId> members;
  for (const PairHistory& row : histories.rows)
    for (const ActorId actor : {row.pair.first, row.pair.second})
      if (histories.blocs->found[actor].bloc == bloc) members.insert(actor);
  std::vector<std::string> names;
  for (const ActorId actor : members) names.push_back(clean(label_of(chronicle, actor, fold)));
  return names;
}

/// In which order the rows are; of one nothing.
std::string order_words(std::span<const Era> eras, const PairHistories& histories) {
  if (histories.blocs)
    return fmt::format(" By the blocs of {}, then by change.", era_with_years(eras[histories.blocs->era]));
  if (histories.rows.size() < 2) return {};
  return histories.order == HistoryOrder::name ? " In the order of their codes."
                                               : " From the largest rise to the largest fall.";
}

}  // namespace

std::string heat_finding(const Chronicle& chronicle, const PairHistories& histories,
                         const FoldOptions& fold) {
  std::vector<NamedCourse> pairs;
  for (const PairHistory& row : histories.rows) {
    NamedCourse& pair = pairs.emplace_back();
    pair.name = pair_words(chronicle, row.pair, fold);
    for (const Value& level : row.levels)
      if (level.defined()) pair.levels.push_back(level.number());
  }
  return widest_span_words(pairs);
}

std::string heat_blocs(const PairHistories& histories) {
  if (!histories.blocs) return {};
  return partition_words(histories.blocs->found, histories.blocs->counted) + ".";
}

std::string heat_subtitle(const Chronicle& chronicle, std::span<const Era> eras,
                          const PairHistories& histories, const FoldOptions& fold) {
  std::string text = indicator_words(chronicle, fold, "pair") + " ";
  if (histories.rows.size() == histories.all)
    return text + (histories.all == 1 ? "One pair." : fmt::format("All {} pairs.", histories.all)) +
           order_words(eras, histories);
  text += fmt::format("{} of {} pairs", histories.rows.size(), histories.all);
  if (histories.least_eras > 1) text += fmt::format(", told of in {} eras or more", histories.least_eras);
  return text + "." + order_words(eras, histories);
}

GroupWords group_words(const Chronicle& chronicle, const PairHistories& histories, const HistoryGroup& group,
                       const FoldOptions& fold) {
  switch (group.stand) {
    case PairStand::within:
      return {fmt::format("Within bloc {}", bloc_letter(group.bloc)),
              listed(members_shown(chronicle, histories, group.bloc, fold))};
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
      fmt::format("{} Table of the level of {} in {}.", heat_finding(chronicle, histories, fold),
                  counted(rows.size(), "pair"), counted(eras.size(), "era"));
  if (histories.blocs) {
    text += order_words(eras, histories) + " " + heat_blocs(histories);
    for (const HistoryGroup& group : histories.blocs->groups) {
      const GroupWords words = group_words(chronicle, histories, group, fold);
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
