#include <entente/engine/analysis/ranking.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// The places of the values that have a row: every actor present in any era, or every pair of the era.
std::vector<std::size_t> places_of(const Study& study, const Scores& scores) {
  std::vector<std::size_t> places;
  if (scores.subjects == Subjects::pairs) {
    for (std::size_t place = 0; place < scores.pairs.size(); ++place) places.push_back(place);
    return places;
  }
  for (const EraGraph& graph : study.graphs)
    for (const ActorId actor : graph.actors()) places.push_back(index(actor));
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

RankedScore unranked(const Scores& scores, std::size_t place) {
  if (scores.subjects == Subjects::actors) return {.a = actor_id(place)};
  return {.a = scores.pairs[place].first, .b = scores.pairs[place].second};
}

std::vector<RankedScore> rows_of(const Study& study, const Scores& scores, std::optional<std::size_t> top) {
  const auto rank = ranks(scores);
  const std::vector<Value> share = shares(scores);
  const std::size_t last = scores.values.size() + 1;
  std::vector<std::size_t> places = places_of(study, scores);
  std::ranges::stable_sort(places, {}, [&](std::size_t place) { return rank[place].value_or(last); });
  std::vector<RankedScore> rows;
  for (const std::size_t place : places) {
    if (top && (!rank[place] || *rank[place] > *top)) continue;
    RankedScore row = unranked(scores, place);
    row.value = scores.values[place];
    row.rank = rank[place];
    row.share = share[place];
    rows.push_back(std::move(row));
  }
  return rows;
}

/// `intervals` in roster order, of actors with a rank alone.
void add_intervals(std::vector<RankedScore>& rows, const std::vector<RankInterval>& intervals) {
  for (RankedScore& row : rows) {
    const auto at = std::ranges::lower_bound(intervals, row.a, {}, &RankInterval::actor);
    if (at != intervals.end() && at->actor == row.a) row.interval = *at;
  }
}

/// The scores of those who have a tie in the era.
Scores of_tied(Scores scores, const EraGraph& graph) {
  for (const ActorId actor : graph.actors())
    if (graph.arcs(*graph.vertex(actor)).empty()) scores.values[index(actor)] = Reason::isolated;
  return scores;
}

}  // namespace

std::vector<Ranking> rankings(const Chronicle& chronicle, const Study& study, const RankingOptions& options,
                              const Progress& progress) {
  const std::size_t all = study.graphs.size() * study.measures.size();
  std::vector<Ranking> found;
  const Progress step = [&](std::size_t done, std::size_t of_one) {
    if (progress) progress(found.size() * of_one + done, all * of_one);
  };
  for (std::size_t e = 0; e < study.graphs.size(); ++e)
    for (std::size_t m = 0; m < study.measures.size(); ++m) {
      const Scores& scores = study.scores[e][m];
      Ranking ranking{e, m, rows_of(study, scores, options.top)};
      if (options.intervals && scores.subjects == Subjects::actors)
        add_intervals(ranking.rows, rank_intervals(chronicle, study.graphs[e], study.measures[m],
                                                   *options.intervals, step));
      found.push_back(std::move(ranking));
    }
  return found;
}

std::vector<Ranking> first_ranks(const Study& study, std::size_t most) {
  std::vector<Ranking> found;
  for (std::size_t e = 0; e < study.graphs.size(); ++e) {
    const Scores& scores = study.scores[e].front();
    Ranking ranking{e, 0, rows_of(study, of_tied(scores, study.graphs[e]), most)};
    const std::vector<Value> share = shares(scores);
    for (RankedScore& row : ranking.rows) row.share = share[index(row.a)];
    if (ranking.rows.size() > most)
      ranking.shut_out = std::erase_if(
          ranking.rows,
          [last = *ranking.rows.back().rank](const RankedScore& row) { return row.rank == last; });
    found.push_back(std::move(ranking));
  }
  return found;
}

}  // namespace entente
