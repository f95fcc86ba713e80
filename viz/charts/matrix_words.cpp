#include <entente/viz/charts/matrix_words.hpp>

#include <entente/viz/maps/bloc_maps.hpp>
#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/words/finding_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t levels_named = 5;  ///< of either sign
constexpr std::size_t most_left_out_named = 12;

std::string strongest_of(std::vector<NamedLevel> levels, double sign) {
  std::erase_if(levels, [&](const NamedLevel& one) { return one.level * sign <= 0; });
  std::ranges::stable_sort(levels, std::greater(), [](const NamedLevel& one) { return std::abs(one.level); });
  if (levels.size() > levels_named) levels.resize(levels_named);
  std::vector<std::string> words;
  for (const NamedLevel& one : levels)
    words.push_back(fmt::format("{} {}", one.name, short_level(one.level)));
  return words.empty() ? "none" : listed(words);
}

std::vector<NamedLevel> levels_of(const Chronicle& chronicle, const MatrixRecord& record,
                                  const FoldOptions& fold) {
  std::vector<std::string> names;
  for (const MatrixActor& one : record.matrix.actors)
    names.push_back(label_in(chronicle, one.actor, fold, record.era.span));
  const auto pair = [&](std::size_t i, std::size_t j) {
    const bool is_first = record.matrix.actors[i].actor < record.matrix.actors[j].actor;
    return names[is_first ? i : j] + " – " + names[is_first ? j : i];
  };
  std::vector<NamedLevel> levels;
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t j = i + 1; j < names.size(); ++j)
      if (const auto& cell = record.matrix.cells[i][j]) levels.push_back({pair(i, j), cell->level});
  return levels;
}

}  // namespace

std::string matrix_finding(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold) {
  return largest_levels_words(levels_of(chronicle, record, fold));
}

std::string matrix_order(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold) {
  std::vector<std::string> names;
  for (const ActorId actor : record.matrix.without_partners)
    names.push_back(label_in(chronicle, actor, fold, record.era.span));
  const std::string partnerless = without_partners_words(std::move(names));
  const std::string found = bloc_note(record.found, record.counted);
  return found + (found.empty() || partnerless.empty() ? "" : " ") + partnerless;
}

std::string matrix_subtitle(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold) {
  const BlocMatrix& matrix = record.matrix;
  return fmt::format("{} {} of {} actors, {} of {}.", indicator_words(chronicle, fold, "pair"),
                     matrix.actors.size(), std::max(matrix.all_actors, matrix.actors.size()), matrix.ties,
                     counted(matrix.all_ties, "tie"));
}

bool is_sure(const MatrixActor& actor) { return actor.bloc == 0 || actor.certainty != BlocCertainty::choice; }

std::vector<BlocKey> bloc_keys(const Chronicle& chronicle, const MatrixRecord& record,
                               const FoldOptions& fold) {
  const std::vector<MatrixActor>& actors = record.matrix.actors;
  std::vector<BlocKey> keys;
  for (const auto& [bloc, head] : record.sides.heads) {
    if (std::ranges::count(actors, bloc, &MatrixActor::bloc) == 0) continue;
    const auto all = std::ranges::count_if(
        record.sides.places, [bloc = bloc](const BlocPlace& place) { return place.member.bloc == bloc; });
    const auto name_of = [&](ActorId actor) {
      return clean(shown_actor_in(chronicle, actor, fold, record.era.span).label, 80);
    };
    const auto& anchor = record.sides.anchor;
    const std::string name = anchor     ? (bloc == 1 ? "with " : "not with ") + name_of(*anchor)
                             : all == 1 ? name_of(head) + " alone"
                                        : "bloc of " + name_of(head);
    keys.push_back({bloc, name});
  }
  if (!std::ranges::all_of(actors, is_sure)) keys.push_back({0, "bloc not certain", false});
  if (std::ranges::count(actors, 0U, &MatrixActor::bloc) > 0) keys.push_back({0, "in no bloc"});
  return keys;
}

std::string left_out_words(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold) {
  const std::vector<ActorId>& all = record.matrix.left_out;
  if (all.empty()) return {};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(all.size(), most_left_out_named); ++i)
    names.push_back(clean(shown_actor_in(chronicle, all[i], fold, record.era.span).label));
  if (all.size() > names.size()) names.push_back(fmt::format("{} more", all.size() - names.size()));
  return "Left out: " + listed(names) + ".";
}

std::string matrix_description(const Chronicle& chronicle, const MatrixRecord& record,
                               const FoldOptions& fold) {
  const BlocMatrix& matrix = record.matrix;
  std::map<std::uint32_t, std::vector<std::string>> blocs;
  for (const MatrixActor& one : matrix.actors)
    if (one.bloc > 0) blocs[one.bloc].push_back(label_in(chronicle, one.actor, fold, record.era.span));
  const std::vector<NamedLevel> levels = levels_of(chronicle, record, fold);
  std::string text = fmt::format("{} Matrix of the levels of {} in {}.", largest_levels_words(levels),
                                 counted(matrix.actors.size(), "actor"), era_title(record.era));
  for (const auto& [bloc, members] : blocs)
    text += fmt::format(" Bloc {}: {}.", bloc_letter(bloc), listed(members));
  return text + " Most cooperative: " + strongest_of(levels, 1) +
         ". Most hostile: " + strongest_of(levels, -1) + ".";
}

}  // namespace entente
