#include <entente/viz/charts/matrix_words.hpp>

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
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t levels_named = 5;  ///< of either sign
constexpr std::size_t most_left_out_named = 8;
constexpr std::size_t most_read_singly = 80;  ///< ties in a matrix; of more their shares are told

std::string strongest_of(std::vector<NamedLevel> levels, double sign) {
  std::erase_if(levels, [&](const NamedLevel& one) { return one.level * sign <= 0; });
  std::ranges::stable_sort(levels, std::greater(), [](const NamedLevel& one) { return std::abs(one.level); });
  if (levels.size() > levels_named) levels.resize(levels_named);
  std::vector<std::string> words;
  for (const NamedLevel& one : levels)
    words.push_back(fmt::format("{} {}", one.name, short_level(one.level)));
  return words.empty() ? "none" : listed(words);
}

/// A cell with a level.
struct NamedCell {
  NamedLevel level{};
  bool breaks = false;  ///< the blocs
};

std::vector<NamedCell> cells_of(const Chronicle& chronicle, const MatrixRecord& record,
                                const FoldOptions& fold) {
  std::vector<std::string> names;
  for (const MatrixActor& one : record.matrix.actors)
    names.push_back(label_in(chronicle, one.actor, fold, record.era.span));
  const auto pair = [&](std::size_t i, std::size_t j) {
    const bool is_first = record.matrix.actors[i].actor < record.matrix.actors[j].actor;
    return names[is_first ? i : j] + " – " + names[is_first ? j : i];
  };
  std::vector<NamedCell> cells;
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t j = i + 1; j < names.size(); ++j)
      if (const auto& cell = record.matrix.cells[i][j])
        cells.push_back({{pair(i, j), cell->level}, breaks_blocs(record, i, j)});
  return cells;
}

std::vector<NamedLevel> levels_of(const std::vector<NamedCell>& cells) {
  std::vector<NamedLevel> levels;
  for (const NamedCell& cell : cells) levels.push_back(cell.level);
  return levels;
}

/// ` 4 ties break the blocs, most of all France – Russian Empire (+19).`; of those that are shown the
/// largest.
std::string breaking_sentence(const MatrixRecord& record, const std::vector<NamedCell>& cells) {
  const std::size_t all = record.sides.breaking.size();
  if (record.found.method == BlocMethod::modularity || record.found.k == 0) return {};
  if (all == 0) return " No tie breaks the blocs.";
  const NamedCell* largest = nullptr;
  for (const NamedCell& cell : cells)
    if (cell.breaks && (!largest || std::abs(cell.level.level) > std::abs(largest->level.level)))
      largest = &cell;
  const std::string named =
      largest ? fmt::format("{} ({})", largest->level.name, short_level(largest->level.level)) : "";
  if (all == 1) return fmt::format(" One tie breaks the blocs{}.", named.empty() ? "" : ": " + named);
  return fmt::format(" {} ties break the blocs{}.", all, named.empty() ? "" : ", most of all " + named);
}

std::string breaking_in(const MatrixRecord& record) {
  std::size_t shown = 0;
  for (std::size_t row = 0; row < record.matrix.actors.size(); ++row)
    for (std::size_t column = 0; column < row; ++column) shown += breaks_blocs(record, row, column) ? 1U : 0U;
  return breaking_words(shown, record.sides.breaking.size());
}

/// `123 of the 157 ties shown are cooperative; 45 of all 418 break the blocs.`
std::string shares_words(const MatrixRecord& record, const std::vector<NamedLevel>& levels) {
  const auto cooperative = std::ranges::count_if(levels, [](const NamedLevel& one) { return one.level > 0; });
  const bool is_part = record.matrix.ties < record.matrix.all_ties;
  const std::string shares =
      fmt::format("{} of the {} ties{} are cooperative", cooperative, levels.size(), is_part ? " shown" : "");
  if (record.found.method == BlocMethod::modularity) return shares + ".";
  return fmt::format("{}; {} of {} {} break the blocs.", shares, record.sides.breaking.size(),
                     is_part ? "all" : "these", record.matrix.all_ties);
}

}  // namespace

