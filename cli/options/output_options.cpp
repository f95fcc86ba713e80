// The endings of files, told in this place alone.
#include <entente/cli/options/output_options.hpp>

#include <entente/cli/options/refusals.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/relations.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

namespace entente {
namespace {

namespace fs = std::filesystem;

/// A form of tables: the option that asks for it, and the ending that does.
struct NamedForm {
  TableForm form;
  std::string_view option, ending;
};
constexpr auto table_forms = std::to_array<NamedForm>({{TableForm::csv, "csv", ".csv"},
                                                       {TableForm::tsv, "tsv", ".tsv"},
                                                       {TableForm::json, "json", ".json"},
                                                       {TableForm::jsonl, "jsonl", ".jsonl"},
                                                       {TableForm::markdown, "md", ".md"},
                                                       {TableForm::text, "", ".txt"}});

constexpr std::array<std::string_view, 4> figure_forms = {"svg", "pdf", "png", "dot"};

std::optional<TableForm> form_asked(const Words& words) {
  std::optional<TableForm> asked;
  for (const NamedForm& one : table_forms) {
    if (one.option.empty() || !words.has(one.option)) continue;
    if (asked) refuse("--csv, --tsv, --json, --jsonl and --md exclude one another; give one of them");
    asked = one.form;
  }
  return asked;
}

}  // namespace

TableOutput output_of(const Words& words) {
  const std::string path = words.word("output");
  if (const auto asked = form_asked(words)) return {*asked, path};
  if (path.empty() || path == "-") return {TableForm::text, path};
  const std::string ending = fs::path(path).extension();
  const auto* const named = std::ranges::find(table_forms, ending, &NamedForm::ending);
  if (named == table_forms.end())
    refuse(fmt::format(
        "-o {}: the ending names no form of a table; write .csv, .tsv, .json, .jsonl, .md or .txt",
        printable(path, 80)));
  return {named->form, path};
}

std::string_view ending(Form form) { return figure_forms[static_cast<std::size_t>(form)]; }

std::vector<Form> forms_of(const Words& words) {
  std::vector<std::string> asked = words.all("type");
  const std::string output = words.word("output");
  if (asked.empty() && names_a_file(output) && output != "-")
    asked.push_back(fs::path(output).extension().string().substr(1));
  if (asked.empty()) asked.emplace_back(ending(Form::svg));
  std::vector<Form> forms;
  for (const std::string& word : asked) {
    const auto place = place_among(figure_forms, word);
    if (!place)
      refuse(fmt::format("\"{}\" is no form of a figure; {}", printable(word, 40),
                         suggestion(word, figure_forms)));
    forms.push_back(static_cast<Form>(*place));
  }
  return forms;
}

bool names_a_file(const std::string& output) {
  std::error_code fault;
  return output == "-" ||
         (!output.empty() && fs::path(output).has_extension() && !fs::is_directory(output, fault));
}

}  // namespace entente
