#include <entente/viz/charts/slope_pictures.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/charts/heat_words.hpp>
#include <entente/viz/charts/rank_words.hpp>
#include <entente/viz/charts/short_names.hpp>
#include <entente/viz/charts/slope_words.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/words/finding_words.hpp>
#include <entente/viz/words/measure_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t most_stressed_pairs = 4, most_stressed_actors = 3;
constexpr std::size_t ranks_of_moves = 8;
constexpr double least_long_level = 1e6;
constexpr double least_stressed_places = 2, least_stressed_levels = 1;

/// Of levels beyond all that is usual the first three digits.
std::string slope_level(double level) {
  if (std::abs(level) < least_long_level) return short_level(level);
  return fmt::format("{}{:.3g}", level < 0 ? "−" : "+", std::abs(level));
}

const SlopePoint* first_of(const SlopeLine& line) {
  const auto at = std::ranges::find_if(line.points, [](const auto& point) { return point.has_value(); });
  return at == line.points.end() ? nullptr : &**at;
}

const SlopePoint* last_of(const SlopeLine& line) {
  for (auto at = line.points.rbegin(); at != line.points.rend(); ++at)
    if (*at) return &**at;
  return nullptr;
}

double change_of(const SlopeLine& line) {
  const SlopePoint *first = first_of(line), *last = last_of(line);
  return first == nullptr ? 0 : last->at - first->at;
}

/// How far apart its points are that are shown.
double range_of(const SlopeLine& line) {
  double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
  for (const auto& point : line.points)
    if (point) low = std::min(low, point->at), high = std::max(high, point->at);
  return high - low;
}

/// Stresses the lines with the largest changes, of `least` or more.
void stress_largest(std::vector<SlopeLine>& lines, std::size_t most, double least) {
  std::vector<SlopeLine*> sorted;
  for (SlopeLine& line : lines) sorted.push_back(&line);
  std::ranges::stable_sort(sorted, std::greater(),
                           [](const SlopeLine* line) { return std::abs(change_of(*line)); });
  for (std::size_t i = 0; i < std::min(most, sorted.size()); ++i)
    sorted[i]->stressed = std::abs(change_of(*sorted[i])) >= least;
}

/// `Iran: 7 in Cold War, 3 in Turn from 2011`.
std::string told_of(const SlopeLine& line, std::span<const Era> eras) {
  std::string text;
  const SlopePoint *first = first_of(line), *last = last_of(line);
  for (std::size_t era = 0; era < eras.size(); ++era) {
    const SlopePoint* point = line.points[era] ? &*line.points[era] : nullptr;
    if (point == nullptr || (point != first && point != last)) continue;
    text += fmt::format("{}{} in {}", text.empty() ? point->name + ": " : ", ", point->number,
                        era_name(eras[era]));
  }
  return text;
}

/// The lines, largest change first.
std::string told_of(const std::vector<SlopeLine>& lines, std::span<const Era> eras) {
  std::vector<const SlopeLine*> sorted;
  for (const SlopeLine& line : lines) sorted.push_back(&line);
  std::ranges::stable_sort(sorted, std::greater(),
                           [](const SlopeLine* line) { return std::abs(change_of(*line)); });
  std::string text;
  for (const SlopeLine* line : sorted)
    if (first_of(*line) != nullptr) text += " " + told_of(*line, eras) + ".";
  return text;
}

std::string name_in(const Chronicle& chronicle, ActorId actor, const Era& era, const FoldOptions& fold) {
  return clean(shown_actor_in(chronicle, actor, fold, era.span).label);
}

std::string name_in(const Chronicle& chronicle, const Pair& pair, const Era& era, const FoldOptions& fold) {
  return name_in(chronicle, pair.first, era, fold) + " – " + name_in(chronicle, pair.second, era, fold);
}

/// The actors in any of the pairs, in the order of the roster.
std::vector<ActorId> actors_of(std::span<const PairHistory> rows) {
  std::set<ActorId> actors;
  for (const PairHistory& row : rows) actors.insert({row.pair.first, row.pair.second});
  return {actors.begin(), actors.end()};
}

