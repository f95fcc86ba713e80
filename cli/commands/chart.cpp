// entente chart: figures that are no maps.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/files/figures.hpp>
#include <entente/cli/files/input.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/files/overwriting.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/sheet.hpp>
#include <entente/graphs/reading/write.hpp>
#include <entente/viz/charts/heat_chart.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/heat_table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace entente {
namespace {

constexpr std::array<std::string_view, 1> chart_kinds = {"heat"};

struct ChartAsked {
  View view;
  std::string output;
  std::vector<Form> forms{};  ///< none: the table is printed
  std::optional<TableOutput> table{};
  Names pairs;
  HistoryChoice choice;
  ChartOptions chart;
};

/// The operands without the kind.
Words without_kind(Words words) {
  std::vector<std::string>& operands = words.operands;
  if (operands.empty() || !place_among(chart_kinds, operands.front()))
    refuse(operands.empty()
               ? fmt::format("chart wants a kind: {}", chart_kinds.front())
               : fmt::format("chart: \"{}\" is no kind of chart; {}", printable(operands.front(), 40),
                             suggestion(operands.front(), chart_kinds)));
  operands.erase(operands.begin());
  return words;
}

double width_of(const Words& words) {
  const std::string text = words.word("width", "180");
  if (text == "slide") return 254;
  const auto width = number(text, false);
  if (!width || *width < narrowest_page || *width > widest_page)
    refuse(fmt::format("--width \"{}\" is no width of a page; write millimetres from {} to {}, or slide",
                       printable(text, 40), narrowest_page, widest_page));
  return *width;
}

HistoryChoice choice_of(const Words& words) {
  HistoryChoice choice;
  if (const auto top = top_of(words)) choice.most = *top;
  if (words.has("order"))
    choice.order =
        static_cast<HistoryOrder>(place_of_word(words.word("order"), "order", history_order_names));
  return choice;
}

std::vector<Form> chart_forms(const Words& words) {
  std::vector<Form> forms = forms_of(words);
  if (std::ranges::count(forms, Form::dot) > 0) refuse("a chart has no form dot; take svg, pdf or png");
  const std::string output = words.word("output");
  if (forms.size() > 1 && (output.empty() || names_a_file(output)))
    refuse("several forms need a folder; write -o FOLDER");
  if (output.empty() || names_a_file(output)) require_folder_of(output);
  return forms;
}

ChartAsked chart_asked(const Words& given) {
  const Words words = without_kind(given);
  constexpr std::array<std::string_view, 5> forms = {"csv", "tsv", "json", "jsonl", "md"};
  const bool as_table = std::ranges::any_of(forms, [&](std::string_view form) { return words.has(form); });
  ChartAsked asked{.view = view_of(words),
                   .output = words.word("output"),
                   .pairs = names_of(words, "pair"),
                   .choice = choice_of(words),
                   .chart = {.width = width_of(words), .title = words.word("title")}};
  if (as_table)
    asked.table = output_of(words);
  else
    asked.forms = chart_forms(words);
  return asked;
}

void write_chart(const ChartAsked& asked, const std::string& svg) {
  if (asked.output.empty() || names_a_file(asked.output))
    return put_into(asked.output, drawn(svg, asked.forms[0]));
  for (const Form form : asked.forms) {
    const auto file = std::filesystem::path(asked.output) / fmt::format("heat.{}", ending(form));
    refuse_to_overwrite(asked.view.reading, file);
    write_file(file, drawn(svg, form));
  }
}

}  // namespace

int run_chart(const Words& words) {
  const ChartAsked asked = chart_asked(words);
  const Input read_in = input(asked.view.reading, asked.output);
  const Package& package = read_in.package;
  const FoldOptions folding = folding_in(package, asked.view.folding);
  HistoryChoice choice = asked.choice;
  choice.pairs = pairs_named(asked.pairs, package, folding);
  const std::vector<EraGraph> graphs = fold(package.world, eras_in(package, asked.view.periods), folding);
  const PairHistories histories = pair_histories(package.world, graphs, choice);
  if (asked.table) {
    print(*asked.table, package, folding,
          dated(heat_table(package.world, counted_eras(graphs), histories), graphs));
  } else {
    ChartOptions chart = asked.chart;
    chart.fold = folding;
    chart.source_note = source_note(package.world, graphs, folding, fingerprint(package));
    write_chart(asked, heat_chart(package.world, counted_eras(graphs), histories, chart));
  }
  return close(asked.view.reading, package);
}

}  // namespace entente
