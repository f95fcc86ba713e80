// The part of a report on structural balance: how far each era is from two camps, and who stands in which.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>
#include <entente/viz/report/balance_tables.hpp>
#include <entente/viz/report/markdown_report.hpp>

#include <span>
#include <string>

namespace entente {

/// Markdown: a table of the eras, then the two camps of each. `eras` and `camps` are those of the study, in
/// its order.
std::string balance_part(const MarkdownReport& report, std::span<const JudgedEra> eras,
                         std::span<const Partition> camps);

}  // namespace entente
