// Theses beside their verdicts.
#include <entente/graphs/reading/theses.hpp>
#include <entente/viz/report/tables.hpp>

namespace entente {
namespace {

/// An empty cell for an empty text, so that JSON says null.
Cell text_cell(std::string text) { return text.empty() ? Cell() : Cell(std::move(text)); }

/// In words, because a spreadsheet takes a lone + for a formula.
std::string tendency_word(Tendency tendency) {
  switch (tendency) {
    case Tendency::up:
      return "up";
    case Tendency::down:
      return "down";
    case Tendency::none:
      return "none";
    case Tendency::both:
      return "both";
    case Tendency::unstated:
      break;
  }
  return {};
}

std::string sources_cell(const Chronicle& chronicle, const Thesis& thesis) {
  std::string text;
  for (const SourceId source : thesis.sources) text += (text.empty() ? "" : "|") + chronicle[source].id;
  return text;
}

std::vector<Cell> row(const Chronicle& chronicle, const Thesis& thesis, const TestedThesis& tested) {
  const Finding second = tested.without_sources.value_or(Finding{});
  return {thesis.id,
          text_cell(sources_cell(chronicle, thesis)),
          text_cell(thesis.claim),
          std::string(name(thesis.kind)),
          actors_cell(chronicle.roster, thesis.subject, ':'),
          eras_cell(thesis),
          std::string(name(thesis.measure)),
          std::string(name(tested.finding.verdict)),
          text_cell(tested.finding.figures),
          tested.without_sources ? Cell(std::string(name(second.verdict))) : Cell(),
          text_cell(second.figures),
          text_cell(tested.finding.why),
          text_cell(actors_cell(chronicle.roster, thesis.other, compares_pairs(thesis.kind) ? ':' : '|')),
          text_cell(tendency_word(thesis.direction)),
          text_cell(second.why),
          text_cell(thesis.note)};
}

}  // namespace

Table theses_table(const Chronicle& chronicle, std::span<const Thesis> theses,
                   std::span<const TestedThesis> findings) {
  Table table{"theses",
              {"thesis", "source", "claim", "kind", "subject", "eras", "measure", "verdict", "figures",
               "without_source_verdict", "without_source_figures", "why", "other", "direction",
               "without_source_why", "note"},
              {}};
  table.apart = {"source", "claim", "measure", "direction", "without_source_figures", "note"};
  for (std::size_t i = 0; i < theses.size() && i < findings.size(); ++i)
    table.rows.push_back(row(chronicle, theses[i], findings[i]));
  return table;
}

}  // namespace entente
