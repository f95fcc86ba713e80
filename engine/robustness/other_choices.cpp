// One choice after another is made otherwise, and all shifts are taken anew of the same two graphs.
#include <entente/engine/robustness/other_choices.hpp>

#include <entente/engine/robustness/datings.hpp>
#include <entente/engine/robustness/reduced_chronicle.hpp>
#include <entente/engine/shifts/statistics.hpp>
#include <entente/graphs/folding/among.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/folding/reweighted.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
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

std::string move_text(int months) {
  return fmt::format("{} {}", std::abs(months) == 12 ? "1 year" : "6 months",
                     months < 0 ? "earlier" : "later");
}

/// Two eras folded otherwise.
struct Refold {
  Choice choice;
  std::string what;
  Era before, after;
  FoldOptions options;
};

std::vector<Refold> moved_eras(const Era& before, const Era& after, const FoldOptions& options) {
  std::vector<Refold> found;
  const auto add = [&](std::string what, const Era& first, const Era& second) {
    if (first.span.empty() || second.span.empty()) return;
    if (first.span == before.span && second.span == after.span) return;
    found.push_back({Choice::eras, std::move(what), first, second, options});
  };
  for (const int months : {-12, -6, 6, 12}) {
    Era starts = before, ends = before, begins = after, closes = after;
    starts.span.first = months_later(before.span.first, months);
    ends.span.past = months_later(before.span.past, months);
    begins.span.first = months_later(after.span.first, months);
    closes.span.past = months_later(after.span.past, months);
    const std::string by = move_text(months);
    add(fmt::format("start of {} {}", before.id, by), starts, after);
    if (before.span.past == after.span.first) {
      add(fmt::format("end of {} {}", before.id, by), ends, begins);
    } else {
      add(fmt::format("end of {} {}", before.id, by), ends, after);
      add(fmt::format("start of {} {}", after.id, by), before, begins);
    }
    add(fmt::format("end of {} {}", after.id, by), before, closes);
  }
  return found;
}

std::vector<Refold> other_persistence(const Era& before, const Era& after, const FoldOptions& options) {
  std::vector<Refold> found;
  for (const auto& [factor, what] : {std::pair(0.5, "halved"), std::pair(2.0, "doubled")}) {
    found.push_back({Choice::persistence, fmt::format("persistence {}", what), before, after, options});
    found.back().options.persistence *= factor;
  }
  return found;
}

std::vector<Refold> other_statuses(const Chronicle& chronicle, const Era& before, const Era& after,
                                   const FoldOptions& options) {
  std::vector<Refold> found;
  const auto add = [&](std::string what, Statuses statuses) {
    if (statuses == options.statuses) return;
    found.push_back({Choice::status, std::move(what), before, after, options});
    found.back().options.statuses = statuses;
  };
  add("confirmed claims alone", Statuses().set(static_cast<std::size_t>(Status::confirmed)));
  for (std::size_t status = 0; status < status_names.size(); ++status)
    if (std::any_of(chronicle.claims.begin(), chronicle.claims.end(), [status](const Claim& claim) {
          return static_cast<std::size_t>(claim.status) == status;
        }))
      add(fmt::format("{} claims too", status_names[status]), Statuses(options.statuses).set(status));
  return found;
}