/// `First 8 of the actors with a tie in the era.`, with their number where it is one; or all of them.
std::string ranked_actors(const Study& study, std::size_t most) {
  std::set<std::size_t> numbers;
  for (const EraGraph& graph : study.graphs) {
    std::set<ActorId> tied;
    for (const Tie& tie : graph.ties()) tied.insert({graph.pair(tie).first, graph.pair(tie).second});
    numbers.insert(tied.size());
  }
  if (numbers.empty() || *numbers.rbegin() <= most) return "All actors with a tie in the era.";
  const std::string number = numbers.size() == 1 ? fmt::format("{} ", *numbers.begin()) : "";
  return fmt::format("First {} of the {}actors with a tie in the era.", most, number);
}

/// Scores as their boxes have room for: signed where any is below zero, else with two digits below one, with
/// three up to a thousand, and whole from there on.
std::string score_words(double score, bool is_signed) {
  if (is_signed) return slope_level(score);
  if (score < 1) return fmt::format("{:.2g}", score);
  return score < 1000 || score >= least_long_level ? fmt::format("{:.3g}", score)
                                                   : fmt::format("{:.0f}", score);
}

/// The same with a digit more, of small scores.
std::string closer_words(double score, bool is_signed) {
  if (std::abs(score) >= 1000) return score_words(score, is_signed);
  if (!is_signed) return fmt::format("{:.4g}", score);
  return fmt::format("{}{:.{}f}", score < 0 ? "−" : "+", std::abs(score), std::abs(score) < 10 ? 2 : 1);
}

/// The scores of a ranking in words, with a digit more where two of different ranks would read alike.
std::vector<std::string> scores_told(const Ranking& ranking, bool is_signed) {
  std::vector<std::string> told;
  for (const RankedScore& row : ranking.rows) told.push_back(score_words(row.value.number(), is_signed));
  const std::vector<std::string> usual = told;
  for (std::size_t i = 0; i < told.size(); ++i)
    for (std::size_t j = 0; j < told.size(); ++j)
      if (usual[i] == usual[j] && ranking.rows[i].rank != ranking.rows[j].rank)
        told[i] = closer_words(ranking.rows[i].value.number(), is_signed);
  return told;
}

bool has_negative_score(std::span<const Ranking> rankings) {
  return std::ranges::any_of(rankings, [](const Ranking& ranking) {
    return std::ranges::any_of(ranking.rows, [](const RankedScore& row) { return row.value.number() < 0; });
  });
}

/// `4`, or `4=` where others in the era have the same rank.
std::string rank_words(const Ranking& ranking, std::size_t rank) {
  const auto sharing = std::ranges::count(ranking.rows, rank, &RankedScore::rank);
  return fmt::format("{}{}", rank, sharing > 1 ? "=" : "");
}

/// The actors whose first and last rank are farthest apart, among as many ranks as a wide page shows, so that
/// they are the same on a narrow one.
std::set<ActorId> moved_most(const Study& study, std::size_t most) {
  std::map<ActorId, std::pair<double, double>> ends;
  for (const Ranking& ranking : first_ranks(study, std::max(most, ranks_of_moves)))
    for (const RankedScore& row : ranking.rows) {
      const auto rank = static_cast<double>(*row.rank);
      ends.try_emplace(row.a, rank, rank).first->second.second = rank;
    }
  std::vector<std::pair<double, ActorId>> moves;
  for (const auto& [actor, ranks] : ends) moves.emplace_back(-std::abs(ranks.second - ranks.first), actor);
  std::ranges::sort(moves);
  std::set<ActorId> found;
  for (const auto& [move, actor] : moves)
    if (found.size() < most_stressed_actors && -move >= least_stressed_places) found.insert(actor);
  return found;
}

/// A line for each actor that has a rank, and in the same order what they are called.
void add_rank_lines(SlopePicture& picture, const Chronicle& chronicle, const Study& study,
                    std::span<const Ranking> rankings, const std::set<ActorId>& stressed,
                    const FoldOptions& fold) {
  std::map<ActorId, SlopeLine> lines;
  const bool is_signed = has_negative_score(rankings);
  for (const Ranking& ranking : rankings) {
    const std::vector<std::string> scores = scores_told(ranking, is_signed);
    for (std::size_t i = 0; i < ranking.rows.size(); ++i) {
      const RankedScore& row = ranking.rows[i];
      SlopeLine& line = lines[row.a];
      line.points.resize(study.graphs.size());
      line.points[ranking.era] = SlopePoint{.at = static_cast<double>(*row.rank),
                                            .number = rank_words(ranking, *row.rank),
                                            .name = name_in(chronicle, row.a, study.era(ranking.era), fold),
                                            .score = scores[i]};
    }
  }
  std::vector<ActorId> actors;
  for (const auto& [actor, line] : lines) actors.push_back(actor);
  const ShortNames names(chronicle, actors, fold);
  for (auto& [actor, line] : lines) {
    picture.codes.push_back({names.of(actor), clean(label_of(chronicle, actor, fold))});
    line.code = picture.codes.back().code;
    line.stressed = stressed.contains(actor) && range_of(line) >= least_stressed_places;
    picture.lines.push_back(std::move(line));
  }
}

