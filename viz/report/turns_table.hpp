// Change points as tables: themselves, their course along the penalties, and beside named eras.
#pragma once

#include <entente/engine/analysis/subject_changes.hpp>
#include <entente/engine/change_points/change_point_eras.hpp>
#include <entente/viz/report/table.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// subject, date, before, after, strength, support, causes, measure, boundary, periods_off, n, noise,
/// autocorrelation, penalty, why, test, turn_from, turn_to, p, grade: a row for each change point and for
/// each tested turn that none shows; of a subject with neither, a single row whose `why` is `no-turn`, or
/// the reason why no change point could be looked for, which stands by a turn, too. `boundary` is the era
/// that begins nearest, and `periods_off` how many periods the row's date comes after that. On a row with a
/// change point, `why` tells what to bear in mind: `capped` strength, `crowded` change points, `silent`
/// periods before it. `grade` is that of the turn; of a change point that shows none it says `steps with
/// CLAIM`, where one claim makes half of the change or more, or `settles`. The text form leaves out
/// measure, n, noise, autocorrelation and penalty.
Table turns_table(const Chronicle& chronicle, std::span<const SubjectChangePoints> found,
                  std::span<const Era> eras = {});

/// subject, penalty_from, penalty_to, turns, cost, dates, measure, why: a row for each segmentation that is
/// the best for some penalty of the range, from many change points to few. `penalty_to` is empty where none
/// is left.
Table turns_path_table(const Chronicle& chronicle, std::span<const SubjectChangePoints> found);

/// subject, era, date, met, turn, periods_off, strength, support, measure, scheme, why: a row for each
/// boundary of the eras, with the change point nearest to it. `met` is yes within one period, else no.
Table turns_boundaries_table(const Chronicle& chronicle, std::span<const SubjectChangePoints> found,
                             std::span<const Era> eras);

/// subject, spell, kind, start, end, periods, mean, censored, measure, why: a row for each of spells(), the
/// first numbered 1; `end` is the last day. A subject without any has one row, with `no-spell` in `why` or
/// the reason why nothing is known. The text form leaves out measure.
Table spells_table(const Chronicle& chronicle, std::span<const SubjectSpells> followed);

/// scheme, id, label, start, end, note: proposed_eras() as rows of eras.csv.
Table proposed_eras_table(const Chronicle& chronicle, std::span<const SubjectChangePoints> found,
                          std::size_t min_segment);

}  // namespace entente
