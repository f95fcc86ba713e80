#include <entente/viz/report/source_table.hpp>

namespace entente {
namespace {

std::string_view why(const EraSource& row) {
  if (row.claims == 0) return "no-claims";
  return row.share.defined() ? "" : "all claims are neutral";
}

}  // namespace

Table source_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const EraSource> rows) {
  Table table{"sources", {"era", "source", "title", "claims", "share", "why"}, {}};
  for (const EraSource& row : rows) {
    const Source* source = row.source ? &chronicle[*row.source] : nullptr;
    table.rows.push_back({eras[row.era].id, source ? Cell(source->id) : Cell(),
                          source ? Cell(source->title) : Cell(), count(row.claims), cell(row.share),
                          std::string(why(row))});
  }
  return table;
}

}  // namespace entente
