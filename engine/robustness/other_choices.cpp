// One choice at a time is made otherwise, and all shifts are taken anew.
#include <entente/engine/robustness/other_choices.hpp>

#include <entente/engine/robustness/censoring.hpp>
#include <entente/engine/robustness/datings.hpp>
#include <entente/engine/robustness/reduced_chronicle.hpp>
#include <entente/engine/robustness/refolds.hpp>
#include <entente/engine/shifts/statistics.hpp>
#include <entente/engine/threads.hpp>
#include <entente/graphs/folding/among.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/folding/reweighted.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

namespace entente {

namespace {

std::vector<ActorId> in_both(const EraGraph& before, const EraGraph& after) {
  std::vector<ActorId> common;
  std::set_intersection(before.actors().begin(), before.actors().end(), after.actors().begin(),
                        after.actors().end(), std::back_inserter(common));
  return common;
}

/// Whether it is a sum over claims, whose datings add up.
bool is_level(const Shift& shift) { return rests_on_own_claims(shift) && shift.measure != "polarity"; }

/// What one trial says of some of the shifts, which it names by their places.
using Varied = std::vector<std::pair<std::size_t, Variation>>;
using ChoiceTrial = std::function<Varied()>;

class Variations {
 public:
  Variations(const Chronicle& chronicle, const Era& before, const Era& after, std::span<const Shift> shifts,
             const FoldOptions& options)
      : chronicle_(chronicle),
        reduced_(reduced_chronicle(chronicle, shifts, options)),
        options_(options),
        shifts_(shifts),
        graph_before_(fold(chronicle, before, options)),
        graph_after_(fold(chronicle, after, options)),
        before_(graph_before_),
        after_(graph_after_, &before_) {
    for (const Shift& shift : shifts) {
      signs_.push_back(sign_of_shift(before_(shift), after_(shift)));
      relations_.push_back(
          relations_about(rests_on_own_claims(shift) ? Subject{shift.a, shift.b} : Subject{}));
    }
  }

  Varied as_it_is() {
    Varied found;
    for (std::size_t i = 0; i < shifts_.size(); ++i)
      note(found, i, Choice::as_it_is, "as it is", before_(shifts_[i]), after_(shifts_[i]));
    return found;
  }

  /// Independent of each other: whatever measure they ask of the graphs as they are has been taken.
  std::vector<ChoiceTrial> trials() {
    std::vector<ChoiceTrial> all;
    for (Refold& other : refolds(chronicle_, graph_before_.era(), graph_after_.era(), options_))
      all.emplace_back([this, other = std::move(other)] { return folded_otherwise(other); });
    if (graph_before_.actors() != graph_after_.actors())
      all.emplace_back([this] { return without_newcomers(); });
    for (const RelationId relation : relations())
      all.emplace_back([this, relation] { return with_other_weights(relation); });
    if (std::ranges::none_of(shifts_, is_level)) return all;
    all.emplace_back([this] { return with_dates_placed(); });
    std::vector<CensoredStates> censored = censored_states(told());
    if (options_.lineage)
      if (auto of_lives = states_of_lives(told())) censored.push_back(std::move(*of_lives));
    for (CensoredStates& states : censored)
      all.emplace_back([this, states = std::move(states)] { return with_states_carried_on(states); });
    return all;
  }

 private:
  const Chronicle& told() const { return reduced_ ? *reduced_ : chronicle_; }

  Varied folded_otherwise(const Refold& other) {
    if (other.choice == Choice::lineage || other.choice == Choice::roll_up) return standing_otherwise(other);
    const std::vector<EraGraph> graphs = fold(told(), std::array{other.before, other.after}, other.options);
    return taken(other.choice, other.what, graphs[0], graphs[1], [](std::size_t) { return true; });
  }

  Varied without_newcomers() {
    const std::vector<ActorId> common = in_both(graph_before_, graph_after_);
    return taken(Choice::actors, "actors present in both eras alone", among(graph_before_, common),
                 among(graph_after_, common),
                 [&](std::size_t i) { return find_measure(shifts_[i].measure) != nullptr; });
  }

  /// The relations among the claims that any of the shifts depends on.
  std::set<RelationId> relations() const {
    std::set<RelationId> all;
    for (const std::set<RelationId>& some : relations_) all.insert(some.begin(), some.end());
    return all;
  }

  Varied with_other_weights(RelationId relation) {
    Varied found;
    for (const auto& [factor, what] : {std::pair(0.5, "halved"), std::pair(2.0, "doubled")}) {
      std::vector<double> factors(chronicle_.claims.size(), 1);
      for (std::size_t i = 0; i < factors.size(); ++i)
        if (chronicle_.claims[i].relation == relation) factors[i] = factor;
      for (auto& one :
           taken(Choice::weight, fmt::format("weight of {} {}", chronicle_.codebook[relation].id, what),
                 reweighted(graph_before_, factors), reweighted(graph_after_, factors),
                 [&](std::size_t i) { return relations_[i].contains(relation); }))
        found.push_back(std::move(one));
    }
    return found;
  }

