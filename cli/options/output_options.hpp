// Where results go, and in which form.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/viz/report/table.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Where a table goes.
struct TableOutput {
  TableForm form = TableForm::text;
  std::string path{};  ///< a file; empty or `-`: standard output
};

/// What --csv, --tsv, --json, --jsonl, --md and -o say; without a form the ending of -o picks it. Throws
/// Error(usage) for two forms, and for an ending that names none; Error(io) without a folder to
/// write into.
TableOutput output_of(const Words& words);

/// Whether the numbers of a figure are asked for in its place: a form of tables is. Throws Error(usage) where
/// one of figures is, too.
bool wants_table(const Words& words);

/// Throws Error(io) where a file of this name has no folder to stand in. Standard output needs none.
void require_folder_of(const std::string& path);

/// Which forms a figure is written in.
enum class Form : std::uint8_t { svg, pdf, png, dot };
std::string_view ending(Form form);

/// The forms of -T, else that of the ending of -o, else SVG.
std::vector<Form> forms_of(const Words& words);

/// Whether -o names one file rather than a folder. A name with an ending is a file, unless the folder is
/// there or it ends in `/`.
bool names_a_file(const std::string& output);

}  // namespace entente
