// Every number that a report tells, with the command that explains it.
#pragma once

#include <entente/viz/report/report_findings.hpp>

#include <string_view>

namespace entente {

/// The command that prints the rows behind the level of a pair: in these eras (places in the study), or in
/// all.
std::string level_trace(const MarkdownReport& report, const Pair& pair, const std::vector<std::size_t>& eras);
/// The same of a figure of balance_figures in an era.
std::string balance_trace(const MarkdownReport& report, std::string_view figure, std::size_t era);
/// The same of the score of an actor in an era.
std::string score_trace(const MarkdownReport& report, std::string_view measure, ActorId actor,
                        std::size_t era);

/// part, era, subject, measure, value, kind, command, from_era, to_era: the level of each pair with a claim
/// in each era (`eras`), each shift of a pair's level (`shifts`; its era is
/// `from,to`, and the last two name each), the figures of balance told of each era (`balance`),
/// and each score told (`centrality`). The command prints the number as `value` in its row of this `kind`; of
/// a shift, the levels of both eras.
Table traces_table(const MarkdownReport& report, const ReportFindings& found);

/// The actors that a report tells of a measure in an era, by rank: those of the first ranks with a score that
/// is not zero.
std::vector<ActorId> actors_told(const Scores& scores);

}  // namespace entente
