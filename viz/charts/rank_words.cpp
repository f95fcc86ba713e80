#include <entente/viz/charts/rank_words.hpp>

#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/words/era_words.hpp>
#include <entente/viz/words/finding_words.hpp>
#include <entente/viz/words/number_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t least_ranked = 3;  ///< of fewer, every step is one from an end to the other

/// `19th`.
std::string ordinal(std::size_t number) {
  const std::size_t tens = number % 100 / 10, ones = tens == 1 ? 0 : number % 10;
  return fmt::format("{}{}", number, ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th");
}

/// The actors of an era by whom none stands at the same end: first, and last.
struct Ends {
  std::optional<ActorId> first{}, last{};
};

Ends ends_of(const Ranking& ranking) {
  Ends ends;
  const std::vector<RankedScore>& rows = ranking.rows;
  if (rows.size() < least_ranked) return ends;
  if (rows[1].rank != rows[0].rank) ends.first = rows[0].a;
  if (rows.back().rank == rows.size()) ends.last = rows.back().a;
  return ends;
}

/// `Russia goes from last in 1979–1989 to first in 1989–2001`; empty where nobody does.
std::string step_between_ends(std::span<const Ranking> all, const std::vector<std::string>& eras,
                              const std::map<ActorId, std::string>& names) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Ends before = ends_of(all[i - 1]), after = ends_of(all[i]);
    const bool rises = before.last && before.last == after.first;
    if (!rises && !(before.first && before.first == after.last)) continue;
    return fmt::format("{} goes from {} in {} to {} in {}", names.at(rises ? *after.first : *after.last),
                       rises ? "last" : "first", eras[all[i - 1].era], rises ? "first" : "last",
                       eras[all[i].era]);
  }
  return {};
}

/// ` and last in 2`, or `, but 19th of 20 in 2011–2014`: where an actor stands lowest among those ranked;
/// empty in the upper half.
std::string lowest_rank(ActorId actor, std::span<const Ranking> all, const std::vector<std::string>& eras) {
  std::size_t lasts = 0;
  double lowest = 0.5;
  std::string words;
  for (const Ranking& ranking : all) {
    const auto row = std::ranges::find(ranking.rows, actor, &RankedScore::a);
    if (row == ranking.rows.end()) continue;
    if (ends_of(ranking).last == actor) ++lasts;
    const double place = static_cast<double>(*row->rank) / static_cast<double>(ranking.rows.size());
    if (place <= lowest) continue;
    lowest = place;
    words = fmt::format(", but {} of {} in {}", ordinal(*row->rank), ranking.rows.size(), eras[ranking.era]);
  }
  return lasts > 0 ? fmt::format(" and last in {}", lasts) : words;
}

/// Whether somebody has a row in an era and none in the next.
bool has_ends(std::span<const Ranking> rankings) {
  for (std::size_t i = 1; i < rankings.size(); ++i)
    for (const RankedScore& row : rankings[i - 1].rows)
      if (std::ranges::count(rankings[i].rows, row.a, &RankedScore::a) == 0) return true;
  return false;
}

}  // namespace

std::string ranks_finding(const Chronicle& chronicle, const Study& study, const FoldOptions& fold) {
  const std::vector<Ranking> all = first_ranks(study, chronicle.roster.size());
  std::map<ActorId, std::string> names;
  std::map<ActorId, std::size_t> firsts;
  for (const Ranking& ranking : all)
    for (const RankedScore& row : ranking.rows) {
      names.try_emplace(row.a, clean(label_of(chronicle, row.a, fold)));
      firsts[row.a] += *row.rank == 1 ? 1U : 0U;
    }
  std::vector<NamedCount> counts;
  for (const auto& [actor, eras] : firsts) counts.push_back({names.at(actor), eras});
  std::string text = first_most_often_words(counts, study.eras().size());
  text.pop_back();
  const std::vector<std::string> eras = eras_told_apart(study.eras());
  const auto most = std::ranges::max_element(firsts, {}, [](const auto& one) { return one.second; });
  const bool is_one =
      most != firsts.end() && most->second > 0 &&
      std::ranges::count_if(firsts, [&](const auto& one) { return one.second == most->second; }) == 1;
  if (is_one) text += lowest_rank(most->first, all, eras);
  const std::string step = step_between_ends(all, eras, names);
  return (step.empty() ? "" : step + "; ") + text + ".";
}

std::string gaps_sentence(std::span<const Ranking> rankings, std::size_t most) {
  const bool is_empty = std::ranges::any_of(
      rankings, [&](const Ranking& one) { return one.shut_out == 0 && one.rows.size() < most; });
  const std::string ends =
      has_ends(rankings) ? "A line ends where its actor is not among these ranks in the next era" : "";
  const bool is_crowded = std::ranges::any_of(
      rankings, [&](const Ranking& one) { return one.shut_out > 0 && one.rows.size() < most; });
  const std::string empty = fmt::format("rank is empty where no more actors have a tie{}",
                                        is_crowded ? ", or more share the rank than there is room for" : "");
  if (!is_empty) return ends.empty() ? ends : ends + ".";
  return ends.empty() ? fmt::format("A {}.", empty) : fmt::format("{}; a {}.", ends, empty);
}

std::string ranked_numbers(const Chronicle& chronicle, const Study& study) {
  std::vector<std::size_t> numbers(study.eras().size(), 0);
  for (const Ranking& ranking : first_ranks(study, chronicle.roster.size()))
    numbers[ranking.era] = ranking.rows.size();
  return numbers.empty() ? "" : fmt::format("Actors with a tie, era by era: {}.", fmt::join(numbers, ", "));
}

std::string beyond_sentence(const Chronicle& chronicle, const Study& study, std::span<const Ranking> shown,
                            const std::set<ActorId>& actors, const FoldOptions& fold) {
  const std::vector<std::string> eras = eras_told_apart(study.eras());
  const std::vector<Ranking> all = first_ranks(study, chronicle.roster.size());
  std::string text;
  for (const ActorId actor : actors) {
    std::string places;
    for (std::size_t i = 0; i < std::min(all.size(), shown.size()); ++i) {
      const auto row = std::ranges::find(all[i].rows, actor, &RankedScore::a);
      if (row == all[i].rows.end() || std::ranges::count(shown[i].rows, actor, &RankedScore::a) > 0) continue;
      places += fmt::format("{} {} in {}", places.empty() ? "" : ",", ordinal(*row->rank), eras[all[i].era]);
    }
    if (!places.empty())
      text +=
          (text.empty() ? "Beyond these ranks: " : "; ") + clean(label_of(chronicle, actor, fold)) + places;
  }
  return text.empty() ? text : text + ".";
}

std::string shut_out_sentence(const Study& study, std::span<const Ranking> rankings) {
  std::string text;
  for (const Ranking& ranking : rankings)
    if (ranking.shut_out > 0)
      text += fmt::format("{}rank {} of “{}”, which {} share", text.empty() ? "Not shown: " : ", ",
                          ranking.rows.size() + 1, era_name(study.era(ranking.era)),
                          counted(ranking.shut_out, "actor"));
  return text.empty() ? text : text + ".";
}

}  // namespace entente