std::string matrix_finding(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold) {
  const std::vector<NamedCell> cells = cells_of(chronicle, record, fold);
  const std::vector<NamedLevel> levels = levels_of(cells);
  const std::string extremes = largest_levels_words(levels);
  return levels.size() > most_read_singly ? shares_words(record, levels) + " " + extremes
                                          : extremes + breaking_sentence(record, cells);
}

std::string matrix_subtitle(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold) {
  const BlocMatrix& matrix = record.matrix;
  const std::size_t all = std::max(matrix.all_actors, matrix.actors.size());
  std::string actors = fmt::format("{} of {} actors with a tie", matrix.actors.size(), all);
  if (matrix.actors.size() == all) actors = fmt::format("All {} actors with a tie", all);
  if (!matrix.left_out.empty()) actors = "The " + actors + ", those with the largest levels";
  if (matrix.added)
    actors =
        fmt::format("{} and the {} of {} actors with a tie that have the largest levels",
                    label_in(chronicle, *matrix.added, fold, record.era.span), matrix.actors.size() - 1, all);
  const std::string ties = matrix.ties < matrix.all_ties
                               ? fmt::format("{} of {}", matrix.ties, counted(matrix.all_ties, "tie"))
                               : counted(matrix.all_ties, "tie");
  return fmt::format("{} {}, {}.", indicator_words(chronicle, fold, "each pair"), actors, ties);
}

bool breaks_blocs(const MatrixRecord& record, std::size_t row, std::size_t column) {
  const std::vector<MatrixActor>& actors = record.matrix.actors;
  return record.sides.is_broken_by(std::minmax(actors[row].actor, actors[column].actor));
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
    keys.push_back({{bloc}, name});
  }
  if (!std::ranges::all_of(actors, is_sure)) keys.push_back({{0, false}, "bloc not certain"});
  if (std::ranges::count(actors, 0U, &MatrixActor::bloc) > 0) keys.push_back({{}, "in no bloc"});
  if (std::string words = breaking_in(record); !words.empty())
    keys.push_back({.words = std::move(words), .is_breaking = true});
  if (const auto bare = std::ranges::find(actors, true, &MatrixActor::has_no_partner); bare != actors.end())
    keys.push_back({{bare->bloc, true, true}, "no cooperative tie in its bloc"});
  return keys;
}

std::string left_out_words(const Chronicle& chronicle, const MatrixRecord& record, const FoldOptions& fold) {
  const std::vector<ActorId>& all = record.matrix.left_out;
  if (all.empty() || all.size() > most_left_out_named) return {};
  std::vector<std::string> names;
  for (const ActorId actor : all)
    names.push_back(clean(shown_actor_in(chronicle, actor, fold, record.era.span).label));
  return "Left out: " + listed(names) + ".";
}

std::string matrix_description(const Chronicle& chronicle, const MatrixRecord& record,
                               const FoldOptions& fold) {
  const BlocMatrix& matrix = record.matrix;
  std::map<std::uint32_t, std::vector<std::string>> blocs;
  for (const MatrixActor& one : matrix.actors)
    if (one.bloc > 0) blocs[one.bloc].push_back(label_in(chronicle, one.actor, fold, record.era.span));
  const std::vector<NamedLevel> levels = levels_of(cells_of(chronicle, record, fold));
  std::string text =
      fmt::format("{} Matrix of the levels of {} in {}.", matrix_finding(chronicle, record, fold),
                  counted(matrix.actors.size(), "actor"), era_title(record.era));
  for (const auto& [bloc, members] : blocs)
    text += fmt::format(" Bloc {}: {}.", bloc_letter(bloc), listed(members));
  return text + " Most cooperative: " + strongest_of(levels, 1) +
         ". Most hostile: " + strongest_of(levels, -1) + ".";
}

}  // namespace entente
