// The part of a report on structural balance: how far each era is from two blocs, and who stands in which.
#pragma once

#include <entente/viz/report/markdown_report.hpp>

#include <string>

namespace entente {

/// Markdown: a table of the judged eras, then the two blocs of each, with the commands behind both.
std::string balance_part(const MarkdownReport& report);

}  // namespace entente
