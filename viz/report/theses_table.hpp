// Theses beside their verdicts, as a table.
#pragma once

#include <entente/engine/analysis/judged_theses.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// thesis, source, claim, kind, subject, eras, measure, verdict, figures, without_source_verdict,
/// without_source_figures, why, other, direction, without_source_why, note, support, hangs_on, shift, low,
/// high, drawn_by, start, end, grade, when, within, against: one row for each thesis, with what its test came
/// to; `eras` are those of all schemes, and start and end the first and the last day of the time of the
/// thesis. The text form leaves out source, claim, direction, without_source_figures, note, shift, drawn_by,
/// start, end and within.
Table theses_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const Thesis> theses,
                   std::span<const JudgedThesis> judged);

}  // namespace entente
