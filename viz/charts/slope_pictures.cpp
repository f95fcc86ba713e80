#include <entente/viz/charts/slope_pictures.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t most_stressed = 3;
constexpr double least_stressed_places = 2;

Tone tone_of_number(double level) {
  return std::abs(level) < 0.05 ? Tone::neutral : level > 0 ? Tone::cooperative : Tone::hostile;
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

/// Stresses the lines with the largest changes, until so many are stressed.
void stress_largest(std::vector<SlopeLine>& lines, double least) {
  std::vector<SlopeLine*> sorted;
  for (SlopeLine& line : lines) sorted.push_back(&line);
  std::ranges::stable_sort(sorted, std::greater(), [](const SlopeLine* line) {
    return std::pair(line->stressed, std::abs(change_of(*line)));
  });
  for (std::size_t i = 0; i < std::min(most_stressed, sorted.size()); ++i)
    sorted[i]->stressed = sorted[i]->stressed || std::abs(change_of(*sorted[i])) >= least;
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

std::string code_of(const Chronicle& chronicle, const Pair& pair) {
  return clean(chronicle.roster[pair.first].code) + "–" + clean(chronicle.roster[pair.second].code);
}

/// The rows of the ranks shown in an era, of actors with a tie in it, by rank and then by the roster; of
/// equal ones all or none.
std::vector<RankedScore> shown_ranks(const EraGraph& graph, const Ranking& ranking, std::size_t most) {
  std::vector<RankedScore> rows = ranking.rows;
  std::erase_if(rows, [&](const RankedScore& row) { return !is_tied(graph, row.a); });
  std::erase_if(rows, [&](const RankedScore& row) { return !row.rank || *row.rank > most; });
  std::ranges::sort(rows, {}, [](const RankedScore& row) { return std::pair(*row.rank, row.a); });
  if (rows.size() > most) {
    const std::size_t cut = *rows.back().rank;
    std::erase_if(rows, [&](const RankedScore& row) { return *row.rank == cut; });
  }
  return rows;
}

/// `Europe (3 in After the Cold War)`: lines that have no name beside them.
std::string inner_lines(const std::vector<SlopeLine>& lines, std::span<const Era> eras) {
  std::string text;
  for (const SlopeLine& line : lines) {
    if (line.points.empty() || line.points.front() || line.points.back() || first_of(line) == nullptr)
      continue;
    std::size_t era = 0;
    while (!line.points[era]) ++era;
    text += fmt::format("{}{} ({} in {})", text.empty() ? "Without a name beside them: " : ", ",
                        line.points[era]->name, line.points[era]->number, era_name(eras[era]));
  }
  return text.empty() ? text : text + ".";
}

}  // namespace

SlopePicture slope_of_levels(const Chronicle& chronicle, std::span<const Era> eras,
                             const PairHistories& histories, const FoldOptions& fold) {
  SlopePicture picture{.of = SlopeOf::levels, .title = "Levels of pairs, era by era"};
  for (const PairHistory& row : histories.rows) {
    SlopeLine line{.points = std::vector<std::optional<SlopePoint>>(eras.size()), .stressed = row.flips};
    for (std::size_t era = 0; era < eras.size(); ++era) {
      const Value& level = row.levels[era];
      if (level.defined())
        line.points[era] = SlopePoint{level.number(),
                                      short_level(level.number()),
                                      tone_of_number(level.number()),
                                      row.claims[era] == 1,
                                      name_in(chronicle, row.pair, eras[era], fold),
                                      code_of(chronicle, row.pair)};
    }
    picture.lines.push_back(std::move(line));
  }
  stress_largest(picture.lines, 1);
  picture.inner = inner_lines(picture.lines, eras);
  const std::string view = view_words(chronicle, fold);
  picture.subtitle =
      fmt::format("Cooperative less hostile claims; {}.{}{} {} of {}.", persistence_words(fold),
                  view.empty() ? "" : " ", view, histories.rows.size(), counted(histories.all, "pair"));
  picture.description = fmt::format("Levels of {} in {}.{}", counted(picture.lines.size(), "pair"),
                                    counted(eras.size(), "era"), told_of(picture.lines, eras));
  return picture;
}

SlopePicture slope_of_ranks(const Chronicle& chronicle, const Study& study, std::span<const Ranking> rankings,
                            std::size_t most, const FoldOptions& fold) {
  const std::vector<Era> eras = study.eras();
  std::map<ActorId, SlopeLine> lines;
  std::set<ActorId> all;
  for (const Ranking& ranking : rankings) {
    for (const RankedScore& row : ranking.rows) all.insert(row.a);
    double place = 1;
    for (const RankedScore& row : shown_ranks(study.graphs[ranking.era], ranking, most)) {
      SlopeLine& line = lines[row.a];
      line.points.resize(eras.size());
      line.points[ranking.era] = SlopePoint{place++,
                                            fmt::format("{}", *row.rank),
                                            Tone::neutral,
                                            false,
                                            name_in(chronicle, row.a, eras[ranking.era], fold),
                                            clean(chronicle.roster[row.a].code)};
    }
  }
  const Measure& measure = study.measures.front();
  SlopePicture picture{.of = SlopeOf::ranks, .title = fmt::format("Ranks by {}, era by era", measure.name)};
  for (auto& [actor, line] : lines) picture.lines.push_back(std::move(line));
  stress_largest(picture.lines, least_stressed_places);
  picture.inner = inner_lines(picture.lines, eras);
  const std::string view = view_words(chronicle, fold);
  picture.subtitle = fmt::format(
      "{}, layer {}; {}.{}{} First {} of {}; those with a tie in the era, of equal ranks all or none.",
      measure.name, name(measure.layer), persistence_words(fold), view.empty() ? "" : " ", view, most,
      counted(all.size(), "actor"));
  picture.description = fmt::format("Ranks of {} by {} on the layer {} in {}.{}",
                                    counted(picture.lines.size(), "actor"), measure.name, name(measure.layer),
                                    counted(eras.size(), "era"), told_of(picture.lines, eras));
  return picture;
}

}  // namespace entente
