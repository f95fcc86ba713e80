// One choice after another is made otherwise, and the shift taken anew.
#include <entente/engine/change/robustness/sensitivity.hpp>

#include <entente/engine/change/robustness/placements.hpp>
#include <entente/engine/change/statistics.hpp>
#include <entente/graphs/model/reweighted.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace entente {

namespace {

/// The same day of the month, or the last one where the month is shorter; far bounds stay.
Date months_later(Date date, int months) {
  if (date <= distant_past || date >= distant_future) return date;
  const Civil from = civil(date);
  const int month = from.year * 12 + static_cast<int>(from.month) - 1 + months;
  for (unsigned day = from.day; day > 0; --day)
    if (const auto moved = civil_day(month / 12, static_cast<unsigned>(month % 12) + 1, day)) return *moved;
  return date;
}

std::string moved_by(int months) {
  return fmt::format("{} {}", std::abs(months) == 12 ? "1 year" : "6 months",
                     months < 0 ? "earlier" : "later");
}

class Variations {
 public:
  Variations(const Chronicle& chronicle, const Era& before, const Era& after, const Shift& shift,
             const FoldOptions& options)
      : chronicle_(chronicle),
        before_(before),
        after_(after),
        shift_(shift),
        options_(options),
        graph_before_(fold(chronicle, before, options)),
        graph_after_(fold(chronicle, after, options)) {
    add(Choice::as_it_is, "as it is", graph_before_, graph_after_);
    sign_ = sign_of_shift(found_[0].before, found_[0].after);
    found_[0].sign_survives = survives(found_[0].before, found_[0].after);
  }

  void move_eras() {
    const bool joined = before_.span.past == after_.span.first;
    for (const int months : {-12, -6, 6, 12}) {
      Era before = before_, after = after_;
      before.span.first = months_later(before_.span.first, months);
      refold(Choice::eras, fmt::format("start of {} {}", before_.id, moved_by(months)), before, after_);
      before = before_;
      before.span.past = months_later(before_.span.past, months);
      after.span.first = months_later(after_.span.first, months);
      if (joined) {
        refold(Choice::eras, fmt::format("end of {} {}", before_.id, moved_by(months)), before, after);
      } else {
        refold(Choice::eras, fmt::format("end of {} {}", before_.id, moved_by(months)), before, after_);
        refold(Choice::eras, fmt::format("start of {} {}", after_.id, moved_by(months)), before_, after);
      }
      after = after_;
      after.span.past = months_later(after_.span.past, months);
      refold(Choice::eras, fmt::format("end of {} {}", after_.id, moved_by(months)), before_, after);
    }
  }

  void change_persistence() {
    for (const auto& [factor, what] : {std::pair(0.5, "halved"), std::pair(2.0, "doubled")}) {
      FoldOptions options = options_;
      options.persistence *= factor;
      refold(Choice::persistence, fmt::format("persistence {}", what), options);
    }
  }

  void let_statuses_in() {
    FoldOptions options = options_;
    options.statuses = Statuses().set(static_cast<std::size_t>(Status::confirmed));
    if (options.statuses != options_.statuses) refold(Choice::status, "confirmed claims alone", options);
    for (std::size_t status = 0; status < status_names.size(); ++status) {
      const bool there =
          std::any_of(chronicle_.ties.begin(), chronicle_.ties.end(),
                      [status](const Tie& tie) { return static_cast<std::size_t>(tie.status) == status; });
      if (!there || options_.statuses.test(status)) continue;
      options.statuses = options_.statuses;
      options.statuses.set(status);
      refold(Choice::status, fmt::format("{} claims too", status_names[status]), options);
    }
  }

  void change_weights() {
    const Subject subject = is_sum() ? Subject{shift_.a, shift_.b} : Subject{};
    std::set<RelationId> relations;
    for (const Claim& claim : claims(chronicle_, graph_before_, graph_after_, subject))
      for (const std::uint32_t tie : claim.ties) relations.insert(chronicle_.ties[tie].relation);
    for (const RelationId relation : relations)
      for (const auto& [factor, what] : {std::pair(0.5, "halved"), std::pair(2.0, "doubled")}) {
        std::vector<double> factors(chronicle_.ties.size(), 1);
        for (std::size_t i = 0; i < factors.size(); ++i)
          if (chronicle_.ties[i].relation == relation) factors[i] = factor;
        add(Choice::weight, fmt::format("weight of {} {}", chronicle_.codebook[relation].id, what),
            reweighted(graph_before_, factors), reweighted(graph_after_, factors));
      }
  }

  void place_dates() {
    if (!is_sum() || shift_.measure == "polarity") return;
    const auto bounds = placement_bounds(chronicle_, graph_before_, graph_after_, {shift_.a, shift_.b});
    if (bounds.vague == 0) return;
    for (const auto& [placed, what] :
         {std::pair(bounds.lowest, "lowest"), std::pair(bounds.highest, "highest")})
      found_.push_back({Choice::dates, fmt::format("vague dates placed for the {} shift", what),
                        placed.before, placed.after, placed.shift, survives(placed.before, placed.after)});
  }

  std::vector<Variation> result() && { return std::move(found_); }

 private:
  /// Whether the statistic depends on the subject's own claims alone.
  bool is_sum() const {
    const Measure* measure = find_measure(shift_.measure);
    return measure == nullptr || measure->sums_levels;
  }

  std::optional<bool> survives(const Value& before, const Value& after) const {
    if (sign_ == 0 || !before.defined() || !after.defined()) return std::nullopt;
    return sign_of_shift(before, after) == sign_;
  }

  void add(Choice choice, std::string what, const EraGraph& graph_before, const EraGraph& graph_after) {
    const Value before = Statistics(graph_before)(shift_), after = Statistics(graph_after)(shift_);
    found_.push_back({choice, std::move(what), before, after, after - before, survives(before, after)});
  }

  void refold(Choice choice, std::string what, const Era& before, const Era& after) {
    if (before.span.empty() || after.span.empty()) return;
    if (before.span == before_.span && after.span == after_.span) return;
    add(choice, std::move(what), fold(chronicle_, before, options_), fold(chronicle_, after, options_));
  }

  void refold(Choice choice, std::string what, const FoldOptions& options) {
    add(choice, std::move(what), fold(chronicle_, before_, options), fold(chronicle_, after_, options));
  }

  const Chronicle& chronicle_;
  const Era& before_;
  const Era& after_;
  const Shift& shift_;
  const FoldOptions& options_;
  EraGraph graph_before_, graph_after_;
  int sign_ = 0;
  std::vector<Variation> found_;
};

}  // namespace

std::vector<Variation> sensitivity(const Chronicle& chronicle, const Era& before, const Era& after,
                                   const Shift& shift, const FoldOptions& options) {
  Variations variations(chronicle, before, after, shift, options);
  variations.move_eras();
  variations.change_persistence();
  variations.let_statuses_in();
  variations.change_weights();
  variations.place_dates();
  return std::move(variations).result();
}

}  // namespace entente