std::vector<Refold> refolds(const Chronicle& chronicle, const Era& before, const Era& after,
                            const FoldOptions& options) {
  std::vector<Refold> all = moved_eras(before, after, options);
  for (auto& more :
       {other_persistence(before, after, options), other_statuses(chronicle, before, after, options)})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::vector<ActorId> in_both(const EraGraph& before, const EraGraph& after) {
  std::vector<ActorId> common;
  std::set_intersection(before.actors().begin(), before.actors().end(), after.actors().begin(),
                        after.actors().end(), std::back_inserter(common));
  return common;
}

/// Whether it is a sum over claims, whose datings add up.
bool is_level(const Shift& shift) { return rests_on_own_claims(shift) && shift.measure != "polarity"; }

class Variations {
 public:
  Variations(const Chronicle& chronicle, const Era& before, const Era& after, std::span<const Shift> shifts,
             const FoldOptions& options)
      : chronicle_(chronicle),
        reduced_(reduced_chronicle(chronicle, shifts, options)),
        shifts_(shifts),
        graph_before_(fold(chronicle, before, options)),
        graph_after_(fold(chronicle, after, options)),
        before_(graph_before_),
        after_(graph_after_, &before_),
        found_(shifts.size()) {
    for (const Shift& shift : shifts) {
      signs_.push_back(sign_of_shift(before_(shift), after_(shift)));
      relations_.push_back(
          relations_about(rests_on_own_claims(shift) ? Subject{shift.a, shift.b} : Subject{}));
    }
    for (std::size_t i = 0; i < shifts_.size(); ++i)
      note(i, Choice::as_it_is, "as it is", before_(shifts_[i]), after_(shifts_[i]));
  }

  void fold_otherwise(const Refold& other) {
    const std::vector<EraGraph> graphs =
        fold(reduced_ ? *reduced_ : chronicle_, std::array{other.before, other.after}, other.options);
    take(other.choice, other.what, graphs[0], graphs[1], [](std::size_t) { return true; });
  }

  void leave_out_newcomers() {
    if (graph_before_.actors() == graph_after_.actors()) return;
    const std::vector<ActorId> common = in_both(graph_before_, graph_after_);
    take(Choice::actors, "actors present in both eras alone", among(graph_before_, common),
         among(graph_after_, common),
         [&](std::size_t i) { return find_measure(shifts_[i].measure) != nullptr; });
  }

  /// The relations among the claims that any of the shifts depends on.
  std::set<RelationId> relations() const {
    std::set<RelationId> all;
    for (const std::set<RelationId>& some : relations_) all.insert(some.begin(), some.end());
    return all;
  }

  void change_weight(RelationId relation) {
    for (const auto& [factor, what] : {std::pair(0.5, "halved"), std::pair(2.0, "doubled")}) {
      std::vector<double> factors(chronicle_.claims.size(), 1);
      for (std::size_t i = 0; i < factors.size(); ++i)
        if (chronicle_.claims[i].relation == relation) factors[i] = factor;
      take(Choice::weight, fmt::format("weight of {} {}", chronicle_.codebook[relation].id, what),
           reweighted(graph_before_, factors), reweighted(graph_after_, factors),
           [&](std::size_t i) { return relations_[i].contains(relation); });
    }
  }

  void place_dates() {
    std::vector<std::size_t> places;
    std::vector<Subject> subjects;
    for (std::size_t i = 0; i < shifts_.size(); ++i)
      if (is_level(shifts_[i])) {
        places.push_back(i);
        subjects.push_back({shifts_[i].a, shifts_[i].b});
      }
    if (subjects.empty()) return;
    const auto bounds = dating_bounds(chronicle_, graph_before_, graph_after_, subjects);
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (bounds[i].vague == 0) continue;
      const auto& [lowest, highest, vague] = bounds[i];
      note(places[i], Choice::dates, "vague dates placed for the lowest shift", lowest.before, lowest.after);
      note(places[i], Choice::dates, "vague dates placed for the highest shift", highest.before,
           highest.after);
    }
  }

  std::vector<std::vector<Variation>> result() && { return std::move(found_); }

 private:
  std::set<RelationId> relations_about(const Subject& subject) const {
    std::set<RelationId> found;
    for (const EraGraph* graph : {&graph_before_, &graph_after_})
      for (const Tie* tie : ties_of(*graph, subject))
        for (const ClaimShare& share : graph->shares(*tie))
          found.insert(chronicle_.claims[share.claim].relation);
    return found;
  }

  void note(std::size_t shift, Choice choice, const std::string& what, const Value& before,
            const Value& after) {
    std::optional<bool> survives;
    if (signs_[shift] != 0 && before.defined() && after.defined())
      survives = sign_of_shift(before, after) == signs_[shift];
    found_[shift].push_back({choice, what, before, after, after - before, survives});
  }

  /// Takes the shifts that `concerned` names of other graphs.
  template <class Concerned>
  void take(Choice choice, const std::string& what, const EraGraph& graph_before, const EraGraph& graph_after,
            const Concerned& concerned) {
    Statistics before(graph_before, &before_), after(graph_after, &after_);
    for (std::size_t i = 0; i < shifts_.size(); ++i)
      if (concerned(i)) note(i, choice, what, before(shifts_[i]), after(shifts_[i]));
  }

  const Chronicle& chronicle_;
  std::optional<Chronicle> reduced_;
  std::span<const Shift> shifts_;
  EraGraph graph_before_, graph_after_;
  Statistics before_, after_;
  std::vector<int> signs_;
  std::vector<std::set<RelationId>> relations_;
  std::vector<std::vector<Variation>> found_;
};

}  // namespace

std::vector<std::vector<Variation>> under_other_choices(const Chronicle& chronicle, const Era& before,
                                                        const Era& after, std::span<const Shift> shifts,
                                                        const FoldOptions& options,
                                                        const Progress& progress) {
  Variations variations(chronicle, before, after, shifts, options);
  const std::vector<Refold> others = refolds(chronicle, before, after, options);
  const std::set<RelationId> relations = variations.relations();
  const std::size_t steps = others.size() + relations.size() + 1;
  std::size_t done = 0;
  const auto step = [&] {
    if (progress) progress(done++, steps);
  };
  for (const Refold& other : others) {
    step();
    variations.fold_otherwise(other);
  }
  variations.leave_out_newcomers();
  for (const RelationId relation : relations) {
    step();
    variations.change_weight(relation);
  }
  step();
  variations.place_dates();
  return std::move(variations).result();
}

}  // namespace entente
