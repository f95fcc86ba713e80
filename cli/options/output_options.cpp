// The forms and endings of tables and figures; those of foreign formats are in graphs/formats/registry.cpp.
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

void require_folder_of(const std::string& path) {
  if (path.empty() || path == "-") return;
  const fs::path folder = fs::path(path).parent_path();
  std::error_code fault;
  if (!folder.empty() && !fs::is_directory(folder, fault))
    throw Error(Failure::io, fmt::format("cannot write {}: there is no folder {}; make it first",
                                         printable(path), printable(folder.string())));
}

TableOutput output_of(const Words& words) {
  const std::string path = words.word("output");
  require_folder_of(path);
  const auto asked = form_asked(words);
  const std::string ending = path == "-" ? "" : fs::path(path).extension();
  const auto* const named = std::ranges::find(table_forms, ending, &NamedForm::ending);
  const bool is_named = named != table_forms.end();
  if (asked && is_named && named->form != *asked)
    refuse(fmt::format("-o {}: the ending names another form than the option; write one that agrees",
                       printable(path, 80)));
  if (asked && std::ranges::count(figure_forms, std::string_view(ending).substr(ending.empty() ? 0 : 1)) > 0)
    refuse(
        fmt::format("-o {}: the ending is that of a figure, and a table was asked for; write one that agrees",
                    printable(path, 80)));
  if (asked) return {*asked, path};
  if (path.empty() || path == "-") return {TableForm::text, path};
  if (!is_named)
    refuse(fmt::format(
        "-o {}: the ending names no form of a table; write .csv, .tsv, .json, .jsonl, .md or .txt",
        printable(path, 80)));
  return {named->form, path};
}

bool wants_table(const Words& words) {
  const auto form = std::ranges::find_if(
      table_forms, [&](const NamedForm& one) { return !one.option.empty() && words.has(one.option); });
  if (form == table_forms.end()) return false;
  if (words.has("type"))
    refuse(
        fmt::format("--{} prints the numbers of a figure and -T draws it; give one of them", form->option));
  return true;
}

std::string_view ending(Form form) { return figure_forms[static_cast<std::size_t>(form)]; }

std::vector<Form> forms_of(const Words& words) {
  const std::string output = words.word("output");
  std::optional<std::size_t> of_ending;
  if (names_a_file(output) && output != "-") {
    const std::string ending = fs::path(output).extension();
    of_ending = place_among(figure_forms, std::string_view(ending).substr(1));
    if (!of_ending && !words.has("type"))
      refuse(fmt::format("-o {}: the ending names no form of a figure; write .svg, .pdf, .png or .dot",
                         printable(output, 80)));
  }
  std::vector<Form> forms;
  for (const std::string& word : words.all("type")) {
    const std::size_t place = place_of_word(word, "type", figure_forms);
    if (of_ending && *of_ending != place)
      refuse(fmt::format("-o {}: the ending names another form than -T; write one that agrees",
                         printable(output, 80)));
    forms.push_back(static_cast<Form>(place));
  }
  if (forms.empty()) forms.push_back(static_cast<Form>(of_ending.value_or(0)));
  return forms;
}

bool names_a_file(const std::string& output) {
  std::error_code fault;
  return output == "-" ||
         (!output.empty() && fs::path(output).has_extension() && !fs::is_directory(output, fault));
}

}  // namespace entente