  Varied with_dates_placed() {
    Varied found;
    std::vector<std::size_t> places;
    std::vector<Subject> subjects;
    for (std::size_t i = 0; i < shifts_.size(); ++i)
      if (is_level(shifts_[i])) {
        places.push_back(i);
        subjects.push_back({shifts_[i].a, shifts_[i].b});
      }
    const auto bounds = dating_bounds(chronicle_, graph_before_, graph_after_, subjects);
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (bounds[i].vague == 0) continue;
      const auto& [lowest, highest, vague] = bounds[i];
      note(found, places[i], Choice::dates, "vague dates placed for the lowest shift", lowest.before,
           lowest.after);
      note(found, places[i], Choice::dates, "vague dates placed for the highest shift", highest.before,
           highest.after);
    }
    return found;
  }

  /// States that end, or begin, with their source reach beyond it.
  Varied with_states_carried_on(const CensoredStates& states) {
    Varied found;
    const std::vector<EraGraph> graphs =
        fold(carried_on(told(), states), std::array{graph_before_.era(), graph_after_.era()}, options_);
    Statistics before(graphs[0], &before_), after(graphs[1], &after_);
    for (std::size_t i = 0; i < shifts_.size(); ++i) {
      if (!is_level(shifts_[i])) continue;
      const Value was = before(shifts_[i]), is = after(shifts_[i]);
      const bool is_touched = was != before_(shifts_[i]) || is != after_(shifts_[i]);
      if (is_touched) note(found, i, Choice::censoring, states.what, was, is);
    }
    return found;
  }

  std::set<RelationId> relations_about(const Subject& subject) const {
    std::set<RelationId> found;
    for (const EraGraph* graph : {&graph_before_, &graph_after_})
      for (const Tie* tie : ties_of(*graph, subject))
        for (const ClaimShare& share : graph->shares(*tie))
          found.insert(chronicle_.claims[share.claim].relation);
    return found;
  }

  void note(Varied& found, std::size_t shift, Choice choice, const std::string& what, const Value& before,
            const Value& after) const {
    std::optional<bool> survives;
    if (signs_[shift] != 0 && before.defined() && after.defined())
      survives = sign_of_shift(before, after) == signs_[shift];
    found.push_back({shift, {choice, what, before, after, after - before, survives}});
  }

  /// Folds under options under which actors may stand for others. Subjects without a value in both eras are
  /// others than those asked for, and are passed over.
  Varied standing_otherwise(const Refold& other) {
    Varied found;
    std::vector<Shift> subjects;
    for (const Shift& shift : shifts_) subjects.push_back(standing_for(shift, other.stands_for));
    const std::optional<Chronicle> part = reduced_chronicle(chronicle_, subjects, other.options);
    const std::vector<EraGraph> graphs =
        fold(part ? *part : chronicle_, std::array{other.before, other.after}, other.options);
    Statistics before(graphs[0], &before_), after(graphs[1], &after_);
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      if (subjects[i].a == subjects[i].b) continue;
      const Value was = before(subjects[i]), is = after(subjects[i]);
      if (was.defined() && is.defined()) note(found, i, other.choice, other.what, was, is);
    }
    return found;
  }

  /// The shifts that `concerned` names, of other graphs.
  template <class Concerned>
  Varied taken(Choice choice, const std::string& what, const EraGraph& graph_before,
               const EraGraph& graph_after, const Concerned& concerned) {
    Varied found;
    Statistics before(graph_before, &before_), after(graph_after, &after_);
    for (std::size_t i = 0; i < shifts_.size(); ++i)
      if (concerned(i)) note(found, i, choice, what, before(shifts_[i]), after(shifts_[i]));
    return found;
  }

  const Chronicle& chronicle_;
  std::optional<Chronicle> reduced_;
  const FoldOptions& options_;
  std::span<const Shift> shifts_;
  EraGraph graph_before_, graph_after_;
  Statistics before_, after_;
  std::vector<int> signs_;
  std::vector<std::set<RelationId>> relations_;
};

}  // namespace

std::vector<std::vector<Variation>> under_other_choices(const Chronicle& chronicle, const Era& before,
                                                        const Era& after, std::span<const Shift> shifts,
                                                        const FoldOptions& options, const Progress& progress,
                                                        std::size_t threads) {
  Variations variations(chronicle, before, after, shifts, options);
  const std::vector<ChoiceTrial> trials = variations.trials();
  std::vector<Varied> told(1 + trials.size());
  told[0] = variations.as_it_is();
  in_parallel(
      trials.size(), threads, [&](std::size_t i) { told[1 + i] = trials[i](); }, progress);
  std::vector<std::vector<Variation>> found(shifts.size());
  for (Varied& some : told)
    for (auto& [shift, variation] : some) found[shift].push_back(std::move(variation));
  return found;
}

}  // namespace entente