/// What ranks come from, in words that say of the net strength what is less what.
std::string_view ranked_by(const Measure& measure) {
  if (measure.name != "strength_net") return measure.sentence;
  return "Net strength: cooperative minus hostile levels of all ties of an actor";
}

}  // namespace

SlopePicture slope_of_levels(const Chronicle& chronicle, std::span<const Era> eras,
                             const PairHistories& histories, const FoldOptions& fold) {
  SlopePicture picture{.title = "Levels of pairs, era by era",
                       .stressed = "largest changes, first to last",
                       .others = "other pairs"};
  const std::vector<ActorId> actors = actors_of(histories.rows);
  const ShortNames names(chronicle, actors, fold);
  for (const PairHistory& row : histories.rows) {
    SlopeLine line{names.of(row.pair.first) + "–" + names.of(row.pair.second),
                   std::vector<std::optional<SlopePoint>>(eras.size())};
    for (std::size_t era = 0; era < eras.size(); ++era)
      if (const Value& level = row.levels[era]; level.defined())
        line.points[era] = SlopePoint{level.number(), slope_level(level.number()), row.claims[era] == 1,
                                      name_in(chronicle, row.pair, eras[era], fold)};
    picture.lines.push_back(std::move(line));
  }
  stress_largest(picture.lines, most_stressed_pairs, least_stressed_levels);
  for (const ActorId actor : actors)
    picture.codes.push_back({names.of(actor), clean(label_of(chronicle, actor, fold))});
  picture.chosen = course_sentence(histories);
  if (is_chosen(histories))
    picture.stressed = fmt::format("largest changes of these {}", histories.rows.size());
  picture.left_out = silent_pairs(chronicle, histories, fold);
  picture.finding = heat_headline(chronicle, eras, histories, fold);
  picture.note = note_of({uneven_eras(eras), counting_words(eras, fold)});
  picture.subtitle = fmt::format("{} {} of {}.", indicator_words(chronicle, fold, "each pair"),
                                 histories.rows.size(), counted(histories.all, "pair"));
  picture.description =
      fmt::format("{} Levels of {} in {}.{}", picture.finding, counted(picture.lines.size(), "pair"),
                  counted(eras.size(), "era"), told_of(picture.lines, eras));
  return picture;
}

SlopePicture slope_of_ranks(const Chronicle& chronicle, const Study& study, std::span<const Ranking> rankings,
                            std::size_t most, const FoldOptions& fold) {
  const Measure& measure = study.measures.front();
  const std::string words = measure_words(measure.name), chosen = chosen_words(chronicle, fold);
  SlopePicture picture{
      .title = fmt::format("Ranks by {}, era by era", words), .stressed = "moved most", .scores = words};
  const std::set<ActorId> stressed = moved_most(study, most);
  add_rank_lines(picture, chronicle, study, rankings, stressed, fold);
  picture.chosen = gaps_sentence(rankings, most);
  picture.left_out = shut_out_sentence(study, rankings);
  picture.finding = ranks_finding(chronicle, study, fold);
  picture.note =
      note_of({ranked_numbers(chronicle, study), beyond_sentence(chronicle, study, rankings, stressed, fold),
               counting_words(study.eras(), fold)});
  picture.subtitle = fmt::format("{}. Rank 1 is the largest.{}{} {}", ranked_by(measure),
                                 chosen.empty() ? "" : " ", chosen, ranked_actors(study, most));
  picture.description =
      fmt::format("{} Ranks of {} by {} on the layer {} in {}.{}", picture.finding,
                  counted(picture.lines.size(), "actor"), measure.name, name(measure.layer),
                  counted(study.graphs.size(), "era"), told_of(picture.lines, study.eras()));
  return picture;
}

}  // namespace entente
